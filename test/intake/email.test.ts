import { describe, expect, it } from "vitest";
import { takeIn } from "../../src/intake/index.ts";
import { column, pdf } from "./pdf-writer.ts";

const latin = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text.replace(/\n/g, "\r\n"), "latin1"));
const HEAD = [
  "Received: from mail.harbour.example by mx.paper.example; Tue, 5 Mar 2019 23:31:00 -0600",
  "Message-ID: <1@harbour.example>",
  "MIME-Version: 1.0",
  "From: =?utf-8?Q?In=C3=A9s_Ibarra?= <ines@harbour.example>",
  "To: desk@paper.example",
  "Date: Tue, 5 Mar 2019 23:30:00 -0600 (CST)",
].join("\n");
const BODY =
  "The harbour office counted forty ships in the spring and nine in the autumn, and has withdrawn the first of the two figures since.";

const mail = (body: string, more = "Subject: Counting ships\nContent-Type: text/plain; charset=utf-8"): Uint8Array =>
  latin(`${HEAD}\n${more}\n\n${body}\n`);
const read = async (bytes: Uint8Array) => await takeIn(bytes, "a.eml");

const alternative = (plain: string, html: string): Uint8Array =>
  mail(
    `--b\nContent-Type: text/plain; charset=utf-8\n\n${plain}\n--b\nContent-Type: text/html; charset=utf-8\n\n${html}\n--b--`,
    'Subject: x\nContent-Type: multipart/alternative; boundary="b"',
  );

const note = (title: string, words: string): string =>
  `<tr><td><h2>${title}</h2><p>${words}</p><a href="q">Read more</a></td></tr>`;

describe("a message", () => {
  it("gives its words and what its headers state, the day as it was where it was sent", async () => {
    const made = await read(mail(BODY));
    expect(made.text).toBe(BODY);
    expect(made.mediaType).toBe("message/rfc822");
    expect(made.metadata.title).toEqual({ value: "Counting ships", how: "stated", from: "e-mail headers" });
    expect(made.metadata.author?.value).toBe("Inés Ibarra");
    expect(made.metadata.published).toEqual({ value: "2019-03-05", how: "stated", from: "e-mail headers" });
  });

  it("is known by its headers, whatever it is called, and a text with a few such lines is none", async () => {
    expect((await takeIn(mail(BODY), "a.txt")).mediaType).toBe("message/rfc822");
    const memo = `From: the office\nTo: the villages\n\n${BODY}`;
    expect((await takeIn(latin(memo), "memo.txt")).mediaType).toBe("text/plain");
  });

  it("is read in the encodings of its parts", async () => {
    const parts = `Subject: x\nContent-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: 8bit`;
    expect((await read(latin(`${HEAD}\n${parts}\n\nSe\xf1or Ib\xe1\xf1ez no ha dicho nada.\n`))).text).toBe(
      "Señor Ibáñez no ha dicho nada.",
    );
    // Mail programs call Windows-1252 so.
    expect((await read(latin(`${HEAD}\n${parts}\n\nThe office\x92s \x93Captain\x94 has said nothing.\n`))).text).toBe(
      "The office’s “Captain” has said nothing.",
    );
    const quoted = `Subject: x\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable`;
    expect((await read(latin(`${HEAD}\n${quoted}\n\nSe=C3=B1or Ib=C3=A1=C3=B1ez no ha=\n dicho nada.\n`))).text).toBe(
      "Señor Ibáñez no ha dicho nada.",
    );
  });

  it("is read from its plain words, or from its page where these are a stub", async () => {
    const html = `<html><body>${`<p>${BODY}</p>`.repeat(3)}</body></html>`;
    expect((await read(alternative(`${BODY} ${BODY}`, html))).text).toBe(`${BODY} ${BODY}`);
    expect((await read(alternative("View this message in your browser.", html))).text).toBe(
      [BODY, BODY, BODY].join("\n\n"),
    );
  });

  it.each<[string, string, string, readonly string[]]>([
    [
      "an answer above the message",
      `${BODY}\n\nOn Mon, 4 Mar 2019 at 09:00, The desk <desk@paper.example> wrote:\n> How many ships?\n>\n> And who says so?`,
      BODY,
      ["quoted message"],
    ],
    [
      "an answer whose introduction is broken over two lines",
      `${BODY}\n\nOn Monday the 4th of March 2019 at nine in the morning, The desk of the\npaper <desk@paper.example> wrote:\n> How many ships?`,
      BODY,
      ["quoted message"],
    ],
    [
      "answers between the lines",
      `> How many ships?\n\nForty in the spring.\n\n> And in the autumn?\n\nNine.`,
      "Forty in the spring.\n\n\nNine.",
      ["quoted message", "quoted message"],
    ],
    [
      "a message that is not marked line by line",
      `${BODY}\n\n-----Original Message-----\nFrom: The desk\nSent: Monday\nSubject: Ships\n\nHow many ships?`,
      BODY,
      ["quoted message"],
    ],
    [
      "headers of the message before",
      `${BODY}\n\nFrom: The desk <desk@paper.example>\nSent: Monday, 4 March 2019 09:00\nTo: Ines Ibarra\nSubject: Ships\n\nHow many ships?`,
      BODY,
      ["quoted message"],
    ],
    ["a signature", `${BODY}\n-- \nInes Ibarra\nHarbour office`, BODY, ["signature"]],
  ])("is cut where it has %s", async (_, body, text, reasons) => {
    const made = await read(mail(body, "Subject: Re: Ships\nContent-Type: text/plain"));
    expect(made.text?.trim()).toBe(text);
    expect(made.cut.map((cut) => cut.reason)).toEqual(reasons);
    for (const cut of made.cut) expect(cut.at).toBeLessThanOrEqual(made.text?.length ?? 0);
  });

  it("is its few words where it answers, and parts what it passes on", async () => {
    const earlier =
      "From: Bo Lee <bo@paper.example>\nSent: Tuesday, 5 March 2019 14:05\nTo: Ines\nSubject: Ships\n\nHow many?";
    const answered = await read(mail(`Nine, they say.\n\n${earlier}`, "Subject: RE: Ships"));
    expect(answered.text).toBe("Nine, they say.");
    expect(answered.cut.map((one) => one.reason)).toEqual(["quoted message"]);
    const passed = await read(mail(`See below.\n\n${earlier}`, "Subject: FW: Ships"));
    expect([passed.text, passed.items.map((one) => one.metadata.published?.value)]).toEqual([
      "See below.",
      ["2019-03-05"],
    ]);
  });

  it("parts what it passes on, each with its own sender and day, and without marks at its lines", async () => {
    const made = await read(
      mail(
        `Worth a look.\n\n---------- Forwarded message ---------\nFrom: Bo Lee <bo@paper.example>\nDate: Tue, 5 Mar 2019 at 14:05\nSubject: Fwd: statement\nTo: Ana <ana@paper.example>\n\nFYI, from the office.\n\nBegin forwarded message:\n\n> From: Harbour office <press@harbour.example>\n> Date: 4 March 2019 at 18:00:04 CET\n> Subject: Ships\n>\n> The office counted forty ships in the spring and will count again in the\n> autumn, it said.\n`,
        "Subject: Fwd: Fwd: statement\nContent-Type: text/plain",
      ),
    );
    expect(made.text).toBe("Worth a look.");
    expect(made.cut.map(({ reason }) => reason)).toEqual(Array(2).fill("headers of a forwarded message"));
    const items = made.items.map(({ metadata: { author, published, title } }) =>
      [author, published, title].map((one) => one?.value),
    );
    expect(items).toEqual([
      ["Bo Lee", "2019-03-05", "statement"],
      ["Harbour office", "2019-03-04", "Ships"],
    ]);
    const inner = await takeIn(made.items[1]?.bytes ?? new Uint8Array(), "a.txt");
    expect(inner.text).toBe(
      "The office counted forty ships in the spring and will count again in the autumn, it said.",
    );
  });

  it("that is a letter with notes on several stories gives each, of the letter's day", async () => {
    const html = `<table>${["Two clerks charged", "Fewer ships in May", "Quay sold"].map((head) => note(head, BODY)).join("")}</table>`;
    const made = await read(mail(html, "Subject: The Coast Brief: clerks\nContent-Type: text/html; charset=utf-8"));
    expect(made.items.map(({ metadata: { title, published } }) => [title?.value, published?.value])).toEqual(
      ["Two clerks charged", "Fewer ships in May", "Quay sold"].map((head) => [head, "2019-03-05"]),
    );
    expect(made.text).toBeNull();
  });

  it("loses the frame under a letter in plain words", async () => {
    const made = await read(
      mail(
        `${BODY}\n\n${BODY.replace("forty", "ten")}\n\nYou are receiving this email because you signed up. Unsubscribe here.`,
      ),
    );
    expect(made.text).not.toContain("signed up");
    expect(made.cut.map(({ reason }) => reason)).toEqual(["page header or footer"]);
  });

  it("that is a page alone keeps all its paragraphs, and each note of a newsletter its heading", async () => {
    const { text } = await read(
      mail(
        `<table><tr><td><a href=v>View in browser</a></td></tr>${note("Two clerks charged", BODY)}${note("Fewer ships in May", BODY.replace("forty", "ten"))}<tr><td>Nobody else was hurt.</td></tr><tr><td><p>You are receiving this email because you asked for it. <a href=u>Unsubscribe</a></p></td></tr></table>`,
        "Subject: Brief\nContent-Type: text/html; charset=utf-8",
      ),
    );
    expect(text?.split("\n\n")).toEqual([
      "Two clerks charged",
      BODY,
      "Fewer ships in May",
      BODY.replace("forty", "ten"),
      "Nobody else was hurt.",
    ]);
  });

  it("is cut where its page has the message that it answers", async () => {
    const html = `<div><div>${BODY}</div><br><div class="quote">On Mon, 4 Mar 2019 at 9:00, The desk &lt;<a href="mailto:desk@paper.example">desk@paper.example</a>&gt; wrote:<br><blockquote><div>How many ships were there in the spring?</div></blockquote></div></div>`;
    const made = await read(mail(html, "Subject: Re: Ships\nContent-Type: text/html; charset=utf-8"));
    expect(made.text).toBe(BODY);
    expect(made.cut.map((cut) => cut.text).join("\n")).toContain("How many ships");
  });

  it.each([
    [
      "passes a message on",
      "Fwd: Ships",
      `See below.\n\n---------- Forwarded message ---------\nFrom: The desk\n\n${BODY}`,
    ],
    [
      "passes one on without a mark",
      "FW: Ships",
      `See below.\n\nFrom: The desk\nSent: Monday 4 March\nTo: All\nSubject: Ships\n\n${BODY}`,
    ],
    ["only says who wrote", "Ships", `On Monday the director wrote:\n\n${BODY}`],
    ["has headers as its text", "Ships", `From: the north\nDate: not before spring\nTo: the south\n\n${BODY}`],
  ])("is left whole where it %s", async (_, subject, body) => {
    const made = await read(mail(body, `Subject: ${subject}\nContent-Type: text/plain`));
    expect(made.cut).toEqual([]);
    expect(made.text).toBe(body);
  });
});

const part = (head: string, body: string): string => `--b\n${head}\n\n${body}\n`;

const mixed = (...parts: readonly string[]): Uint8Array =>
  mail(`${parts.join("")}--b--`, 'Subject: Papers\nContent-Type: multipart/mixed; boundary="b"');

describe("what comes with a message", () => {
  const document = pdf({ pages: [column([BODY], { x: 72, y: 80, letters: 70 })] });

  it("are documents of their own: attachments and messages within the message", async () => {
    const made = await read(
      mixed(
        part("Content-Type: text/plain", "Both papers are attached."),
        part(
          'Content-Type: application/pdf; name="figures.pdf"\nContent-Disposition: attachment; filename="../figures.pdf"\nContent-Transfer-Encoding: base64',
          Buffer.from(document).toString("base64").replace(/.{76}/g, "$&\n"),
        ),
        part(
          "Content-Type: message/rfc822",
          `From: desk@paper.example\nSubject: Inner\nContent-Type: text/plain\n\nInner words.`,
        ),
        part("Content-Type: text/calendar", "BEGIN:VCALENDAR"),
        part('Content-Type: text/plain\nContent-Disposition: attachment; filename="figures.pdf"', "not one"),
      ),
    );
    expect(made.text).toBe("Both papers are attached.");
    expect(made.items.map((item) => item.name)).toEqual([".. figures.pdf", "attachment-2.eml", "figures.pdf"]);
    expect((await takeIn(made.items[0]?.bytes ?? new Uint8Array(), "figures.pdf")).text).toBe(BODY);
    expect((await takeIn(made.items[1]?.bytes ?? new Uint8Array(), "attachment-2.eml")).text).toBe("Inner words.");
  });

  it("may be all that it has", async () => {
    const made = await read(
      mixed(part('Content-Type: text/plain\nContent-Disposition: attachment; filename="a.txt"', BODY)),
    );
    expect([made.text, made.problem, made.items.length]).toEqual([null, null, 1]);
  });
});

/** A message of a box. */
const boxed = (n: number): string =>
  `From ines@harbour.example Tue Mar  5 23:30:00 2019\n${HEAD}\nSubject: Number ${n}\n\n${BODY}\n>From here on nothing.\n\n`;

describe("boxes and saved pages", () => {
  it("a box of messages is split into them", async () => {
    const made = await takeIn(latin(boxed(1) + boxed(2)), "ships.mbox");
    expect(made.items.map((item) => item.name)).toEqual(["message-1.eml", "message-2.eml"]);
    const second = await read(made.items[1]?.bytes ?? new Uint8Array());
    expect(second.metadata.title?.value).toBe("Number 2");
    expect(second.text).toContain("\nFrom here on nothing.");
  });

  it("a page that was saved whole is its article, dated by nothing but the page", async () => {
    const page = `<html><head><title>Ships</title></head><body>${`<p>${BODY}</p>`.repeat(4)}</body></html>`;
    const made = await takeIn(
      latin(
        `From: <Saved by Blink>\nSnapshot-Content-Location: https://paper.example/ships\nSubject: Ships\nDate: Tue, 5 Mar 2019 23:30:00 -0600\nMIME-Version: 1.0\nContent-Type: multipart/related; type="text/html"; boundary="b"\n\n--b\nContent-Type: text/html\n\n${page}\n--b\nContent-Type: text/html\n\n<html><body><p>A frame.</p></body></html>\n--b--\n`,
      ),
      "a.mhtml",
    );
    expect(made.text).toBe([BODY, BODY, BODY, BODY].join("\n\n"));
    expect(made.metadata.url?.value).toBe("https://paper.example/ships");
    expect(made.metadata.published).toBeNull();
  });
});

describe("a message that cannot be read", () => {
  it.each<[string, Uint8Array, string]>([
    ["is encrypted", mail("-----BEGIN PGP MESSAGE-----\n\nabc\n-----END PGP MESSAGE-----"), "email-encrypted"],
    ["has no words", mail(""), "empty"],
    [
      "nests without end",
      mail(
        Array.from({ length: 400 }, (_, n) => `--b${n}\nContent-Type: multipart/mixed; boundary="b${n + 1}"\n`).join(
          "\n",
        ),
        'Subject: x\nContent-Type: multipart/mixed; boundary="b0"',
      ),
      "email-broken",
    ],
  ])("because it %s says so", async (_, bytes, code) => {
    const made = await read(bytes);
    expect(made.problem?.code).toBe(code);
    expect(made.text).toBeNull();
  });

  it("has a clock: a hundred thousand marks, of headers, of one line", { timeout: 60_000 }, async () => {
    const before = performance.now();
    const MANY = 100_000;
    await read(mail(">".repeat(MANY)));
    await read(mail("> \n".repeat(MANY / 3)));
    await read(mail("On ".repeat(MANY / 3)));
    await read(mail("On x\n".repeat(MANY / 5)));
    await read(mail("From: x\n".repeat(MANY / 8)));
    await read(mail("x", `Subject: ${"Re:".repeat(MANY / 10)}`));
    await read(mail("x", `Subject: ${"=?utf-8?Q?".repeat(MANY / 100)}`));
    expect((performance.now() - before) / 1000).toBeLessThan(40);
  });
});
