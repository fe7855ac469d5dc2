import type { Sentence } from "../../language/analysis.ts";
import type { Clause, Draft } from "../layers.ts";

/** "Juan Paz, a driver, two guards and a cook": one of several, and not what Paz is; nor is a byname in quotes. */
export function isNoTrade({ form, deprel, predicate }: Clause, { tokens }: Sentence): boolean {
  if (form !== "copula" || deprel !== "appos") return false;
  // "Juan Paz, the “Welder”": a byname, and no trade.
  if (/^["“‘«]$|^``$/.test(tokens[predicate - 1]?.form ?? "")) return true;
  const [comma, next] = [tokens[predicate + 1], tokens[predicate + 2]];
  const article = tokens.some((t) => t.head === predicate && /^an?$/i.test(t.form));
  return article && comma?.form === "," && (next?.upos === "NUM" || /^an?$/i.test(next?.form ?? ""));
}

/** "just as Paz, his lawyer, left": an apposition begins with its first side. */
export function besideName(clause: Clause, roles: Draft["roles"], sentences: readonly Sentence[]): Clause {
  if (clause.form !== "copula" || clause.deprel !== "appos") return clause;
  const starts = roles.map((r) =>
    r.sentence === clause.sentence ? sentences[r.sentence]!.tokens[r.first]!.start : -1,
  );
  const start = Math.max(clause.start, Math.min(...starts));
  // "An arm of the Northern Cartel, Los Rojos": there the noun comes first.
  if (start > sentences[clause.sentence]!.tokens[clause.predicate]!.start) return clause;
  return start > clause.start && start < clause.end ? { ...clause, start } : clause;
}
