import type { Sentence } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import type { ActorKind, SpeakerRole } from "../../model/index.ts";
import type { NameMention, Words } from "../layers.ts";

/** Things that hold words: as sources they are documents. */
export const DOCUMENTS: ReadonlySet<string> = new Set(
  "report version count tally ledger study analysis document survey poll paper assessment estimate indictment complaint filing lawsuit affidavit statement letter memo memorandum cable transcript record file data datum figure statistic book article op-ed editorial column essay text bill law legislation resolution treaty order ruling verdict opinion research evidence finding email e-mail message tweet post note communiqué communique release dossier census index table map photograph photo image imagery video footage recording documentary film account review audit briefing bulletin advisory brief testimony sign banner advertisement ad headline story narrative chronicle list website page registry register yearbook inventory logbook log almanac spreadsheet newsletter atlas database statistics notice monitoring tracing".split(
    " ",
  ),
);
/** Words in a name or description that make its bearer a publication. */
export const PUBLICATIONS: ReadonlySet<string> = new Set(
  "newspaper magazine publication periodical times post journal herald tribune examiner gazette chronicle courier daily weekly press reuters news agency-france-presse afp bbc cnn nbc cbs abc npr guardian economist atlantic politico outlet broadcaster channel network wire newswire media website blog podcast program programme stone week independent telegraph mail sun globe star".split(
    " ",
  ),
);
export const BODIES: ReadonlySet<string> = new Set(
  "ministry department office agency administration government army navy police court congress senate house parliament commission committee council bureau union party group cartel organization organisation company firm bank institute institution centre center university foundation association federation embassy consulate prosecutor's cabinet palace pentagon fbi dea cia faction gang campaign team authority panel board think-tank tank watchdog ngo charity church military state service force league society network coalition alliance corporation tribunal jury prefecture secretariat directorate brigade gendarmerie guild station".split(
    " ",
  ),
);

const FIGURES: ReadonlySet<string> = new Set(
  "political senior opposition leading religious public military key prominent party cartel underworld influential".split(
    " ",
  ),
);

/** How an actor of each kind speaks; null where only the words can tell. */
export const ROLE_BY_KIND: Readonly<Record<ActorKind, SpeakerRole | null>> = {
  person: "person",
  group: "organisation",
  organisation: "organisation",
  government: "organisation",
  place: "organisation",
  publication: "publication",
  other: null,
};

/** What sort of source a phrase is: by the name in it, then by its head noun; plural or indefinite descriptions of people are unnamed. */
export function roleOf(sentence: Sentence, source: Words, names: readonly NameMention[]): SpeakerRole {
  const head = sentence.tokens[source.head];
  if (!head) return "unnamed";
  const lemma = head.lemma.toLowerCase();
  const name = names.find((n) => n.first <= source.head && source.head <= n.last);
  if (name) return ROLE_BY_KIND[name.kind] ?? (DOCUMENTS.has(lemma) ? "document" : "organisation");
  if (head.upos === "PROPN") {
    if (PUBLICATIONS.has(head.form.toLowerCase())) return "publication";
    if (BODIES.has(head.form.toLowerCase())) return "organisation";
    if (DOCUMENTS.has(lemma)) return "document";
    return "person";
  }
  if (head.upos === "PRON")
    return /^(?:he|she|i|him|her|his|hers|himself|herself)$/i.test(head.form)
      ? "person"
      : /^it$|^its$/i.test(head.form)
        ? "organisation"
        : "unnamed";
  if (PUBLICATIONS.has(lemma) && head.upos === "NOUN" && !DOCUMENTS.has(lemma)) return "publication";
  // "opposition figures say": people, not numbers.
  if (
    lemma === "figure" &&
    dependents(sentence, source.head, "amod", "compound").some((m) => FIGURES.has(m.lemma.toLowerCase()))
  )
    return "unnamed";
  if (DOCUMENTS.has(lemma)) return "document";
  if (BODIES.has(lemma)) return "organisation";
  return "unnamed";
}
