import type { CaseView } from "../../src/server/wire/index.ts";
import { useAnswer } from "../api/client.ts";
import { ChoiceField } from "./search-field.tsx";

/** Narrows a list to a place of the codebook. */
export function PlaceField() {
  const { data: state } = useAnswer<CaseView>("case");
  const places = (state?.codebook.places ?? []).map(({ id, name }) => [id, name] as const);
  return <ChoiceField name="place" label="At" choices={[["", "any place"], ...places]} />;
}
