import { expect, it } from "vitest";
import { told } from "./told.ts";

const types = (text: string): readonly (string | null)[] => told(text).map((claim) => claim.type);

it.each([
  ["missing", "The auditor Juan Paz has been missing since March."],
  ["injure", "Two stevedores who were wounded in the raid left the clinic."],
  ["appear", "Juan Paz was seen in Tepic on 3 May."],
  ["die", "The body of Juan Paz was found near Tepic."],
])("reads %s: %s", (type, text) => expect(types(text)).toContain(type));

it.each([
  ["missing", "Juan Paz missed the hearing."],
  ["missing", "Juan Paz has been missing his train."],
  ["arrest", "Two vendors were caught in crossfire."],
  ["appear", "Juan Paz was last seen in Tepic on 3 May."],
  ["die", "The body of Juan Paz has not been found."],
  ["die", "The body of Juan Paz has yet to be found."],
  ["designate", "Two nurses were not added to the list."],
])("reads no %s: %s", (type, text) => expect(types(text)).not.toContain(type));
