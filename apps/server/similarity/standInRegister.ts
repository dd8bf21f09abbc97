import { closeness, matcherVersion } from "#similarity";

/** Until the register's index is here: every mark compared with the text. */
export function standInRegister(): {
  readonly size: number;
  readonly version: string;
  add(entry: Entry): void;
  search(query: Query): { readonly hits: readonly StandInHit[]; readonly verified: number };
} {
  const entries = new Map<string, Entry>();
  return {
    get size() {
      return entries.size;
    },
    version: matcherVersion,
    add: (entry) => void entries.set(entry.id, entry),
    search(query) {
      const hits: StandInHit[] = [];
      let verified = 0;
      for (const entry of entries.values()) {
        if (!passes(entry, query)) continue;
        verified += 1;
        const score = closeness(query.text, entry.text)?.score;
        if (score !== undefined) hits.push({ markId: entry.id, text: entry.text, score, classes: entry.classes ?? [] });
      }
      hits.sort(
        (a, b) => b.score - a.score || (a.text < b.text ? -1 : a.text > b.text ? 1 : a.markId < b.markId ? -1 : 1),
      );
      return { hits: hits.slice(0, query.limit ?? 20), verified };
    },
  };
}

type StandInHit = {
  readonly markId: string;
  readonly text: string;
  readonly score: number;
  readonly classes: readonly number[];
};
type Entry = {
  readonly id: string;
  readonly text: string;
  readonly classes?: readonly number[] | undefined;
  readonly owner?: string | undefined;
  readonly status?: string | undefined;
  readonly filed?: string | undefined;
};
type Query = {
  readonly text: string;
  readonly classes?: readonly number[] | undefined;
  readonly statuses?: readonly string[] | undefined;
  readonly owner?: string | undefined;
  readonly filedFrom?: string | undefined;
  readonly filedTo?: string | undefined;
  readonly limit?: number | undefined;
};

function passes(entry: Entry, query: Query): boolean {
  if (query.classes !== undefined && !query.classes.some((one) => entry.classes?.includes(one) === true)) return false;
  if (query.statuses !== undefined && !query.statuses.includes(entry.status ?? "")) return false;
  if (query.owner !== undefined && entry.owner?.includes(query.owner) !== true) return false;
  if (query.filedFrom !== undefined && (entry.filed === undefined || entry.filed < query.filedFrom)) return false;
  return query.filedTo === undefined || (entry.filed !== undefined && entry.filed <= query.filedTo);
}
