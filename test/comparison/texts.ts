import { compareAll } from "../../src/comparison/index.ts";
import { toldIn } from "../../src/model/index.ts";
import { readText } from "../reading/read.ts";
import { codebook } from "./claims.ts";

const NAMELESS = { title: null, publisher: null };

/** Names across texts are one actor's, as the case would have it. */
const ofCase = <T extends { readonly id: string; readonly name: string } | null>(ref: T): T =>
  ref === null ? ref : { ...ref, id: ref.name };

export type Texts = readonly (readonly [day: string, text: string])[];

/** Texts of these days compared, each read as a report of its own. */
export function comparedIn(texts: Texts): ReturnType<typeof compareAll> {
  const readings = texts.map(([day, text]) => ({ day, reading: readText(text, day) }));
  const kinds = new Map(
    readings.flatMap(({ reading }) => reading.entities.map((known) => [known.name, known] as const)),
  );
  const claims = readings.flatMap(({ day, reading }, at) =>
    reading.claims.map((claim) => ({
      claim: {
        ...claim,
        id: `${at} ${claim.id}`,
        report: `rpt_${at}`,
        roles: claim.roles.map((filler) => ({ ...filler, actor: ofCase(filler.actor) })),
        attribution: claim.attribution.map((link) => ({ ...link, actor: ofCase(link.actor) })),
      },
      ...toldIn({ ...NAMELESS, published: { value: day, how: "given", from: "test" } }, `${at}.txt`),
    })),
  );
  const scene = {
    codebook,
    who: (id: string) => {
      const known = kinds.get(id);
      return known ? { id, name: known.name, kind: known.kind } : null;
    },
  };
  return compareAll(claims, scene);
}
