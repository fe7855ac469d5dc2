import { parentPort, workerData } from "node:worker_threads";
import { openCase } from "../store/sqlite/index.ts";
import { deriverOn } from "./deriver.ts";
import type { Answered, Asked, Place } from "./derivers.ts";

const { path, codebook } = workerData as Place;
const opened = openCase(path, { busySeconds: 30, maxBytes: 0, readOnly: true, known: true });
if (!opened.ok) throw new Error(opened.problem.detail);
const deriver = deriverOn(opened.store, codebook);

const answer = ([part, of]: Asked): Promise<unknown> => {
  if (part === "origins") return deriver.origins(of);
  return part === "replies" ? deriver.replies(of) : deriver.meet(of);
};

const port = parentPort;
let before: Promise<unknown> = Promise.resolve();
port?.on("message", (asked: Asked) => {
  // One after the other, so that the answers come in the order of the questions.
  before = before
    .then(() => answer(asked))
    .then(
      (value): Answered => ({ value }),
      (error: unknown): Answered => ({ error }),
    )
    .then((answered) => port.postMessage(answered));
});
