import { canonicalJson, type Hasher, hex, utf8 } from "#evidence";

/** A record behind a cell: an entry of a docket that the figure counts, with what it adds (fen, days, per cent) and weighs. */
export interface CountedRecord {
  readonly caseId: string;
  readonly seq: number;
  /** The evidence leaf of the entry, or of the correcting entry that mended it last. */
  readonly leaf: string;
  readonly value: number | null;
  readonly weight: number | null;
}

/** What became of a record: `mended` adds the same as before, though its entry was corrected. */
export type RecordChange =
  | { readonly kind: "came"; readonly after: CountedRecord }
  | { readonly kind: "went"; readonly before: CountedRecord }
  | { readonly kind: "changed" | "mended"; readonly before: CountedRecord; readonly after: CountedRecord };

/** SHA-256 over the records in the order of case and entry, so that whoever lists them finds the same. 64 hexadecimal digits. */
export function recordSetHash(hasher: Hasher, records: readonly CountedRecord[]): string {
  const rows = inOrder(records).map(({ caseId, seq, leaf, value, weight }) => [caseId, seq, leaf, value, weight]);
  return hex(hasher(utf8(canonicalJson(rows))));
}

/** Which records came, went, or add something else than they did, in the order of case and entry. */
export function compareRecordSets(before: readonly CountedRecord[], after: readonly CountedRecord[]): RecordChange[] {
  const earlier = new Map(before.map((record) => [keyOf(record), record]));
  const later = new Map(after.map((record) => [keyOf(record), record]));
  const all = inOrder([...earlier.values(), ...after.filter((record) => !earlier.has(keyOf(record)))]);
  return all.flatMap((record): RecordChange[] => {
    const [was, is] = [earlier.get(keyOf(record)), later.get(keyOf(record))];
    if (was === undefined) return is === undefined ? [] : [{ kind: "came", after: is }];
    if (is === undefined) return [{ kind: "went", before: was }];
    if (was.value !== is.value || was.weight !== is.weight) return [{ kind: "changed", before: was, after: is }];
    return was.leaf === is.leaf ? [] : [{ kind: "mended", before: was, after: is }];
  });
}

/** The set after the changes: what the next comparison begins from, so that no change is told twice. */
export function applyChanges(records: readonly CountedRecord[], changes: readonly RecordChange[]): CountedRecord[] {
  const standing = new Map(records.map((record) => [keyOf(record), record]));
  for (const change of changes) {
    if (change.kind === "went") standing.delete(keyOf(change.before));
    else standing.set(keyOf(change.after), change.after);
  }
  return inOrder([...standing.values()]);
}

/** Does the change alter what is counted? A mended entry that adds the same does not. */
export function counts({ kind }: RecordChange): boolean {
  return kind !== "mended";
}

function keyOf({ caseId, seq }: CountedRecord): string {
  return `${seq} ${caseId}`;
}

function inOrder(records: readonly CountedRecord[]): CountedRecord[] {
  return records.toSorted((a, b) => (a.caseId < b.caseId ? -1 : a.caseId > b.caseId ? 1 : a.seq - b.seq));
}
