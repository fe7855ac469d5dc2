/** What a person can do about each reason of failure, for lists that put many files under one reason. */
const REMEDIES: readonly { readonly code: string; readonly do: string }[] = [
  { code: "empty", do: "nothing can be read out of them; check whether the download was cut short" },
  { code: "binary", do: "save them as text, PDF or Word and add those" },
  { code: "format-not-read", do: "save them as PDF, DOCX, HTML or plain text and add those" },
  { code: "too-large", do: "split them, or raise COTEJO_MAX_FILE_BYTES and retry" },
  { code: "unreadable", do: "make them readable for you, then retry" },
  { code: "not-a-file", do: "add the files themselves, not pipes or devices" },
  { code: "language-not-read", do: "if they are in English all the same, add them again with --language en" },
  { code: "no-words", do: "nothing can be read out of them" },
  { code: "too-slow", do: "raise COTEJO_READING_SECONDS and retry" },
  { code: "too-much-memory", do: "raise COTEJO_READING_MEMORY_MB and retry" },
  {
    code: "reader-broken",
    do: "please report it; the texts are kept, and a later version may read them: cotejo retry",
  },
  { code: "too-deep", do: "unpack them and add what is inside" },
  { code: "needs-ocr", do: "run them through a text recogniser (OCR) and add the result" },
  { code: "encrypted", do: "save them without a password and add those" },
];

/** What to do about files that failed for this reason; null: each file's own reason says it. */
export const remedyFor = (code: string): string | null => REMEDIES.find((row) => row.code === code)?.do ?? null;
