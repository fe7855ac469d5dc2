/** What the program's exit status means; `cotejo --help` and docs/cli.md print this table. */
export const EXIT = {
  done: { code: 0, meaning: "done" },
  bug: { code: 1, meaning: "the program failed in a way it should not; please report it" },
  usage: { code: 2, meaning: "the command line is not right: unknown command or option, a date that is none" },
  someFailed: { code: 3, meaning: "done, but some files could not be read; each is listed with its reason" },
  notFound: { code: 4, meaning: "the case has no such report, claim or actor, or a file is not there" },
  case: {
    code: 5,
    meaning: "the case file is missing, exists already, is no case, is damaged, unreadable, or newer than the program",
  },
  locked: { code: 6, meaning: "another program is writing in the case file and did not finish in time" },
  disk: { code: 7, meaning: "the disk is full or refuses to be written; what was there before is unharmed" },
  faults: { code: 8, meaning: "cotejo doctor found faults in the case" },
  install: { code: 9, meaning: "the program is not whole: its model, codebook or a setting is missing or wrong" },
  interrupted: { code: 130, meaning: "stopped by Ctrl-C; everything finished until then is in the case" },
} as const;
export type Exit = keyof typeof EXIT;

/** The exit of each problem that ends a command. */
const BY_PROBLEM: Readonly<Record<string, Exit>> = {
  "case-missing": "case",
  "case-empty": "case",
  "case-exists": "case",
  "not-a-case": "case",
  "case-newer": "case",
  "case-damaged": "case",
  "case-unreadable": "case",
  "case-read-only": "case",
  "case-locked": "locked",
  "disk-full": "disk",
  "disk-error": "disk",
  "cannot-write": "disk",
  "not-found": "notFound",
  "file-missing": "notFound",
  "ambiguous-id": "notFound",
  "unknown-export": "usage",
  usage: "usage",
  "port-taken": "usage",
  "bad-setting": "install",
  "no-model": "install",
  "no-codebook": "install",
  "too-slow": "install",
  "too-much-memory": "install",
};

/** The exit of a problem's code; a code that the table has not is a bug. */
export const exitOf = (problemCode: string): Exit => BY_PROBLEM[problemCode] ?? "bug";
