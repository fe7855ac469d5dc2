import type { Sentence, Token } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import { respells, spells } from "../names/acronyms.ts";
import { fold, isNicknameForm, pieces } from "../names/folding.ts";
import { compatible, type Link } from "./clusters.ts";
import type { Mention } from "./mentions.ts";

/** Words that say that two names beside them are one actor's. Folded. */
const TRIGGERS: ReadonlySet<string> = new Set([
  "known",
  "alias",
  "aka",
  "nicknamed",
  "dubbed",
  "called",
  "renamed",
  "christened",
  "rebranded",
  "nickname",
  "acronym",
  "initials",
  "abbreviated",
]);
/** Words that may stand beside a trigger between the two names. */
const CONNECTORS: ReadonlySet<string> = new Set(
  (
    "also better formerly previously popularly commonly widely more simply locally sometimes often usually now later itself themselves " +
    "himself herself collectively as by his her its their the a nickname name nom de guerre real is was are were who which has had " +
    "been became goes went under to or and then acronym initials spanish english in whose self earlier officially originally publicly largely"
  ).split(" "),
);
const REFLEXIVE: ReadonlySet<string> = new Set(["itself", "themselves", "himself", "herself"]);
const NAMING: ReadonlySet<string> = new Set([
  "identify",
  "call",
  "style",
  "name",
  "dub",
  "rename",
  "christen",
  "rebrand",
]);

/** Pairs of names that a sentence states to be one actor's. `mentions` are those of the sentence, in order. */
export function aliasesIn(sentence: Sentence, mentions: readonly Mention[]): readonly Link[] {
  const links: Link[] = [];
  for (let i = 0; i + 1 < mentions.length; i++) {
    const a = mentions[i];
    const b = mentions[i + 1];
    if (!a || !b) continue;
    const evidence =
      statedBetween(sentence, a, b) ?? (links.at(-1)?.right === a.index ? orAlias(sentence, a, b) : null);
    if (evidence) links.push({ left: a.index, right: b.index, evidence });
    const apposed = evidence === null ? calledInApposition(sentence, b, mentions) : null;
    if (apposed) links.push({ left: apposed.index, right: b.index, evidence: "alias" });
    const self = namesItself(sentence, b, mentions);
    if (self) {
      links.push({ left: self.index, right: b.index, evidence: "alias" });
    }
  }
  const first = mentions[0];
  const self = first && namesItself(sentence, first, mentions);
  if (first && self) links.push({ left: self.index, right: first.index, evidence: "alias" });
  return links;
}

function statedBetween(sentence: Sentence, a: Mention, b: Mention): Link["evidence"] | null {
  const { tokens } = sentence;
  const raw = tokens.slice(a.at.last + 1, b.at.first);
  if (raw.length > 14) return null;
  const gap = raw.filter((t) => !/^[“”"'‘’«»`]+$/u.test(t.form));
  const forms = gap.map((t) => fold(t.form).replace(/\./gu, ""));
  if (forms[0] === "(" && forms.length === 1) return bracketed(tokens[b.at.last + 1]?.form ?? "", a, b);
  // "The Northern Cartel, or CN, holds it", and not "the navy or the army".
  if (/^,? ?or(?: the)?$/u.test(forms.join(" ")) && b.acronym && !a.acronym)
    return spells(b.at.quote, a.words) || respells(b.at.quote, a.words) ? "acronym" : null;
  if (!compatible(a, b) || a.key === b.key || a.at.kind === "place") return null;
  // "His lawyer, Ana Ruiz, called Paz a liar": he is called a liar, and she is not called Paz.
  const judged = /^(?:an?|the)$/i.test(tokens[b.at.last + 1]?.form ?? "");
  const triggered = gap.some((t) => triggers(sentence, t) && !(judged && t.lemma === "call"));
  if (
    triggered &&
    // "among those held is Juan Paz, alias El Rana": an alias is of the name right before it.
    (!isInside(sentence, a) || forms.every((form) => /^(?:,|alias|aka)$/u.test(form))) &&
    forms.every((form) => TRIGGERS.has(form) || CONNECTORS.has(form) || /^[,()–—-]+$|^$/u.test(form))
  ) {
    return b.acronym && !a.acronym ? "acronym" : "alias";
  }
  const dash = forms.length === 1 && /^(?:—|–|--)$/u.test(forms[0] ?? "");
  const comma =
    forms.length === 1 &&
    forms[0] === "," &&
    tokens[b.at.head]?.deprel === "appos" &&
    tokens[b.at.head]?.head === a.at.head;
  // "Juan Paz, El Rana, was shot": a nickname in commas behind a full name, wherever the parser hangs it.
  if (forms.length === 1 && forms[0] === "," && isSetOff(sentence, a, b)) return "alias";
  if ((dash || comma) && isPerson(a) && isPerson(b)) {
    // "El Mencho — Nemesio Oseguera": one of the two must look like a nickname, or it may be a list.
    const listed = dependents(sentence, b.at.head, "conj", "cc").length > 0 || tokens[b.at.head]?.deprel === "conj";
    if (!listed && !isInside(sentence, a) && isNickname(a) !== isNickname(b)) return "alias";
  }
  // "A trafficker known as “El Chino”, Rodrigo Aréchiga, was": the full name behind the nickname.
  const knownAs = /^(?:as|alias|nicknamed|dubbed)$/u.test(fold(wordBefore(sentence, a.at.first)));
  if (forms.length === 1 && forms[0] === "," && knownAs && tokens[b.at.last + 1]?.form === ",") {
    if (isPerson(a) && isPerson(b) && isNickname(a) && b.words.length > 1 && !isNickname(b)) return "alias";
  }
  return null;
}

/** Whether a nickname stands between commas behind a full name, and no list goes on: "Juan Paz, El Rana, and Luis Gil". */
function isSetOff({ tokens }: Sentence, a: Mention, b: Mention): boolean {
  if (!isPerson(b) || a.at.kind !== "person" || a.words.length < 2 || isNicknameForm(a.at.quote)) return false;
  let next = b.at.last + 1;
  while (/^[“”"'’]+$/u.test(tokens[next]?.form ?? "")) next++;
  const [close, after] = [tokens[next]?.form ?? ".", tokens[next + 1]];
  const listed = /^(?:and|or|[“"])$/iu.test(after?.form ?? "") || (close === "," && after?.upos === "PROPN");
  const before = tokens[a.at.first - 1]?.form ?? "";
  // "Juan Paz, El Diario": a line of names says who wrote it, and a name of three words and more is a paper's.
  if (b.words.length > 2 || !tokens.some((t) => t.upos === "VERB")) return false;
  return isNicknameForm(b.at.quote) && /^[,.;)]$/u.test(close) && !listed && !/^(?:and|or|,)$/iu.test(before);
}

/** "Juan Paz, a former welder from Tepic known as “El Rana”": by the tree, whatever stands between. */
function calledInApposition(sentence: Sentence, b: Mention, mentions: readonly Mention[]): Mention | null {
  const name = sentence.tokens[b.at.head];
  const called = sentence.tokens[name?.head ?? -1];
  const noun = sentence.tokens[called?.head ?? -1];
  if (!called || noun?.deprel !== "appos" || !called.deprel.startsWith("acl") || called.index > b.at.first) return null;
  if (!/^(?:known|nicknamed|dubbed|called)$/iu.test(called.form) || !isPerson(b) || !isNickname(b)) return null;
  const a = mentions.find((m) => m.at.head === noun.head);
  return a && a.at.kind === "person" && a.words.length > 1 && !isNickname(a) ? a : null;
}

/** The word before a token, quotation marks aside. */
function wordBefore({ tokens }: Sentence, index: number): string {
  let at = index - 1;
  while (at > index - 3 && /^[“"‘«`']+$/u.test(tokens[at]?.form ?? "")) at--;
  return tokens[at]?.form ?? "";
}

/** Verbs of naming that also have plain uses: "Trump called Putin", "Montalvo had known Devocht". */
const NAMING_PARTICIPLES: ReadonlySet<string> = new Set([
  "known",
  "called",
  "dubbed",
  "nicknamed",
  "renamed",
  "christened",
  "rebranded",
  "abbreviated",
]);

function triggers(sentence: Sentence, token: Token): boolean {
  const form = fold(token.form).replace(/\./gu, "");
  if (!TRIGGERS.has(form)) return false;
  if (!NAMING_PARTICIPLES.has(form)) return true;
  const next = sentence.tokens[token.index + 1]?.form.toLowerCase() ?? "";
  const before = sentence.tokens[token.index - 1]?.form ?? "";
  if (form === "known") return /^(?:as|by|to|in|simply|locally|publicly)$/u.test(next);
  // "Ana Ruiz, of the ministry, called Paz": a verb with a subject of its own calls somebody else.
  if (dependents(sentence, token.index, "nsubj").some((t) => t.deprel === "nsubj")) return false;
  return (
    token.deprel.startsWith("acl") ||
    dependents(sentence, token.index, "aux:pass").length > 0 ||
    /^(?:[,(–—-]|also|now|later|self)$/u.test(before)
  );
}

function bracketed(closing: string, a: Mention, b: Mention): Link["evidence"] | null {
  if (!/^[),;]$/u.test(closing)) return null;
  if (a.at.kind === "person" || b.at.kind === "person") {
    return isPerson(a) && isPerson(b) && isNickname(a) !== isNickname(b) ? "alias" : null;
  }
  if (b.acronym && spells(b.at.quote, a.words)) return "acronym";
  if (a.acronym && spells(a.at.quote, b.words)) return "acronym";
  if (a.at.kind === "place" || b.at.kind === "place" || !compatible(a, b)) return null;
  // "Institutional Revolutionary Party (PRI)": letters of the name in another language.
  if (b.acronym && !a.acronym && a.words.length > 1) return "acronym";
  // "The Miguel Agustín Human Rights Center (Centro Prodh)".
  return a.words.length > 2 && b.words.length > 1 && a.at.kind === b.at.kind ? "alias" : null;
}

/** "known as the “Night Riders” or Los Jinetes": a second name after one that was just given as an alias. */
function orAlias(sentence: Sentence, a: Mention, b: Mention): Link["evidence"] | null {
  const gap = sentence.tokens
    .slice(a.at.last + 1, b.at.first)
    .map((t) => fold(t.form))
    .filter((f) => pieces(f).length > 0);
  return compatible(a, b) && gap[0] === "or" && gap.every((f) => f === "or" || CONNECTORS.has(f)) ? "alias" : null;
}

/** "The gang began to call itself X": the subject of the sentence is X. */
function namesItself(sentence: Sentence, b: Mention, mentions: readonly Mention[]): Mention | null {
  const { tokens } = sentence;
  for (let i = b.at.first - 1; i >= 1 && i >= b.at.first - 4; i--) {
    const token = tokens[i];
    if (!token || !REFLEXIVE.has(token.form.toLowerCase())) continue;
    if (!NAMING.has(tokens[i - 1]?.lemma ?? "")) return null;
    let at = i - 1;
    for (let steps = 0; at >= 0 && steps < 6; steps++) {
      const subject = dependents(sentence, at, "nsubj")[0];
      const named = subject && mentions.find((m) => m.index !== b.index && m.at.head === subject.index);
      if (named) return compatible(named, b) ? named : null;
      at = tokens[at]?.head ?? -1;
    }
    return null;
  }
  return null;
}

/** Whether a name only says whose the thing before it is: "the two nephews of El Tuerto — known as …" names the sons. */
function isInside(sentence: Sentence, a: Mention): boolean {
  const head = sentence.tokens[a.at.head];
  if (!head) return false;
  if (head.deprel.startsWith("nmod") || head.deprel === "compound") {
    const above = sentence.tokens[head.head];
    return above !== undefined && above.index < a.at.first && !/^[,]$/u.test(above.form);
  }
  return false;
}

/** A person, or a nickname of which nothing else tells what it names. */
const isPerson = (m: Mention): boolean =>
  m.at.kind === "person" || (m.at.kind === "other" && isNicknameForm(m.at.quote));
const isNickname = (m: Mention): boolean => isNicknameForm(m.at.quote) || m.words.length === 1;
