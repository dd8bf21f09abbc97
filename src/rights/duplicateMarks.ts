import { type RowProblem, rowProblem } from "./rowProblem.ts";

/**
 * Finds rows that repeat an id seen earlier in the same file. The first row stands, each later one is refused and told
 * which row it repeats: two rows for one mark may differ, and choosing is the user's work. Ids are kept as hashes of 64
 * bits, 12 bytes each, so that a register of ten million fits; two ids that differ meet by chance once in some 300,000
 * such registers.
 */
export function duplicateMarks(): (id: string, row: number, column: string) => RowProblem | undefined {
  let slots = newSlots(1 << 12);
  let count = 0;
  return (id, row, column) => {
    const [high, low] = hashOf(id);
    const at = find(slots, high, low);
    const first = slots.rows[at] ?? 0;
    if (first > 0) {
      const sentence = { zh: `与第${first}行编号重复`, en: `the same id as row ${first}` };
      return rowProblem({ row, column }, "duplicate-id", sentence, id);
    }
    put(slots, at, high, low, row);
    count += 1;
    if (count > slots.rows.length * 0.75) slots = twiceAsMany(slots);
    return undefined;
  };
}

/** Open addressing; a slot whose row is 0 is free. */
type Slots = { readonly high: Uint32Array; readonly low: Uint32Array; readonly rows: Uint32Array };

function newSlots(size: number): Slots {
  return { high: new Uint32Array(size), low: new Uint32Array(size), rows: new Uint32Array(size) };
}

function find({ high, low, rows }: Slots, hashHigh: number, hashLow: number): number {
  const mask = rows.length - 1;
  let at = hashLow & mask;
  while (rows[at] !== 0 && (low[at] !== hashLow || high[at] !== hashHigh)) at = (at + 1) & mask;
  return at;
}

function put(slots: Slots, at: number, high: number, low: number, row: number): void {
  slots.high[at] = high;
  slots.low[at] = low;
  slots.rows[at] = row;
}

function twiceAsMany(old: Slots): Slots {
  const slots = newSlots(old.rows.length * 2);
  for (let i = 0; i < old.rows.length; i++) {
    const row = old.rows[i] ?? 0;
    if (row === 0) continue;
    const high = old.high[i] ?? 0;
    const low = old.low[i] ?? 0;
    put(slots, find(slots, high, low), high, low, row);
  }
  return slots;
}

/** Two multiplicative hashes over UTF-16 units, each mixed at the end so that all bits count. */
function hashOf(id: string): readonly [high: number, low: number] {
  let high = 0x811c9dc5;
  let low = 0x9e3779b9;
  for (let i = 0; i < id.length; i++) {
    const unit = id.charCodeAt(i);
    high = Math.imul(high ^ unit, 0x01000193);
    low = Math.imul(low + unit, 0x85ebca6b) ^ (low >>> 15);
  }
  return [mixed(high ^ id.length), mixed(low)];
}

function mixed(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  const twice = Math.imul(once ^ (once >>> 16), 0x45d9f3b);
  return (twice ^ (twice >>> 16)) >>> 0;
}
