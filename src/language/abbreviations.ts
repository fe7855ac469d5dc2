/**
 * How an abbreviation behaves before a space.
 * `title`: a name follows, so it never ends a sentence. `number`: belongs to the figure after it ("No. 5", "Jan. 3");
 * before anything else it is an ordinary word. `either`: may end a sentence, and does where the next word can only
 * be the first of one ("in the U.S. The …"). `never`: the sentence always goes on.
 */
export type AbbreviationKind = "title" | "number" | "either" | "never";

const WORDS: Readonly<Record<AbbreviationKind, string>> = {
  title:
    "Mr Mrs Ms Mx Dr Drs Prof Sen Sens Gen Rep Reps Gov Govs Sgt Col Lt Capt Cpl Maj Adm Rev Hon Pres Messrs Supt Det " +
    "Insp Cmdr Cdr Brig Pvt Amb Atty Asst St Ft Mt Sra Srta Dra Lic Ing Gral Cmdte Dip Arq Mons Mlle Mme Bro Fr Sec Ald " +
    "Dist Ste Msgr Treas Dep Del",
  number:
    "No Nos no nos Art Arts Sec Secs sec Vol vol Fig Figs fig figs Eq pp p Ch ch Ed para Rs Op op Núm núm Exp " +
    "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec",
  either:
    "Inc Corp Co Cos Ltd Bros LLC L.L.C Jr Sr Esq PhD Ph.D M.D M.A B.A J.D U.S U.S.A U.K U.N E.U D.C N.Y L.A N.C S.C N.J " +
    "a.m p.m A.M P.M am pm etc al ft in min max hrs hr Ave Blvd Rd Hwy Dept Univ Assn S.A C.V R.I R.L A.C a.k.a B.C A.D " +
    "Ariz Ark Calif Colo Conn Fla Ga Ill Ind Kan Ky La Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt " +
    "Wash Wis Wyo Mex Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun Gob Tel Ext ext est Est lb lbs oz kg km mi sq yr yrs ca",
  never: "P.S vs v e.g i.e cf viz approx ed eds trans incl esp resp c",
};

/** Words that are also ordinary ones: their full stop is cut off where the sentence ends. */
const ORDINARY = new Set(
  (
    "no No nos in min max ft Sun Sat Wed Mon Fri Mar Dec May Art Arts Sec sec Co al La Miss Ed ed am pm Pa Ill Ind Wash mi " +
    "sq Ext ext Tel Est est ca Fig fig figs Figs Ch ch Op op Exp Det Del Hon Col Rep Fr Bro Dip Arq Mons c v p pp trans para " +
    "Mo Ore Mass Ark Ga Jan Jun Jul Kan Ky Md Va Vt Mex Gob Gen Gov Lic Ing Vol vol Rs Ste Dep LLC PhD"
  ).split(" "),
);

const KINDS = new Map<string, AbbreviationKind>();
for (const [kind, words] of Object.entries(WORDS)) {
  for (const word of words.split(" ")) KINDS.set(word, kind as AbbreviationKind);
}

const DOTTED = /^(?:\p{L}\.)+\p{L}$/u;
const INITIAL = /^\p{Lu}$/u;

/** What kind of abbreviation `word` (without its full stop) is, or null; single capitals count as `either`. */
export function abbreviationKind(word: string): AbbreviationKind | null {
  if (word.length > 8) return null;
  return KINDS.get(word) ?? (INITIAL.test(word) || DOTTED.test(word) ? "either" : null);
}

/** Whether the full stop after `word` is part of the token: always inside a sentence, at its end unless the word is ordinary. */
export function keepsStop(word: string, atEnd: boolean): boolean {
  const kind = abbreviationKind(word);
  if (kind === null) return false;
  return !atEnd || !(ORDINARY.has(word) || INITIAL.test(word));
}

/** Capitalised words that begin sentences and do not continue names: after "U.S." they show that a new one starts. */
export const STARTERS: ReadonlySet<string> = new Set(
  (
    "The A An In On At It He She They We I You This That These Those But And Or If When While As After Before Since For From " +
    "By With There Here However Meanwhile His Her Their Its Our My Your What Who Why How Where Which Some Many Most All Both " +
    "Not So Yet Still According Although Though Because During Under Now Then Even Only Each Every Another Such To Nor " +
    "Despite Without Until Unless Once Also Moreover Furthermore Instead Thus Therefore Nevertheless Nonetheless Perhaps " +
    "Today Yesterday Is Are Was Were Has Have Had Do Does Did Can Could Will Would Should May Might Must No Yes Please " +
    "Several Few Neither Either Between Among Through Over Within Like Unlike Given Following Later Earlier Last It's He's " +
    "She's They're We're I'm That's There's Don't Let's Officials Authorities Police Prosecutors Experts Analysts"
  ).split(" "),
);
