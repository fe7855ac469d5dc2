import type { Sentence } from "../../language/analysis.ts";
import type { Draft, Layers, NameMention, Words } from "../layers.ts";
import { as } from "../phrases.ts";
import { isNicknameForm } from "../names/folding.ts";

const BRACKETS = new Set(["(", "["]);
const DASHES = /^[—–]$|^--$/;
const QUOTES = /^["“”'‘’«»]$|^``$|^''$/;
/** "Juan Paz, or El Zurdo"; "Juan Paz alias El Zurdo"; "Juan Paz, a.k.a. El Zurdo". */
const CUES = /^(?:alias|aka|a\.k\.a\.|a\.k\.a|or)$/i;
const SKIPPED = new Set([",", "the"]);
const FARTHEST = 5;

const upper = (form: string): boolean => /^\p{Lu}[\p{Lu}\d&.-]{1,7}$/u.test(form);

/** With the bracket or quotation mark that closes the second name. */
function closed(sentence: Sentence, last: number): number {
  const { tokens } = sentence;
  let at = last;
  while (
    /^(?:[)\]"”’]|''|,)$/.test(tokens[at + 1]?.form ?? "") &&
    tokens[at + 1]!.start === tokens[at]!.end &&
    at < last + 2
  )
    at++;
  while (tokens[at]!.form === ",") at--;
  return tokens[at]!.end;
}

const draft = (sentence: Sentence, one: Words, other: Words, rule: string): Draft => {
  const first = Math.min(one.first, other.first);
  const last = Math.max(one.last, other.last);
  return {
    kind: "relation",
    type: "alias",
    sentence: sentence.index,
    predicate: other.head,
    start: sentence.tokens[first]!.start,
    end: closed(sentence, last),
    roles: [as("subject", one), as("object", other)],
    figure: null,
    rule: `alias: ${rule}`,
  };
};

/** "Ismael “El Mayo” Zambada": the words in quotation marks inside a person's name. */
function nickname(sentence: Sentence, name: NameMention): Words | null {
  if (name.kind !== "person") return null;
  let open = -1;
  for (let at = name.first; at <= name.last; at++) {
    if (!QUOTES.test(sentence.tokens[at]!.form)) continue;
    if (open < 0) open = at;
    // Tomás "N": a surname kept back is no second name.
    else if (at > open + 1 && !/^\p{Lu}$/u.test(sentence.tokens[at - 1]!.form))
      return { sentence: sentence.index, first: open + 1, last: at - 1, head: at - 1 };
  }
  return null;
}

/** Words between two names of one: "El Zurdo, whose real name is Juan Paz", "is known by its Spanish acronym, CN". */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/^,? ?whose (?:(?:real|true|full|legal|birth|given) )?name (?:is|was)$/u, "whose name is"],
  [
    /^,? ?(?:(?:is|are|was|were|also|better|best|commonly|widely|often) ){0,3}known (?:by|under) (?:its|his|her|their|the) (?:[a-z]+ )?(?:acronym|initials|abbreviation|alias|nickname|pseudonym|moniker|sobriquet)(?: of)? ?[,:]?$/u,
    "known by",
  ],
  [/^,? ?(?:(?:who|which) (?:is|was) )?(?:nicknamed|dubbed)(?: the)?(?: ["“‘'])?$/u, "nicknamed"],
  // "Juan Paz, a former policeman nicknamed El Zurdo"
  [
    /^, (?:an?|the) (?:[\p{Ll}-]+ ){1,6}(?:nicknamed|dubbed|alias|(?:also |better |widely )?known as)(?: the)?(?: ["“‘'])?$/u,
    "a man nicknamed",
  ],
];
const FARTHEST_SAME = 9;

/** "El Zurdo is (not) Juan Paz": the one name is the predicate of the other. */
function isOther(sentence: Sentence, one: NameMention, other: NameMention): boolean {
  const subject = sentence.tokens[one.head]!;
  const within = subject.head >= other.first && subject.head <= other.last;
  return (
    one.kind === "person" &&
    other.kind === "person" &&
    subject.deprel === "nsubj" &&
    within &&
    /^(?:[.,;:!)"”]|and|but)?$/u.test(sentence.tokens[other.last + 1]?.form ?? "")
  );
}

/** The rule by which the words between two names make them one's, or null. */
function same(sentence: Sentence, one: NameMention, other: NameMention): string | null {
  const between = sentence.tokens.slice(one.last + 1, Math.min(other.first, one.last + 2 + FARTHEST_SAME));
  if (between.length === 0 || between.length > FARTHEST_SAME) return null;
  const words = between.map((t) => t.form.toLowerCase()).join(" ");
  if (/^(?:is|was)(?: not| n't)?$/u.test(words)) return isOther(sentence, one, other) ? "is" : null;
  if (one.kind !== other.kind && other.kind !== "other") return null;
  return SAME.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

/**
 * Whether two neighbouring names are put as one: by a cue, a dash or brackets between them; the rule's name, or null.
 * That an acronym is of the name before it, also of the name in another language, the actors tell: `isOne`.
 */
function link(sentence: Sentence, one: NameMention, other: NameMention, isOne: boolean): string | null {
  const between = sentence.tokens.slice(one.last + 1, other.first);
  if (between.length === 0 || between.length > FARTHEST) return null;
  const forms = between.map((t) => t.form).filter((f) => !QUOTES.test(f) && !SKIPPED.has(f.toLowerCase()));
  const [only] = forms;
  // "Juan Paz, “El Zurdo”, fled"
  const marks = between.map((t) => t.form);
  const closes = sentence.tokens.slice(other.last + 1, other.last + 3).some((t) => QUOTES.test(t.form));
  if (one.kind === "person" && marks.length === 2 && marks[0] === "," && QUOTES.test(marks[1] ?? "") && closes)
    return "quoted behind a comma";
  // "Juan Paz, El Rana, was shot": one, as the actors tell.
  const oneNick = isNicknameForm(other.quote) !== isNicknameForm(one.quote);
  if (one.kind === "person" && marks.length === 1 && marks[0] === "," && isOne && oneNick) return "in commas";
  if (forms.length === 1 && only !== undefined && CUES.test(only)) {
    // "the army or the navy" is a choice; "the Northern Cartel, or CN" is a name.
    if (only.toLowerCase() !== "or") return only.toLowerCase();
    return upper(other.quote) && isOne ? "or" : null;
  }
  // "Isthmus Front (FI)", "Petróleos Mexicanos (Pemex)"
  if (forms.length === 1 && only !== undefined && BRACKETS.has(only)) return isOne ? "brackets" : null;
  if (one.kind !== other.kind) return null;
  const dash = forms.length === 1 && only !== undefined && DASHES.test(only);
  return dash && one.kind === "person" ? "dash" : null;
}

/** Alias claims that names alone give: nicknames in quotation marks, acronyms in brackets, "alias", a dash. */
export function aliases(layers: Pick<Layers, "sentences" | "names" | "entities">): readonly Draft[] {
  const whoIs = ({ sentence, head }: NameMention): number => layers.entities.at(sentence, head)?.entity ?? -1;
  const found: Draft[] = [];
  layers.names.forEach((name, index) => {
    const sentence = layers.sentences[name.sentence]!;
    const inner = nickname(sentence, name);
    if (inner) found.push(draft(sentence, name, inner, "nickname in quotation marks"));
    const next = layers.names[index + 1];
    if (!next || next.sentence !== name.sentence) return;
    const isOne = whoIs(name) >= 0 && whoIs(name) === whoIs(next);
    const rule = link(sentence, name, next, isOne) ?? same(sentence, name, next);
    if (rule) found.push(draft(sentence, name, next, rule));
  });
  return found;
}
