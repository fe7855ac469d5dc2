import { describe, expect, it } from "vitest";
import { cotejo } from "../cli/world.ts";
import { desk, listening, type Opened } from "./world.ts";

/** The claim with these words, as the desk lists it. */
async function claimOf({ get }: Opened, words: string): Promise<any> {
  const { items } = (await get("/api/claims?limit=100")).body;
  return items.find(({ quote }: { quote: string }) => quote.replace(/\.$/, "") === words);
}

async function question({ get }: Opened, text: string): Promise<any> {
  const { items } = (await get("/api/questions?least=1&limit=100")).body;
  const found = items.find((one: { text: string }) => one.text === text);
  return found && (await get(`/api/questions/${found.id}`)).body;
}

const answers = (view: any): string[] => view.answers.map(({ text }: { text: string }) => text).sort();
const sign = (opened: Opened, name: string) => opened.post("/api/settings", { name }, "PUT");
const say = async (opened: Opened, given: unknown): Promise<any> => {
  const { status, body } = await opened.post("/api/judgements", given);
  expect([status, body.detail]).toEqual([200, undefined]);
  return body;
};
const readAgain = async (opened: Opened, report: string): Promise<void> => {
  const { until } = await listening(opened);
  const { body } = await opened.post("/api/reports/retry", { reports: [report] });
  await until((event) => event.job === body.job && event.type === "finished");
};

describe("correcting a claim", () => {
  it("keeps what was read, answers as corrected, survives reading again, and can be taken back", async () => {
    const opened = await desk();
    const claim = await claimOf(opened, "Luis leads Puma");
    const actors = (await opened.get("/api/actors")).body.items;
    const zoe = actors.find(({ name }: { name: string }) => name === "Zoe");
    const roles = claim.roles.map(({ role, text, start, actor }: any) => ({
      role,
      words: text,
      start,
      actor: role === "subject" ? zoe.id : actor.id,
    }));
    const made = await say(opened, { verb: "correct", target: claim.id, changes: { roles }, reason: "a namesake" });
    expect(made).toMatchObject({ verb: "correct", author: "Tester", reason: "a namesake" });
    expect(made.says).toContain("subject: Luis (Zoe)");
    const check = async (): Promise<void> => {
      const view = (await opened.get(`/api/claims/${claim.id}`)).body;
      expect(view.claim.roles[0].actor).toMatchObject({ name: "Zoe" });
      expect(view.claim.corrected.by).toMatchObject([{ by: "Tester", reason: "a namesake", fields: ["roles"] }]);
      expect(view.claim.corrected.read.roles[0].actor.name).toBe("Luis");
      expect(answers(await question(opened, "Who leads Puma?"))).toEqual(["Rita", "Zoe"]);
    };
    await check();
    await readAgain(opened, claim.report);
    await check();
    await opened.post(`/api/judgements/${made.id}/withdraw`, { reason: "it is Luis after all" });
    expect(answers(await question(opened, "Who leads Puma?"))).toEqual(["Luis", "Rita"]);
    const back = (await opened.get(`/api/claims/${claim.id}`)).body;
    expect(back.claim.corrected).toBeNull();
    expect(back.judgements).toMatchObject([{ id: made.id, withdrawn: { reason: "it is Luis after all" } }]);
  });

  it("changes speaker, surety, time and polarity, and adds up with what others correct", async () => {
    const opened = await desk();
    const claim = await claimOf(opened, "Rita hit Tom in 2023");
    const speaker = { words: "Ana", role: "person", stance: "alleges", level: 0, kind: "person" };
    await say(opened, {
      verb: "correct",
      target: claim.id,
      changes: { attribution: [speaker], modality: "alleged", time: { edtf: "2022", words: "2023" } },
    });
    await sign(opened, "Berta");
    await say(opened, { verb: "correct", target: claim.id, changes: { polarity: "negated" } });
    const { claim: now } = (await opened.get(`/api/claims/${claim.id}`)).body;
    expect(now).toMatchObject({
      says: "Ana alleges",
      marks: ["alleged", "negated"],
      time: { edtf: "2022", stated: "2023" },
      rivals: [],
    });
    expect(now.corrected.by.map(({ by, fields }: any) => [by, fields])).toEqual([
      ["Tester", ["time", "attribution", "modality"]],
      ["Berta", ["polarity"]],
    ]);
    expect(now.corrected.read).toMatchObject({ modality: "asserted", polarity: "affirmed" });
  });

  it.each([
    [{}, "at least one field"],
    [{ roles: [{ role: "agent", words: "the bishop" }] }, "does not have the words “the bishop”"],
    [{ roles: [] }, "somebody or something"],
    [{ kind: "event", type: "lead" }, "no type “lead” of kind event"],
    [{ time: { edtf: "someday" } }, "date"],
    [{ roles: [{ role: "subject", words: "Luis", actor: "act_000000000000" }] }, "no actor"],
  ])("refuses %j", async (changes, words) => {
    const opened = await desk();
    const claim = await claimOf(opened, "Luis leads Puma");
    const { status, body } = await opened.post("/api/judgements", { verb: "correct", target: claim.id, changes });
    expect([status, body.detail]).toEqual([400, expect.stringContaining(words)]);
  });
});

describe("adding a claim by hand", () => {
  it("makes a claim of the chosen words that takes part in questions, survives reading again, and can be taken back", async () => {
    const opened = await desk();
    const report = (await claimOf(opened, "Luis leads Puma")).report;
    const { text } = (await opened.get(`/api/reports/${report}`)).body;
    const words = "Tom alleged that Luis killed Bob";
    const start = text.indexOf(words);
    const puma = (await opened.get("/api/actors?words=Puma")).body.items[0];
    const given = {
      verb: "add",
      report,
      start: start - 1,
      end: start + words.length,
      claim: {
        kind: "relation",
        type: "lead",
        roles: [
          { role: "subject", words: "Tom", kind: "person" },
          { role: "object", words: "Puma", actor: puma.id },
        ],
        time: { edtf: "2024" },
      },
      reason: "said in the sentence before",
    };
    const made = await say(opened, given);
    const id = made.anchors[0].stands;
    const check = async (): Promise<void> => {
      const { claim } = (await opened.get(`/api/claims/${id}`)).body;
      expect(claim).toMatchObject({
        quote: words,
        start,
        reader: { name: "by-hand" },
        hand: { by: "Tester", reason: "said in the sentence before", judgement: made.id },
        time: { edtf: "2024", how: "inferred" },
      });
      expect(text.slice(claim.start, claim.end)).toBe(claim.quote);
      expect(answers(await question(opened, "Who leads Puma?"))).toEqual(["Luis", "Rita", "Tom"]);
      const tom = claim.roles[0].actor;
      const page = (await opened.get(`/api/claims?actor=${tom.id}`)).body.items;
      expect(page.some((one: { id: string }) => one.id === id)).toBe(true);
      expect((await opened.get("/api/claims?words=alleged")).body.items.map((one: any) => one.id)).toContain(id);
    };
    await check();
    await readAgain(opened, report);
    await check();
    for await (const fault of opened.store.check()) throw new Error(JSON.stringify(fault));
    // It is judged like any other claim.
    await say(opened, { verb: "reject", target: id });
    expect(answers(await question(opened, "Who leads Puma?"))).toEqual(["Luis", "Rita"]);
    await opened.post(`/api/judgements/${made.id}/withdraw`, {});
    expect((await opened.get(`/api/claims/${id}`)).status).toBe(404);
    expect(answers(await question(opened, "Who leads Puma?"))).toEqual(["Luis", "Rita"]);
  });

  it("can be done in a report that no reader could read", async () => {
    const opened = await desk({
      reports: {
        "a.txt": ["2024-05-01", "The Wire", "Rita leads Puma."],
        "es.txt": ["2024-05-02", "La Voz", "Luis leads Puma."],
      },
    });
    const { report } = await claimOf(opened, "Luis leads Puma");
    const { text } = (await opened.get(`/api/reports/${report}`)).body;
    const { body: job } = await opened.post(`/api/reports/${report}/metadata`, { language: "es" }, "PUT");
    const { until } = await listening(opened);
    await until((event) => event.job === job.job && /finished|failed/.test(event.type));
    expect((await opened.get(`/api/reports/${report}`)).body.report.state).toBe("failed");
    await say(opened, {
      verb: "add",
      report,
      start: 0,
      end: text.indexOf("."),
      claim: {
        kind: "relation",
        type: "lead",
        roles: [
          { role: "subject", words: "Luis", kind: "person" },
          { role: "object", words: "Puma", kind: "group" },
        ],
      },
    });
    expect(answers(await question(opened, "Who leads Puma?"))).toEqual(["Luis", "Rita"]);
    for await (const fault of opened.store.check()) throw new Error(JSON.stringify(fault));
  });
});

describe("rival judgements", () => {
  it("keep a claim that one person rejects and another accepts, and make its question contested", async () => {
    const opened = await desk({
      reports: {
        "a.txt": ["2024-05-01", "The Wire", "Rita leads Puma."],
        "b.txt": ["2024-05-02", "The Courier", "Rita leads Puma. Ana hit Tom in 2023."],
      },
    });
    const before = await question(opened, "Who leads Puma?");
    expect(before.status).not.toBe("contested");
    const claim = await claimOf(opened, "Rita leads Puma");
    await say(opened, { verb: "reject", target: claim.id });
    await sign(opened, "Berta");
    const accepted = await say(opened, { verb: "accept", target: claim.id });
    const now = await question(opened, "Who leads Puma?");
    expect(now).toMatchObject({ status: "contested", claims: 2 });
    expect(now.rivals).toMatchObject([
      {
        over: "reading",
        claim: claim.id,
        sides: [
          { says: "reject", by: "Tester" },
          { says: "accept", by: "Berta" },
        ],
      },
    ]);
    const [head] = (await opened.get("/api/questions?status=contested")).body.items;
    expect(head).toMatchObject({ id: now.id, conflicts: { rivals: 1, contradictions: 0 } });
    expect((await claimOf(opened, "Rita leads Puma")).rejected).toBe(false);
    await opened.post(`/api/judgements/${accepted.id}/withdraw`, {});
    expect((await question(opened, "Who leads Puma?")).status).toBe("single");
  });

  it("show which answer each person holds to", async () => {
    const opened = await desk();
    const view = await question(opened, "Who leads Puma?");
    const [one, other] = view.answers;
    await say(opened, { verb: "answer", target: view.id, answer: one.id, reason: "seen myself" });
    expect((await question(opened, "Who leads Puma?")).rivals).toEqual([]);
    await sign(opened, "Berta");
    await say(opened, { verb: "answer", target: view.id, answer: other.id });
    const now = await question(opened, "Who leads Puma?");
    expect(now.held.map(({ by, text }: any) => [by, text])).toEqual([
      ["Berta", other.text],
      ["Tester", one.text],
    ]);
    expect(now.rivals).toMatchObject([{ over: "answer", claim: null }]);
    expect((await opened.post("/api/judgements", { verb: "answer", target: view.id, answer: "ans_x" })).status).toBe(
      404,
    );
  });
});

describe("grades", () => {
  it("of a publisher, a speaker and a claim are shown with who gave them, and keep their history", async () => {
    const opened = await desk();
    const claim = await claimOf(opened, "Rita killed Bob in 2024");
    await say(opened, { verb: "grade", of: "publisher", target: "The Wire", grade: "B", reason: "corrects itself" });
    const first = await say(opened, { verb: "grade", of: "speaker", target: "Ana", grade: "E", reason: "wrong twice" });
    await say(opened, { verb: "grade", of: "claim", target: claim.id, grade: "4", reason: "nobody else" });
    await sign(opened, "Berta");
    const second = await say(opened, {
      verb: "grade",
      of: "speaker",
      target: "ana",
      grade: "C",
      reason: "right since",
    });
    expect(second.says).toBe("C: fairly reliable");
    const { publishers, speakers } = (await opened.get("/api/sources")).body;
    const wire = publishers.find(({ name }: { name: string }) => name === "The Wire");
    expect(wire.reliability).toMatchObject({ grade: "B", by: "Tester", reason: "corrects itself", others: [] });
    const ana = speakers.find(({ name }: { name: string }) => name === "Ana");
    expect(ana.reliability).toMatchObject({ grade: "C", by: "Berta", others: [{ grade: "E", by: "Tester" }] });
    const card = (await opened.get(`/api/claims/${claim.id}`)).body.claim;
    expect(card.credibility).toMatchObject({ grade: "4", by: "Tester" });
    expect(card.attribution[0].reliability).toMatchObject({ grade: "C" });
    expect(card.source.reliability).toMatchObject({ grade: "B" });
    await opened.post(`/api/judgements/${second.id}/withdraw`, {});
    const again = (await opened.get("/api/sources")).body.speakers.find(({ name }: { name: string }) => name === "Ana");
    expect(again.reliability).toMatchObject({ grade: "E", judgement: first.id });
    const log = (await opened.get("/api/judgements?verb=grade")).body.items;
    expect(log.map(({ says, withdrawn }: any) => [says.slice(0, 1), withdrawn !== null])).toEqual([
      ["C", true],
      ["4", false],
      ["E", false],
      ["B", false],
    ]);
  });

  it.each([
    [{ of: "claim", grade: "B" }, 400],
    [{ of: "publisher", target: "The Wire", grade: "2" }, 400],
    [{ of: "publisher", target: "The Nowhere", grade: "B" }, 404],
    [{ of: "speaker", target: "Nobody", grade: "B" }, 404],
  ])("refuse %j", async (given, status) => {
    const opened = await desk();
    const claim = await claimOf(opened, "Luis leads Puma");
    const asked = { verb: "grade", target: claim.id, reason: "x", ...given };
    expect((await opened.post("/api/judgements", asked)).status).toBe(status);
  });
});

describe("outcomes", () => {
  it("set by people stand before what later claims tell, with evidence and history", async () => {
    const opened = await desk();
    const claim = await claimOf(opened, "Rita leads Puma");
    const other = await claimOf(opened, "Rita hit Ana in 2025");
    expect(
      (await opened.post("/api/judgements", { verb: "outcome", target: claim.id, state: "failed", reason: "x" }))
        .status,
    ).toBe(400);
    await say(opened, { verb: "correct", target: claim.id, changes: { kind: "forecast", modality: "predicted" } });
    const made = await say(opened, {
      verb: "outcome",
      target: claim.id,
      state: "partly",
      claims: [other.id],
      sources: ["https://example.org/a", "  "],
      reason: "for a month only",
    });
    await readAgain(opened, claim.report);
    const { items, facets } = (await opened.get("/api/forecasts")).body;
    expect(items).toMatchObject([
      {
        state: "partly",
        outcome: { by: "Tester", reason: "for a month only", sources: ["https://example.org/a"], claims: [other.id] },
        evidence: [{ id: other.id }],
        // A later report of the case says "Rita leads Puma".
        told: { state: "borne-out", by: "rules" },
        others: [],
        history: [{ id: made.id, says: "partly borne out" }],
      },
    ]);
    expect(facets.state).toEqual([{ value: "partly", label: "partly borne out", count: 1 }]);
    expect((await opened.get(`/api/claims/${claim.id}`)).body.claim.outcome).toMatchObject({ state: "partly" });
    await sign(opened, "Berta");
    await say(opened, { verb: "outcome", target: claim.id, state: "failed", reason: "it did not last" });
    const [now] = (await opened.get("/api/forecasts?state=failed")).body.items;
    expect(now).toMatchObject({ outcome: { by: "Berta" }, others: [{ state: "partly", by: "Tester" }] });
    expect(now.claim.rivals).toMatchObject([{ over: "outcome" }]);
    const lines = (await cotejo(["export", opened.path, "forecasts", "--out", "-"])).out.trim().split("\n");
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      {
        outcome: { state: "failed", by: "Berta" },
        told: { state: "borne-out" },
        others: [{ state: "partly" }],
        corrected: { by: [{}] },
      },
    ]);
  });
});

describe("two windows", () => {
  it("hear of each other's corrections", async () => {
    const opened = await desk();
    const { until } = await listening(opened);
    const claim = await claimOf(opened, "Luis leads Puma");
    await say(opened, { verb: "correct", target: claim.id, changes: { modality: "alleged" } });
    expect(await until((event) => event.type === "changed")).toMatchObject({ type: "changed" });
  });
});

const standing = (list: any[], name: string): unknown => {
  const { contradicted, overtaken } = list.find((one) => one.name === name);
  return { contradicted, overtaken };
};

describe("as of a day", () => {
  it("speakers, publishers and facets count what had been said and struck by then", async () => {
    const opened = await desk();
    const { publishers, speakers, speakerCount } = (await opened.get("/api/sources?asOf=2024-05")).body;
    const claims = Object.fromEntries(speakers.map(({ name, claims: n }: any) => [name, n]));
    // Zoe speaks in 2025 alone.
    expect(claims).toEqual({ Ana: 1, Tom: 1 });
    expect(speakerCount).toBe(2);
    const day = (await opened.get("/api/sources?asOf=2024-05-01")).body.publishers;
    // Who leads Puma is contradicted by the Courier a day later.
    expect(standing(day, "The Wire")).toEqual({ contradicted: 0, overtaken: 0 });
    expect(standing(publishers, "The Wire")).toMatchObject({ contradicted: expect.any(Number) });
    const then = (await opened.get("/api/questions?least=1&limit=100&asOf=2024-05-01")).body;
    const counted = then.facets.status.reduce((sum: number, { count }: any) => sum + count, 0);
    expect(counted).toBe(then.items.length);
    expect(then.facets.status.map(({ value }: any) => value)).not.toContain("contested");
    const now = (await opened.get("/api/questions?least=1&limit=100")).body;
    expect(now.facets.status.map(({ value }: any) => value)).toContain("contested");
  });
});
