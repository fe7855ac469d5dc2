/** What a title says of its bearer: the noun by which the text may speak of the bearer later, and the gender if it tells. */
export interface TitleRow {
  readonly word: string;
  /** The description that this title answers to: "Gov." answers to "the governor". */
  readonly noun: string;
  readonly gender?: "m" | "f";
}

const same = (words: string): TitleRow[] => words.split(" ").map((word) => ({ word, noun: word }));

/** Titles and occupations that stand before or beside a person's name. Folded, singular. */
export const TITLES: ReadonlyMap<string, TitleRow> = new Map<string, TitleRow>(
  (
    [
      ...same(
        "president governor senator representative secretary minister chancellor mayor ambassador prosecutor judge justice",
      ),
      ...same(
        "general admiral colonel captain lieutenant major sergeant commander commissioner chief director chairman chairwoman",
      ),
      ...same(
        "congressman congresswoman deputy attorney premier king queen prince princess pope bishop archbishop cardinal father",
      ),
      ...same(
        "professor doctor analyst expert journalist reporter author researcher spokesman spokeswoman spokesperson spokesperson",
      ),
      ...same(
        "leader boss kingpin capo lord founder cofounder co-founder chieftain lieutenant trafficker operator financier hitman",
      ),
      ...same(
        "candidate lawmaker official officer agent inspector lawyer activist columnist editor scholar economist priest",
      ),
      ...same(
        "son daughter brother sister wife husband nephew niece cousin successor predecessor stepson plaza gunman czar head",
      ),
      ...same("businessman businesswoman banker engineer teacher policeman policewoman detective dentist accountant"),
      ...same("councillor councilman councilwoman rancher warlord photographer singer rapper"),
      ...same("undersecretary administrator consul envoy legislator economist historian economist magistrate minister"),
      { word: "pres", noun: "president" },
      { word: "presidente", noun: "president", gender: "m" },
      { word: "presidenta", noun: "president", gender: "f" },
      { word: "gov", noun: "governor" },
      { word: "gobernador", noun: "governor", gender: "m" },
      { word: "gobernadora", noun: "governor", gender: "f" },
      { word: "sen", noun: "senator" },
      { word: "rep", noun: "representative" },
      { word: "reps", noun: "representative" },
      { word: "gen", noun: "general" },
      { word: "adm", noun: "admiral" },
      { word: "col", noun: "colonel" },
      { word: "capt", noun: "captain" },
      { word: "lt", noun: "lieutenant" },
      { word: "sgt", noun: "sergeant" },
      { word: "dr", noun: "doctor" },
      { word: "prof", noun: "professor" },
      { word: "sec", noun: "secretary" },
      { word: "amb", noun: "ambassador" },
      { word: "mr", noun: "", gender: "m" },
      { word: "mrs", noun: "", gender: "f" },
      { word: "ms", noun: "", gender: "f" },
      { word: "sir", noun: "", gender: "m" },
      { word: "lady", noun: "", gender: "f" },
      { word: "don", noun: "", gender: "m" },
      { word: "dona", noun: "", gender: "f" },
    ] satisfies readonly TitleRow[] as readonly TitleRow[]
  ).map((row) => [row.word, row]),
);

/** Words that stand among titles and belong to no name: "then-FBI Director", "former acting secretary". Folded. */
export const TITLE_FILLERS: ReadonlySet<string> = new Set(
  "then former acting interim vice deputy assistant late ex current outgoing incoming senior top chief prime first foreign defense defence interior home attorney general state national security press white house".split(
    " ",
  ),
);

/** Gender that a relation or title noun tells. */
export const GENDERED: ReadonlyMap<string, "m" | "f"> = new Map([
  ...[
    "son",
    "brother",
    "husband",
    "father",
    "nephew",
    "stepson",
    "king",
    "prince",
    "priest",
    "congressman",
    "spokesman",
    "chairman",
    "businessman",
    "grandson",
    "uncle",
    "man",
    "boy",
    "businessman",
    "kingpin",
  ].map((word) => [word, "m"] as const),
  ...[
    "daughter",
    "sister",
    "wife",
    "mother",
    "niece",
    "queen",
    "princess",
    "congresswoman",
    "spokeswoman",
    "chairwoman",
    "businesswoman",
    "aunt",
    "woman",
    "girl",
    "widow",
    "girlfriend",
  ].map((word) => [word, "f"] as const),
]);

/** Behind a name, and no part of what tells people apart unless father and son are both there. Folded. */
export const GENERATIONS: ReadonlySet<string> = new Set(["jr", "sr", "ii", "iii"]);
