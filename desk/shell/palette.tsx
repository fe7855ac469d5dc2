import { useEffect, useRef, useState } from "react";
import { Autocomplete, Header, Input, Menu, MenuItem, MenuSection, SearchField } from "react-aria-components";
import type { SearchView } from "../../src/server/wire/index.ts";
import { useAnswer } from "../api/client.ts";
import { Window } from "../parts/dialog.tsx";
import { citation, count, reportName, STATUS_WORDS, voiceOf } from "../parts/words.ts";
import { go, hrefOf } from "./address.ts";
import { ROUTES } from "./routes.tsx";

interface Found {
  readonly id: string;
  readonly href: string;
  readonly text: string;
  readonly note: string;
  readonly serif?: boolean;
}
interface Part {
  readonly title: string;
  readonly found: readonly Found[];
}

function partsOf(answer: SearchView | undefined, words: string): readonly Part[] {
  const views = ROUTES.flatMap(({ routes }) => routes)
    .filter(({ label }) => label.toLowerCase().includes(words.toLowerCase()))
    .map(({ path, label }): Found => ({ id: path, href: hrefOf(path), text: label, note: "view" }));
  const all: readonly Part[] = [
    {
      title: "Questions",
      found: (answer?.questions ?? []).map((one) => ({
        id: one.id,
        href: hrefOf(`/questions/${one.id}`),
        text: one.text,
        note: `${STATUS_WORDS[one.status].word.toLowerCase()}, ${count(one.claims, "claim")}`,
      })),
    },
    {
      title: "Actors",
      found: (answer?.actors ?? []).map((one) => ({
        id: one.id,
        href: hrefOf(`/actors/${one.id}`),
        text: one.name,
        note: `${one.others.length > 0 ? `also ${one.others.slice(0, 3).join(", ")}; ` : ""}${count(one.claims, "claim")}`,
      })),
    },
    {
      title: "Reports",
      found: (answer?.reports ?? []).map((one) => ({
        id: one.id,
        href: hrefOf(`/reports/${one.id}`),
        text: reportName(one),
        note: citation(one),
      })),
    },
    {
      title: "Claims",
      found: (answer?.claims ?? []).map((one) => ({
        id: one.id,
        href: hrefOf(`/reports/${one.report.id}`, { claim: one.id }),
        text: `${voiceOf(one, one.report)}: ${one.marks.map((mark) => `[${mark}] `).join("")}“${one.quote}”`,
        note: citation(one.report),
        serif: true,
      })),
    },
    { title: "Go to", found: words === "" || views.length < 5 ? views : [] },
  ];
  return all.filter(({ found }) => found.length > 0);
}

/** Finds anything in the case by its words, a name, an alias or an id. */
export function Palette({ close }: { readonly close: () => void }) {
  const [words, write] = useState("");
  const [asked, ask] = useState("");
  useEffect(() => {
    const wait = setTimeout(() => ask(words.trim()), 150);
    return () => clearTimeout(wait);
  }, [words]);
  const { data, isFetching } = useAnswer<SearchView>(asked !== "" ? "search" : null, { words: asked });
  const parts = partsOf(asked === "" ? undefined : data, words.trim());
  const place = useRef<HTMLDivElement>(null);
  // What the field names as chosen may have gone with the answers of before; a screen reader would look for it in vain.
  useEffect(() => {
    const input = place.current?.querySelector("input");
    const named = input?.getAttribute("aria-activedescendant");
    if (named && !document.getElementById(named)) input?.removeAttribute("aria-activedescendant");
  });
  const choose = (href: string): void => {
    close();
    go(href);
  };
  return (
    <Window title="Search the case" open close={close} quiet>
      <div
        className="palette"
        ref={place}
        // One press closes it, whether words were typed or not.
        onKeyDownCapture={(event) => (event.key === "Escape" ? close() : undefined)}
      >
        <Autocomplete inputValue={words} onInputChange={write}>
          <SearchField aria-label="Search questions, actors, reports and claims" autoFocus>
            <Input className="input" placeholder="A name, an alias, words of a claim, an id …" />
          </SearchField>
          <Menu
            aria-label="Found"
            className="found"
            renderEmptyState={() => (
              <p className="state">
                {isFetching || asked !== words.trim()
                  ? "Searching …"
                  : "Nothing has these words. Try fewer of them, or another spelling of the name."}
              </p>
            )}
          >
            {parts.map(({ title, found }) => (
              <MenuSection key={title} id={title}>
                <Header>{title}</Header>
                {found.map(({ id, href, text, note, serif }) => (
                  <MenuItem key={id} id={id} textValue={text} onAction={() => choose(href)}>
                    <span className={serif === true ? "text serif" : "text"}>{text}</span>
                    <span className="note">{note}</span>
                  </MenuItem>
                ))}
              </MenuSection>
            ))}
          </Menu>
        </Autocomplete>
      </div>
    </Window>
  );
}
