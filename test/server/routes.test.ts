import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { desk } from "./world.ts";

describe("the desk's routes", () => {
  it("answers every view of a small case", async () => {
    const opened = await desk();
    const { get } = opened;
    const ids = {
      question: (await get("/api/questions")).body.items[0].id,
      claim: (await get("/api/claims")).body.items[0].id,
      report: (await get("/api/reports")).body.items[0].id,
      actor: (await get("/api/actors")).body.items[0].id,
    };
    const routes = [
      "/api/case",
      "/api/overview",
      "/api/questions",
      `/api/questions/${ids.question}`,
      "/api/claims",
      `/api/claims/${ids.claim}`,
      "/api/reports",
      `/api/reports/${ids.report}`,
      "/api/files",
      "/api/actors",
      `/api/actors/${ids.actor}`,
      "/api/proposals",
      "/api/timeline",
      "/api/timeline?by=said",
      `/api/timeline?by=said&actor=${ids.actor}`,
      `/api/timeline?actor=${ids.actor}&kind=event`,
      "/api/network",
      `/api/network?actor=${ids.actor}`,
      "/api/map",
      `/api/map?actor=${ids.actor}&since=2023`,
      "/api/origins",
      "/api/forecasts",
      "/api/sources",
      "/api/judgements",
      "/api/search?words=puma",
      `/api/search?words=${ids.claim.slice(0, 8)}`,
      "/api/openapi.json",
    ];
    const statuses: Record<string, number> = {};
    for (const route of routes) statuses[route] = (await get(route)).status;
    expect(statuses).toEqual(Object.fromEntries(routes.map((route) => [route, 200])));
    // And as of a day, wherever that has a meaning.
    const then = routes.filter((route) => !/files|judgements|openapi/u.test(route));
    for (const route of then)
      expect([route, (await get(`${route}${route.includes("?") ? "&" : "?"}asOf=2025`)).status]).toEqual([route, 200]);
    expect(opened.complaints).toEqual([]);
  });

  it("says of a report which others are nearly the same, and where else its bytes lay", async () => {
    const words =
      "Rita leads Puma. Eleven men were arrested, and four trucks were seized on the quay behind the old customs house. The ring had paid two harbour masters for years, a clerk told the paper.";
    const { get } = await desk({
      reports: {
        "a.txt": ["2024-05-01", "The Wire", words],
        "b.txt": ["2024-05-02", "The Courier", words.replace("Eleven", "Twelve")],
        "c.txt": ["2024-05-02", "The Courier", words],
        "d.txt": ["2024-05-03", "The Institute", "Luis leads Puma."],
      },
    });
    const { items } = (await get("/api/reports")).body;
    const view = async (file: string, then = "") => {
      const { id } = items.find((row: { file: string }) => row.file.endsWith(file));
      return (await get(`/api/reports/${id}${then}`)).body;
    };
    const { alike, alsoAt } = await view("a.txt");
    expect(alike).toMatchObject([{ called: expect.stringMatching(/b\.txt$/), share: expect.any(Number) }]);
    expect(alsoAt).toEqual([expect.stringMatching(/c\.txt$/)]);
    expect((await view("a.txt", "?asOf=2024-05-01")).alike).toEqual([]);
    expect((await view("d.txt")).alike).toEqual([]);
  });

  it("shows a contested question with both answers in their words", async () => {
    const { get } = await desk();
    const { items, facets } = (await get("/api/questions?status=contested")).body;
    expect(facets.status[0].value).toBe("contested");
    const leads = items.find(({ text }: { text: string }) => text === "Who leads Puma?");
    expect(leads.answers.map(({ text }: { text: string }) => text).toSorted()).toEqual(["Luis", "Rita"]);
    const view = (await get(`/api/questions/${leads.id}`)).body;
    expect(view.status).toBe("contested");
    expect(view.partial).toBe(false);
    const rita = view.answers.find(({ text }: { text: string }) => text === "Rita");
    expect(rita).toMatchObject({ claimCount: 2, reports: 2, firstSaid: "2024-05-01", lastSaid: "2026-01-04" });
    for (const { claims } of view.answers)
      for (const { context, start, end, quote } of claims)
        expect(context.text.slice(start - context.offset, end - context.offset)).toBe(quote);
    const [finding] = view.findings;
    expect(["contradicts", "tension", "supersedes"]).toContain(finding.verdict);
    expect(finding.reason.length).toBeGreaterThan(10);
    expect(new Set(finding.answers)).toEqual(new Set(view.answers.map(({ id }: { id: string }) => id)));
    expect(view.lanes.length).toBeGreaterThan(1);
  });

  it.each([
    ["", ["Luis", "Rita"], "contradicts"],
    ["&asOf=2024-05-02", ["Luis", "Rita"], "contradicts"],
    ["&asOf=2024-05-01", ["Rita"], null],
  ])("lists the answers in conflict first, with what was found between them%s", async (then, answers, between) => {
    const { get } = await desk();
    const { items } = (await get(`/api/questions?least=1&words=leads%20puma${then}`)).body;
    expect(items).toHaveLength(1);
    expect(items[0].answers.map(({ text }: { text: string }) => text).toSorted()).toEqual(answers);
    expect(items[0].between).toBe(between);
  });

  it("gives with the conflict of a list why, and the exact words of both in the order of the answers", async () => {
    const { get } = await desk();
    const { items } = (await get("/api/questions?words=leads%20puma")).body;
    const [{ answers, told }] = items;
    expect(told.claims.map(({ quote }: { quote: string }) => quote)).toEqual(
      answers.map(({ text }: { text: string }) => `${text} leads Puma.`),
    );
    for (const { says } of told.claims) expect(says).toMatch(/^[a-d]\.txt itself says$/);
    expect(told.reason).toMatch(/Luis.*Rita|Rita.*Luis/);
    const { items: alone } = (await get("/api/questions?least=1&words=leads%20puma&asOf=2024-05-01")).body;
    expect(alone[0].told).toBeNull();
  });

  it("marks an accusation in a list though it is compared as a plain answer", async () => {
    const { get, path } = await desk();
    const db = new DatabaseSync(path);
    db.exec("update claim set modality = 'alleged' where quote = 'Luis leads Puma.'");
    db.close();
    const { items } = (await get("/api/questions?words=leads%20puma")).body;
    const marks = Object.fromEntries(
      items[0].answers.map((one: { text: string; marks: string[] }) => [one.text, one.marks]),
    );
    expect(marks).toEqual({ Luis: ["alleged"], Rita: [] });
  });

  it("keeps the speaker and the doubt with an allegation wherever it is shown", async () => {
    const { get } = await desk();
    const { items } = (await get("/api/claims?modality=alleged")).body;
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ says: "Tom alleges", marks: ["alleged"], modality: "alleged" });
    const view = (await get(`/api/claims/${items[0].id}`)).body;
    const marked = [];
    for (const { id } of view.questions) {
      const { answers } = (await get(`/api/questions/${id}`)).body;
      for (const { marks, claims } of answers) {
        if (!claims.some((claim: { id: string }) => claim.id === items[0].id)) continue;
        // What others assert is no allegation, though somebody else only alleges it.
        expect(marks).toEqual(claims.length === 1 ? ["alleged"] : []);
        marked.push(...marks);
      }
    }
    expect(marked).toContain("alleged");
    const csv = (await get("/api/claims/download?format=csv&modality=alleged")).text;
    expect(csv).toContain('"Tom alleges"');
  });

  it.each([
    ["words=killed", ({ quote }: { quote: string }) => quote.includes("killed")],
    ["words=KILLED%20bob", ({ quote }: { quote: string }) => quote.includes("killed")],
    ["kind=relation", ({ kind }: { kind: string }) => kind === "relation"],
    ["type=kill,lead", ({ type }: { type: string }) => type === "kill" || type === "lead"],
    ["type=kill", ({ type }: { type: string }) => type === "kill"],
    ["polarity=negated", ({ polarity }: { polarity: string }) => polarity === "negated"],
    ["polarity=affirmed", ({ polarity }: { polarity: string }) => polarity === "affirmed"],
    ["ownVoice=true", ({ attribution }: { attribution: unknown[] }) => attribution.length === 0],
    ["ownVoice=false", ({ attribution }: { attribution: unknown[] }) => attribution.length > 0],
    ["speaker=ana", ({ says }: { says: string }) => says.startsWith("Ana")],
    ["publisher=the%20courier", ({ source }: { source: { publisher: string } }) => source.publisher === "The Courier"],
    ["since=2025", ({ time }: { time: { edtf: string } | null }) => (time?.edtf ?? "") >= "2025"],
    ["until=2023", ({ time }: { time: { edtf: string } | null }) => time?.edtf === "2023"],
    [
      "asOf=2024-05-01",
      ({ source }: { source: { published: { edtf: string } } }) => source.published.edtf === "2024-05-01",
    ],
    ["asOf=2024&words=leads&kind=relation", ({ quote }: { quote: string }) => quote.includes("leads")],
  ])("lists only claims with %s, and all of them", async (filter, holds) => {
    const { get } = await desk();
    const all = (await get("/api/claims")).body.items;
    const found = (await get(`/api/claims?${filter}`)).body;
    const wanted = all.filter((claim: never) => holds(claim));
    const then = filter.startsWith("asOf=2024&")
      ? wanted.filter((claim: any) => claim.source.published.edtf < "2025")
      : wanted;
    expect(found.items.map(({ id }: { id: string }) => id)).toEqual(then.map(({ id }: { id: string }) => id));
    expect(then.length).toBeGreaterThan(0);
    expect(then.length).toBeLessThan(all.length);
    expect(found.total).toEqual({ count: then.length, exact: true });
  });

  it.each(["questions?least=1", "claims?", "reports?", "actors?", "files?", "forecasts?", "judgements?"])(
    "gives each of %s once, page by page",
    async (list) => {
      const { get, post, store } = await desk();
      for await (const { claim } of store.claims({ limit: 3 }))
        await post("/api/judgements", { verb: "accept", target: claim.id });
      const whole = (await get(`/api/${list}`)).body;
      const seen: string[] = [];
      let cursor = "";
      do {
        const { items, next, total, facets } = (
          await get(`/api/${list}&limit=2${cursor === "" ? "" : `&cursor=${cursor}`}`)
        ).body;
        expect(items.length).toBeLessThanOrEqual(2);
        // Counted of what was fetched anyway, or by a search of its own: the same.
        expect({ total, facets }).toEqual({ total: whole.total, facets: whole.facets });
        for (const item of items) seen.push(item.id ?? item.path ?? item.claim.id);
        cursor = next ?? "";
      } while (cursor !== "");
      expect(seen).toEqual(whole.items.map((item: any) => item.id ?? item.path ?? item.claim.id));
      expect(new Set(seen).size).toBe(whole.total.count);
    },
  );

  it("shows nothing as of a day that was published later", async () => {
    const { get } = await desk();
    expect((await get("/api/case?asOf=2024")).body.asOf).toEqual({
      date: "2024",
      reports: 2,
      claims: (await get("/api/claims?asOf=2024")).body.total.count,
      later: 2,
      undated: 0,
    });
    const actors = (await get("/api/actors?asOf=2024")).body;
    expect(actors.total).toEqual({ count: actors.items.length, exact: true });
    expect(actors.total.count).toBeLessThan((await get("/api/actors")).body.total.count);
    const counted = actors.facets.kind.reduce((sum: number, { count }: { count: number }) => sum + count, 0);
    expect(counted).toBe(actors.total.count);
    const reports = (await get("/api/reports?asOf=2024")).body.items;
    expect(reports.map(({ file }: { file: string }) => file)).toEqual(["b.txt", "a.txt"]);
    const late = (await get("/api/reports")).body.items[0];
    expect(late.file).toBe("d.txt");
    for (const route of [
      "claims",
      "timeline",
      "timeline?by=said",
      "network",
      "search?words=rita",
      "questions?least=1",
    ]) {
      const { text } = await get(`/api/${route}${route.includes("?") ? "&" : "?"}asOf=2024`);
      expect([route, text.includes(late.id)]).toEqual([route, false]);
    }
    // Before b.txt only one had said who leads.
    const [question] = (await get("/api/questions?words=puma&least=1&asOf=2024-05-01")).body.items;
    expect(question).toMatchObject({ text: "Who leads Puma?", claims: 1, status: "single" });
    const view = (await get(`/api/questions/${question.id}?asOf=2024-05-01`)).body;
    expect(view.answers.map(({ text }: { text: string }) => text)).toEqual(["Rita"]);
    expect((await get(`/api/questions/${question.id}?asOf=1999`)).body.code).toBe("not-yet");
  });

  it("counts publishers and speakers with what was contradicted", async () => {
    const { get, store } = await desk();
    const { publishers, speakers } = (await get("/api/sources")).body;
    const courier = publishers.find(({ name }: { name: string }) => name === "The Courier");
    expect(courier).toMatchObject({ reports: 2, claims: 4 });
    const struck = new Set<string>();
    for (const { key } of await store.questions({}))
      for (const { a, b, verdict } of (await store.question(key))?.findings ?? [])
        if (verdict === "contradicts") struck.add(a).add(b);
    const told = publishers.reduce((sum: number, { contradicted }: { contradicted: number }) => sum + contradicted, 0);
    expect(told).toBe(struck.size);
    expect(speakers.map(({ name }: { name: string }) => name).toSorted()).toEqual(["Ana", "Tom", "Zoe"]);
  });

  it("draws no tie without its sentences, and marks it denied when it is", async () => {
    const { get } = await desk();
    const { edges, nodes } = (await get("/api/network")).body;
    const lead = edges.filter(({ type }: { type: string }) => type === "lead");
    expect(lead).toHaveLength(2);
    for (const { claims, count, source, target } of lead) {
      expect(claims.length).toBeGreaterThan(0);
      expect(count).toBeGreaterThan(0);
      expect(nodes.some(({ id }: { id: string }) => id === source)).toBe(true);
      expect(nodes.some(({ id }: { id: string }) => id === target)).toBe(true);
    }
  });

  it("describes every route in its OpenAPI document and in docs/desk-api.md", async () => {
    const { readFileSync } = await import("node:fs");
    const { get } = await desk();
    const document = (await get("/api/openapi.json")).body;
    const routes = Object.entries(document.paths as Record<string, Record<string, unknown>>).flatMap(
      ([path, methods]) =>
        Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/gu, ":$1")}`),
    );
    const page = readFileSync(new URL("../../docs/desk-api.md", import.meta.url), "utf8");
    expect(routes.length).toBeGreaterThan(25);
    expect(routes.filter((route) => !page.includes(`\`${route}\``))).toEqual([]);
  });
});
