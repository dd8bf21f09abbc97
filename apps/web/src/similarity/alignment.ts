import type { ReplyOf } from "#contract";
import type { routes } from "#contract";

export type Hit = ReplyOf<typeof routes.similarity.search>["hits"][number];
type Reason = Hit["reasons"][number];

/** A reason that points at characters: its number on the page (from 1), and the characters on each side. */
export interface Thread {
  readonly number: number;
  readonly reason: Reason;
}

/** One character of a text in the picture. */
export interface Tile {
  readonly text: string;
  /** The number of the reason it belongs to; `same` for a character that both sides share; absent for one alone. */
  readonly of?: number | "same";
}

/** How many characters of each side are drawn; a longer text says how many are left out. */
export const MOST_TILES = 60;

export function threadsOf(reasons: readonly Reason[]): Thread[] {
  return reasons.map((reason, at) => ({ number: at + 1, reason }));
}

/** The two texts as tiles. Where reasons overlap, the one about fewer characters wins: it says more. */
export function tilesOf(
  query: string,
  mark: string,
  threads: readonly Thread[],
): { readonly query: Tile[]; readonly mark: Tile[] } {
  const left = Array.from(query).slice(0, MOST_TILES);
  const right = Array.from(mark).slice(0, MOST_TILES);
  const shared = sharedCharacters(left, right);
  const tile = (text: string, at: number, side: "querySpan" | "markSpan", same: ReadonlySet<number>): Tile => {
    const number = narrowest(threads, side, at);
    if (number !== undefined) return { text, of: number };
    return same.has(at) ? { text, of: "same" } : { text };
  };
  return {
    query: left.map((text, at) => tile(text, at, "querySpan", shared.left)),
    mark: right.map((text, at) => tile(text, at, "markSpan", shared.right)),
  };
}

/** The number of the thread about the fewest characters that covers this one; a thread about all of a longer text covers none. */
function narrowest(threads: readonly Thread[], side: "querySpan" | "markSpan", at: number): number | undefined {
  let best: { number: number; size: number } | undefined;
  for (const { number, reason } of threads) {
    const span = reason[side];
    if (span === undefined || at < span[0] || at >= span[1]) continue;
    const size = span[1] - span[0];
    if (best === undefined || size < best.size) best = { number, size };
  }
  return best?.number;
}

/** Positions of the longest run of characters that both texts have in the same order, case apart. */
export function sharedCharacters(
  left: readonly string[],
  right: readonly string[],
): { readonly left: ReadonlySet<number>; readonly right: ReadonlySet<number> } {
  const width = right.length + 1;
  const longest = new Uint16Array((left.length + 1) * width);
  const same = (i: number, j: number) => left[i]?.toLowerCase() === right[j]?.toLowerCase() && left[i]?.trim() !== "";
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      longest[i * width + j] = same(i, j)
        ? (longest[(i + 1) * width + j + 1] ?? 0) + 1
        : Math.max(longest[(i + 1) * width + j] ?? 0, longest[i * width + j + 1] ?? 0);
    }
  }
  const found = { left: new Set<number>(), right: new Set<number>() };
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    if (same(i, j)) {
      found.left.add(i++);
      found.right.add(j++);
    } else if ((longest[(i + 1) * width + j] ?? 0) >= (longest[i * width + j + 1] ?? 0)) i++;
    else j++;
  }
  return found;
}

/** Colours go round; the number beside each tells them apart as well. */
export const tintOf = (number: number): number => ((number - 1) % 4) + 1;
