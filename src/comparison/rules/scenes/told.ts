import type { Reply } from "../../reply.ts";
import type { Quantity } from "../figures/amount.ts";
import type { Period } from "../figures/period.ts";

/** What a claim says of one deed: how many, or who did it. */
export type OfDeed =
  | {
      readonly told: "count";
      readonly quantity: Quantity;
      readonly shown: string;
      readonly at: number;
      readonly period: Period;
    }
  | {
      readonly told: "doer";
      readonly name: string;
      readonly accused: boolean;
      readonly person: boolean;
      /** The words say that it is another than before: "now blames". */
      readonly anew: boolean;
    };

/** A reply to a question of one deed. */
export type Side = Reply<OfDeed>;
