import { hasWords } from "./related.ts";

/** A word of kinship: what the subject is to the object, and what the object is then to the subject. */
interface KinRow {
  readonly words: readonly string[];
  readonly is: string;
  readonly turned: string;
}

const row = (words: string, is: string, turned: string): KinRow => ({ words: words.split("|"), is, turned });

/** Longer words first: a brother-in-law is no brother. */
const KIN: readonly KinRow[] = [
  row("brother-in-law|sister-in-law|brothers-in-law", "sibling-in-law", "sibling-in-law"),
  row("son-in-law|daughter-in-law", "child-in-law", "parent-in-law"),
  row("father-in-law|mother-in-law", "parent-in-law", "child-in-law"),
  row("half-brother|half-sister|half brother|half sister", "half-sibling", "half-sibling"),
  row("stepson|stepdaughter|step-son", "stepchild", "stepparent"),
  row("stepfather|stepmother", "stepparent", "stepchild"),
  row("grandson|granddaughter|grandchild", "grandchild", "grandparent"),
  row("grandfather|grandmother", "grandparent", "grandchild"),
  row("godson|goddaughter", "godchild", "godparent"),
  row("godfather", "godparent", "godchild"),
  row("nephew|niece", "nephew or niece", "uncle or aunt"),
  row("uncle|aunt", "uncle or aunt", "nephew or niece"),
  row("cousin|cousins", "cousin", "cousin"),
  row("brother|brothers|sister|sisters|sibling|siblings", "sibling", "sibling"),
  row("son|daughter|child|sons|daughters|children", "child", "parent"),
  row("father|mother|parent|dad", "parent", "child"),
  row("wife|husband|spouse|married", "spouse", "spouse"),
];

/** What the words make the subject to the object and back; null when no one word of kinship stands there. */
export function kinOf(quote: string): { readonly is: string; readonly turned: string } | null {
  let rest = ` ${quote} `;
  let found: KinRow | null = null;
  for (const kin of KIN) {
    const words = kin.words.filter((word) => hasWords(rest, [word]));
    if (words.length === 0) continue;
    if (found) return null;
    found = kin;
    for (const word of words) rest = rest.replaceAll(new RegExp(`\\b${word}\\b`, "giu"), " ");
  }
  return found;
}
