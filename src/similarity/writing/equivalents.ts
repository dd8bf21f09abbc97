import { brandGroups, meaningGroups } from "../tables/equivalents.ts";

/**
 * Ids of the groups of names that are one in two scripts (adidas 阿迪达斯; tiger 老虎) to which the packed symbols `from`
 * to `to`, read without breaks, belong. Two names are equivalent when they share a group. Empty for most.
 */
export function equivalentsOf(packed: Uint16Array, from: number, to: number): readonly number[] {
  if (checks.length === 0) load();
  let one = 0x811c9dc5;
  let two = 0;
  for (let at = from; at < to; at++) {
    const symbol = packed[at] as number;
    if (symbol === 0x20) continue;
    one = Math.imul(one ^ symbol, 0x01000193);
    two = (Math.imul(two, 0x2c9277b5) + symbol + 1) | 0;
  }
  for (let slot = slotOf(one); ; slot = (slot + 1) & (SLOTS - 1)) {
    const found = groups[slot];
    if (found === undefined) return none;
    if (checks[slot * 2] === one && checks[slot * 2 + 1] === two) return found;
  }
}

/** Is the group one of words of the same meaning, not of the names of one brand? */
export function isMeaning(group: number): boolean {
  if (checks.length === 0) load();
  return group >= firstMeaning;
}

const none: readonly number[] = [];
const SLOTS = 1 << 14;
/** Two hashes a slot: together they tell the few thousand names apart from whatever else is asked. */
let checks = new Int32Array(0);
const groups: (number[] | undefined)[] = Array.from({ length: SLOTS });
let firstMeaning = 0;

const slotOf = (hash: number): number => (hash ^ (hash >>> 15)) & (SLOTS - 1);

function load(): void {
  checks = new Int32Array(SLOTS * 2);
  const brands = brandGroups.split("\n");
  const meanings = meaningGroups.split("\n");
  firstMeaning = brands.length;
  for (const [id, names] of [...brands, ...meanings].entries()) for (const name of names.split(" ")) add(name, id);
}

function add(name: string, id: number): void {
  let one = 0x811c9dc5 | 0;
  let two = 0;
  for (let at = 0; at < name.length; at++) {
    one = Math.imul(one ^ name.charCodeAt(at), 0x01000193);
    two = (Math.imul(two, 0x2c9277b5) + name.charCodeAt(at) + 1) | 0;
  }
  let slot = slotOf(one);
  while (groups[slot] !== undefined && (checks[slot * 2] !== one || checks[slot * 2 + 1] !== two))
    slot = (slot + 1) & (SLOTS - 1);
  checks[slot * 2] = one;
  checks[slot * 2 + 1] = two;
  const known = (groups[slot] ??= []);
  if (!known.includes(id)) known.push(id);
}
