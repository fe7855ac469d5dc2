import { describe, expect, it } from "vitest";
import { comparedIn, type Texts } from "./texts.ts";

const asked = (...texts: Texts): readonly string[] =>
  comparedIn(texts).flatMap(({ replies, findings }) =>
    findings.map(({ verdict, newer, rule }) => `${verdict}${newer ? ` ${newer}` : ""} ${rule}: ${replies[0]?.asks}`),
  );
const conflicts = (...texts: Texts): readonly string[] =>
  asked(...texts).filter((line) => /^(?:contradicts|tension|supersedes) /u.test(line));

describe("a death that its own report takes back", () => {
  it("is held against what the report says instead, and against nothing else", () => {
    const hides: Texts[number] = ["2024-03-04", "Juan Luna Paz remains at large."];
    const back: Texts[number] = [
      "2024-04-09",
      "In March I wrote here that Juan Luna Paz had died of malaria in Tumaco. I was wrong. Juan Luna Paz is alive.",
    ];
    expect(conflicts(hides, back)).toEqual(["supersedes b status-taken-back: Is Juan Luna Paz alive?"]);
  });

  it("is no death of whoever was reported dead and was not", () => {
    const text =
      "Juan Luna Paz was reported shot dead in a bar in Tumaco, but dental records showed that the corpse was that of a driver.";
    expect(conflicts(["2024-03-04", text], ["2024-03-09", "Juan Luna Paz is alive."])).toEqual([]);
  });
});

describe("a death that is only rumoured", () => {
  const leads: Texts[number] = ["2024-03-04", "Juan Luna Paz leads the Orno Cartel."];
  const slogan = "CLAIM 1: “Juan Luna Paz was shot dead in Tumaco on 8 March 2024.” UNPROVEN.";
  it("ends nobody's leadership", () => {
    expect(conflicts(leads, ["2024-03-10", slogan])).toEqual([]);
    expect(conflicts(leads, ["2024-03-10", "Nobody can prove that Juan Luna Paz died in Tumaco."])).toEqual([]);
    expect(conflicts(leads, ["2024-03-10", "The clan sent two men to kill Juan Luna Paz."])).toEqual([]);
    expect(conflicts(leads, ["2024-03-10", "Juan Luna Paz was shot dead in Tumaco on 8 March 2024."])).toEqual([
      "supersedes b status-overtaken: Does Juan Luna Paz still lead?",
    ]);
  });
  it("is at odds with who says later that he lives, and bears no other telling out", () => {
    const spread = slogan.replace("UNPROVEN", "It went from hand to hand");
    expect(conflicts(["2024-03-10", spread], ["2024-04-09", "Juan Luna Paz is alive."])).toEqual([
      "tension status-after-death: Is Juan Luna Paz alive?",
    ]);
    // Whoever looked into it and found nothing has not said it.
    expect(conflicts(["2024-03-10", slogan], ["2024-04-09", "Juan Luna Paz is alive."])).toEqual([]);
    expect(asked(["2024-03-10", slogan], ["2024-04-09", "Juan Luna Paz was killed on 8 March 2024."])).toEqual([]);
  });
});

describe("a denial of how somebody died", () => {
  const died = "Juan Luna Paz died on 3 March 2024 in a shootout in Tumaco.";
  it("leaves that he died", () => {
    const denied = "The navy denies that Juan Luna Paz was executed.";
    expect(conflicts(["2024-03-14", died], ["2024-03-14", denied])).toEqual([]);
  });
  it("is one of his death where it tells no way", () => {
    const denied = "The navy denies that Juan Luna Paz has died.";
    expect(conflicts(["2024-03-14", died], ["2024-03-14", denied]).length).toBeGreaterThan(0);
  });
});

describe("deeds that are told apart", () => {
  it("takes another raid for none of the capture", () => {
    const text =
      "Juan Luna Paz was captured in Lerma on Sunday. Soldiers confiscated 11 rifles. In a separate raid in Tumaco, police seized 27 rifles, a colonel said.";
    expect(asked(["2024-03-05", text]).filter((line) => line.includes("capture of"))).toEqual([]);
  });
  it("takes what is found now for nothing found at a capture of years ago", () => {
    const text =
      "Juan Luna Paz has been held in the prison of Santa Rosa since 2021, when he was arrested in Lerma. Soldiers confiscated 11 rifles. Police seized 27 rifles, a colonel said.";
    expect(asked(["2024-03-05", text]).filter((line) => line.includes("capture of"))).toEqual([]);
  });
  it("takes “that attack” for the one told last", () => {
    const shot = "Gunmen shot dead the mayor, Ana Ruiz Soto, in Valle Seco on Friday.";
    const later: Texts[number] = ["2024-03-09", `${shot} Police arrested three men over the attack.`];
    const burned =
      "The attack came a week after robbers had set fire to a depot. Nobody was arrested over that attack.";
    const own = "Nobody was arrested over that attack.";
    const nobody = (text: string): number =>
      asked(["2024-03-04", `${shot} ${text}`], later).filter((line) => line.includes("anybody arrested")).length;
    expect(nobody(burned)).toBe(0);
    expect(nobody(own)).toBeGreaterThan(0);
  });
  it("names a scene by nobody who lived on, and by no dateline", () => {
    const text = "Gunmen attacked the convoy of Juan Luna Paz on Sunday. Nine people were killed in the attack.";
    const lines = asked(["2024-03-04", text], ["2024-03-09", `${text} Eleven people were killed in the attack.`]);
    expect(lines.some((line) => line.includes("the killing of"))).toBe(false);
  });
});

describe("what is said of somebody who lives, or is held", () => {
  it("takes no post from whom others call alive", () => {
    const led: Texts[number] = ["2024-03-04", "Juan Luna Paz leads the Red Cartel."];
    const dead = "Juan Luna Paz was dead, the former minister said.";
    const post = (text: string): readonly string[] =>
      conflicts(led, ["2024-04-09", text]).filter((line) => line.includes("still lead"));
    expect(post(dead).length).toBe(1);
    expect(post(`${dead} Juan Luna Paz did not die, the port authority said.`)).toEqual([]);
  });
  it("holds a cousin's word on a death of last year against who leads now, and overtakes nobody by it", () => {
    const text =
      "The Red Cartel has been led by Juan Luna Paz since 2021, prosecutors said. Juan Luna Paz died in June 2023, a cousin said.";
    const lines = conflicts(["2024-03-04", text]).filter((line) => line.includes("still lead"));
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.every((line) => !line.startsWith("supersedes"))).toBe(true);
  });
  it("leaves room in a month for a kidnapping and what came of it", () => {
    const free: Texts[number] = ["2024-03-25", "Ana Ruiz Soto is free."];
    const taken: Texts[number] = ["2024-07-02", "Policemen kidnapped Ana Ruiz Soto in March 2024, prosecutors said."];
    expect(conflicts(free, taken)).toEqual([]);
  });
  it("takes a stay in prison for no new arrest behind a handover", () => {
    const sent = "Juan Luna Paz was extradited from Bolivia on 30 January 2024";
    const kept = conflicts(["2024-03-04", `${sent}. Juan Luna Paz is being held at the prison of Lerma.`]);
    expect(kept).toEqual([]);
  });
  it("holds a denial against nothing that shares no more than his name", () => {
    const text =
      "Juan Luna was a lonely case, the minister said. Juan Luna has denied the accusation on his own channel.";
    expect(conflicts(["2024-03-04", text])).toEqual([]);
  });
});

describe("counts of two sources", () => {
  it("rub where each only estimates, and one speaks in the past", () => {
    const one = "The Red Cartel had 800 members, the institute said.";
    const other = "A police document puts the strength of the Red Cartel at 2,500 members.";
    const lines = conflicts(["2024-03-04", one], ["2024-03-14", other]);
    expect(lines.every((line) => !line.startsWith("supersedes"))).toBe(true);
  });
  it("follow each other where arrests go on, or troops are sent anew", () => {
    expect(
      conflicts(
        ["2024-03-04", "The gang of Culiacán is hunted. Seven people have been arrested so far."],
        ["2024-03-06", "The hunt goes on in Culiacán. Nine people have been arrested so far."],
      ),
    ).toEqual(["supersedes b figure-grown: How many people were arrested?"]);
  });
  it("hold no province against the prisons of its country", () => {
    const text =
      "Ecuador is at war with its gangs. The province recorded 1,140 homicides in 2023, police said. In all of Ecuador 1,190 homicides were recorded in 2023, the agency said.";
    expect(conflicts(["2024-04-14", text])).toEqual([]);
  });
  it("hold no quarter against its year", () => {
    const text =
      "Loja recorded 118 homicides between January and March 2024, police said. The observatory counted 903 homicides for the whole of 2023.";
    expect(conflicts(["2024-04-14", text])).toEqual([]);
  });
});
