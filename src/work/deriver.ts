import { eachPair, findingOf, dayOf, type Meeting, repliesOf, type Reply, type Scene } from "../comparison/index.ts";
import { type Codebook, type ToldIn, toldIn } from "../model/index.ts";
import type { CaseStore, ClaimFilter } from "../store/contract.ts";
import type { Kept } from "../store/ledger.ts";
import {
  type GatheredQuestion,
  replyFrom,
  type WrittenQuestion,
  writtenQuestion,
  type WrittenReply,
  writtenReply,
} from "../store/written.ts";
import type { KeptOrigins } from "../store/lineage.ts";
import { originKeyOf } from "./origin-key.ts";
import { originsIn } from "./tracing.ts";

/** The claims of some reports, or of one long report those whose words begin in a stretch of its text. */
export type ClaimLot = Required<Pick<ClaimFilter, "reports">> & Pick<ClaimFilter, "begin">;

/**
 * What follows from reports and questions each by itself, so that several can be worked at at once. Actors and dates
 * are those of the case when replies were first asked for.
 */
export interface Deriver {
  /** How many it works at at once. */
  readonly width: number;
  /** Where these reports have their claims from. */
  origins(reports: readonly string[]): Promise<readonly KeptOrigins[]>;
  /** What these claims reply to which questions. */
  replies(lot: ClaimLot): Promise<readonly WrittenReply[]>;
  /** How the replies to each of these questions relate. */
  meet(questions: readonly GatheredQuestion[]): Promise<readonly WrittenQuestion[]>;
}

/** A reply with its place in its question. */
export const placed = (reply: Reply, origin: string): Kept => ({
  day: dayOf(reply),
  claim: reply.claim,
  answer: reply.answer,
  origin,
  reply,
});

interface Known {
  readonly scene: Scene;
  /** What the claims of a report are told by, by its id. */
  readonly told: ReadonlyMap<string, ToldIn>;
}

async function knownOf(store: CaseStore, codebook: Codebook): Promise<Known> {
  const told = new Map((await store.reports()).map((row) => [row.id, toldIn(row, row.file)]));
  const actors = await store.who();
  return { scene: { codebook, who: (id) => actors.get(id) ?? null }, told };
}

/** A deriver that works where it is called. */
export function deriverOn(store: CaseStore, codebook: Codebook): Deriver {
  let known: Promise<Known> | null = null;
  return {
    width: 1,
    origins: (reports) => originsIn(store, reports),
    replies: async (lot) => {
      const { scene, told } = await (known ??= knownOf(store, codebook));
      const made: WrittenReply[] = [];
      for await (const { claim } of store.claims({ ...lot, unrejected: true })) {
        const report = told.get(claim.report);
        if (!report) continue;
        const one = { claim, ...report };
        const origin = originKeyOf(one);
        for (const reply of repliesOf(one, scene)) made.push(writtenReply(placed(reply, origin)));
      }
      return made;
    },
    meet: async (questions) =>
      questions.map(({ replies }) => {
        const kept = replies.map(([origin, body]) => ({ origin, reply: replyFrom(body) }));
        const found: Meeting[] = [];
        eachPair(kept, (a, b) => {
          const finding = findingOf(a.reply, b.reply, { codebook });
          if (finding) found.push(finding);
        });
        return writtenQuestion(kept, found);
      }),
  };
}
