/**
 * Every setting, in one table. A setting is read from the environment variable `COTEJO_` + its name in capitals;
 * nothing else in the program reads the environment.
 */
export interface Setting {
  readonly name: string;
  /** A whole number of zero or more, or words. */
  readonly value: number | string;
  readonly help: string;
}

export const SETTINGS = [
  {
    name: "max_file_bytes",
    value: 20_000_000,
    help: "Largest file that is read, in bytes. A larger one is listed as failed with the reason; the rest go on.",
  },
  {
    name: "reading_seconds",
    value: 120,
    help: "Longest time the reading of one report may take, in seconds for each million bytes begun.",
  },
  {
    name: "reading_memory_mb",
    value: 2048,
    help: "Most memory that the reading may take, in megabytes; a report that needs more is listed as failed.",
  },
  {
    name: "workers",
    value: 0,
    help: "How many threads read at once. 0: as many as the machine has cores.",
  },
  {
    name: "ocr_models",
    value: "",
    help: "Folder with trained data of Tesseract (eng.traineddata) by which pictures of text and scanned PDFs are read, if the package tesseract.js-core is installed too. Empty: they are listed as needs-ocr. Nothing is ever downloaded.",
  },
  {
    name: "busy_seconds",
    value: 30,
    help: "How long to wait for a case file in which another program is writing, in seconds.",
  },
  {
    name: "max_case_bytes",
    value: 0,
    help: "Largest size a case file may grow to, in bytes. 0: as large as the disk allows.",
  },
  {
    name: "fetch_seconds",
    value: 60,
    help: "Longest time that fetching one address may take, in seconds, its redirects included.",
  },
  {
    name: "watch_minutes",
    value: 15,
    help: "Shortest time between two looks at the same feed, in minutes; a feed may ask for longer.",
  },
  {
    name: "allow_hosts",
    value: "",
    help: "Hosts of your own network that may be fetched from, with commas between: archive.local, 10.0.0.7. Empty: the public internet alone.",
  },
] as const satisfies readonly Setting[];

type SettingName = (typeof SETTINGS)[number]["name"];
export type Settings = {
  readonly [Name in SettingName]: Extract<(typeof SETTINGS)[number], { name: Name }>["value"] extends string
    ? string
    : number;
};

/** The environment variable of a setting. */
export const variableOf = (name: string): string => `COTEJO_${name.toUpperCase()}`;

/** Reads the settings; the problem names the variable whose value is no whole number of zero or more. */
export function readSettings(
  environment: Readonly<Record<string, string | undefined>>,
): { readonly ok: true; readonly value: Settings } | { readonly ok: false; readonly detail: string } {
  const value: Record<string, number | string> = { ...DEFAULTS };
  for (const { name, value: usual } of SETTINGS) {
    const given = environment[variableOf(name)];
    if (given === undefined || given === "") continue;
    if (typeof usual === "number" && !/^\d{1,15}$/.test(given)) {
      return { ok: false, detail: `${variableOf(name)} must be a whole number, not "${given}"` };
    }
    value[name] = typeof usual === "number" ? Number(given) : given;
  }
  return { ok: true, value: value as Settings };
}

/** The settings as they stand without any variable. */
export const DEFAULTS: Settings = Object.fromEntries(SETTINGS.map((s) => [s.name, s.value])) as Settings;
