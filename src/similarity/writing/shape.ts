import { alikeGroups } from "../tables/hanShapes.ts";
import { type HanParts, hanParts, isWritten, Layout } from "./hanParts.ts";

/**
 * How alike two characters look, 0 to 1: the same parts in the same places weigh by their strokes, four-corner codes
 * tell characters without parts, and a list of our own those that nothing tells (未 末). 0 for other scripts.
 *
 *     晴 睛   日≈目, 青=青      未 末   list      清 请   one of two parts      河 何
 */
export function shapeNearness(symbolA: number, symbolB: number): number {
  if (symbolA === symbolB) return 1;
  if (known === undefined) {
    known = hanParts();
    alike = alikePairs();
    fourCorners = nibbles(known);
  }
  if (!mayBeAlike(symbolA) || !mayBeAlike(symbolB)) return 0;
  return nearness(known, symbolA, symbolB, 2);
}

/** One more than the four-corner code as a number of five digits (耐 1420.0: 14201); 0 when the character has none. */
export function fourCornerOf(symbol: number): number {
  return hanParts().corners[symbol] as number;
}

/** The part with most strokes that is a character itself: 耐 has 而. 0 when the character has no such part. */
export function mainPartOf(symbol: number): number {
  const { layout, first, second, strokes } = hanParts();
  if (!isWritten(symbol) || layout[symbol] === Layout.none) return 0;
  const one = first[symbol] as number;
  const two = second[symbol] as number;
  if (two === 0 || !isWritten(two)) return isWritten(one) ? one : 0;
  if (!isWritten(one)) return two;
  return (strokes[one] as number) > (strokes[two] as number) ? one : two;
}

let known: HanParts | undefined;
let alike = new Uint32Array(1);
let fourCorners = new Uint16Array(0);
/** 1 for a symbol of the list: most are not, and need no look-up. */
const isListed = new Uint8Array(0x1_00_00);

/** Han and the kana that look like Han. */
const mayBeAlike = (symbol: number): boolean => isWritten(symbol) || (symbol >= 0x30a0 && symbol <= 0x30ff);

function nearness(han: HanParts, a: number, b: number, depth: number): number {
  if (a === b) return 1;
  if (isListed[a] === 1 && areListed(a, b)) return 0.9;
  let best = byCorners(han, a, b);
  if (depth === 0) return best;
  const { layout, first, second, strokes } = han;
  const layoutA = layout[a] as number;
  const layoutB = layout[b] as number;
  const strokesA = strokes[a] as number;
  const strokesB = strokes[b] as number;
  const a1 = first[a] as number;
  const a2 = second[a] as number;
  const b1 = first[b] as number;
  const b2 = second[b] as number;
  if (layoutA === Layout.form) best = Math.max(best, 0.9 * nearness(han, a1, b, depth - 1));
  if (layoutB === Layout.form) best = Math.max(best, 0.9 * nearness(han, a, b1, depth - 1));
  if (layoutA !== Layout.none && layoutA !== Layout.form && layoutA === layoutB) {
    const share = ((strokes[a1] as number) + (strokes[b1] as number)) / (strokesA + strokesB + 1);
    const weight = share < 0.35 ? 0.35 : share > 0.65 ? 0.65 : share;
    const placed = 0.95 * (weight * nearness(han, a1, b1, depth - 1) + (1 - weight) * nearness(han, a2, b2, depth - 1));
    if (placed > best) best = placed;
    if (a1 === b2 && a2 === b1 && best < 0.7) best = 0.7;
  }
  if (layoutA !== layoutB || a1 === b2 || a2 === b1) {
    // The same part in another place: 福 and 副 share 畐, 群 and 羣 both parts.
    const ofA = (isPart(a1, b1, b2) ? (strokes[a1] as number) : 0) + (isPart(a2, b1, b2) ? (strokes[a2] as number) : 0);
    const ofB = (isPart(b1, a1, a2) ? (strokes[b1] as number) : 0) + (isPart(b2, a1, a2) ? (strokes[b2] as number) : 0);
    const common = ofA < ofB ? ofA : ofB;
    const shared = (0.75 * common) / Math.max(strokesA, strokesB);
    if (shared > best) best = shared;
  }
  // One within the other: 青 in 清.
  if (a1 === b || a2 === b) best = Math.max(best, (0.85 * strokesB) / strokesA);
  if (b1 === a || b2 === a) best = Math.max(best, (0.85 * strokesA) / strokesB);
  return best > 0.95 ? 0.95 : best;
}

const isPart = (part: number, one: number, two: number): boolean => part !== 0 && (part === one || part === two);

/** Equal corners of four, less for a difference in strokes. */
function byCorners({ corners, strokes }: HanParts, a: number, b: number): number {
  const strokesA = strokes[a] as number;
  const strokesB = strokes[b] as number;
  const few = strokesA < strokesB ? strokesA : strokesB;
  const many = strokesA < strokesB ? strokesB : strokesA;
  if (many === 0) return 0;
  if (corners[a] === 0 || corners[b] === 0) return many <= 3 && few === many ? 0.2 : 0;
  const differ = (fourCorners[a] as number) ^ (fourCorners[b] as number);
  const equal =
    ((differ & 0xf000) === 0 ? 1 : 0) +
    ((differ & 0x0f00) === 0 ? 1 : 0) +
    ((differ & 0x00f0) === 0 ? 1 : 0) +
    ((differ & 0x000f) === 0 ? 1 : 0);
  return (cornerValues[equal] as number) * (0.4 + (0.6 * few) / many);
}

/** The first four digits of a code, four bits each, so that equal corners are equal nibbles. */
function nibbles({ corners }: HanParts): Uint16Array<ArrayBuffer> {
  return Uint16Array.from(corners, (code) =>
    code === 0
      ? 0
      : Number.parseInt(
          String(code - 1)
            .padStart(5, "0")
            .slice(0, 4),
          16,
        ),
  );
}

const cornerValues = [0, 0.05, 0.2, 0.42, 0.72];

/** Open addressing: the two symbols in one number, the smaller first. */
const SLOTS = 8192;

function areListed(a: number, b: number): boolean {
  const key = a < b ? a * 0x1_00_00 + b : b * 0x1_00_00 + a;
  for (let slot = slotOf(key); ; slot = (slot + 1) & (SLOTS - 1)) {
    const found = alike[slot] as number;
    if (found === 0) return false;
    if (found === key) return true;
  }
}

const slotOf = (key: number): number => (Math.imul(key, 0x9e3779b1) >>> 8) & (SLOTS - 1);

function alikePairs(): Uint32Array<ArrayBuffer> {
  const pairs = new Uint32Array(SLOTS);
  for (const group of alikeGroups.split(" ")) {
    for (let i = 0; i < group.length; i++) {
      for (let j = 0; j < group.length; j++) {
        const [a, b] = [group.charCodeAt(i), group.charCodeAt(j)];
        isListed[a] = 1;
        if (a >= b) continue;
        let slot = slotOf(a * 0x1_00_00 + b);
        while (pairs[slot] !== 0) slot = (slot + 1) & (SLOTS - 1);
        pairs[slot] = a * 0x1_00_00 + b;
      }
    }
  }
  return pairs;
}
