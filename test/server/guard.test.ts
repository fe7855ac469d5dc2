import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { scratch } from "../cli/world.ts";
import { desk, send } from "./world.ts";

describe("who gets into a desk", () => {
  it("lets in the first window that has the token, and no second", async () => {
    const { address, base } = await desk({ enter: false });
    const first = await send(address);
    expect(first.status).toBe(303);
    expect(first.headers["location"]).toBe("/");
    const cookie = String(first.headers["set-cookie"]);
    expect(cookie).toMatch(/^cotejo_\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/u);
    const second = await send(address);
    expect(second.status).toBe(403);
    expect(second.headers["set-cookie"]).toBeUndefined();
    expect(second.text).not.toContain("<script");
    const inside = await send(`${base}/api/case`, { headers: { cookie: cookie.split(";")[0] ?? "" } });
    expect(inside.status).toBe(200);
  });

  it("keeps the token's page and filters in the address", async () => {
    const { address } = await desk({ enter: false });
    const token = new URL(address).searchParams.get("token") ?? "";
    const answer = await send(`${new URL(address).origin}/questions?status=contested&token=${token}`);
    expect(answer.headers["location"]).toBe("/questions?status=contested");
  });

  it("never leads to another site", async () => {
    const { address } = await desk({ enter: false });
    const token = new URL(address).searchParams.get("token") ?? "";
    const answer = await send(`${new URL(address).origin}//elsewhere.example/?token=${token}`);
    expect(String(answer.headers["location"] ?? "/")).toMatch(/^\/(?!\/)/u);
  });

  it.each([
    ["no cookie", {}],
    ["another cookie", { cookie: "cotejo_1=abc" }],
    ["a wrong session", { cookie: "PORT=wrong" }],
  ])("answers nothing of the case with %s", async (_name, headers: Record<string, string>) => {
    const { base } = await desk();
    const cookie = headers["cookie"]?.replace("PORT", `cotejo_${new URL(base).port}`);
    const answer = await send(`${base}/api/claims`, { headers: cookie === undefined ? {} : { cookie } });
    expect([answer.status, answer.body.code]).toEqual([401, "no-session"]);
    expect((await send(`${base}/`, { headers: cookie === undefined ? {} : { cookie } })).status).toBe(403);
  });

  it.each([
    "attacker.example",
    "attacker.example:80",
    "127.0.0.1",
    "127.0.0.1:1",
    "0.0.0.0:PORT",
    "localhost.evil.example:PORT",
  ])("refuses the host %s, with the cookie too", async (host) => {
    const { base, cookie } = await desk();
    const answer = await send(`${base}/api/case`, {
      headers: { cookie, host: host.replace("PORT", new URL(base).port) },
    });
    expect([answer.status, answer.body.code]).toEqual([421, "wrong-host"]);
  });

  it.each([
    ["of another site", { origin: "https://attacker.example" }],
    ["of another port", { origin: "http://127.0.0.1:1" }],
    ["of no site", { origin: "null" }],
    ["of the same site elsewhere", { "sec-fetch-site": "same-site" }],
    ["across sites", { "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors" }],
    ["across sites by a link", { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" }],
  ])("refuses what a page %s asks", async (_name, headers: Record<string, string>) => {
    const { base, cookie } = await desk();
    const answer = await send(`${base}/api/claims/download?format=csv`, { headers: { cookie, ...headers } });
    expect([answer.status, answer.body.code]).toEqual([403, "other-page"]);
  });

  it.each([
    ["POST", "/api/judgements"],
    ["POST", "/api/reports"],
    ["PUT", "/api/settings"],
    ["POST", "/api/visit"],
  ])("changes nothing by %s %s from nowhere", async (method, path) => {
    const { base, cookie } = await desk();
    const headers = { cookie, "content-type": "application/json" };
    const answer = await send(`${base}${path}`, { method, headers, body: "{}" });
    expect([answer.status, answer.body.code]).toEqual([403, "no-origin"]);
  });

  it("sends a strict policy with everything", async () => {
    const { base, cookie, get } = await desk();
    const answers = [
      await get("/api/case"),
      await get("/nothing"),
      await send(`${base}/`),
      await get("/api/claims?kind=x"),
    ];
    for (const { headers } of [...answers, await send(`${base}/api/x`, { headers: { cookie, host: "x" } })]) {
      const policy = String(headers["content-security-policy"]);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toMatch(/script-src 'self'(?:;|$)/u);
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/https?:|\*|unsafe-eval/u);
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["x-frame-options"]).toBe("DENY");
      expect(headers["referrer-policy"]).toBe("no-referrer");
      expect(headers["access-control-allow-origin"]).toBeUndefined();
    }
  });

  it("serves the built pages for every view, and no file beside them", async () => {
    const folder = scratch();
    const pages = join(folder, "pages");
    mkdirSync(join(pages, "assets"), { recursive: true });
    writeFileSync(join(pages, "index.html"), "<!doctype html><title>the shell</title>");
    writeFileSync(join(pages, "assets", "app.js"), "export {};");
    writeFileSync(join(folder, "secret.txt"), "not yours");
    const { get } = await desk({ pages });
    for (const path of ["/", "/questions", "/questions/qst_1?as-of=2025", "/reports/rpt_1"])
      expect((await get(path)).text).toContain("the shell");
    const script = await get("/assets/app.js");
    expect([script.status, script.text]).toEqual([200, "export {};"]);
    expect(script.headers["content-type"]).toMatch(/^(?:text|application)\/javascript/u);
    for (const path of ["/../secret.txt", "/assets/../../secret.txt", "/%2e%2e/secret.txt", "/assets/none.js"]) {
      const answer = await get(path);
      expect(answer.text).not.toContain("not yours");
      expect([path, answer.status]).not.toEqual([path, 200]);
    }
  });

  it("gives reports as JSON text only", async () => {
    const { get } = await desk({
      reports: { "x.txt": ["2024", "P", "Rita leads Puma. <script>alert(1)</script> Rita killed Bob."] },
    });
    const [{ id }] = (await get("/api/reports")).body.items;
    const answer = await get(`/api/reports/${id}`);
    expect(answer.headers["content-type"]).toBe("application/json; charset=utf-8");
    expect(answer.body.text).toContain("<script>");
  });
});

describe("one shape of every error", () => {
  it.each([
    ["GET", "/api/nothing", 404, "not-found"],
    ["GET", "/api/claims/clm_000000000000", 404, "not-found"],
    ["GET", "/api/questions/qst_000000000000", 404, "not-found"],
    ["GET", "/api/reports/rpt_000000000000", 404, "not-found"],
    ["GET", "/api/actors/act_000000000000", 404, "not-found"],
    ["GET", "/api/claims?kind=nonsense", 400, "bad-request"],
    ["GET", "/api/claims?asOf=yesterday", 400, "bad-request"],
    ["GET", "/api/claims?limit=100000", 400, "bad-request"],
    ["GET", "/api/search", 400, "bad-request"],
    ["POST", "/api/judgements", 400, "bad-request"],
    ["POST", "/api/reports", 400, "bad-request"],
    ["POST", "/api/judgements/jdg_000000000000/withdraw", 404, "not-found"],
    ["DELETE", "/api/reports", 404, "not-found"],
  ])("%s %s: %d %s", async (method, path, status, code) => {
    const { get, post, complaints } = await desk();
    const answer = method === "GET" ? await get(path) : await post(path, {}, method);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(Object.keys(answer.body).toSorted()).toEqual(["code", "detail", "remedy"]);
    expect(answer.body.detail.length).toBeGreaterThan(10);
    expect(complaints).toEqual([]);
  });

  it("takes hostile words for words", async () => {
    const { get, complaints } = await desk();
    for (const words of [
      '"',
      "a' or 1=1 --",
      "NEAR(a b)",
      "*",
      "a*",
      "\u0000",
      "%",
      "😀".repeat(50),
      "-rita",
      "col:x",
    ]) {
      for (const route of [
        "claims?words=",
        "questions?least=1&words=",
        "actors?words=",
        "reports?words=",
        "search?words=",
      ]) {
        const { status } = await get(`/api/${route}${encodeURIComponent(words)}`);
        expect([route, words, status]).toEqual([route, words, 200]);
      }
    }
    expect(complaints).toEqual([]);
  });
});
