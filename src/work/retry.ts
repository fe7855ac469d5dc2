import { NOTHING_KNOWN } from "../intake/index.ts";
import type { CaseStore } from "../store/contract.ts";
import type { PlaceRow } from "../store/places.ts";
import { isAddress } from "./addresses.ts";
import type { Bench } from "./bench.ts";
import { type AddEvent, type FileResult, intake, unitOfFile } from "./add.ts";
import { sidecars } from "./files.ts";
import type { Fetched, TakeOptions, Unit } from "./taking.ts";

export interface RetryOptions extends TakeOptions {
  /** Only what failed for one of these reasons; null: all that failed, and all that a stopped program left undone. */
  readonly codes: readonly string[] | null;
  readonly tell: (event: AddEvent) => void;
}

export interface Retried {
  readonly files: readonly FileResult[];
  /** Addresses that are not fetched again unless a person names them again. */
  readonly addresses: readonly string[];
}

/** Tries again what failed or was not done: from the kept original where there is one, else from the file. */
export async function retry(store: CaseStore, bench: Bench, options: RetryOptions): Promise<Retried> {
  const { codes, tell } = options;
  const due = await store.places(
    codes === null ? { states: ["found", "kept", "failed"] } : { codes, states: ["failed"] },
  );
  const tables = sidecars(null, () => undefined);
  const units = new Map<string, Unit>();
  const addresses: string[] = [];
  for (const place of due) {
    const report = place.report === null ? null : await store.report(place.report);
    if (report && report.sha256 !== null && (await store.original(report.sha256)) !== null) {
      units.set(place.path, keptUnit(store, place, { sha256: report.sha256, charset: report.charset }));
    } else {
      const outer = await outermost(store, place);
      if (isAddress(outer.path)) addresses.push(outer.path);
      else units.set(outer.path, await unitOfFile(outer, NOTHING_KNOWN, tables));
    }
  }
  tell({ type: "found", files: units.size, passedOver: new Map() });
  async function* list(): AsyncGenerator<Unit> {
    yield* units.values();
  }
  const failed = { ...options, read: true, again: ({ state }: { readonly state: string }) => state === "failed" };
  return { files: await intake(store, bench, { units: list(), found: units.size }, failed), addresses };
}

/** The file or address that a place came out of in the end. */
async function outermost(store: CaseStore, place: PlaceRow): Promise<PlaceRow> {
  if (place.container === null) return place;
  const [container] = await store.places({ paths: [place.container], limit: 1 });
  return container ? await outermost(store, container) : place;
}

function keptUnit(
  store: CaseStore,
  { path, file, container }: PlaceRow,
  { sha256, charset }: { readonly sha256: string; readonly charset: string | null },
): Unit {
  const bytes = async (): Promise<Fetched> => {
    const original = await store.original(sha256);
    const gone = { code: "unreadable", detail: "Its original is not in the case; add the file again" };
    return original
      ? { kind: "bytes", bytes: original, charset, told: NOTHING_KNOWN }
      : { kind: "failed", problem: gone };
  };
  return {
    place: { path, file, container },
    given: NOTHING_KNOWN,
    told: NOTHING_KNOWN,
    from: { kind: "later", bytes },
    depth: container === null ? 0 : 1,
  };
}
