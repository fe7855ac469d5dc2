import { useEffect, useState } from "react";
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from "react-aria-components";
import type { ActorHead, ActorPage } from "../../src/server/wire/index.ts";
import { useAnswer } from "../api/client.ts";
import { count } from "./words.ts";

/** Finds an actor by any of its names. */
export function ActorPicker({
  label,
  without,
  initial = "",
  pick,
}: {
  readonly label: string;
  /** Id of an actor that is not offered. */
  readonly without?: string;
  /** Name of the actor that is chosen already. */
  readonly initial?: string;
  readonly pick: (actor: ActorHead | null) => void;
}) {
  const [words, write] = useState(initial);
  const [asked, ask] = useState("");
  useEffect(() => {
    const wait = setTimeout(() => ask(words.trim()), 150);
    return () => clearTimeout(wait);
  }, [words]);
  const { data } = useAnswer<ActorPage>("actors", { words: asked, limit: 12 });
  const items = (data?.items ?? []).filter(({ id }) => id !== without);
  return (
    <ComboBox
      className="field picker"
      inputValue={words}
      onInputChange={write}
      items={items}
      allowsEmptyCollection
      menuTrigger="focus"
      defaultFilter={() => true}
      onSelectionChange={(key) => {
        const actor = items.find(({ id }) => id === key) ?? null;
        if (actor) write(actor.name);
        pick(actor);
      }}
    >
      <Label>{label}</Label>
      <div className="picker-field">
        <Input placeholder="a name or an alias" />
        <Button aria-label="Show actors">▾</Button>
      </div>
      <Popover className="picker-list">
        <ListBox renderEmptyState={() => <p className="pad quiet">No actor has these words in a name.</p>}>
          {(actor: ActorHead) => (
            <ListBoxItem id={actor.id} textValue={actor.name}>
              <span>{actor.name}</span>
              <span className="small quiet">
                {actor.kind}, {count(actor.claims, "claim")}
                {actor.others.length > 0 ? `, also ${actor.others.slice(0, 2).join(", ")}` : ""}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
