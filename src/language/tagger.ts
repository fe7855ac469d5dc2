import { bestOf, candidatesIn, type Candidates, type CandidatesOf } from "./candidates.ts";
import { CAPITAL, key, type FormFeatures } from "./features.ts";
import { score, type Weights } from "./weights.ts";

const EDGE = 0x5eed;

/** The tags that a word may have, and what stands for them in features. */
export interface WordTags {
  readonly may: Candidates;
  /** Words with the same tags have the same; a word whose tags are known only from its look has its ending and capitals. */
  readonly look: number;
}

const tagsOf = (form: FormFeatures, candidatesOf: CandidatesOf): WordTags => {
  const may = candidatesOf(form.word);
  return { may, look: may.code === 0 ? form.suffix2 ^ form.traits : may.code };
};

/** The tags that each word of a sentence may have; words seldom or never seen in training may have many. */
export const wordTags = (forms: readonly FormFeatures[], candidatesOf: CandidatesOf): WordTags[] =>
  forms.map((form) => tagsOf(form, candidatesOf));

/** Fills `out` with the feature keys of a form alone; returns how many. `first`: 1 where it opens the sentence. */
const ownFeatures = (form: FormFeatures, a0: number, first: number, out: Int32Array): number => {
  let n = 0;
  out[n++] = key(1, form.word);
  out[n++] = key(2, form.cased);
  out[n++] = key(3, form.suffix2, form.traits);
  out[n++] = key(4, form.suffix3);
  out[n++] = key(5, form.suffix4);
  out[n++] = key(7, form.prefix3);
  out[n++] = key(8, form.shape, first);
  out[n++] = key(28, a0);
  if (form.group !== 0) {
    out[n++] = key(37, form.group);
    out[n++] = key(38, form.group, form.suffix2);
  }
  return n;
};

/** Fills `out` with the feature keys of token `i`, given the tags chosen so far; returns how many. */
export const tagFeatures = (
  forms: readonly FormFeatures[],
  all: readonly WordTags[],
  i: number,
  tags: Int32Array,
  out: Int32Array,
): number => aroundFeatures(forms, all, i, tags, out, ownFeatures(forms[i]!, all[i]!.look, i === 0 ? 1 : 0, out));

/** Those of them that ask for its neighbours too, from place `count` of `out` on. */
const aroundFeatures = (
  forms: readonly FormFeatures[],
  all: readonly WordTags[],
  i: number,
  tags: Int32Array,
  out: Int32Array,
  count: number,
): number => {
  const here = forms[i]!;
  // Place -1 is asked for by its name, slowly: what stands before the first is not asked for at all.
  const left = i > 0 ? forms[i - 1] : undefined;
  const left2 = i > 1 ? forms[i - 2] : undefined;
  const right = forms[i + 1];
  const right2 = forms[i + 2];
  const l = left?.word ?? EDGE;
  const r = right?.word ?? EDGE;
  const t1 = i > 0 ? tags[i - 1]! : -1;
  const t2 = i > 1 ? tags[i - 2]! : -1;
  const a0 = all[i]!.look;
  const a1 = all[i + 1]?.look ?? EDGE;
  const a2 = all[i + 2]?.look ?? EDGE;
  let n = count;
  out[n++] = key(9, t1, a0);
  out[n++] = key(10, t1, t2, a0);
  out[n++] = key(11, t1, here.word);
  out[n++] = key(12, t1, here.suffix3);
  out[n++] = key(13, l);
  out[n++] = key(14, l, here.word);
  out[n++] = key(15, left2?.word ?? EDGE);
  out[n++] = key(16, r);
  out[n++] = key(17, r, here.word);
  out[n++] = key(18, right2?.word ?? EDGE);
  out[n++] = key(19, right?.suffix3 ?? EDGE, here.suffix2);
  out[n++] = key(20, right?.shape ?? EDGE, here.shape);
  out[n++] = key(22, t1, r);
  out[n++] = key(23, t2, t1, here.word);
  out[n++] = key(24, here.traits, left?.traits ?? -1, right?.traits ?? -1);
  out[n++] = key(26, right?.suffix3 ?? EDGE);
  out[n++] = key(27, r, right2?.word ?? EDGE);
  out[n++] = key(29, a1);
  out[n++] = key(30, a0, a1);
  out[n++] = key(31, t1, a0, a1);
  out[n++] = key(32, t1, a1);
  out[n++] = key(33, a0, a1, a2);
  out[n++] = key(34, here.word, a1);
  out[n++] = key(35, t1, t2, a1);
  out[n++] = key(36, l, a0, r);
  if (right && right.group !== 0) out[n++] = key(39, right.group, here.suffix2);
  if (left && left.group !== 0) out[n++] = key(40, left.group, a0);
  return n;
};

export const TAG_FEATURES = 44;

/** A token whose tag is in doubt: the second best tag, and how many points of score it is behind. */
export interface Doubt {
  readonly at: number;
  readonly tag: number;
  readonly behind: number;
}

/** Tags of a sentence, chosen left to right. */
export interface Tagged {
  readonly tags: Int32Array;
  /** The tokens with a second tag less than `within` points behind, in their order, at most `most`, the closest. */
  doubts(within: number, most: number): readonly Doubt[];
  /** Such tags with the second one at a doubt, and what then fits best after it. */
  instead(tags: Int32Array, doubt: Doubt): Int32Array;
}

export type Tagger = (forms: readonly FormFeatures[]) => Tagged;

/** The tags of verbs and those of names, as numbers. */
export interface VerbOrName {
  readonly verbs: ReadonlySet<number>;
  readonly names: ReadonlySet<number>;
}

/** What is known of a form wherever it stands. */
interface Known extends WordTags {
  /** The tags that it may have beside a capital. */
  readonly besideName: readonly number[];
  /** What the features of the form alone give each of these, half of all weights: where it opens a sentence, and elsewhere. */
  opening: readonly number[] | null;
  later: readonly number[] | null;
}

/** "As Ann Ortiz and Paul Vega write, …": beside a name a word written small that may be a verb is no part of the name. */
const besideName = (
  form: FormFeatures,
  { classes, code }: Candidates,
  { verbs, names }: VerbOrName,
): readonly number[] =>
  code !== 0 && (form.traits & CAPITAL) === 0 && classes.some((tag) => verbs.has(tag))
    ? classes.filter((tag) => !names.has(tag))
    : classes;

/** Forms of which this is kept, so that hostile text cannot fill memory. */
const CACHE_LIMIT = 20_000;

/**
 * Makes a tagger from its weights; the tags are numbers, as in the label lists beside the weights. `closed` are those
 * whose words are all known, so that no other word is in doubt for one of them; `lexicon` has the only tags of
 * some words.
 */
export const createTagger = (
  weights: Weights,
  closed: ReadonlySet<number> = new Set(),
  lexicon: ReadonlyMap<number, readonly number[]> = new Map(),
  verbOrName: VerbOrName = { verbs: new Set(), names: new Set() },
): Tagger => {
  const features = new Int32Array(TAG_FEATURES);
  const scores = new Int32Array(weights.classes);
  const candidatesOf = candidatesIn(weights, lexicon);
  const known = new Map<FormFeatures, Known>();
  const knownOf = (form: FormFeatures): Known => {
    const before = known.get(form);
    if (before) return before;
    if (known.size >= CACHE_LIMIT) known.clear();
    const { may, look } = tagsOf(form, candidatesOf);
    const made: Known = { may, look, besideName: besideName(form, may, verbOrName), opening: null, later: null };
    known.set(form, made);
    return made;
  };
  const ownScores = (form: FormFeatures, one: Known, first: boolean): readonly number[] => {
    const before = first ? one.opening : one.later;
    if (before) return before;
    score(weights, features, ownFeatures(form, one.look, first ? 1 : 0, features), scores);
    const made = one.may.classes.map((tag) => scores[tag]!);
    if (first) one.opening = made;
    else one.later = made;
    return made;
  };
  return (forms) => {
    const all = forms.map(knownOf);
    const close: Doubt[] = [];
    const fill = (tags: Int32Array, from: number, note: boolean): Int32Array => {
      let same = 0;
      for (let i = from; i < forms.length; i++) {
        const { classes, code } = all[i]!.may;
        if (classes.length > 1) {
          const own = ownScores(forms[i]!, all[i]!, i === 0);
          score(weights, features, aroundFeatures(forms, all, i, tags, features, 0), scores);
          for (let k = 0; k < own.length; k++) scores[classes[k]!]! += own[k]!;
        }
        const around = (i > 0 ? forms[i - 1]!.traits : 0) | (forms[i + 1]?.traits ?? 0);
        const open = (around & CAPITAL) !== 0 ? all[i]!.besideName : classes;
        const winner = bestOf(scores, open);
        // Two tags as before, and so will be all after them.
        same = tags[i] === winner ? same + 1 : 0;
        tags[i] = winner;
        if (!note && same === 2) break;
        if (!note || classes.length < 2) continue;
        let tag = -1;
        for (const c of open) {
          if (c === winner || (code === 0 && closed.has(c))) continue;
          if (tag < 0 || scores[c]! > scores[tag]!) tag = c;
        }
        if (tag >= 0) close.push({ at: i, tag, behind: scores[winner]! - scores[tag]! });
      }
      return tags;
    };
    const tags = fill(new Int32Array(forms.length), 0, true);
    return {
      tags,
      doubts: (within, most) =>
        close
          .filter(({ behind }) => behind < within)
          .sort((a, b) => a.behind - b.behind)
          .slice(0, most)
          .sort((a, b) => a.at - b.at),
      instead(before, { at, tag }) {
        const other = before.slice();
        other[at] = tag;
        return fill(other, at + 1, false);
      },
    };
  };
};
