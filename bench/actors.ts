/**
 * Pronouns and their actors on GUM with gold trees and gold names.
 * usage: node bench/actors.ts [--train] [--show] [--floors] [--raise]
 */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { load } from "js-yaml";
import { parseCodebook } from "../src/reading/codebook.ts";
import { entities } from "../src/reading/entities.ts";
import type { Context, Entities } from "../src/reading/layers.ts";
import { names } from "../src/reading/names.ts";
import { fall, raise } from "./floors.ts";
import { readGum, type GoldSpan, type GoldText } from "./gum.ts";

const root = resolve(import.meta.dirname, "..");
const corpora = resolve(root, "../shared/corpora");

/** The codebook's actors and places, which is all that these readers use. */
function codebook(): Context["codebook"] {
  const folder = join(root, "codebooks/organised-crime");
  const documents = readdirSync(folder)
    .filter((file) => /^(?:codebook|actors|places)\.yaml$/u.test(file))
    .map((file) => ({ file, content: load(readFileSync(join(folder, file), "utf8")) }));
  return parseCodebook(documents).codebook;
}

interface Tally {
  resolved: number;
  right: number;
  /** Pronouns that stand for something that the gold names by a proper noun somewhere in the text. */
  possible: number;
}

/**
 * Pronouns on GUM with gold trees: a resolved pronoun is right when a name of the entity that it was given lies, by
 * its head, in a gold span of the pronoun's group; one that stands for several ("X and Y … they"), when each is in
 * a group that its own is made of. Second person and first person are left out.
 */
function score(text: GoldText, made: Entities, show: boolean): Readonly<Record<string, Tally>> {
  const tallies: Record<string, Tally> = {};
  const groupsAt = new Map<string, Set<string>>();
  const headGroup = (sentence: number, token: number): ReadonlySet<string> =>
    groupsAt.get(`${sentence}:${token}`) ?? new Set();
  const named = new Set<string>();
  for (const span of text.spans) {
    const tokens = text.analysis.sentences[span.sentence]?.tokens ?? [];
    const head = tokens.find(
      (t) => t.index >= span.first && t.index <= span.last && (t.head < span.first || t.head > span.last),
    );
    if (!head) continue;
    const key = `${span.sentence}:${head.index}`;
    groupsAt.set(key, (groupsAt.get(key) ?? new Set()).add(span.group));
    if (head.upos === "PROPN") named.add(span.group);
  }
  for (const sentence of text.analysis.sentences) {
    for (const token of sentence.tokens) {
      if (token.upos !== "PRON" || !/^(?:he|him|his|she|her|hers|it|its|they|them|their|who)$/iu.test(token.form))
        continue;
      const gold = headGroup(sentence.index, token.index);
      const found = made.at(sentence.index, token.index);
      if (gold.size === 0 && !found) continue;
      const form = token.form.toLowerCase();
      const kind = /^(?:he|him|his|she|her|hers)$/u.test(form)
        ? "he, she"
        : /^it/u.test(form)
          ? "it"
          : form === "who"
            ? "who"
            : "they";
      const tally = (tallies[kind] ??= { resolved: 0, right: 0, possible: 0 });
      if ([...gold].some((group) => named.has(group))) tally.possible++;
      if (!found) continue;
      tally.resolved++;
      const spans = made.list[found.entity]?.names ?? [];
      const one = spans.some((span) => {
        const at = text.analysis.sentences.find((s) => s.start <= span.start && span.end <= s.end);
        return at?.tokens.some(
          (t) =>
            t.start >= span.start && t.end <= span.end && [...headGroup(at.index, t.index)].some((g) => gold.has(g)),
        );
      });
      const right = found.also ? areTogether(text, gold, [found.entity, ...found.also], made) : one;
      if (right) tally.right++;
      else if (show) {
        const before = text.analysis.sentences[sentence.index - 1];
        const words = text.analysis.text.slice(before?.start ?? sentence.start, token.start);
        console.log(
          `${text.name}: ${words}[${token.form}]${text.analysis.text.slice(token.end, sentence.end)}\n   -> ${made.list[found.entity]?.name} (${found.rule})`,
        );
      }
    }
  }
  return tallies;
}

/** Whether each of several entities has a name in a group that one of these groups is made of, or in one span of theirs. */
function areTogether(text: GoldText, gold: ReadonlySet<string>, all: readonly number[], made: Entities): boolean {
  const within = (entity: number, { sentence, first, last }: GoldSpan): boolean => {
    const { tokens } = text.analysis.sentences[sentence]!;
    const [start, end] = [tokens[first]!.start, tokens[last]!.end];
    return made.list[entity]?.names.some((name) => start <= name.start && name.end <= end) === true;
  };
  const parts = new Set([...gold].flatMap((group) => [...(text.split.get(group) ?? [])]));
  return (
    all.every((entity) => text.spans.some((span) => parts.has(span.group) && within(entity, span))) ||
    text.spans.some((span) => gold.has(span.group) && all.every((entity) => within(entity, span)))
  );
}

function main(): void {
  const show = process.argv.includes("--show");
  const path = join(corpora, "ud-gum", process.argv.includes("--train") ? "train.conllu" : "dev.conllu");
  if (!existsSync(path)) {
    console.log("No GUM beside the project: nothing measured.");
    return;
  }
  const book = codebook();
  const sum: Record<string, Tally> = {};
  for (const text of readGum(path)) {
    const context: Context = {
      text: text.analysis.text,
      codebook: book,
      published: null,
      author: null,
      publisher: null,
      title: null,
    };
    const { sentences } = text.analysis;
    const made = entities.read({ sentences, names: names.read({ sentences }, context) }, context);
    for (const [kind, tally] of Object.entries(score(text, made, show))) {
      const total = (sum[kind] ??= { resolved: 0, right: 0, possible: 0 });
      total.resolved += tally.resolved;
      total.right += tally.right;
      total.possible += tally.possible;
    }
  }
  console.log("pronouns on GUM, gold trees   resolved  right  precision  of those that stand for a name");
  const figures: Record<string, number> = {};
  for (const [kind, t] of Object.entries(sum)) {
    // GUM marks no relative pronouns, so there is nothing to hold "who" against.
    if (kind === "who") continue;
    const [precision, share] = [t.right / Math.max(1, t.resolved), t.right / Math.max(1, t.possible)];
    const cells = [kind.padEnd(28), String(t.resolved).padStart(8), String(t.right).padStart(6)];
    console.log(`${cells.join(" ")} ${percent(precision)} % ${percent(share)} % of ${t.possible}`);
    figures[`${kind} precision`] = precision;
    if (kind === "he, she") figures[`${kind} found`] = share;
  }
  if (process.argv.includes("--raise")) raise("actors", figures);
  const fallen = process.argv.includes("--floors") ? fall("actors", figures) : [];
  for (const line of fallen) console.error(line);
  if (fallen.length > 0) process.exitCode = 1;
}

const percent = (share: number): string => (100 * share).toFixed(1).padStart(7);

main();
