import { createHash } from "node:crypto";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { update } from "../../src/actors/index.ts";
import { type Claim, idOf, type Judgement } from "../../src/model/index.ts";
import { NOTHING_KNOWN } from "../../src/intake/index.ts";
import type { Arrival, CaseStore, ClaimFilter, Fault } from "../../src/store/contract.ts";
import { resolveActors } from "../../src/work/actors.ts";
import { entitiesOf, type Word, word } from "../actors/steps.ts";
import { fakeRead } from "../work/fake-reader.ts";

/** How a test gets a store: a new one, and another connection to the same case. */
export interface Stand {
  readonly store: CaseStore;
  again(): Promise<CaseStore>;
  remove(): Promise<void>;
}

const STAMP = { name: "fake", version: "1" };

export const arrivalOf = (text: string, more: Partial<Arrival> = {}): Arrival => {
  const original = new TextEncoder().encode(text);
  const sha256 = more.sha256 === undefined ? createHash("sha256").update(original).digest("hex") : more.sha256;
  return {
    id: idOf("rpt", sha256),
    file: "a.txt",
    path: "/reports/a.txt",
    sha256,
    bytes: original.length,
    original,
    mediaType: "text/plain",
    retrieved: "2026-01-02T03:04:05.000Z",
    text,
    problem: null,
    metadata: NOTHING_KNOWN,
    ...more,
  };
};

/** What is known of a report that has an author. */
const byline = (value: string, how: "given" | "stated"): Arrival["metadata"] => ({
  ...NOTHING_KNOWN,
  author: { value, how, from: "it" },
});

const all = async <T>(source: AsyncIterable<T>): Promise<T[]> => {
  const list: T[] = [];
  for await (const one of source) list.push(one);
  return list;
};

/** A judgement of Ana and Bob. */
const judgement = (id: string, more: Partial<Judgement> = {}): Judgement => ({
  id,
  verb: "same",
  anchors: ["ana", "bob"].map((who) => ({
    kind: "actor",
    target: `row ${who}`,
    name: who,
    at: { report: "rpt_none", start: 0, end: 3, quote: who },
  })),
  reason: "one voice",
  author: "eve",
  at: "2026-01-01T00:00:00.000Z",
  withdrawn: null,
  ...more,
});

const reportId = (number: number): string => `rpt_${number}`;

/** The actors with how many names, in an order of their own. */
const seen = async (of: CaseStore): Promise<unknown> =>
  (await of.actors({}))
    .map((row) => ({ ...row, actor: { ...row.actor, names: row.actor.names.length } }))
    .toSorted((a, b) => (a.actor.id < b.actor.id ? -1 : 1));

/** Keeps a report with entities of these words. */
const keep = async (to: CaseStore, report: number, words: readonly Word[]): Promise<void> => {
  const entities = entitiesOf(reportId(report), words);
  const text = `Report ${report}`;
  await to.receive(
    arrivalOf(text, {
      id: reportId(report),
      file: `${report}.txt`,
      path: `/${report}.txt`,
    }),
  );
  await to.saveReading(reportId(report), STAMP, { claims: [], entities });
};

/** A file of the folder of reports, or what came out of it. */
const place = (file: string, container: string | null = null) => ({ path: `/reports/${file}`, file, container });

/** What every store must do, whatever its database. */
export function storeContract(name: string, make: () => Promise<Stand>): void {
  describe(`the store on ${name}`, () => {
    let stand: Stand;
    let store: CaseStore;
    beforeEach(async () => {
      stand = await make();
      ({ store } = stand);
    });
    afterEach(async () => {
      await stand.remove();
    });

    /** Keeps and reads a text with the reader of the tests; gives the report's id. */
    async function read(text: string, file: string): Promise<string> {
      const arrival = arrivalOf(text, { file, path: `/reports/${file}` });
      await store.receive(arrival);
      await store.saveReading(arrival.id, STAMP, fakeRead({ report: arrival.id, text, metadata: NOTHING_KNOWN }));
      await resolveActors(store);
      return arrival.id;
    }
    const quotes = async (filter: ClaimFilter): Promise<string[]> =>
      (await all(store.claims(filter))).map(({ claim }) => claim.quote);

    /** State, report and reason of a file. */
    const stateOf = async (file: string): Promise<readonly unknown[]> => {
      const [row] = await store.places({ paths: [`/reports/${file}`] });
      return [row?.state, row?.report ?? null, row?.problem?.code ?? null];
    };
    const actor = async (called: string): Promise<string> => (await store.actorsNamed(called))[0]?.actor.id ?? "none";

    it("keeps a report, its text and its original", async () => {
      const arrival = arrivalOf("Ana hit Bob. Ünïcode “quotes” 🌵", {
        metadata: { ...NOTHING_KNOWN, publisher: { value: "Milenio", how: "given", from: "sidecar" } },
      });
      expect(await store.receive(arrival)).toBe("new");
      expect(await store.report(arrival.id)).toMatchObject({
        id: arrival.id,
        file: "a.txt",
        state: "added",
        chars: arrival.text?.length,
        claims: 0,
        reader: null,
        problem: null,
        publisher: { value: "Milenio", how: "given", from: "sidecar" },
        published: null,
      });
      expect(await store.text(arrival.id)).toBe(arrival.text);
      expect(new Uint8Array((await store.original(arrival.sha256 ?? "")) ?? [])).toEqual(arrival.original);
      expect((await store.reportWithBytes(arrival.sha256 ?? ""))?.id).toBe(arrival.id);
    });

    it("takes the same bytes for the same report, and new facts about it for a reason to read again", async () => {
      const arrival = arrivalOf("Ana hit Bob.");
      const id = await read("Ana hit Bob.", "a.txt");
      expect(await store.receive(arrival)).toBe("same");
      expect((await store.report(id))?.state).toBe("read");
      const dated = { ...NOTHING_KNOWN, published: { value: "2020", how: "given", from: "command line" } as const };
      expect(await store.receive({ ...arrival, metadata: dated })).toBe("updated");
      expect(await store.report(id)).toMatchObject({ state: "added", published: dated.published });
      // What the person said once is not taken back by a later adding without it.
      expect(await store.receive(arrival)).toBe("same");
      expect(await store.reports()).toHaveLength(1);
    });

    it("clears what is known by a judgement, until it is taken back or something else is given", async () => {
      const arrival = arrivalOf("Ana hit Bob.", { metadata: byline("A. Lens", "stated") });
      const { id } = arrival;
      await store.receive(arrival);
      const reading = fakeRead({ report: id, text: "Ana hit Bob.", metadata: NOTHING_KNOWN });
      await store.saveReading(id, STAMP, reading);
      const clear = (who: string) =>
        store.addJudgement({
          id: idOf("jdg", who),
          verb: "clear",
          anchors: [{ kind: "report", target: id, name: "a.txt", at: null }],
          body: { cleared: { field: "author", was: "A. Lens" } },
          reason: null,
          author: who,
          at: "2026-01-01T00:00:00Z",
          withdrawn: null,
        });
      const author = async () => (await store.report(id))?.author?.value ?? null;
      const back = (who: string) =>
        store.withdrawJudgement(idOf("jdg", who), { reason: null, author: who, at: "2026-01-02T00:00:00Z" });

      await clear("Eve");
      expect(await store.report(id)).toMatchObject({ author: null, state: "added" });
      expect((await store.judgements({ reports: [id] }))[0]?.stands).toEqual([id]);
      // With its old claims until it is read again.
      for await (const fault of store.check()) throw new Error(JSON.stringify(fault));
      await store.saveReading(id, STAMP, reading);
      expect(await store.receive(arrival)).toBe("same");
      expect(await store.receive({ ...arrival, metadata: byline("A. Lens", "given") })).toBe("same");
      expect(await store.report(id)).toMatchObject({ author: null, state: "read" });

      await back("Eve");
      expect(await store.report(id)).toMatchObject({ author: { value: "A. Lens", how: "stated" }, state: "added" });

      await clear("Tom");
      await store.receive({ ...arrival, metadata: byline("Rita Vane", "given") });
      expect(await author()).toBe("Rita Vane");
      await back("Tom");
      expect(await author()).toBe("Rita Vane");
    });

    it("keeps a file that cannot be read, and takes it up once it can", async () => {
      const lost = arrivalOf("", {
        sha256: null,
        id: idOf("rpt", "path"),
        original: null,
        bytes: 0,
        text: null,
        problem: { code: "unreadable", detail: "no permission" },
      });
      await store.receive(lost);
      expect(await store.report(lost.id)).toMatchObject({
        state: "failed",
        problem: { code: "unreadable" },
        sha256: null,
      });
      await store.receive(arrivalOf("Ana hit Bob."));
      expect((await store.reports()).map((row) => row.state)).toEqual(["added"]);
    });

    it("gives a text to a report that had none, and never another to one that has", async () => {
      const arrival = arrivalOf("Ana hit Bob.");
      await store.receive({ ...arrival, text: null, problem: { code: "format-not-read", detail: "not yet" } });
      expect(await store.receive(arrival)).toBe("updated");
      expect(await store.report(arrival.id)).toMatchObject({ state: "added", problem: null, chars: 12 });
      expect(await store.receive({ ...arrival, text: "Other words." })).toBe("same");
      expect(await store.text(arrival.id)).toBe("Ana hit Bob.");
    });

    it("replaces all that was read, and only of that report", async () => {
      const first = await read("Ana hit Bob. Bob hit Ana.", "a.txt");
      await read("Eve hit Ana.", "b.txt");
      await store.saveReading(first, STAMP, { claims: [], entities: [] });
      expect(await quotes({})).toEqual(["Eve hit Ana."]);
      expect(await quotes({ words: "bob" })).toEqual([]);
      await read("Ana hit Bob. Bob hit Ana.", "a.txt");
      expect(await quotes({})).toEqual(["Ana hit Bob.", "Bob hit Ana.", "Eve hit Ana."]);
      expect((await store.counts()).claims).toBe(3);
    });

    it("drops the claims of a report that fails", async () => {
      const id = await read("Ana hit Bob.", "a.txt");
      await store.saveFailure(id, STAMP, { code: "too-slow", detail: "…" });
      expect(await store.report(id)).toMatchObject({ state: "failed", claims: 0, problem: { code: "too-slow" } });
      expect(await quotes({})).toEqual([]);
      expect(await store.text(id)).toBe("Ana hit Bob.");
    });

    it("saves several outcomes at once, all of them or none", async () => {
      const [a, b] = [arrivalOf("Ana hit Bob."), arrivalOf("Eve hit Ana.", { file: "b.txt", path: "/reports/b.txt" })];
      for (const arrival of [a, b]) await store.receive(arrival);
      const reading = fakeRead({ report: a.id, text: a.text ?? "", metadata: NOTHING_KNOWN });
      const problem = { code: "too-slow", detail: "…" };
      const good = { report: a.id, reader: STAMP, reading };
      await expect(store.saveAll([good, { report: "rpt_gone", reader: STAMP, reading }])).rejects.toThrow("no text");
      expect(await store.report(a.id)).toMatchObject({ state: "added", claims: 0 });
      await store.saveAll([good, { report: b.id, reader: STAMP, problem }]);
      expect(await store.report(a.id)).toMatchObject({ state: "read", claims: 1 });
      expect(await store.report(b.id)).toMatchObject({ state: "failed", problem, reader: STAMP });
    });

    it("keeps what intake cut and where pages begin, also for a text that comes later", async () => {
      const cut = [{ reason: "navigation", text: "Home | News", at: 0 }];
      const pages = [
        { page: 1, start: 0 },
        { page: 2, start: 5 },
      ];
      const whole = arrivalOf("Ana hit Bob.", { cut, pages });
      await store.receive({
        ...whole,
        text: null,
        problem: { code: "format-not-read", detail: "…" },
        cut: [],
        pages: [],
      });
      expect([await store.cuts(whole.id), await store.pages(whole.id)]).toEqual([[], []]);
      await store.receive(whole);
      expect([await store.cuts(whole.id), await store.pages(whole.id)]).toEqual([cut, pages]);
      expect(await store.cuts("rpt_none")).toEqual([]);
    });

    describe("keeps what became of each file", () => {
      const at = "2026-01-01T00:00:00.000Z";

      it("from being found to being read, and a known one stays what it is", async () => {
        await store.found([place("a.txt"), place("b.txt")], at);
        expect(await stateOf("a.txt")).toEqual(["found", null, null]);
        const { id } = arrivalOf("Ana hit Bob.");
        await store.receive(arrivalOf("Ana hit Bob."));
        expect(await stateOf("a.txt")).toEqual(["kept", id, null]);
        await store.saveFailure(id, STAMP, { code: "too-slow", detail: "…" });
        expect(await stateOf("a.txt")).toEqual(["failed", id, "too-slow"]);
        await read("Ana hit Bob.", "a.txt");
        await store.found([place("a.txt")], at);
        expect(await stateOf("a.txt")).toEqual(["read", id, null]);
        expect(await store.completeness()).toEqual({
          files: 2,
          read: 1,
          states: { found: 1, kept: 0, read: 1, split: 0, duplicate: 0, failed: 0 },
          problems: [],
        });
      });

      it("the same bytes at two places are one report, and stay the first one's when it comes again", async () => {
        const id = await read("Ana hit Bob.", "a.txt");
        await store.receive(arrivalOf("Ana hit Bob.", { file: "b.txt", path: "/reports/b.txt" }));
        await store.receive(arrivalOf("Ana hit Bob."));
        expect(await stateOf("a.txt")).toEqual(["read", id, null]);
        expect(await stateOf("b.txt")).toEqual(["duplicate", id, null]);
        expect((await store.places({ reports: [id] })).map(({ file }) => file)).toEqual(["a.txt", "b.txt"]);
        expect(await store.completeness()).toMatchObject({ files: 2, read: 2 });
        expect(await store.reports()).toHaveLength(1);
      });

      it("what holds others is no file of its own, and unfinished until all of them are in", async () => {
        await store.found([place("a.zip")], at);
        await store.receive(arrivalOf("Ana hit Bob.", { ...place("a.zip/x.txt", "/reports/a.zip") }));
        expect(await stateOf("a.zip")).toEqual(["found", null, null]);
        await store.settle({ ...place("a.zip"), state: "split", sha256: "00", bytes: 9, problem: null }, at);
        expect(await stateOf("a.zip")).toEqual(["split", null, null]);
        const inside = await store.places({ container: "/reports/a.zip" });
        expect(inside.map(({ file, container }) => [file, container])).toEqual([["a.zip/x.txt", "/reports/a.zip"]]);
        expect((await store.completeness()).files).toBe(1);
        const broken = { code: "archive-cut", detail: "cut in the middle" };
        await store.settle({ ...place("a.zip"), state: "failed", sha256: "00", bytes: 9, problem: broken }, at);
        expect(await store.places({ codes: ["archive-cut"] })).toHaveLength(1);
        expect((await store.completeness()).problems).toEqual([{ code: "archive-cut", files: 1 }]);
        // A mail is a report, and its attachments are still to come.
        const mail = arrivalOf("Bob hit Ana.", { ...place("m.eml"), unfinished: true });
        await store.receive(mail);
        expect(await stateOf("m.eml")).toEqual(["found", mail.id, null]);
        await store.settle({ ...place("m.eml"), state: "kept", sha256: mail.sha256, bytes: 1, problem: null }, at);
        expect(await stateOf("m.eml")).toEqual(["kept", mail.id, null]);
      });

      it("and lists them by state, page by page", async () => {
        await store.found(
          Array.from({ length: 5 }, (_, n) => place(`${n}.txt`)),
          at,
        );
        const [, second] = await store.places({});
        const next = await store.places({ states: ["found"], after: second?.number ?? 0, limit: 2 });
        expect(next.map(({ file }) => file)).toEqual(["2.txt", "3.txt"]);
        expect(await store.places({ states: ["read", "failed"] })).toEqual([]);
      });
    });

    it("saves a reading whole or not at all", async () => {
      const id = await read("Ana hit Bob. Bob hit Ana.", "a.txt");
      const reading = fakeRead({ report: id, text: "Ana hit Bob. Bob hit Ana.", metadata: NOTHING_KNOWN });
      const twice = { ...reading, claims: [...reading.claims, reading.claims[0] as Claim] };
      await expect(store.saveReading(id, STAMP, twice)).rejects.toThrow(/UNIQUE|unique/);
      expect(await quotes({})).toEqual(["Ana hit Bob.", "Bob hit Ana."]);
      expect(await all(store.check())).toEqual([]);
    });

    describe("finds claims", () => {
      let ids: readonly string[];
      beforeEach(async () => {
        ids = [
          await read("Ana hit Bob in 2019. Carl said that Félix did not hit Dora in 2021.", "a.txt"),
          await read("Eve alleged that Ana hit Dora.", "b.txt"),
        ];
      });
      it.each<[string, ClaimFilter, readonly string[]]>([
        ["all", {}, ["Ana hit Bob in 2019.", "Félix did not hit Dora in 2021.", "Ana hit Dora."]],
        [
          "of a kind",
          { kinds: ["event"] },
          ["Ana hit Bob in 2019.", "Félix did not hit Dora in 2021.", "Ana hit Dora."],
        ],
        ["of another kind", { kinds: ["figure", "causal"] }, []],
        [
          "of a type",
          { types: ["hit", "miss"] },
          ["Ana hit Bob in 2019.", "Félix did not hit Dora in 2021.", "Ana hit Dora."],
        ],
        ["by modality", { modalities: ["alleged"] }, ["Ana hit Dora."]],
        ["by polarity", { polarity: "negated" }, ["Félix did not hit Dora in 2021."]],
        ["in the report's own voice", { ownVoice: true }, ["Ana hit Bob in 2019."]],
        ["since 2020", { since: 18_262 }, ["Félix did not hit Dora in 2021."]],
        ["until the end of 2019", { until: 18_261 }, ["Ana hit Bob in 2019."]],
        ["between two days without any", { since: 18_300, until: 18_310 }, []],
        ["by a speaker's name", { speakers: { actors: [], words: "carl" } }, ["Félix did not hit Dora in 2021."]],
        ["by words, accents folded", { words: "felix" }, ["Félix did not hit Dora in 2021."]],
        ["by words of the sentence beside the quote", { words: "CARL dora" }, ["Félix did not hit Dora in 2021."]],
        ["by words that look like a query", { words: 'dora OR "bob' }, []],
        ["by a phrase", { words: '"hit dora"' }, ["Félix did not hit Dora in 2021.", "Ana hit Dora."]],
        ["by a phrase that is not there", { words: '"dora hit"' }, []],
        ["by words with signs about them", { words: "carl - (dora)" }, ["Félix did not hit Dora in 2021."]],
        ["by half a phrase", { words: '"hit dora' }, ["Félix did not hit Dora in 2021.", "Ana hit Dora."]],
        ["by signs alone", { words: "* - ()" }, []],
        ["by a sign that queries use", { words: "* - ( ) NEAR" }, []],
        ["two conditions at once", { modalities: ["alleged"], ownVoice: true }, []],
      ])("%s", async (_, filter, expected) => {
        expect(await quotes(filter)).toEqual(expected);
        expect(await store.countClaims(filter)).toBe(expected.length);
      });

      it("as many as are asked for", async () => {
        expect(await quotes({ limit: 1 })).toEqual(["Ana hit Bob in 2019."]);
        expect(await store.countClaims({ limit: 1 })).toBe(3);
      });

      it("about an actor and in a report", async () => {
        expect(await quotes({ actors: [await actor("Ana")] })).toEqual(["Ana hit Bob in 2019.", "Ana hit Dora."]);
        expect(await quotes({ actors: [await actor("ana")], reports: [ids[1] ?? ""] })).toEqual(["Ana hit Dora."]);
        // A speaker is not somebody whom the claim is about.
        expect(await quotes({ actors: [await actor("Eve")] })).toEqual([]);
        expect(await quotes({ speakers: { actors: [await actor("Eve")], words: "x" } })).toEqual(["Ana hit Dora."]);
      });

      it("with the case's actors in the place of a report's entities", async () => {
        const ana = await actor("Ana");
        const [, , third] = await all(store.claims({}));
        expect(third?.claim.roles[0]?.actor).toEqual({ id: ana, name: "Ana" });
        expect(third?.claim.attribution[0]?.actor?.id).toBe(await actor("Eve"));
        expect((await store.claim(third?.claim.id ?? ""))?.claim).toEqual(third?.claim);
      });

      it("and actors, most claims first", async () => {
        const rows = await store.actors({});
        expect(rows.map((row) => [row.actor.name, row.claims, row.reports])).toEqual([
          ["Ana", 2, 2],
          ["Dora", 2, 2],
          ["Bob", 1, 1],
          ["Carl", 1, 1],
          ["Eve", 1, 1],
          ["Félix", 1, 1],
        ]);
        expect((await store.actors({ words: "fel" })).length).toBe(0);
        expect((await store.actors({ words: "FELIX" })).map((row) => row.actor.name)).toEqual(["Félix"]);
        expect((await store.actors({ reports: [ids[1] ?? ""] })).map((row) => row.actor.name)).toEqual([
          "Ana",
          "Dora",
          "Eve",
        ]);
        expect(await store.actors({ kinds: ["group"] })).toEqual([]);
      });

      it("and ids by how they begin, the underscore being no wildcard", async () => {
        expect(await store.idsStarting(ids[0] ?? "", 5)).toEqual([ids[0]]);
        expect(await store.idsStarting("rpt_", 9)).toEqual([...ids].sort());
        expect(await store.idsStarting("rpt%", 9)).toEqual([]);
        expect(await store.idsStarting("r_t", 9)).toEqual([]);
        expect(await store.idsStarting("clm_", 2)).toHaveLength(2);
      });
    });

    it("lists more claims than fit a page in their order, each once", async () => {
      const text = Array.from({ length: 1203 }, (_, at) => `Ana hit Bob in ${1000 + at}.`).join(" ");
      await read(text, "long.txt");
      const found = await quotes({});
      expect(found).toHaveLength(1203);
      expect(new Set(found).size).toBe(1203);
      expect(found[0]).toBe("Ana hit Bob in 1000.");
      expect(found.at(-1)).toBe("Ana hit Bob in 2202.");
    });

    it("knows when its actors are out of date, and never goes back to older ones", async () => {
      const id = await read("Ana hit Bob.", "a.txt");
      const before = await store.actorsState();
      expect(before.actors).toBe(before.entities);
      await store.saveReading(id, STAMP, fakeRead({ report: id, text: "Ana hit Bob.", metadata: NOTHING_KNOWN }));
      const stale = await store.actorsState();
      expect(stale.entities).toBeGreaterThan(stale.actors);
      const { state, ...changes } = await store.unresolved();
      const delta = await update(store.resolved, changes);
      expect(await store.saveActors(delta, before)).toBe(false);
      expect(await store.saveActors(delta, state)).toBe(true);
      expect(await store.saveActors(delta, state)).toBe(false);
      expect((await store.counts()).actors).toBe(2);
    });

    describe("keeps judgements", () => {
      const withdrawal = { reason: "a mistake", author: "dora", at: "2026-01-02T00:00:00.000Z" };

      it("as they were made, in their order, and never changes one", async () => {
        const [one, two] = [judgement("jdg_1"), judgement("jdg_2", { verb: "unsure", reason: null })];
        await store.addJudgement(one);
        await store.addJudgement(two);
        await store.addJudgement({ ...one, verb: "different", reason: "another" });
        expect((await store.judgements({})).map((row) => row.judgement)).toEqual([one, two]);
        expect((await store.judgements({ verbs: ["unsure"] })).map((row) => row.judgement.id)).toEqual(["jdg_2"]);
        expect((await store.judgements({ ids: ["jdg_1"] })).map((row) => row.judgement.id)).toEqual(["jdg_1"]);
        expect(await store.idsStarting("jdg_", 5)).toEqual(["jdg_1", "jdg_2"]);
      });

      it("when they are taken back, once and for good", async () => {
        await store.addJudgement(judgement("jdg_1"));
        expect(await store.withdrawJudgement("jdg_1", withdrawal)).toBe(true);
        expect(await store.withdrawJudgement("jdg_1", { ...withdrawal, author: "carl" })).toBe(false);
        expect(await store.withdrawJudgement("jdg_9", withdrawal)).toBe(false);
        expect((await store.judgements({}))[0]?.judgement.withdrawn).toEqual(withdrawal);
        expect(await store.judgements({ live: true })).toEqual([]);
      });

      it("and joins and parts actors by them", async () => {
        await read("Ana hit Bob in 2019. Ana hit Carl.", "a.txt");
        await store.addJudgement(judgement("jdg_1"));
        await resolveActors(store);
        const both = await actor("ana");
        expect(await actor("bob")).toBe(both);
        expect((await store.actors({})).map((row) => [row.actor.names.length, row.claims])).toEqual([
          [2, 2],
          [1, 1],
        ]);
        expect((await store.judgements({ about: [both] })).map((row) => row.stands)).toEqual([[both, both]]);
        await store.withdrawJudgement("jdg_1", withdrawal);
        await resolveActors(store);
        expect(await actor("bob")).not.toBe(await actor("ana"));
        expect(await all(store.check())).toEqual([]);
      });

      it("when nobody is named so any more: its anchor is lost, and found again with the name", async () => {
        const id = await read("Ana hit Bob.", "a.txt");
        await store.addJudgement(judgement("jdg_1"));
        await resolveActors(store);
        await store.saveReading(id, STAMP, { claims: [], entities: [] });
        await resolveActors(store);
        expect((await store.judgements({}))[0]).toMatchObject({ stands: [null, null], judgement: { id: "jdg_1" } });
        expect(await all(store.check())).toEqual([]);
        await read("Ana hit Bob.", "a.txt");
        expect((await store.judgements({}))[0]?.stands).toEqual([await actor("ana"), await actor("bob")]);
      });

      it("when one was taken back and its name is gone", async () => {
        const id = await read("Ana hit Bob.", "a.txt");
        await store.addJudgement(judgement("jdg_1"));
        await resolveActors(store);
        await store.withdrawJudgement("jdg_1", withdrawal);
        await resolveActors(store);
        await store.saveReading(id, STAMP, { claims: [], entities: [] });
        await resolveActors(store);
        expect((await store.judgements({}))[0]?.stands).toEqual([null, null]);
        expect(await all(store.check())).toEqual([]);
      });

      it("of claims by the claim's id", async () => {
        await read("Ana hit Bob.", "a.txt");
        const [claim] = (await all(store.claims({}))).map((row) => row.claim);
        const { id = "", quote = "", report = "", start = 0, end = 0 } = claim ?? {};
        const anchor = { kind: "claim" as const, target: id, name: quote, at: { report, start, end, quote } };
        await store.addJudgement(judgement("jdg_1", { verb: "reject", anchors: [anchor] }));
        await store.addJudgement(judgement("jdg_2", { verb: "accept", anchors: [{ ...anchor, target: "clm_gone" }] }));
        expect((await store.judgements({ about: [id] })).map((row) => [row.judgement.id, row.stands])).toEqual([
          ["jdg_1", [id]],
        ]);
        expect((await store.judgements({ ids: ["jdg_2"] }))[0]?.stands).toEqual([null]);
        expect(await all(store.check())).toEqual([]);
      });
    });

    it("resolves its actors piece by piece to what it resolves from scratch (seed 8)", async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.tuple(fc.nat(4), fc.array(word, { maxLength: 6 })), { maxLength: 6 }),
          async (readings) => {
            const [bit, whole] = [await make(), await make()];
            try {
              const last = new Map<number, readonly Word[]>();
              for (const [report, words] of readings) {
                if (!last.has(report)) await keep(whole.store, report, []);
                await keep(bit.store, report, words);
                await resolveActors(bit.store);
                last.set(report, words);
              }
              for (const [report, words] of last) await keep(whole.store, report, words);
              await resolveActors(whole.store);
              expect(await seen(bit.store)).toEqual(await seen(whole.store));
              const faults = (await all(bit.store.check())).filter(
                ({ code }) => !["span", "hash", "original", "size"].includes(code),
              );
              expect(faults).toEqual([]);
            } finally {
              await bit.remove();
              await whole.remove();
            }
          },
        ),
        { seed: 8, numRuns: 12 },
      );
    }, 30_000);

    it("is seen whole by another connection", async () => {
      await read("Ana hit Bob.", "a.txt");
      const other = await stand.again();
      expect((await all(other.claims({}))).map(({ claim }) => claim.quote)).toEqual(["Ana hit Bob."]);
      expect((await other.info()).path).toBe((await store.info()).path);
      await other.close();
    });

    it("is sound after all this", async () => {
      const id = await read("Ana hit Bob. Carl said that Félix did not hit Dora in 2021.", "a.txt");
      await store.saveFailure(id, null, { code: "x", detail: "y" });
      await read("Eve hit Ana.", "b.txt");
      expect(await all<Fault>(store.check())).toEqual([]);
    });
  });
}
