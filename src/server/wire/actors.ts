import { z } from "zod";
import { ACTOR_KINDS, EVIDENCE } from "../../model/index.ts";
import { AsOf, FacetValue, Paged, pageOf, several } from "./common.ts";
import { ClaimCard } from "./claims.ts";
import { JudgementLine } from "./judgements.ts";
import { LaneSpan, QuestionHead } from "./questions.ts";

/** An actor in a list. */
export const ActorHead = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(ACTOR_KINDS),
  reports: z.number().int(),
  claims: z.number().int(),
  /** Other names, at most five. */
  others: z.array(z.string()),
  /** Names of actors with whom it is disputed whether they are one. */
  disputed: z.array(z.string()),
});
export type ActorHead = z.infer<typeof ActorHead>;

export const ActorsAsked = Paged.extend(AsOf.shape).extend({
  kind: several(z.enum(ACTOR_KINDS)),
  /** Words that one of the names must have, accents and case folded. */
  words: z.string().max(300).optional(),
});
export type ActorsAsked = z.infer<typeof ActorsAsked>;
/** Most claims first. */
export const ActorPage = pageOf(ActorHead).extend({ facets: z.object({ kind: z.array(FacetValue) }) });
export type ActorPage = z.infer<typeof ActorPage>;

const Spot = z.object({
  report: z.string(),
  file: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  quote: z.string(),
});

/** A name with why it is this actor's, and where it stands; at most five places of `count`. Of an actor whom very many reports name some are looked through. */
export const NameLine = z.object({
  text: z.string(),
  evidence: z.enum(EVIDENCE),
  count: z.number().int(),
  places: z.array(Spot),
});
export type NameLine = z.infer<typeof NameLine>;

/** A tie to another actor: relation claims of one type in one direction. */
export const Tie = z.object({
  type: z.string(),
  label: z.string(),
  direction: z.enum(["from", "to"]),
  other: z.object({ id: z.string(), name: z.string(), kind: z.enum(ACTOR_KINDS) }),
  claims: z.number().int(),
  /** Of all claims of it: some are only alleged, some denied. */
  alleged: z.number().int(),
  denied: z.number().int(),
  /** Ids of some of the claims: no tie without a sentence. */
  some: z.array(z.string()),
});
export type Tie = z.infer<typeof Tie>;

/** GET /api/actors/:id */
export const ActorView = z.object({
  actor: ActorHead,
  names: z.array(NameLine),
  /** Why names of several reports are taken to be one actor's. */
  joints: z.array(
    z.object({
      left: z.string(),
      right: z.string(),
      rule: z.string(),
      says: z.string(),
      weight: z.number(),
      at: Spot.nullable(),
    }),
  ),
  /** Statuses over time: what questions about its state answer. */
  statuses: z.array(LaneSpan.extend({ question: z.string() })),
  relations: z.array(Tie),
  /** About it; those that it answers too: GET /api/questions?actor=ID. */
  questions: z.array(QuestionHead),
  /** The first 20; all of them: GET /api/claims?actor=ID. */
  claims: z.array(ClaimCard),
  /** How many claims it is cited with: GET /api/claims?speaker=ID. */
  said: z.number().int(),
  judgements: z.array(JudgementLine),
});
export type ActorView = z.infer<typeof ActorView>;

/** A pair that may be one, with what speaks for (weight above 0) and against it. */
export const Proposal = z.object({
  left: ActorHead,
  right: ActorHead,
  names: z.tuple([z.string(), z.string()]),
  score: z.number(),
  reasons: z.array(z.object({ rule: z.string(), detail: z.string(), weight: z.number(), at: Spot.nullable() })),
});
export type Proposal = z.infer<typeof Proposal>;
export const ProposalsAsked = Paged.extend(AsOf.shape);
/** Of a large case they are looked for behind what is shown: until then the total is not exact, and an event `changed` tells the end. */
export const ProposalPage = pageOf(Proposal);
export type ProposalPage = z.infer<typeof ProposalPage>;
