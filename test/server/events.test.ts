import { describe, expect, it } from "vitest";
import { NOTHING_KNOWN } from "../../src/intake/index.ts";
import { cotejo } from "../cli/world.ts";
import { desk, listening, send } from "./world.ts";

describe("what the windows are told", () => {
  it("tells of a change that another program made", async () => {
    const opened = await desk();
    const { until } = await listening(opened);
    const [claim] = (await opened.get("/api/claims")).body.items;
    const { code } = await cotejo(["judge", opened.path, claim.id, "reject", "misread"]);
    expect(code).toBe(0);
    const changed = await until(({ type }) => type === "changed");
    expect(changed.version).toBeGreaterThan(1);
    expect((await opened.get(`/api/claims/${claim.id}`)).body.claim.rejected).toBe(true);
  });

  it("tells both windows of one judgement", async () => {
    const opened = await desk();
    const windows = [await listening(opened), await listening(opened)];
    const [claim] = (await opened.get("/api/claims")).body.items;
    await opened.post("/api/judgements", { verb: "accept", target: claim.id });
    for (const { until } of windows) expect((await until(({ type }) => type === "changed")).type).toBe("changed");
  });

  it("reads a pasted text and tells of it", async () => {
    const opened = await desk();
    const { until, told } = await listening(opened);
    const text = "Zoe leads Lobo. Rita killed Zoe in 2026.";
    const started = await opened.post("/api/reports", {
      text,
      metadata: { publisher: "Paste", published: "2026-01-20" },
    });
    expect([started.status, started.body.files]).toEqual([202, 1]);
    const done = await until(({ type }) => type === "finished" || type === "stopped");
    expect(done).toMatchObject({ type: "finished", job: started.body.job, files: 1, failed: 0, claims: 2 });
    expect(told.find(({ type }) => type === "file")).toMatchObject({ state: "read", claims: 2, done: 1, of: 1 });
    const [row] = (await opened.get("/api/reports")).body.items;
    expect(row).toMatchObject({ publisher: { value: "Paste", how: "given" }, published: { value: "2026-01-20" } });
    const { items } = (await opened.get("/api/questions?least=1&words=lobo")).body;
    expect(items[0].text).toBe("Who leads Lobo?");
    // The same text once more is the same report.
    const again = await opened.post("/api/reports", { text });
    await until(({ type, job }) => type === "finished" && job === again.body.job);
    expect((await opened.get("/api/reports")).body.total.count).toBe(5);
  });

  it("takes dropped files, each with its outcome, and none that is too large", async () => {
    const opened = await desk();
    const { until, told } = await listening(opened);
    const form = new FormData();
    form.set("metadata", JSON.stringify({ publisher: "Dropped" }));
    form.append("files", new File(["Ana leads Oso."], "../../one.txt"));
    form.append("files", new File(["x".repeat(20_000)], "large.txt"));
    form.append(
      "files",
      new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])], "odd.png"),
    );
    const packed = new Response(form);
    const answer = await send(`${opened.base}/api/reports`, {
      method: "POST",
      headers: { cookie: opened.cookie, origin: opened.base, "content-type": packed.headers.get("content-type") ?? "" },
      body: Buffer.from(await packed.arrayBuffer()),
    });
    expect([answer.status, answer.body.files]).toEqual([202, 3]);
    await until(({ type }) => type === "finished");
    const files = new Map(told.filter(({ type }) => type === "file").map((event) => [event.file, event]));
    expect(files.get("one.txt")).toMatchObject({ state: "read", claims: 1 });
    expect(files.get("large.txt")).toMatchObject({ state: "failed", problem: { code: "too-large" } });
    expect(files.get("odd.png")).toMatchObject({ state: "failed" });
    const { items, facets } = (await opened.get("/api/files?state=failed")).body;
    expect(items).toHaveLength(2);
    expect(facets.problem.map(({ value }: { value: string }) => value)).toContain("too-large");
    expect((await opened.get("/api/case")).body.completeness).toMatchObject({ read: 5, of: 7, words: "5 of 7 read" });
  });

  it("fetches an address that was entered, and no other", async () => {
    const asked: string[] = [];
    const opened = await desk({
      address: (address, { given }) => {
        asked.push(address);
        return {
          place: { path: address, file: "page.html", container: null },
          given,
          told: NOTHING_KNOWN,
          from: { kind: "bytes", bytes: Buffer.from("Ana leads Lobo.") },
          depth: 0,
        };
      },
    });
    const { until } = await listening(opened);
    expect((await opened.post("/api/reports", { address: "file:///etc/passwd" })).status).toBe(400);
    await opened.post("/api/reports", { address: "https://paper.example/page.html" });
    await until(({ type }) => type === "finished");
    expect(asked).toEqual(["https://paper.example/page.html"]);
    expect((await opened.get("/api/reports")).body.items[0].file).toBe("page.html");
  });

  it("keeps what a person says of a report before what the document says, and reads it again", async () => {
    const opened = await desk();
    const { until } = await listening(opened);
    const [row] = (await opened.get("/api/reports?words=a.txt")).body.items;
    const { status, body } = await opened.post(
      `/api/reports/${row.id}/metadata`,
      { publisher: "The Herald", published: "2024-06", kind: "editorial" },
      "PUT",
    );
    expect(status).toBe(202);
    await until(({ type, job }) => type === "finished" && job === body.job);
    const { report } = (await opened.get(`/api/reports/${row.id}`)).body;
    expect(report).toMatchObject({
      state: "read",
      publisher: { value: "The Herald", how: "given", from: "the desk" },
      published: { value: "2024-06", how: "given" },
      kind: { value: "opinion", how: "given", from: "the desk" },
    });
    const wrong = await opened.post(`/api/reports/${row.id}/metadata`, { published: "last year" }, "PUT");
    expect([wrong.status, wrong.body.code]).toEqual([400, "bad-request"]);
    const poem = await opened.post(`/api/reports/${row.id}/metadata`, { kind: "poem" }, "PUT");
    expect([poem.status, poem.body.detail]).toEqual([400, expect.stringContaining("no kind of report")]);
  });

  it("clears what a person empties, signed, and puts it back", async () => {
    const opened = await desk();
    const { until } = await listening(opened);
    const [row] = (await opened.get("/api/reports?words=a.txt")).body.items;
    const put = async (given: object) => {
      const { status, body } = await opened.post(`/api/reports/${row.id}/metadata`, given, "PUT");
      expect(status).toBe(202);
      await until(({ type, job }) => type === "finished" && job === body.job);
      return body;
    };
    expect((await put({ author: "A. Lens", publisher: "The Herald" })).cleared).toEqual([]);
    const { cleared } = await put({ author: " ", place: "" });
    expect(cleared).toHaveLength(1);
    const view = async () => (await opened.get(`/api/reports/${row.id}`)).body;
    expect(await view()).toMatchObject({
      report: { author: null, publisher: { value: "The Herald" }, state: "read" },
      judgements: [{ verb: "clear", says: "author: A. Lens", anchors: [{ kind: "report", stands: row.id }] }],
    });
    expect((await opened.post(`/api/judgements/${cleared[0]}/withdraw`, {})).status).toBe(200);
    await expect.poll(async () => (await view()).report).toMatchObject({ author: { value: "A. Lens" }, state: "read" });
    const again = await opened.post("/api/judgements", { verb: "clear", target: row.id, field: "place" });
    expect([again.status, again.body.detail]).toEqual([400, "Nothing is known as the place of a.txt"]);
  });

  it("shows what came after the last visit, and nothing once it is marked as seen", async () => {
    const opened = await desk();
    expect((await opened.get("/api/overview")).body).toMatchObject({ since: null, changes: { reports: 0 } });
    const since = (await opened.get("/api/overview?since=2020")).body;
    expect(since.changes.reports).toBe(4);
    expect(since.waiting.questions).toBeGreaterThan(0);
    await opened.post("/api/visit", {});
    const { until } = await listening(opened);
    await opened.post("/api/reports", { text: "Tom leads Puma.", metadata: { published: "2026-01-31" } });
    await until(({ type }) => type === "finished");
    const { changes } = (await opened.get("/api/overview")).body;
    expect(changes.reports).toBe(1);
    expect(changes.conflicts.map(({ question }: { question: { text: string } }) => question.text)).toContain(
      "Who leads Puma?",
    );
    await opened.post("/api/visit", {});
    expect((await opened.get("/api/overview")).body.changes.reports).toBe(0);
  });
});
