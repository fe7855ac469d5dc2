import { FAILSAFE_SCHEMA, load } from "js-yaml";
import { type Field, fieldOf, type Written } from "./metadata.ts";

/** Longest front matter that is looked for, in characters; a text that only starts with a rule has none. */
const LONGEST = 20_000;
const OPENING = /^---[ \t]*\r?\n/;
const CLOSING = /\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

export interface Headed {
  readonly written: Written;
  /** The text behind the front matter. */
  readonly body: string;
  readonly note: string | null;
}

const worded = (value: unknown): string | null => {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (Array.isArray(value))
    return value
      .map(worded)
      .filter((one) => one !== null)
      .join(", ");
  if (typeof value === "object" && value !== null && "name" in value) return worded(value.name);
  return null;
};

/** YAML between two lines of three dashes at the head of a text. A text without it comes back whole. */
export function frontMatter(text: string): Headed {
  const none: Headed = { written: {}, body: text, note: null };
  const opening = OPENING.exec(text);
  if (!opening) return none;
  const head = text.slice(opening[0].length - 1, LONGEST);
  const closing = CLOSING.exec(head);
  if (!closing) return none;
  let read: unknown;
  try {
    // No aliases: a few lines of them can unfold to gigabytes.
    read = load(head.slice(0, closing.index), { maxAliases: 0, schema: FAILSAFE_SCHEMA });
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split("\n")[0] ?? "") : "";
    return { ...none, note: `The front matter cannot be read (${reason.slice(0, 120)}) and was left in the text` };
  }
  if (typeof read !== "object" || read === null || Array.isArray(read)) return none;
  const written: Partial<Record<Field, string>> = {};
  for (const [key, value] of Object.entries(read)) {
    const field = fieldOf(key);
    const words = worded(value);
    if (field && words !== null && written[field] === undefined) written[field] = words;
  }
  return { written, body: text.slice(opening[0].length - 1 + closing.index + closing[0].length), note: null };
}
