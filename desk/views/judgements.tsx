import type { JudgementPage } from "../../src/server/wire/index.ts";
import { usePages } from "../api/client.ts";
import { Filters } from "../parts/filters.tsx";
import { Judgements } from "../parts/judgements.tsx";
import { More, totalWords } from "../parts/more.tsx";
import { ChoiceField } from "../parts/search-field.tsx";
import { Answered } from "../parts/states.tsx";
import { useNarrowed } from "../shell/address.ts";

export function View() {
  const [live] = useNarrowed("live");
  const [waiting] = useNarrowed("waiting");
  const pages = usePages<JudgementPage>("judgements", { live, waiting });
  return (
    <>
      <div className="lead">
        <h1>Judgements</h1>
        <p>What people decided, when and why. Nothing is overwritten; what was taken back stays readable.</p>
      </div>
      <Filters>
        <ChoiceField
          name="live"
          label="Show"
          choices={[
            ["", "all"],
            ["true", "those that count"],
          ]}
        />
        <ChoiceField
          name="waiting"
          label="Standing on"
          choices={[
            ["", "anything"],
            ["true", "nothing now: they wait"],
          ]}
        />
      </Filters>
      <Answered asking={{ ...pages, data: pages.data?.pages }} what="judgements">
        {(list) => (
          <>
            {list[0] ? <p className="tally">{totalWords(list[0].total, "judgement")}</p> : null}
            <Judgements lines={list.flatMap((page) => page.items)} empty="Nobody judged anything yet." />
            <More pages={pages} />
          </>
        )}
      </Answered>
    </>
  );
}
