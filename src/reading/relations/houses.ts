import type { Draft, Layers } from "../layers.ts";
import { as } from "../phrases.ts";

/** Words between a person's name and that of the house he works for: "Ana Ruiz of the Lupa Institute". */
const OF = /^(?:of|at|with)(?: the)?$/;
/** Names of houses that have people: an institute has, a country or a town has not. */
const HOUSE =
  /\b(?:University|Institute|Institution|Center|Centre|College|School|Foundation|Council|Observatory|Commission|Group|Watch|Association|Union|Bank|Agency|Corporation|Laboratory|Universidad|Instituto|Colegio|Centro)\b/u;

/** "Ana Ruiz of the University of Colima": whom somebody belongs to, in two names side by side. */
export function ofHouse(layers: Pick<Layers, "sentences" | "names">): readonly Draft[] {
  return layers.names.flatMap((person, at): readonly Draft[] => {
    const house = layers.names[at + 1];
    if (!house || person.kind !== "person" || house.sentence !== person.sentence || !HOUSE.test(house.quote)) return [];
    const sentence = layers.sentences[person.sentence]!;
    const between = sentence.tokens.slice(person.last + 1, house.first).map((t) => t.form.toLowerCase());
    if (house.first <= person.last || !OF.test(between.join(" "))) return [];
    return [
      {
        kind: "relation",
        type: "member",
        sentence: person.sentence,
        predicate: house.head,
        start: sentence.tokens[person.first]!.start,
        end: sentence.tokens[house.last]!.end,
        roles: [as("subject", person), as("object", house)],
        figure: null,
        rule: "member: of a house",
      },
    ];
  });
}
