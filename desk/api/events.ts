import type { DeskEvent, Fault } from "../../src/server/wire/index.ts";
import { queries } from "./client.ts";
import { watched } from "./store.ts";

type FileEvent = Extract<DeskEvent, { type: "file" }>;

/** What is known of files that are being added. */
export interface Job {
  readonly id: string;
  readonly done: number;
  readonly of: number;
  readonly part: string | null;
  readonly files: readonly FileEvent[];
  readonly notes: readonly string[];
  readonly finished: { readonly files: number; readonly failed: number; readonly claims: number } | null;
  readonly stopped: Fault | null;
}

export const jobs = watched<readonly Job[]>([]);

/** Whether the server's events arrive: when not, the desk says so. */
export const connected = watched(true);

const PARTS = { actors: "working out who is who", lineage: "tracing origins", questions: "comparing claims" } as const;

/** Makes a job known before its first event. */
export function expect(id: string, of: number): void {
  if (jobs.get().some((job) => job.id === id)) return;
  jobs.set([fresh(id, of), ...jobs.get()]);
}

const fresh = (id: string, of: number): Job => ({
  id,
  done: 0,
  of,
  part: null,
  files: [],
  notes: [],
  finished: null,
  stopped: null,
});

/** A job after an event. */
export function after(job: Job, event: DeskEvent): Job {
  switch (event.type) {
    case "file":
      return { ...job, done: event.done, of: event.of, files: [event, ...job.files].slice(0, 500) };
    case "note":
      return { ...job, notes: [...job.notes, event.text].slice(-20) };
    case "working":
      return { ...job, part: PARTS[event.part] };
    case "finished":
      return { ...job, part: null, finished: { files: event.files, failed: event.failed, claims: event.claims } };
    case "stopped":
      return { ...job, part: null, stopped: event.fault };
    default:
      return job;
  }
}

let pending = 0;

/** Asks again for what is shown, at most twice a second: a pile that is being added changes the case with every file. */
function refresh(): void {
  if (pending !== 0) return;
  pending = window.setTimeout(() => {
    pending = 0;
    void queries.invalidateQueries();
  }, 500);
}

/** Listens to the server for as long as the page is open. */
export function listenToServer(): void {
  const source = new EventSource("/api/events");
  source.addEventListener("open", () => connected.set(true));
  source.addEventListener("error", () => connected.set(false));
  source.addEventListener("message", ({ data }: MessageEvent<string>) => {
    const event = JSON.parse(data) as DeskEvent;
    if (event.type === "hello") return;
    if (event.type === "changed" || event.type === "finished") refresh();
    if (!("job" in event)) return;
    expect(event.job, "of" in event ? event.of : 0);
    jobs.set(jobs.get().map((job) => (job.id === event.job ? after(job, event) : job)));
  });
}
