import { expect, test } from "vitest";
import { readText } from "./read.ts";

/** The words of each account and of the denial that answers it: "account / denial", or "account ~ denial" by their words alone. */
const answers = (text: string): readonly string[] => {
  const { claims } = readText(text);
  return claims.flatMap((denial) =>
    (denial.matters ?? []).flatMap(({ key, says, loose }) => {
      if (says !== "no") return [];
      const told = claims.filter(({ matters }) => matters?.some((one) => one.key === key && one.says === "yes"));
      return [`${told.map(({ quote }) => quote).join(" + ")} ${loose ? "~" : "/"} ${denial.quote}`];
    }),
  );
};

test.each([
  [
    "Survivors said that two officers had stopped their trucks in Colima. The ministry denies that officers were involved.",
    "two officers had stopped their trucks in Colima / officers were involved",
  ],
  [
    "The widow said she had requested guards. The spokesman said no such request had been received.",
    "she had requested guards / no such request had been received",
  ],
  [
    "The paper La Hoja counts 40 dead in Colima. Governor Juan Paz disputed the figure.",
    "The paper La Hoja counts 40 dead in Colima / Governor Juan Paz disputed the figure",
  ],
  [
    "The paper La Hoja counts 40 dead and 12 wounded in Colima. Governor Juan Paz has dismissed the paper's figures as inventions.",
    "The paper La Hoja counts 40 dead + 12 wounded in Colima / Governor Juan Paz has dismissed the paper's figures as inventions",
  ],
  [
    "Nurses say that 26 civilians lie in the morgue. The mayor denies that any civilian was shot.",
    "26 civilians lie in the morgue / any civilian was shot",
  ],
  [
    "The general said that the crew had laid mines along the road. The mayor said that no mines were ever found there.",
    "the crew had laid mines along the road ~ no mines were ever found there",
  ],
  [
    "Three officers said that the Gulf Cartel controls Reynosa. The state says that no group controls any town.",
    "the Gulf Cartel controls Reynosa ~ no group controls any town",
  ],
])("answered: %s", (text, denial) => {
  expect(answers(text)).toEqual([denial]);
});

test.each([
  // Of other things.
  "Survivors said that two officers had stopped their trucks in Colima. The ministry denies that prices rose.",
  // He denies what he himself told.
  "The ministry said that officers had stopped the trucks. The ministry denies that officers were armed.",
  // Nobody else told it.
  "Two officers stopped the trucks in Colima. The ministry said that officers were not armed.",
  // What both speak of is only the gang, or a name.
  "Three officers said that the cartel had come to Reynosa. The mayor says that the cartel does not rule Reynosa.",
  // Says nothing of it.
  "A rancher said that the permit came from the palace. The mayor left our letters on the permit unanswered.",
  // Too far away.
  `The general said that the crew had laid mines along the road. ${"The road is long and leads through the hills. ".repeat(8)}The mayor said that no mines were ever found there.`,
])("silent: %s", (text) => {
  expect(answers(text)).toEqual([]);
});
