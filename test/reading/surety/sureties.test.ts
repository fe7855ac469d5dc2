import { describe, expect, test } from "vitest";
import { sureties } from "../../../src/reading/surety/index.ts";
import { CLAUSE_GOVERNORS, NOUN_GOVERNORS } from "../../../src/reading/surety/rows.ts";
import { engine, haveModels } from "../attribution/marked.ts";

/** "predicted negated" for the word between stars: "The port will not *close*." */
function suretyOf(notation: string) {
  const at = notation.indexOf("*");
  const text = notation.replaceAll("*", "");
  const { sentences } = engine().analyse(text);
  for (const sentence of sentences) {
    const token = sentence.tokens.find((t) => t.start <= at && at < t.end);
    if (token) return sureties.read({ sentences }, { text } as never)(sentence.index, token.index);
  }
  throw new Error(`No word is marked in ${notation}`);
}
const short = (notation: string): string => {
  const s = suretyOf(notation);
  return [s.modality, s.polarity === "negated" ? "negated" : "", s.likelihood?.band ?? ""].filter(Boolean).join(" ");
};

describe.skipIf(!haveModels)("how surely (skipped: no trained weights in models/en)", () => {
  test.each([
    ["The army *closed* the port.", "asserted"],
    ["The senator called for *closing* the port.", "wanted"],
    ["Juan Paz was thanked for *closing* the port.", "asserted"],
    ["The governor could not rule out that prices would *rise*.", "conditional"],
    ["The army did not *close* the port.", "asserted negated"],
    ["The army never *closed* the port.", "asserted negated"],
    ["The army not only *closed* the port but burned it.", "asserted"],
    ["The army no longer *controls* the port.", "asserted negated"],
    ["No soldier *entered* the port.", "asserted negated"],
    ["Nobody *entered* the port.", "asserted negated"],
    ["The army failed to *close* the port.", "asserted negated"],
    ["The army refused to *close* the port.", "asserted negated"],
    ["The army has yet to *close* the port.", "asserted negated"],
    ["The army nearly *caught* the pilots.", "asserted negated"],
    ["It is false that the army *closed* the port.", "denied negated"],
    ["Not one soldier *entered* the port.", "asserted negated"],
    ["Whether the army *closed* the port is unclear.", "possible"],
    ["That the army *closed* the port is clear.", "asserted"],
    ["Had the army *closed* the port, ships would have waited.", "conditional"],
    ["Ships would have waited had the army *closed* the port.", "conditional"],
    ["Once they had *closed* the port, ships waited.", "asserted"],
    ["Not a single soldier *entered* the port.", "asserted negated"],
    ["The army caught the pilots, only to *free* them in May.", "asserted"],
    ["The army caught the pilots to *liberate* the port.", "wanted"],
    ["The pilot ordered the *killing* of the mayor.", "asserted"],
    ["The pilot did not order the *killing* of the mayor.", "asserted negated"],
    ["The pilot ordered the *arrest* of the mayor.", "wanted"],
    ["The court suspended his *extradition*.", "asserted negated"],
    ["The army may refuse to *close* the port.", "possible negated"],
    ["The strike kept the army from *closing* the port.", "asserted negated"],
    ["The army kept *closing* the port.", "asserted"],
    ["There is no way that the army would *close* the port.", "conditional negated"],
    ["The soldiers went away without *closing* the port.", "asserted negated"],
    ["The army did not fail to *close* the port.", "asserted"],
    ["The army will *close* the port.", "predicted"],
    ["The port is to be *closed*.", "predicted"],
    ["The plan is to *close* the port.", "asserted"],
    ["The port is no *safer*.", "asserted negated"],
    ["The army may be tempted to *close* the port.", "possible"],
    ["The army asked why the pilots had *closed* the port.", "asserted"],
    ["The army asked the pilots to *close* the port.", "wanted"],
    ["The army ruled out that it had *closed* the port.", "denied negated"],
    ["Residents expect a rise in *killings*.", "predicted"],
    ["Residents saw a rise in *killings*.", "asserted"],
    ["The port was *closed*, allegedly by the pilots.", "alleged"],
    ["The port was *closed* by the pilots.", "asserted"],
    ["He predicts that the army would *close* the port.", "predicted"],
    ["The chief *gives* orders to nobody.", "asserted negated"],
    ["The *capture* of the chief would probably split the band.", "conditional"],
    ["The *arrest* of the chief is a matter of weeks.", "predicted"],
    ["The *arrest* of the chief is a matter of record.", "asserted"],
    ["A *raid* on the port could provoke them.", "possible"],
    ["The *capture* of the chief has split the band.", "asserted"],
    ["The chief *signed* a deal with no conditions.", "asserted"],
    ["The mayor said that Paz would be *back* in custody within days.", "predicted"],
    ["The mayor said that Paz would have been *back* in custody but for the storm.", "conditional"],
    ["The army will not *close* the port.", "predicted negated"],
    ["The army may *close* the port.", "possible"],
    ["The army is going to *close* the port.", "predicted"],
    ["The army is expected to *close* the port.", "predicted"],
    ["The army is likely to *close* the port.", "predicted likely"],
    ["The army is very likely to *close* the port.", "predicted very likely"],
    ["The army will almost certainly *close* the port.", "predicted almost certain"],
    ["The army is unlikely to *close* the port.", "predicted negated unlikely"],
    ["If the rebels come, the army will *close* the port.", "conditional"],
    ["If the army *closes* the port, prices will rise.", "conditional"],
    ["Paz said that paying the guards would *ruin* the firm.", "conditional"],
    ["Paz said that the guards would *ruin* the firm.", "predicted"],
    ["The army wants to *close* the port.", "wanted"],
    ["The mayor urged the army to *close* the port.", "wanted"],
    ["The army should *close* the port.", "wanted"],
    ["The army allegedly *closed* the port.", "alleged"],
    ["The captain is accused of *closing* the port.", "alleged"],
    ["The captain denied that he *closed* the port.", "denied negated"],
    ["She does not believe that the army *closed* the port.", "asserted negated"],
    ["There is no evidence that the army *closed* the port.", "asserted negated"],
    ["Prosecutors found no evidence of *ties* between the army and the gang.", "asserted negated"],
    ["Prosecutors found evidence of *ties* between the army and the gang.", "asserted"],
    ["The army appears to have *closed* the port.", "possible"],
    ["He said that the army would *close* the port.", "predicted"],
    ["The army managed to *close* the port.", "asserted"],
    ["The rebels cannot but *admire* him.", "asserted"],
    ["Was the port *closed*?", "possible"],
  ])("%s", (notation, expected) => {
    expect(short(notation)).toBe(expected);
  });

  test.each([
    ["The army *closed* the port, but the navy did not come.", "asserted"],
    ["The army, which may leave in May, *closed* the port.", "asserted"],
    ["The man who *closed* the port will be tried.", "asserted"],
    ["He said that he could not come because the army *closed* the port.", "asserted"],
  ])("does not leak: %s", (notation, expected) => {
    expect(short(notation)).toBe(expected);
  });

  test("the deciding words are kept", () => {
    expect(suretyOf("The army will almost certainly *close* the port.").words?.quote).toContain("will");
    expect(suretyOf("The army *closed* the port.").words).toBeNull();
    expect(suretyOf("The army is likely to *close* the port.").likelihood?.words).toBe("likely");
  });

  test("every row has an example of its own that uses one of its words", () => {
    const rows = [...CLAUSE_GOVERNORS, ...NOUN_GOVERNORS];
    expect(new Set(rows.map((r) => r.example)).size).toBe(rows.length);
  });
});
