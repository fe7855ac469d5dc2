import { expect, it } from "vitest";
import { claim, type Told, verdict } from "./claims.ts";

const alias = (subject: string, object: string, more: Told = {}) => claim("alias", { subject, object, ...more });

it.each([
  // One nickname, two full names that share the surnames, or nothing at all.
  [alias("El Rojo", "Rubén Oseguera Paz"), alias("Nemesio Oseguera Paz", "El Rojo"), "tension"],
  [alias("El Rojo", "Luis Vega"), alias("Juan Paz", "El Rojo"), "tension"],
  [alias("El Rojo=Juan Paz", "Luis Vega=Juan Paz"), alias("Juan Paz", "El Rojo=Juan Paz"), "contradicts"],
  [alias("El Rojo", "Juan Paz"), alias("Juan Paz", "El Rojo"), "same"],
  [alias("El Rojo", "Juan Paz"), alias("Juan “El Rojo” Paz Mora", "El Rojo"), "refines"],
  [alias("El Rojo", "Juan Paz"), alias("El Rojo", "Juan Paz", { negated: true }), "contradicts"],
  [alias("El Rojo", "Juan Paz"), alias("El Azul", "Juan Paz"), "apart"],
  // One man under two forms of his name; by one word that is none of his names.
  [alias("El Rojo=Juan Paz", "Luis Juan Paz=Juan Paz"), alias("Juan Paz Mora=Juan Paz", "El Rojo=Juan Paz"), "agrees"],
  [alias("El Rojo=Juan Paz", "Luis Paz Mora=Juan Paz"), alias("Juan Paz Mora=Juan Paz", "El Rojo=Juan Paz"), "tension"],
  [alias("Juan Paz", "Rojo=Juan Paz"), alias("Luis Vega", "Rojo=Luis Vega"), "tension"],
  [alias("Juan Paz", "Rojo=Juan Paz"), alias("Juan Paz Mora", "Rojo=Juan Paz"), "refines"],
  // Whoever is known to be one man is told nothing new by a longer name.
  [alias("Juan Paz=Juan Paz", "El Rojo=Juan Paz"), alias("Juan Paz Mora=Juan Paz", "El Rojo=Juan Paz"), "agrees"],
  [alias("Juan Paz", "Juan=Juan Paz"), alias("Juan Vega", "Juan=Juan Vega"), "apart"],
  // An office that leaves the surname out gives no other name.
  [alias("Juan “N”", "El Rojo"), alias("Juan Paz", "El Rojo"), "apart"],
  [alias("Juan “N”", "El Rojo"), alias("Luis Vega", "El Rojo"), "apart"],
  // A group may have many names.
  [alias("Red Cartel", "the Reds=Red Cartel"), alias("Red Cartel", "CR=Red Cartel"), "silent"],
  [alias("Red Cartel", "the Reds=Red Cartel"), alias("Red Cartel", "The Reds=Red Cartel"), "same"],
])("names %#", (a, b, expected) => {
  expect(verdict(a, b)).toBe(expected);
});
