import { KINDS, QUESTION_STATUSES, VERDICTS } from "../../src/model/index.ts";
import type { CaseView } from "../../src/server/wire/index.ts";
import { ask, queries, useAnswer } from "../api/client.ts";
import { complain, said } from "../api/judging.ts";
import { KindSign, StatusSign, VerdictSign } from "../parts/signs.tsx";
import { Answered } from "../parts/states.tsx";
import { useDraft } from "../shell/draft.ts";
import { instantWords, STATUS_WORDS } from "../parts/words.ts";

const KEYS: readonly (readonly [string, string])[] = [
  ["Ctrl K, or /", "search the case"],
  ["j, k", "the next and the previous claim of a report"],
  ["a, x", "accept or reject the claim at hand"],
  ["e, c", "correct the claim at hand, or note something on it"],
  ["n", "make a claim of the words that are drawn, or choose them by keys"],
  ["u", "take back what was judged last in this window"],
  ["Esc", "close what is open"],
];

const FROM = {
  settings: "set here",
  environment: "from the environment",
  machine: "from this machine's account",
} as const;

export function View() {
  const asking = useAnswer<CaseView>("case");
  return (
    <>
      <div className="lead">
        <h1>Settings and keys</h1>
      </div>
      <Answered asking={asking} what="the settings">
        {(state) => <Settings state={state} />}
      </Answered>
    </>
  );
}

function Settings({ state }: { readonly state: CaseView }) {
  const [name, write] = useDraft(state.person.name);
  const keep = async (): Promise<void> => {
    try {
      await ask("/api/settings", { method: "PUT", body: { name: name.trim() } });
      said.set({ words: `Judgements are signed “${name.trim()}” from now on`, undo: null });
      await queries.invalidateQueries();
    } catch (fault) {
      complain(fault);
    }
  };
  return (
    <div className="settings">
      <section className="section">
        <h2>Your name</h2>
        <form
          className="filters"
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() !== "") void keep();
          }}
        >
          <label className="field wide">
            Judgements are signed with it ({FROM[state.person.from]})
            <input value={name} onChange={(event) => write(event.target.value)} maxLength={100} />
          </label>
          <button
            type="submit"
            className="button main"
            disabled={name.trim() === "" || name.trim() === state.person.name}
          >
            Keep
          </button>
        </form>
        {state.readOnly ? (
          <p className="notice">The case file cannot be written to: nothing can be added or judged.</p>
        ) : null}
      </section>
      <section className="section">
        <h2>Keys</h2>
        <dl className="keys-list">
          {KEYS.map(([key, words]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section className="section">
        <h2>Signs</h2>
        <div className="signs">
          <ul>
            {QUESTION_STATUSES.map((status) => (
              <li key={status}>
                <StatusSign status={status} /> <span className="small quiet">{STATUS_WORDS[status].means}</span>
              </li>
            ))}
          </ul>
          <ul>
            {VERDICTS.map((verdict) => (
              <li key={verdict}>
                <VerdictSign verdict={verdict} />
              </li>
            ))}
          </ul>
          <ul>
            {KINDS.map((kind) => (
              <li key={kind}>
                <KindSign kind={kind} />
              </li>
            ))}
          </ul>
        </div>
      </section>
      <section className="section">
        <h2>The case</h2>
        <p>
          {state.file}, made {instantWords(state.created)}; {state.completeness.words}. Cotejo {state.versions.program},
          case format {state.versions.schema}, codebook {state.codebook.id}.
        </p>
        <p className="small quiet">
          Shapes of the states of Mexico: INEGI, Marco Geoestadístico 2010. World: Natural Earth, public domain.
        </p>
      </section>
    </div>
  );
}
