import { type Claim, type Codebook, daysOfEdtf, type Entity, type Scene, type Story } from "../../model/index.ts";
import { foldName, gazetteerOf } from "../places/gazetteer.ts";
import { pieces } from "../names/folding.ts";
import { DEED_OF_BLOOD } from "./rows.ts";

/** Names by which a report's story is known, at most. */
const MOST = 10;
/** Letters of its text in which a report says what it is about. */
const LEAD = 700;
/** Letters within which a count that stands apart from the deed is of it: its title, and the first lines below. */
const OPENED = 350;
/** What a deed that the report opens with counts for beside one that is only told. */
const OPENING = 3;
/** A second deed of which so large a share of the first's claims are told is as much what the report is about. */
const RIVAL = 0.6;

const LINKS: ReadonlySet<string> = new Set(["the", "de", "del", "la", "las", "los", "el", "y", "of"]);

/** How a name is known in every report; null for one that many stories share or that says too little. */
function markOf({ kind, name, codebook: row }: Entity, codebook: Codebook): string | null {
  // "Paramedics", "gunmen": of any story.
  if (row !== null || !/\p{Lu}/u.test(name)) return null;
  const words = pieces(name).filter((word) => !LINKS.has(word));
  const key = words.slice(0, 2).join(" ");
  // "Fermín “N”": any man of that name who stands before a judge.
  if (kind === "person") return words.length > 1 && words.every((word) => word.length > 1) ? `person ${key}` : null;
  if (key.length < SHORTEST) return null;
  if (kind === "group") return `group ${words.join(" ")}`;
  if (kind !== "place" || gazetteerOf(codebook).named(foldName(name)).length > 0) return null;
  return `place ${words.join(" ")}`;
}
const SHORTEST = 4;

/** The names that tell a report's story from others, the most named first: no name that the codebook knows is one. */
export function marksOf(entities: readonly Entity[], codebook: Codebook): readonly string[] {
  const counted = new Map<string, number>();
  for (const entity of entities) {
    const mark = markOf(entity, codebook);
    if (mark !== null) counted.set(mark, (counted.get(mark) ?? 0) + entity.names.length);
  }
  return [...counted]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, MOST)
    .map(([mark]) => mark);
}

const isDeed = ({ keys: [key] }: Scene): boolean => !/^(?:capture|near) /u.test(key);

/** What is counted at a deed: whoever was killed, hurt or taken, and who came. */
const OF_DEEDS: ReadonlySet<string> = new Set(
  "kill die injure arrest escape attack people-killed people-wounded bodies-found arrests attackers".split(" "),
);
/** A count of more than so many is hardly one of a single deed. */
const MANY = 200;

/** The deed that a report is about: of which it tells most, what it opens with before all; whether another rivals it. */
function mainOf(claims: readonly Claim[]): { readonly scene: Scene; readonly sole: boolean } | null {
  const told = Map.groupBy(
    claims.flatMap(({ scene, start }) => (scene && isDeed(scene) ? [{ scene, start }] : [])),
    ({ scene }) => scene.keys[0],
  );
  const weighed = [...told.values()]
    .map((all) => ({
      scene: all[0]!.scene,
      start: Math.min(...all.map(({ start }) => start)),
      weight: all.length + (all.some(({ start }) => start < LEAD) ? OPENING : 0),
    }))
    .sort((a, b) => b.weight - a.weight || a.start - b.start);
  const [main, next] = weighed;
  return main ? { scene: main.scene, sole: !next || next.weight <= RIVAL * main.weight } : null;
}

/** The one day of a time, or null. */
function dayOf(claim: Claim): string | null {
  const days = claim.time && daysOfEdtf(claim.time.edtf);
  return days && days.first === days.last ? (claim.time?.edtf ?? null) : null;
}

/**
 * Says of each count of those whom a deed befell which story its report tells, where it may be of the deed that the
 * report is about. Two reports of one story may know that deed by two names ("the attack on the convoy", "the ambush at
 * Vado Hondo"); that the story is one, the rare names tell that both reports have.
 */
export function withStory(
  claims: readonly Claim[],
  {
    text,
    entities,
    codebook,
  }: { readonly text: string; readonly entities: readonly Entity[]; readonly codebook: Codebook },
): readonly Claim[] {
  const marks = marksOf(entities, codebook);
  if (marks.length < 2) return claims;
  const main = mainOf(claims);
  const numbers = new Set(claims.flatMap(({ kind, figure }) => (kind === "figure" && figure ? [figure.start] : [])));
  return claims.map((claim) => {
    // The number of its words has a claim of its own.
    const told = !claim.scene && claim.kind === "event" && claim.figure && numbers.has(claim.figure.start);
    const story = told ? null : storyOf(claim, main, text);
    return story ? { ...claim, marks, story } : claim.figure ? { ...claim, marks } : claim;
  });
}

function storyOf(claim: Claim, main: ReturnType<typeof mainOf>, text: string): Story | null {
  const { scene, figure, type, kind, sentence } = claim;
  if (scene && isDeed(scene)) return { day: scene.day, sole: scene.keys[0] === main?.scene.keys[0] && main.sole };
  const counts = figure !== null && (figure.low ?? figure.high ?? 0) < MANY;
  if (scene || !counts || (kind !== "figure" && kind !== "event") || !OF_DEEDS.has(type ?? "")) return null;
  if (DEED_OF_BLOOD.statistic.test(text.slice(sentence.start, sentence.end))) return null;
  const day = dayOf(claim);
  // Of a month or a year, or of a time that is not the deed's: no count of it.
  if (claim.time !== null && day === null) return null;
  // What is told apart from the deed, further down and on no day, may be of any other.
  if (day !== null) return { day, sole: false, loose: true };
  if (claim.start > OPENED) return null;
  if (main === null) return { day, sole: true, loose: true };
  if (!main.sole) return null;
  return { day: main.scene.day, sole: true, loose: true };
}
