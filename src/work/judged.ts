import { type Claim, type Grade, type Judgement, type Rival, rivalsIn } from "../model/index.ts";
import { type CaseStore, fold } from "../store/contract.ts";

/** The newest judgement that grades or foresees, and the newest of everybody else, oldest first. */
export interface Told {
  readonly newest: Judgement;
  readonly others: readonly Judgement[];
}

/** What people said of one claim and did not take back. */
export interface ClaimJudged {
  /** The newest of accept, reject and note. */
  readonly newest: Judgement | null;
  /** Somebody's newest word is that it is misread, and nobody's that it is not. */
  readonly rejected: boolean;
  readonly rivals: readonly Rival[];
  readonly outcome: Told | null;
  readonly credibility: Told | null;
}

/** What people said of a case's claims, publishers and speakers; of sources by folded name. */
export interface People {
  readonly claims: ReadonlyMap<string, ClaimJudged>;
  readonly publishers: ReadonlyMap<string, Told>;
  readonly speakers: ReadonlyMap<string, Told>;
}

/** People who said nothing. */
export const NOBODY: People = { claims: new Map(), publishers: new Map(), speakers: new Map() };

/** The newest word of each person, the newest of all first; null where nobody said such a thing. */
function told(list: readonly Judgement[], says: (one: Judgement) => boolean): Told | null {
  const byAuthor = new Map<string, Judgement>();
  for (const one of list) {
    if (!says(one)) continue;
    byAuthor.delete(one.author);
    byAuthor.set(one.author, one);
  }
  const sides = [...byAuthor.values()];
  const newest = sides.pop();
  return newest ? { newest, others: sides } : null;
}

const grades = ({ body }: Judgement): boolean => body?.grade !== undefined;

function judgedOf(list: readonly Judgement[]): ClaimJudged {
  const verdicts = new Map<string, Judgement["verb"]>();
  for (const { verb, author } of list) if (verb === "accept" || verb === "reject") verdicts.set(author, verb);
  const voices = [...verdicts.values()];
  return {
    newest: list.findLast(({ verb }) => verb === "accept" || verb === "reject" || verb === "note") ?? null,
    rejected: voices.includes("reject") && !voices.includes("accept"),
    rivals: rivalsIn(list),
    outcome: told(list, ({ body }) => body?.outcome !== undefined),
    credibility: told(list, grades),
  };
}

/** What people said of claims and sources, as far as it counts. */
export async function peopleOf(store: CaseStore): Promise<People> {
  const rows = await store.judgements({
    verbs: ["accept", "reject", "note", "correct", "add", "outcome", "grade"],
    live: true,
  });
  const byKind = { claim: new Map<string, Judgement[]>(), publisher: new Map(), speaker: new Map() } as Record<
    string,
    Map<string, Judgement[]>
  >;
  for (const { judgement, stands } of rows) {
    const [anchor] = judgement.anchors;
    const on = stands[0];
    const list = anchor && byKind[anchor.kind];
    if (!list || !on) continue;
    list.set(on, [...(list.get(on) ?? []), judgement]);
  }
  const sources = (kind: string): ReadonlyMap<string, Told> =>
    new Map(
      [...(byKind[kind] ?? [])].flatMap(([name, list]) => {
        const found = told(list, grades);
        return found ? [[name, found] as const] : [];
      }),
    );
  return {
    claims: new Map([...(byKind["claim"] ?? [])].map(([id, list]) => [id, judgedOf(list)])),
    publishers: sources("publisher"),
    speakers: await everyName(store, sources("speaker")),
  };
}

/** Why a name may stand for its actor anywhere; a surname, or the same words, may be a namesake's. */
const ANYWHERE: ReadonlySet<string> = new Set(["alias", "acronym", "codebook", "judgement"]);

/** Grades of speakers by each name of the actor who bears the graded one: DEA is graded with its full name. */
async function everyName(store: CaseStore, graded: ReadonlyMap<string, Told>): Promise<ReadonlyMap<string, Told>> {
  const byName = new Map(graded);
  for (const [name, one] of graded) {
    const [only, ...more] = await store.actorsNamed(name);
    if (!only || more.length > 0) continue;
    const { actor } = only;
    const others = actor.names.flatMap(({ quote, evidence }) => (ANYWHERE.has(evidence) ? [quote] : []));
    for (const other of [actor.name, ...others]) if (!byName.has(fold(other))) byName.set(fold(other), one);
  }
  return byName;
}

/** How people grade a speaker, by the name that the report has or the one that the case knows. */
export const speakerGrade = (
  { speakers }: People,
  { name, actor }: Pick<Claim["attribution"][number], "name" | "actor">,
): Told | null => speakers.get(fold(name)) ?? (actor ? (speakers.get(fold(actor.name)) ?? null) : null);

/** How people grade a publisher. */
export const publisherGrade = ({ publishers }: People, name: string | null): Told | null =>
  name === null ? null : (publishers.get(fold(name)) ?? null);

/** The grade of a judgement that grades. */
export const gradeOf = ({ body }: Judgement): Grade | null => body?.grade ?? null;
