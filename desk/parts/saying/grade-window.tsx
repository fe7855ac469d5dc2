import { CREDIBILITY, type Grade, RELIABILITY } from "../../../src/model/index.ts";
import type { GradeLine, JudgementPage } from "../../../src/server/wire/index.ts";
import { useAnswer } from "../../api/client.ts";
import { Judgements } from "../judgements.tsx";
import { ChoiceWindow } from "./choice-window.tsx";

const SCALES: Readonly<Record<"claim" | "source", readonly (readonly [Grade, string])[]>> = {
  claim: Object.entries(CREDIBILITY) as unknown as readonly (readonly [Grade, string])[],
  source: Object.entries(RELIABILITY) as unknown as readonly (readonly [Grade, string])[],
};

/** Grades a publisher, a speaker or a claim, and shows how it was graded before. */
export function GradeWindow({
  of,
  target,
  name,
  now,
  close,
}: {
  readonly of: "claim" | "publisher" | "speaker";
  /** The claim's id, or the source's name. */
  readonly target: string;
  readonly name: string;
  readonly now: GradeLine | null;
  readonly close: () => void;
}) {
  // The log keeps sources under the name of the judgement; the newest one tells it.
  const { data } = useAnswer<JudgementPage>("judgements", { verb: "grade", limit: 200 });
  const history = (data?.items ?? []).filter(({ anchors: [anchor] }) =>
    of === "claim"
      ? anchor?.stands === target
      : anchor?.kind === of && anchor.name.toLowerCase() === name.toLowerCase(),
  );
  const what = of === "claim" ? "Credibility of this claim" : `Reliability of ${name}`;
  return (
    <ChoiceWindow<Grade>
      title={what}
      about={of === "claim" ? <blockquote className="serif">“{name}”</blockquote> : null}
      choices={SCALES[of === "claim" ? "claim" : "source"].map(([value, means]) => ({ value, word: value, means }))}
      first={now?.grade ?? null}
      given={(grade, reason) => ({ verb: "grade", of, target, grade, reason })}
      done={(grade) => `${what}: ${grade}`}
      close={close}
    >
      {history.length > 0 ? (
        <section>
          <h3 className="sub">Grades so far</h3>
          <Judgements lines={history} />
        </section>
      ) : null}
    </ChoiceWindow>
  );
}
