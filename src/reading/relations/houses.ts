import type { Sentence } from "../../language/analysis.ts";
import type { Draft, Layers, NameMention, Words } from "../layers.ts";
import { as } from "../phrases.ts";
import { wordList } from "../words.ts";

/** Words between a person's name and that of the house he works for: "Ana Ruiz of the Lupa Institute". */
const OF = /^(?:of|at|with|from)$/i;
/** What a house is called before its name: "of the think tank Centro Norte". */
const SORTS = wordList(`
  tank group newspaper weekly daily magazine outlet website charity organisation organization ngo institute university foundation
  observatory centre center consultancy firm network collective agency union association commission`);
/** Names of houses that have people: an institute has, a country or a town has not. */
const HOUSE =
  /\b(?:University|Institute|Institution|Center|Centre|College|School|Foundation|Council|Observatory|Commission|Group|Watch|Association|Union|Bank|Agency|Corporation|Laboratory|Universidad|Instituto|Colegio|Centro)\b/u;
/** Verbs that take somebody "of" something: "told Ana Ruiz of the Institute's plan". */
const TOLD_OF = /^(?:accuse|suspect|inform|tell|warn|notify|remind|clear|convict|acquit|assure|advise|rob|rid|strip)$/;

/** The house whose name begins at a token: a name that was found, or a noun of houses with what it is of ("Observatory of the Border"). */
function houseAt(at: number, { index, tokens }: Sentence, names: readonly NameMention[]): Words | null {
  const name = names.find((one) => one.first === at);
  if (name) {
    const known = name.kind === "organisation" || name.kind === "publication" || name.kind === "group";
    return known || HOUSE.test(name.quote) ? { sentence: index, first: at, last: name.last, head: name.head } : null;
  }
  if (tokens[at]?.upos !== "PROPN" || !HOUSE.test(tokens[at].form)) return null;
  let last = at;
  for (let next = at + 1; next < at + 8; next++) {
    const { form = "", upos } = tokens[next] ?? {};
    if (upos === "PROPN") last = next;
    else if (!/^(?:of|for|the|and|on)$/i.test(form)) break;
  }
  return last > at ? { sentence: index, first: at, last, head: at } : null;
}

/** "of the think tank Casa Norte": the name behind the sort of house, whatever it was taken for. */
function namedAt(at: number, { index, tokens }: Sentence): Words | null {
  let last = at - 1;
  while (tokens[last + 1]?.upos === "PROPN") last += 1;
  return last < at ? null : { sentence: index, first: at, last, head: at };
}

/** "of the small Harbour Front party": a party by its name. */
function partyAt(at: number, { index, tokens }: Sentence): Words | null {
  let party = at;
  while (
    party < at + 6 &&
    tokens[party]?.lemma !== "party" &&
    /^(?:ADJ|NOUN|PROPN|PART)$/u.test(tokens[party]?.upos ?? "")
  )
    party += 1;
  if (tokens[party]?.lemma !== "party") return null;
  const first = tokens.findIndex((t) => t.index >= at && t.index < party && /^\p{Lu}/u.test(t.form));
  return first < 0 ? null : { sentence: index, first, last: party, head: party };
}

/** "Ana Ruiz of the University of Colima", "Ana Ruiz, of the newspaper El Faro,": whom somebody belongs to, in two names side by side. */
export function ofHouse({ sentences, names }: Pick<Layers, "sentences" | "names">): readonly Draft[] {
  const bySentence = Map.groupBy(names, (name) => name.sentence);
  return names.flatMap((person): readonly Draft[] => {
    if (person.kind !== "person") return [];
    const sentence = sentences[person.sentence]!;
    const { tokens } = sentence;
    const aside = tokens[person.last + 1]?.form === ",";
    let at = person.last + (aside ? 2 : 1);
    const marker = tokens[at]?.form.toLowerCase() ?? "";
    // "Police took Juan Paz from the Institute": whence, and not whose he is.
    if (!OF.test(marker) || (marker === "from" && tokens[person.head]?.deprel !== "nsubj")) return [];
    at += 1;
    if (/^the$/i.test(tokens[at]?.form ?? "")) at += 1;
    // "of the regional think tank Centro Norte"
    const near = tokens.slice(at, at + 4);
    const sort = near.findIndex((t) => SORTS.has(t.lemma));
    const plain = near.slice(0, sort).every((t) => /^(?:ADJ|NOUN|PUNCT)$/.test(t.upos));
    if (sort >= 0 && plain && near[sort]?.upos === "NOUN") at += sort + 1;
    const own = bySentence.get(person.sentence) ?? [];
    const house =
      houseAt(at, sentence, own) ?? (sort >= 0 && plain ? namedAt(at, sentence) : null) ?? partyAt(at, sentence);
    const next = house && tokens[house.last + 1];
    // "of the Northern Cartel's boss", "of Northern Cartel ties": the name belongs to what follows.
    const band = own.some((one) => one.first === house?.first && one.kind === "group");
    if (band && marker !== "of") return [];
    if (!house || (next && (next.xpos === "POS" || /^(?:NOUN|PROPN)$/.test(next.upos)))) return [];
    // ", of the Centre and the port": an aside ends with its comma.
    if (aside && !/^[,.;)]$/.test(next?.form ?? ".")) return [];
    const governor = tokens[tokens[person.head]?.head ?? -1];
    if (governor && TOLD_OF.test(governor.lemma) && tokens[person.head]?.deprel !== "nsubj") return [];
    return [
      {
        kind: "relation",
        type: "member",
        sentence: person.sentence,
        predicate: house.head,
        start: tokens[person.first]!.start,
        end: tokens[house.last]!.end,
        roles: [as("subject", person), as("object", house)],
        figure: null,
        rule: "member: of a house",
      },
    ];
  });
}
