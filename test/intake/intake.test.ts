import { describe, expect, it } from "vitest";
import { edtfOf, readSidecar, takeIn } from "../../src/intake/index.ts";
import { decode } from "../../src/intake/decode.ts";
import { languageOf } from "../../src/intake/language.ts";
import { textOfMarkdown } from "../../src/intake/markdown.ts";
import { unwrap } from "../../src/intake/plain.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("decode", () => {
  it.each<[string, readonly number[], string]>([
    ["UTF-8", [0x63, 0xc3, 0xa9], "cé"],
    ["UTF-8 with its mark", [0xef, 0xbb, 0xbf, 0x63], "c"],
    ["UTF-8 cut in a letter", [0x63, 0x61, 0xe2, 0x80], "ca\ufffd"],
    ["Windows-1252 with one accent", [0x63, 0xe9, 0x20, 0x64], "cé d"],
    ["Windows-1252 quotes", [0x93, 0x73, 0xed, 0x94], "“sí”"],
    ["UTF-16, little end first", [0xff, 0xfe, 0x63, 0x00, 0xe9, 0x00], "cé"],
    ["UTF-16, big end first", [0xfe, 0xff, 0x00, 0x63, 0x00, 0xe9], "cé"],
    ["UTF-16 without its mark", [0x61, 0, 0x62, 0, 0x63, 0, 0x64, 0], "abcd"],
    ["a NUL", [0x61, 0, 0x62], "a\ufffdb"],
    ["Mac OS Roman", [...Buffer.from("Ib\x87\x96ez de M\x8exico", "latin1")], "Ibáñez de México"],
    [
      "Mac OS Roman quotes",
      [...Buffer.from("\xd2It\xd5s the mayor\xd5s,\xd3 he said", "latin1")],
      "“It’s the mayor’s,” he said",
    ],
    [
      "Mac OS Roman with one name and a dash",
      [...Buffer.from("Se\x96or Ib\x87\x96ez gave no reason \xd1 \xd2none at all\xd3 \xd1 in Le\x97n", "latin1")],
      "Señor Ibáñez gave no reason — “none at all” — in León",
    ],
    [
      "Windows-1252 with a letter that stands alone",
      [...Buffer.from("the letter \xd1 and again \xd1 in Le\xf3n", "latin1")],
      "the letter Ñ and again Ñ in León",
    ],
    [
      "Windows-1252 dashes",
      [...Buffer.from("he\x97a man of the north\x97came, and she\x96he", "latin1")],
      "he—a man of the north—came, and she–he",
    ],
    [
      "Windows-1252 that could be either",
      [...Buffer.from("caf\xe9 and 5\xb0 in Qu\xe9bec", "latin1")],
      "café and 5° in Québec",
    ],
  ])("reads %s", (_, given, text) => {
    const decoded = decode(Uint8Array.from(given));
    expect(decoded.ok ? decoded.text : decoded.problem.code).toBe(text);
  });
});

const windows = (text: string): Uint8Array =>
  Uint8Array.from(text, (sign) => {
    const at = "“”’—".indexOf(sign);
    return at < 0 ? sign.charCodeAt(0) : ([0x93, 0x94, 0x92, 0x97][at] ?? 0x3f);
  });

const textOf = (some: Uint8Array): string => {
  const made = decode(some);
  return made.ok ? made.text : made.problem.code;
};

describe("damaged encodings", () => {
  const WORDS = "Police in León arrested José Ibáñez, alias “El Tuerto”, the prosecutor’s office said — on Sunday.";

  it("of two encodings in one file are read line by line", () => {
    expect(textOf(Buffer.concat([bytes(`${WORDS}\n\n${WORDS}\n`), windows(WORDS)]))).toBe(
      `${WORDS}\n\n${WORDS}\n${WORDS}`,
    );
  });

  it("that were encoded twice are mended, and words about such signs are not", () => {
    const twice = new TextDecoder("latin1").decode(bytes(WORDS));
    expect(textOf(bytes(twice))).toBe(WORDS);
    for (const kept of ["The sign Ã is a letter.", "“JOSÉ” and “SÃO” — NÃO", "The file says LeÃ³n, once."])
      expect(textOf(bytes(kept))).toBe(kept);
  });

  it("with lines that end in a CR alone have lines", () => {
    expect(textOf(bytes("One.\rTwo.\r\nThree.\n\rFour."))).toBe("One.\nTwo.\r\nThree.\n\nFour.");
  });
});

describe("plain text", () => {
  it("is the file, to the character", async () => {
    const text = "“Ünïcode” 🌵\r\n\r\nA second paragraph.\n\n\tTabs,  two spaces.\n";
    expect((await takeIn(bytes(text), "a.txt")).text).toBe(text);
  });

  it("gets its paragraphs back when its lines were broken at a width, without moving a character", () => {
    const broken = [
      "The commission said on Tuesday that the group had been seen in",
      "eleven of the districts along the coast, where it had opened three",
      "camps since the spring of the year before, according to its count.",
      "",
      "A spokesman of the ministry denied the figure and said that only",
      "four districts were concerned, without giving the names of them.",
      "",
    ].join("\n");
    const whole = unwrap(broken);
    expect(whole).toHaveLength(broken.length);
    expect(whole.split("\n\n")[0]).toBe(
      "The commission said on Tuesday that the group had been seen in eleven of the districts along the coast, where it had opened three camps since the spring of the year before, according to its count.",
    );
    expect(unwrap(broken.replaceAll("\n", "\r\n"))).toHaveLength(broken.replaceAll("\n", "\r\n").length);
  });

  it("mends the words that were parted at the ends of its lines", () => {
    const broken = [
      "The commission said on Tuesday at a news con-",
      "ference that the group had been seen in eleven",
      "districts along the coast, where a self-",
      "styled commander had opened three camps since",
      "the spring of the year before, by its count of",
      "the places where its men had been seen.",
    ].join("\n");
    expect(unwrap(broken)).toContain("a news conference that");
    expect(unwrap(broken)).toContain("a self-styled commander");
  });

  it.each([
    "A heading\nBy Ana Ruiz\n3 March 2021\n\nThe first paragraph is one long line, as most texts have them, and it goes on and on and on.\n\nThe second.",
    "One.\nTwo.\nThree.\nFour.\nFive.\nSix.",
    "The mayor left the town in the night of the second of March.\nThe police came in the morning of the third of the month.\nThe governor said nothing on the fourth and the fifth day.\nNobody was arrested in the town in the whole of the month.\nThe paper wrote about it on the seventh of the same month.\n",
  ])("stays as it is when its lines are its own", (text) => {
    expect(unwrap(text)).toBe(text);
  });
});

describe("Markdown", () => {
  it.each([
    ["# Head\n\nBody *with* **marks** and `code`.", "Head\n\nBody with marks and code."],
    ["One line\nand its rest.\n\nNext.", "One line and its rest.\n\nNext."],
    ["- one\n- two\n  goes on\n1. three", "one\ntwo goes on\nthree"],
    ["> Quoted\n> words.\n\nNot.", "Quoted words.\n\nNot."],
    ["A [link](https://x.example/a_b) and ![a picture](p.png).", "A link and a picture."],
    ["snake_case_words and 2 * 3 * 4 stay", "snake_case_words and 2 * 3 * 4 stay"],
    ["a note[^1]\n\n[^1]: below\n\n[x]: https://x.example", "a note\n\nbelow"],
    ["Head\n====\n\n---\n\nBody", "Head\n\nBody"],
    ["a\\*b\\*", "a*b*"],
    [
      "Before.\n\n| Port | Ships |\n|:-----|------:|\n| **North** | 31 |\n| A \\| B | 9 |\n\nAfter.",
      "Before.\n\nPort\tShips\nNorth\t31\nA | B\t9\n\nAfter.",
    ],
    ["Either | or\nis a line", "Either | or is a line"],
    ["kept  \nbreak", "kept\nbreak"],
    ["```\ncode_here\n```\nafter", "code_here\nafter"],
  ])("%j", (source, text) => {
    expect(textOfMarkdown(source)).toBe(text);
  });
});

describe("pages", () => {
  const paragraph =
    "<p>The commission said that the group was seen in eleven of the districts, and that it had opened three camps since the spring of the year.</p>";

  it("give the article without menus and scripts, a paragraph apart", async () => {
    const page = `<!doctype html><html lang="en"><head><title>Head | The Daily</title></head><body><nav><a href="/">Home</a> <a href="/x">News</a></nav>
      <article>${paragraph.repeat(4)}<ul><li>One</li><li>Two</li></ul></article><script>var x = "hidden";</script><footer>All rights reserved</footer></body></html>`;
    const { text } = await takeIn(bytes(page), "a.html");
    expect(text?.split("\n\n").length).toBeGreaterThanOrEqual(5);
    expect(text).toContain("The commission said");
    expect(text).not.toMatch(/Home|hidden|rights reserved/);
  });

  it.each<[string, string, Readonly<Record<string, string>>]>([
    [
      "meta tags",
      '<meta property="article:published_time" content="2025-08-13T23:30:00-06:00"><meta name="author" content="Ana Ruiz"><meta property="og:site_name" content="The Daily"><link rel="canonical" href="https://x.example/a">',
      { published: "2025-08-13", author: "Ana Ruiz", publisher: "The Daily", url: "https://x.example/a" },
    ],
    [
      "linked data",
      '<script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"No"},{"@type":["NewsArticle"],"headline":"Head","datePublished":"2024-02-01","author":[{"name":"Ana"},{"name":"Bo"}],"publisher":{"name":"The Daily"}}]}</script>',
      { published: "2024-02-01", author: "Ana, Bo", publisher: "The Daily", title: "Head", kind: "news" },
    ],
    ["a written date", '<meta name="date" content="13 de agosto de 2025">', { published: "2025-08-13" }],
    [
      "what cannot be used",
      '<meta name="date" content="08/07/2025"><meta name="author" content="https://facebook.example/x"><link rel="canonical" href="javascript:x"><script type="application/ld+json">{ broken</script>',
      {},
    ],
  ])("state what they are in %s", async (_, head, expected) => {
    const { metadata } = await takeIn(
      bytes(`<html><head>${head}</head><body>${paragraph.repeat(3)}</body></html>`),
      "a.html",
    );
    const { language: _language, ...stated } = metadata;
    const known = Object.fromEntries(
      Object.entries(stated).flatMap(([field, value]) => (value ? [[field, value.value]] : [])),
    );
    expect(known).toEqual(expected);
  });

  it("are known by their content, not by their name", async () => {
    expect((await takeIn(bytes(`<!DOCTYPE html><html><body>${paragraph}</body></html>`), "a.txt")).mediaType).toBe(
      "text/html",
    );
    expect((await takeIn(bytes("Plain words, though called a page."), "a.html")).mediaType).toBe("text/plain");
    expect((await takeIn(bytes("%PDF-1.7"), "a.txt")).problem?.code).toBe("pdf-broken");
  });

  it("in an older encoding are read as they declare", async () => {
    const page = Uint8Array.from(
      Buffer.from("<html><head><meta charset=iso-8859-2></head><body><p>M\xe1s \xb3", "latin1"),
    );
    expect((await takeIn(page, "a.html")).text).toBe("Más ł");
  });

  // 0xb3 is ł in ISO-8859-2 and ³ in Windows-1252; 0xf1 is ń there and ñ here.
  it.each<[string, string, string | null, string]>([
    ["what its server says", "<p>M\xe1s \xb3 Pe\xf1a", "iso-8859-2", "Más ł Peńa"],
    [
      "what it says itself, where its server says the old default",
      "<meta charset=iso-8859-2><p>M\xe1s \xb3",
      "iso-8859-1",
      "Más ł",
    ],
    ["Windows-1252, where its server is wrong", "<p>M\xe1s \x93Pe\xf1a\x94", "utf-8", "Más “Peña”"],
    ["Windows-1252, where the page is wrong", "<meta charset=utf-8><p>M\xe1s Pe\xf1a", null, "Más Peña"],
    ["Windows-1252, where nobody knows the name", "<p>M\xe1s Pe\xf1a", "x-nonesuch", "Más Peña"],
    ["UTF-8, whatever its server says", "<p>M\xc3\xa1s Pe\xc3\xb1a", "iso-8859-2", "Más Peña"],
  ])("in bytes of one letter each are read as %s", async (_, page, charset, text) => {
    const bytesOfPage = Uint8Array.from(Buffer.from(`<!doctype html><html><body>${page}`, "latin1"));
    expect((await takeIn(bytesOfPage, "a.html", charset)).text).toBe(text);
  });
});

describe("front matter", () => {
  it("gives what the text states, and is no part of the text", async () => {
    const { text, metadata } = await takeIn(
      bytes(
        "---\nheadline: A head\nauthors:\n  - Ana\n  - Bo\nsource: The Daily\ndate: 2025-08-13\ntags: [x]\n---\nBody.",
      ),
      "a.txt",
    );
    expect(text).toBe("Body.");
    expect(metadata).toMatchObject({
      title: { value: "A head", how: "stated", from: "front matter" },
      author: { value: "Ana, Bo" },
      publisher: { value: "The Daily" },
      published: { value: "2025-08-13" },
    });
  });

  it.each(["---\nNo front matter, a rule and words.", "---\n[broken: yaml\n---\nBody.", "--- not at all ---"])(
    "leaves %j in the text",
    async (text) => {
      expect((await takeIn(bytes(text), "a.txt")).text).toBe(text);
    },
  );

  it.each([
    ["a: &x [q]\ntitle: *x", "aliases"],
    ["title: !!js/function x", "tag"],
    ["title: a\ntitle: b", "duplicated"],
  ])("that is %j is left in the text, and noted", async (head, reason) => {
    const { text, metadata, notes } = await takeIn(bytes(`---\n${head}\n---\nBody.`), "a.txt");
    expect(text).toContain(head);
    expect(metadata.title).toBeNull();
    expect(notes.join("\n")).toMatch(new RegExp(`The front matter cannot be read .*${reason}`));
  });
});

describe("the table beside the files", () => {
  it.each([
    ["commas and quotes", 'file,title,published\n"a.txt","Head, with a comma",2025-08\n'],
    ["semicolons and a mark", "\ufefffile;title;published\na.txt;Head, with a comma;2025-08\n"],
    ["tabs and other headings", "Path\tHeadline\tDate\n./a.txt\tHead, with a comma\t2025-08\n"],
  ])("is read with %s", (_, table) => {
    expect(readSidecar(bytes(table)).rows.get("a.txt")?.metadata).toMatchObject({
      title: { value: "Head, with a comma", how: "given", from: "sidecar" },
      published: { value: "2025-08" },
    });
  });

  it.each<[string, string]>([
    ["title,url\nx,y\n", 'no column called "file"'],
    ["file,published\na.txt,08/07/2025\n", "no date that can be read without guessing"],
    ["file,title\na.txt,x\na.txt,y\n", "two lines for a.txt"],
    ['file,title\na.txt,"x\n', "cannot be read"],
    ["", "empty"],
  ])("tells what it cannot use: %j", (table, note) => {
    expect(readSidecar(bytes(table)).notes.join("\n")).toContain(note);
  });
});

describe("dates as they are written", () => {
  it.each<[string, string | null]>([
    ["2025-08-13", "2025-08-13"],
    ["2025-08", "2025-08"],
    ["2025", "2025"],
    ["2025-08-13T23:59:59Z", "2025-08-13"],
    ["2025/8/3", "2025-08-03"],
    ["20250813", "2025-08-13"],
    ["August 13, 2025", "2025-08-13"],
    ["Wed, 13 Aug 2025 10:00:00 GMT", "2025-08-13"],
    ["3 de marzo de 2021", "2021-03-03"],
    ["2025-02-30", null],
    ["08/07/2025", null],
    ["13/08/2025", "2025-08-13"],
    ["8/13/2025 10:00", "2025-08-13"],
    ["05.05.2025", "2025-05-05"],
    ["13-Aug-2025", "2025-08-13"],
    ["1st of May 2024", "2024-05-01"],
    ["June 2024", "2024-06"],
    ["agosto de 2025", "2025-08"],
    ["2025/08", "2025-08"],
    ["Since 2024", null],
    ["last Tuesday", null],
    ["", null],
  ])("%j is %j", (written, edtf) => {
    expect(edtfOf(written)).toBe(edtf);
  });
});

describe("language", () => {
  it.each<[string, string | null]>([
    [
      "The commission said on Tuesday that it was the first time that the group had been seen in the north of the country, and that it had no camps there.",
      "en",
    ],
    [
      "La comisión dijo el martes que era la primera vez que el grupo fue visto en el norte del país, y que no tenía campos, según los vecinos.",
      "es",
    ],
    [
      "A comissão disse que não foi a primeira vez que os homens foram vistos no norte do país, e que uma das armas também era do exército.",
      "pt",
    ],
    ["القوات قالت إن المجموعة شوهدت في الشمال ولم يكن لديها معسكرات هناك منذ الربيع الماضي", "und"],
    ["Short words.", null],
    [
      "El Mencho, El Mayo and Los Chapitos fight El Marro for Los Mochis, Del Rio and Las Choapas; El Chapo and La Tuta are in prison, El Azul is dead and Los Zetas are gone.",
      "en",
    ],
    [
      "El Mencho, El Mayo and Los Chapitos fight El Marro for Los Mochis, and it was said by the police that El Chapo had left the town of Las Choapas for the coast.",
      "en",
    ],
    ["x".repeat(5000), null],
  ])("%j is %j", (text, language) => {
    expect(languageOf(text)).toBe(language);
  });
});
