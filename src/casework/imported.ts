import type { ImportInput } from "./imports.ts";

/** The row that a case was taken over from, and which of its facts the docket has not changed since. */
export interface ImportedFrom extends ImportInput {
  /** The entry that took it over. */
  readonly seq: number;
  /** The stage in which it was taken over; what lay before is in the file of before. */
  readonly stage: string;
  /** The number that the case had. */
  readonly number: string;
  /** Paths of facts that stand as they came: "mark", "respondents.r1.decision". */
  readonly facts: readonly string[];
  /** Those that an entry has changed since. */
  readonly changed: readonly string[];
}

type Facts = Readonly<Record<string, unknown>>;

/** The paths of all facts; those of one party of several each by itself. */
export function factPaths(facts: Facts): string[] {
  return Object.entries(facts).flatMap(([name, value]) =>
    name === "respondents" && isRecord(value)
      ? Object.entries(value).flatMap(([id, track]) =>
          isRecord(track) ? Object.keys(track).map((each) => `respondents.${id}.${each}`) : [],
        )
      : [name],
  );
}

/** The origin of a case after an entry that left its facts as `after`. */
export function standing(imported: ImportedFrom, before: Facts, after: Facts): ImportedFrom {
  const stands = (path: string) => same(at(before, path), at(after, path));
  const facts = imported.facts.filter(stands);
  return { ...imported, facts, changed: [...imported.changed, ...imported.facts.filter((path) => !stands(path))] };
}

function at(facts: Facts, path: string): unknown {
  return path.split(".").reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), facts);
}

/** Equal as JSON, whatever the order of the keys. */
function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, index) => same(item, b[index]))
    );
  }
  if (!isRecord(a) || !isRecord(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && same(a[key], b[key]));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
