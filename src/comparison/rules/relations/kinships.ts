import type { Filler, RelationQuestion } from "../../../model/index.ts";
import { fromClaim } from "../../from-claim.ts";
import { asking } from "../../known.ts";
import type { Comparable, Scene } from "../../reply.ts";
import { holdsOf, tenseOf } from "../../time.ts";
import { kinOf } from "./kin.ts";
import type { RelationReply } from "./related.ts";

/** How two persons are related, whichever of them the claim names first: "A is the son of B", "B, father of A". */
export function kinshipsOf(comparable: Comparable, row: RelationQuestion, scene: Scene): readonly RelationReply[] {
  const { claim } = comparable;
  const kin = kinOf(claim.quote);
  const [subject, object] = [row.answer, row.fixed].map((role) => personIn(claim.roles, role, scene));
  if (!kin || !subject || !object || subject.id === object.id) return [];
  const straight = subject.id < object.id;
  const [first, second] = straight ? [subject, object] : [object, subject];
  const is = straight ? kin.is : kin.turned;
  return [
    {
      ...fromClaim(comparable, [row.answer, row.fixed]),
      question: `${row.id} ${first.id} ${second.id}`,
      kind: "relation",
      asks: asking(row.asks, { [row.answer]: first.name, [row.fixed]: second.name }),
      subject: first,
      answer: is,
      words: `${first.name} is ${/^[aeiou]/u.test(is) ? "an" : "a"} ${is} of ${second.name}`,
      value: { row: row.id, key: is, named: true, all: [is], sole: true, tense: tenseOf(claim.quote) },
      holds: holdsOf(comparable, "state"),
    },
  ];
}

function personIn(
  roles: readonly Filler[],
  role: Filler["role"],
  scene: Scene,
): { readonly id: string; readonly name: string } | null {
  const persons = roles.filter((filler) => filler.role === role).flatMap(({ actor }) => actor ?? []);
  const [one] = persons;
  const who = one && scene.who(one.id);
  return persons.length === 1 && who?.kind === "person" ? { id: who.id, name: who.name } : null;
}
