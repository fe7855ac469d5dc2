import { describe, expect, it } from "vitest";
import { desk, listening, type Opened } from "./world.ts";

async function leads({ get }: Opened, words = "puma"): Promise<any> {
  const { items } = (await get(`/api/questions?least=1&words=${words}`)).body;
  return items.find(({ text }: { text: string }) => text === "Who leads Puma?");
}

async function claimsOf(opened: Opened, answer: string): Promise<any[]> {
  const view = (await opened.get(`/api/questions/${(await leads(opened)).id}`)).body;
  return view.answers.find(({ text }: { text: string }) => text === answer)?.claims ?? [];
}

describe("judging at the desk", () => {
  it("signs what is put down with the name in the settings", async () => {
    const opened = await desk();
    const [claim] = await claimsOf(opened, "Luis");
    const before = await opened.post("/api/judgements", { verb: "accept", target: claim.id });
    expect(before.body).toMatchObject({ verb: "accept", author: "Tester", withdrawn: null });
    expect((await opened.post("/api/settings", { name: "  Ana Ruiz " }, "PUT")).body.person).toEqual({
      name: "Ana Ruiz",
      from: "settings",
    });
    const after = await opened.post("/api/judgements", { verb: "note", target: claim.id, reason: "ask again" });
    expect(after.body).toMatchObject({ verb: "note", author: "Ana Ruiz", reason: "ask again" });
    const view = (await opened.get(`/api/claims/${claim.id}`)).body;
    expect(view.judgements.map(({ verb }: { verb: string }) => verb)).toEqual(["accept", "note"]);
    expect(view.claim.rejected).toBe(false);
  });

  it("takes a rejected claim out of its question, and undo brings it back", async () => {
    const opened = await desk();
    const [claim] = await claimsOf(opened, "Luis");
    const { body } = await opened.post("/api/judgements", { verb: "reject", target: claim.id, reason: "misread" });
    expect(await claimsOf(opened, "Luis")).toEqual([]);
    const rejected = (await opened.get("/api/claims?judged=rejected")).body.items;
    expect(rejected.map(({ id }: { id: string }) => id)).toEqual([claim.id]);
    expect(rejected[0].rejected).toBe(true);
    const undone = await opened.post(`/api/judgements/${body.id}/withdraw`, {});
    expect(undone.body.withdrawn).toMatchObject({ author: "Tester" });
    expect((await claimsOf(opened, "Luis")).map(({ id }: { id: string }) => id)).toEqual([claim.id]);
    const again = await opened.post(`/api/judgements/${body.id}/withdraw`, {});
    expect([again.status, again.body.code]).toEqual([409, "withdrawn"]);
  });

  it("keeps a claim rejected through a note, and when its report is read again", async () => {
    const opened = await desk();
    const [claim] = await claimsOf(opened, "Luis");
    await opened.post("/api/judgements", { verb: "reject", target: claim.id });
    await opened.post("/api/judgements", { verb: "note", target: claim.id, reason: "see the second page" });
    const { until } = await listening(opened);
    const { body } = await opened.post("/api/reports/retry", { reports: [claim.report] });
    const done = await until((event) => event.job === body.job && event.type !== "file" && event.type !== "working");
    expect(done).toMatchObject({ type: "finished", files: 1, failed: 0 });
    const view = (await opened.get(`/api/claims/${claim.id}`)).body;
    expect(view.claim).toMatchObject({ rejected: true, judgement: { verb: "note" } });
    expect(await claimsOf(opened, "Luis")).toEqual([]);
    expect((await leads(opened)).judged).toBe(false);
  });

  it("merges two actors and splits them again", async () => {
    const opened = await desk();
    const actors = (await opened.get("/api/actors")).body.items;
    const [rita, luis] = ["Rita", "Luis"].map((name) => actors.find((one: { name: string }) => one.name === name));
    const same = { verb: "same", left: { actor: rita.id }, right: { actor: luis.id }, reason: "one nickname" };
    const { body } = await opened.post("/api/judgements", same);
    expect(body).toMatchObject({ verb: "same", reason: "one nickname", overruledBy: [] });
    expect(new Set(body.anchors.map(({ stands }: { stands: string }) => stands)).size).toBe(1);
    const merged = (await opened.get("/api/actors")).body.items;
    expect(merged).toHaveLength(actors.length - 1);
    const one = (await opened.get(`/api/actors/${body.anchors[0].stands}`)).body;
    expect(one.joints.some(({ rule }: { rule: string }) => rule === "judgement")).toBe(true);
    await opened.post(`/api/judgements/${body.id}/withdraw`, { reason: "two after all" });
    expect((await opened.get("/api/actors")).body.items).toHaveLength(actors.length);
  });

  it.each([
    [{ verb: "reject", target: "qst" }, 400],
    [{ verb: "note", target: "qst" }, 400],
    [{ verb: "note", target: "clm_000000000000", reason: "x" }, 404],
    [{ verb: "same", left: { actor: "act_0" }, right: { actor: "act_1" }, reason: "x" }, 404],
    [{ verb: "same", left: { actor: "act_0" }, right: { actor: "act_1" } }, 400],
    [{ verb: "burn", target: "clm_000000000000" }, 400],
    [{ verb: "note", target: "qst", reason: "   " }, 400],
  ])("refuses %j", async (given, status) => {
    const opened = await desk();
    const { id } = await leads(opened);
    const asked = { ...given, ...("target" in given && given.target === "qst" ? { target: id } : {}) };
    expect((await opened.post("/api/judgements", asked)).status).toBe(status);
    expect((await opened.get("/api/judgements")).body.items).toEqual([]);
  });

  it("notes a question, which counts as judged", async () => {
    const opened = await desk();
    const { id } = await leads(opened);
    await opened.post("/api/judgements", { verb: "note", target: id, reason: "ask the ministry" });
    expect((await opened.get(`/api/questions/${id}`)).body.judgements).toMatchObject([{ reason: "ask the ministry" }]);
    const judged = (await opened.get("/api/questions?judged=true")).body.items;
    expect(judged.map((one: { id: string }) => one.id)).toEqual([id]);
    const unjudged = (await opened.get("/api/questions?judged=false&least=1")).body.items;
    expect(unjudged.some((one: { id: string }) => one.id === id)).toBe(false);
  });
});
