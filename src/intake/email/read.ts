import PostalMime, { type Attachment, type Email } from "postal-mime";
import type { Cut, Metadata } from "../../model/index.ts";
import { itemsFrom } from "../items/made.ts";
import { partsOfText } from "../items/text.ts";
import { refused, taken } from "../made.ts";
import { check, firstKnown, NOTHING_KNOWN } from "../metadata.ts";
import { fromControls } from "../decode.ts";
import { withoutFurniture } from "../furniture/pasted.ts";
import { unwrap } from "../plain.ts";
import type { Item, TakenIn } from "../taken.ts";
import { withoutForwarded } from "./forwarded.ts";
import { withoutPrefix, withoutQuoted } from "./quoted.ts";

const EMAIL = "message/rfc822";
/** Attachments of one message that are taken in. */
const MOST_ITEMS = 500;
/** How much shorter the plain words of a message may be than its page before they are taken for a stub. */
const STUB = 0.3;

const latin = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");

/**
 * A message, a box of messages (mbox), or a page saved with its pictures (MHTML). The words of a message are the text;
 * what it answers and its signature are cut; attachments are items. Problems: `email-broken`, `email-encrypted`, `empty`.
 */
export async function readEmail(bytes: Uint8Array): Promise<TakenIn> {
  const box = messagesOf(bytes);
  if (box.length > 1) return taken("application/mbox", { items: box });
  let email: Email;
  try {
    email = await PostalMime.parse(box[0]?.bytes ?? bytes, {
      forceRfc822Attachments: true,
      attachmentEncoding: "arraybuffer",
      maxNestingDepth: 50,
    });
  } catch (error) {
    const why = error instanceof Error ? error.message.replace(/\s+/g, " ").slice(0, 100) : "unknown";
    return refused(
      EMAIL,
      "email-broken",
      `The message cannot be read (${why}); save it again from the mail program, or copy its words to a text file, and add that`,
    );
  }
  return isSavedPage(email) ? await pageOf(email) : await messageOf(email);
}

const header = (email: Email, key: string): string | null =>
  email.headers.find((one) => one.key === key)?.value.trim() ?? null;

/** Browsers save a page with all that it needs as if it were a message. */
const isSavedPage = (email: Email): boolean =>
  header(email, "snapshot-content-location") !== null || /saved by/i.test(header(email, "from") ?? "");

async function pageOf(email: Email): Promise<TakenIn> {
  const { readHtml } = await import("../web-page.ts");
  // Frames follow the page; each is a document of its own.
  const page = readHtml(/^[\s\S]*?<\/html\s*>/i.exec(email.html ?? "")?.[0] ?? email.html ?? "");
  const url = header(email, "snapshot-content-location") ?? "";
  const stated = check(/^https?:/i.test(url) ? { url } : {}, { how: "stated", from: "saved page" }).metadata;
  return { ...page, mediaType: "multipart/related", metadata: firstKnown(page.metadata, stated) };
}

async function messageOf(email: Email): Promise<TakenIn> {
  const metadata = metadataOf(email);
  const items = itemsOf(email.attachments);
  if (items.some((item) => /\.p7m$|encrypted\.asc$/i.test(item.name)) || /BEGIN PGP MESSAGE/.test(email.text ?? "")) {
    const detail =
      "The message is encrypted; open it in the mail program that has the key, save it or its words unencrypted, and add that";
    return { ...refused(EMAIL, "email-encrypted", detail), metadata };
  }
  const subject = email.subject ?? "";
  const body = await bodyOf(email);
  const parted = withoutForwarded(body.text, subject);
  const { text, cut } = withoutQuoted(parted.text, { subject, cut: [...body.cut, ...parted.cut] });
  const unfolded = unwrap(text).trimEnd();
  // A letter to many has the frame of one under it in its plain words as well.
  const letter = body.plain ? withoutFurniture(unfolded) : { text: unfolded, cut: [] };
  const words = letter.text.trimEnd();
  const from = email.from?.name ?? "";
  // A letter with notes on several stories: none of them is an argument of another.
  const parts = parted.items.length > 0 ? null : partsOfText(words, null, `${from}\n${subject}`);
  if (parts)
    return taken(EMAIL, {
      cut: [...cut, ...letter.cut].map((one) => ({ ...one, at: 0 })),
      metadata,
      items: [...itemsFrom(parts, metadata), ...items],
    });
  return taken(EMAIL, {
    text: words.trim() === "" ? null : words,
    cut: [...cut, ...letter.cut]
      .map((one) => ({ ...one, at: Math.min(one.at, words.length) }))
      .toSorted((a, b) => a.at - b.at),
    metadata,
    items: [...parted.items, ...items],
  });
}

interface Body {
  readonly text: string;
  readonly cut: readonly Cut[];
  readonly plain: boolean;
}

/** The plain words of a message; its page where there are none, or where they are a stub ("View in your browser"). */
async function bodyOf(email: Email): Promise<Body> {
  const plain = clean(email.text ?? "");
  const html = fromControls(email.html ?? "");
  if (html.trim() === "") return { text: plain, cut: [], plain: true };
  const { readHtml } = await import("../web-page.ts");
  const page =
    plain.trim() === "" || plain.length < STUB * html.replace(/<style[\s\S]*?<\/style>|<[^>]{0,2000}>|\s+/gi, "").length
      ? readHtml(asArticle(html))
      : null;
  return page?.text == null || plain.length >= STUB * page.text.length
    ? { text: plain, cut: [], plain: true }
    : { text: page.text, cut: page.cut, plain: false };
}

/** A message is written to be read as a whole: no part of it is taken for the frame of another. */
const asArticle = (html: string): string =>
  /<article\b/i.test(html)
    ? html
    : /<body\b/i.test(html)
      ? html.replace(/<body\b[^>]{0,2000}>/i, "$&<article>")
      : `<article>${html}`;

const clean = (text: string): string =>
  fromControls(text).replace(/\r\n?/g, "\n").replaceAll("\0", "\ufffd").toWellFormed().replace(/^\n+/, "");

function metadataOf(email: Email): Metadata {
  const sender = email.from?.name || email.from?.address;
  return check(
    {
      title: withoutPrefix(email.subject ?? ""),
      ...(sender === undefined ? {} : { author: sender }),
      // The day where the sender was: the parsed one is that of Greenwich.
      published: (header(email, "date") ?? "").replace(/\s*\([^()]*\)\s*$/, ""),
    },
    { how: "stated", from: "e-mail headers" },
  ).metadata;
}

/** Signatures, invitations and cards are no documents; pictures within the words are part of the page. */
const NO_DOCUMENT =
  /^(?:application\/(?:pgp-signature|pkcs7-signature|x-pkcs7-signature|ics)|text\/(?:calendar|vcard|x-vcard))$/i;

function itemsOf(attachments: readonly Attachment[]): readonly Item[] {
  const used = new Map<string, number>();
  return attachments
    .filter(
      ({ mimeType, related, disposition }) =>
        !NO_DOCUMENT.test(mimeType) && related !== true && !(disposition === "inline" && mimeType.startsWith("image/")),
    )
    .slice(0, MOST_ITEMS)
    .map(({ filename, mimeType, content }, at) => {
      const given = (filename ?? "")
        .replace(/[\p{Cc}/\\]+/gu, " ")
        .trim()
        .slice(0, 200);
      const name = given === "" ? `attachment-${at + 1}${mimeType === EMAIL ? ".eml" : ""}` : given;
      const times = (used.get(name) ?? 0) + 1;
      used.set(name, times);
      const bytes = typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content);
      return { name: times === 1 ? name : `${times}-${name}`, bytes, metadata: NOTHING_KNOWN };
    });
}

/** The messages of a box as old mail programs keep them: each begins with "From ", sender and date. */
function messagesOf(bytes: Uint8Array): readonly Item[] {
  if (!(bytes[0] === 0x46 && bytes[4] === 0x20)) return [];
  return latin(bytes)
    .split(/^From \S{1,200} [^\n]{10,100}\r?\n(?=[A-Za-z-]{2,40}:)/m)
    .filter((part) => part.trim() !== "")
    .map((part, at) => ({
      name: `message-${at + 1}.eml`,
      bytes: Uint8Array.from(Buffer.from(part.replace(/^>(>*From )/gm, "$1"), "latin1")),
      metadata: NOTHING_KNOWN,
    }));
}
