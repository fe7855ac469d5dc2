import { useState } from "react";
import { useNarrowedList } from "../shell/address.ts";
import { ActorPicker } from "./actor-picker.tsx";

/** Narrows a list to an actor; what was chosen is shown, and dropped, above the list. */
export function ActorField({ name, label }: { readonly name: string; readonly label: string }) {
  const [chosen, choose] = useNarrowedList(name);
  // A new picker after each choice: its field is empty again.
  const [turn, next] = useState(0);
  return (
    <ActorPicker
      key={turn}
      label={label}
      pick={(actor) => {
        if (!actor) return;
        if (!chosen.includes(actor.id)) choose([...chosen, actor.id]);
        next(turn + 1);
      }}
    />
  );
}
