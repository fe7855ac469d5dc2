import { useId, useRef, useState } from "react";
import type { JobStarted } from "../../../src/server/wire/index.ts";
import { ask } from "../../api/client.ts";
import { expect } from "../../api/events.ts";
import { complain, said } from "../../api/judging.ts";
import { Window } from "../../parts/dialog.tsx";
import { KindField } from "../../parts/kind-field.tsx";
import { count } from "../../parts/words.ts";

async function send(body: unknown, files: number): Promise<boolean> {
  try {
    const { job } = await ask<JobStarted>("/api/reports", { method: "POST", body });
    expect(job, files);
    said.set({ words: `${count(files, "file")} on the way: reading goes on below`, undo: null });
    return true;
  } catch (fault) {
    complain(fault);
    return false;
  }
}

function sendFiles(files: FileList | readonly File[]): void {
  const list = [...files];
  if (list.length === 0) return;
  const form = new FormData();
  for (const file of list) form.append("files", file, file.name);
  void send(form, list.length);
}

/** Takes files that are dropped or chosen, a pasted text, or an address. */
export function Adding() {
  const [over, hover] = useState(false);
  const [writing, write] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  return (
    // Dropping is one way of many: the buttons inside are for everybody.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      className={over ? "drop over no-print" : "drop no-print"}
      data-drop
      role="group"
      aria-labelledby={id}
      onDragOver={(event) => {
        event.preventDefault();
        hover(true);
      }}
      onDragLeave={() => hover(false)}
      onDrop={(event) => {
        event.preventDefault();
        hover(false);
        sendFiles(event.dataTransfer.files);
      }}
    >
      <p id={id}>
        <b>Drop files here to add them.</b> <span className="quiet">They stay on this machine.</span>
      </p>
      <p className="tools">
        <input
          ref={input}
          type="file"
          multiple
          hidden
          onChange={(event) => {
            sendFiles(event.target.files ?? []);
            event.target.value = "";
          }}
        />
        <button type="button" className="button main" onClick={() => input.current?.click()}>
          Choose files
        </button>
        <button type="button" className="button" onClick={() => write(true)}>
          Paste a text
        </button>
      </p>
      {writing ? <Pasting close={() => write(false)} /> : null}
    </div>
  );
}

const FIELDS = ["title", "publisher", "author", "published", "url", "kind"] as const;

function Pasting({ close }: { readonly close: () => void }) {
  const [text, write] = useState("");
  const [known, know] = useState<Readonly<Record<string, string>>>({});
  const [busy, work] = useState(false);
  const keep = async (): Promise<void> => {
    work(true);
    const metadata = Object.fromEntries(
      FIELDS.flatMap((name) => ((known[name] ?? "").trim() === "" ? [] : [[name, known[name]?.trim()]])),
    );
    const alone = /^https?:\/\/\S+$/.test(text.trim());
    const given = Object.keys(metadata).length > 0 ? { metadata } : {};
    const sent = await send(alone ? { address: text.trim(), ...given } : { text, ...given }, 1);
    work(false);
    if (sent) close();
  };
  return (
    <Window title="Paste a text" open close={close}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== "") void keep();
        }}
      >
        <label className="field">
          The text as published, or one address, which is then fetched
          <textarea
            className="tall"
            value={text}
            onChange={(event) => write(event.target.value)}
            required
            autoFocus
            spellCheck={false}
          />
        </label>
        <div className="grid-2">
          {FIELDS.map((name) => (
            <label className="field" key={name}>
              {name === "published" ? "published (2025-08-13)" : name}
              {name === "kind" ? (
                <KindField value={known[name] ?? ""} choose={(kind) => know({ ...known, kind })} />
              ) : (
                <input value={known[name] ?? ""} onChange={(event) => know({ ...known, [name]: event.target.value })} />
              )}
            </label>
          ))}
        </div>
        <p className="tools">
          <button type="button" className="button" onClick={close}>
            Cancel
          </button>
          <button type="submit" className="button main" disabled={busy || text.trim() === ""}>
            {busy ? "Sending …" : "Add it"}
          </button>
        </p>
      </form>
    </Window>
  );
}
