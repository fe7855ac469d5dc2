import { type Job, jobs } from "../../api/events.ts";
import { useWatched } from "../../api/store.ts";
import { count } from "../../parts/words.ts";
import { Link } from "../../shell/link.tsx";

/** What becomes of the files that this window added. */
export function Progress() {
  const list = useWatched(jobs);
  if (list.length === 0) return null;
  return (
    <section className="stack progress" aria-label="Files on the way">
      {list.map((job) => (
        <Shown key={job.id} job={job} />
      ))}
    </section>
  );
}

function headOf(job: Job): string {
  if (job.stopped) return `Stopped: ${job.stopped.detail}. ${job.stopped.remedy ?? ""}`;
  if (job.finished) {
    const { files, failed, claims } = job.finished;
    return `${count(files, "file")} done${failed > 0 ? `, ${failed} failed` : ""}: ${count(claims, "claim")}.`;
  }
  return job.part === null ? `Reading: ${job.done} of ${count(job.of, "file")}` : `Read; ${job.part} …`;
}

function Shown({ job }: { readonly job: Job }) {
  const going = !job.finished && !job.stopped;
  return (
    <div className="sheet pad">
      <p role="status">
        <b>{headOf(job)}</b>{" "}
        {going ? (
          <progress max={Math.max(1, job.of)} value={job.done} aria-label="Files read" />
        ) : (
          <button
            type="button"
            className="link-button small"
            onClick={() => jobs.set(jobs.get().filter(({ id }) => id !== job.id))}
          >
            Close
          </button>
        )}
      </p>
      {job.notes.map((note) => (
        <p key={note} className="small quiet">
          {note}
        </p>
      ))}
      <ul className="small">
        {job.files.slice(0, 30).map((file) => (
          <li key={`${file.file} ${file.done}`}>
            {file.report === null ? file.file : <Link to={`/reports/${file.report}`}>{file.file}</Link>}:{" "}
            {file.problem ? (
              <span className="problem-words">{file.problem.detail}</span>
            ) : (
              `${file.state}, ${count(file.claims, "claim")}`
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
