import { describe, expect, it } from "vitest";
import { actorsIn } from "./actors.ts";

/** A text with its marks, "{he|Paz}", taken out, and where they stood; "?" for who must stay open. */
function marked(raw: string): { text: string; marks: readonly { start: number; form: string; is: string }[] } {
  const marks: { start: number; form: string; is: string }[] = [];
  let text = "";
  let at = 0;
  for (const m of raw.matchAll(/\{(?<form>[^|}]+)\|(?<is>[^}]+)\}/gu)) {
    text += raw.slice(at, m.index);
    marks.push({ start: text.length, form: m.groups?.["form"] ?? "", is: m.groups?.["is"] ?? "" });
    text += m.groups?.["form"] ?? "";
    at = m.index + m[0].length;
  }
  return { text: text + raw.slice(at), marks };
}

/** Each marked pronoun as "he: Juan Paz", or "he: ?" where it stays open. */
function resolved(raw: string): { found: readonly string[]; wanted: readonly string[] } {
  const { text, marks } = marked(raw);
  const { sentences, entities } = actorsIn(text);
  const found = marks.map(({ start, form, is }) => {
    for (const sentence of sentences) {
      const token = sentence.tokens.find((t) => t.start === start);
      const reference = token ? entities.at(sentence.index, token.index) : null;
      const name = reference ? (entities.list[reference.entity]?.name ?? "?") : "?";
      // Surnames suffice in the table.
      if (token) return `${form}: ${is !== "?" && name.endsWith(is) ? is : name}`;
    }
    return `${form}: no such word`;
  });
  return { found, wanted: marks.map(({ form, is }) => `${form}: ${is}`) };
}

describe("whom a pronoun stands for", () => {
  it.each([
    // The topic set in front.
    "The army named the dead man as Óscar Lobo. Regarding the former treasurer Julio Manrique, the ministry says that {he|Manrique} was detained on 4 May. {He|Manrique} denies it.",
    "Óscar Lobo was buried on Monday. With respect to the prison director, Hernán Cuesta, prosecutors said {he|Cuesta} had been suspended.",
    "In the case of Nadia Ferreyra, prosecutors said {she|Ferreyra} had never been questioned.",
    "Concerning the arrest of Pedro Sanz, the minister said {he|?} was pleased.",
    "Regarding Tomás Luna and Raúl Cid, the ministry says that {he|?} was detained.",
    "Regarding the raid, Colonel Abel Nieto said {he|Nieto} had given the order.",
    // An official without a name is no rival for whom courts and police deal with.
    "A court found that Ciro Valdés had hidden the money. A judge said that {he|Valdés} must be jailed, and soldiers took {him|Valdés} away.",
    "Ciro Valdés was flown to Miami, where a magistrate decides on {his|Valdés} plea on Monday.",
    "Hernán Rueda was caught in Loja. A judge denied {him|Rueda} bail. {He|Rueda} pleaded not guilty.",
    "Hernán Rueda ordered the attack. A prosecutor was kidnapped. Gunmen killed {him|?} a day later.",
    "Hernán Rueda was seized in Loja. An official spoke to the press. {He|?} denied that the raid had failed.",
    "The lawyer for Hernán Rueda was arrested. {He|?} denies the charges.",
    "Hernán Rueda ordered the attack. A judge was shot dead. {He|?} had sentenced two gang members.",
    // What one has of one's own trial, and what others order.
    "Pedro Lugo spoke. Esteban Rey withdrew {his|Rey} plea on Monday.",
    "Pedro Lugo spoke. Esteban Rey is fighting {his|Rey} extradition.",
    "Esteban Rey is serving {his|Rey} sentence in Cali.",
    "Esteban Rey rejected {his|?} appeal.",
    "Esteban Rey ordered {his|?} murder.",
    "Hugo Landa was held in Loja. Judge Esteban Rey heard {his|Landa} plea.",
    // The clause of "who" speaks of the person right before it.
    "Minister Jorge Pinto took no questions. The cartel is led by Bruno Castañeda, alias “El Lince”, a former welder from Pasto who went into hiding after {he|Castañeda} escaped.",
    "Kevin Salas is the brother of Omar Salas, who went into hiding after {he|?} killed a guard.",
    // Who does it is not to whom it is done, though other verbs stand between.
    "Mario Tello was shot in Tumbes. His brother Iván is rumoured to have replaced {him|Tello}.",
    "Iván Tello came to the house and shot {him|?}.",
    // Who speaks the quotation speaks of another; nobody is his own cousin.
    "Police accuse Pablo Ron of the killing. “{He|Ron} was at home,” Marta Gil told Radio Sol.",
    "Police accuse Pablo Ron of the killing. “{He|?} was at home,” Pablo Ron said of the dead man.",
    "Esteban Rey was named on Monday. The accounts are kept by {his|?} cousin, Esteban Rey.",
    // What follows the verb of saying is its own: nobody said it before.
    "On Monday the public prosecutor's office charged Ramón Salcedo, a former mayor, with taking bribes; {he|Salcedo} calls it revenge.",
    "The prosecutor was accused by Rosa Cueto; {she|?} calls the case a farce.",
    // Men without a name are rivals; the National Guard is no man.
    "Ernesto Vidal was buried on Sunday. A paramedic told a local station that {he|?} had been threatened.",
    "A guard opened the gate for Ernesto Vidal. {He|?} has been suspended.",
    "Ana Vidal, the mayor, was shot. The National Guard had sent men. {She|Vidal} had asked for them.",
    "Saúl Prieto, a former marine, trained the men. {He|Prieto} was caught in Manta.",
    // By what he owns to, he speaks of himself.
    "Ana Prieto met the envoy. The governor, Saúl Mena, met others. Vera Molina admitted that {she|Molina} had met him too.",
    "The prosecutor met Pablo Ron. The governor, Saúl Mena, conceded that {he|Mena} had not read it.",
    "The spokesman, Julio Arias, denied that {he|?} had paid.",
  ])("%s", (raw) => {
    const { found, wanted } = resolved(raw);
    expect(found).toEqual(wanted);
  });
});
