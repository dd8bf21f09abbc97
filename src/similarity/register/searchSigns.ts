import { Kind } from "../score/kinds.ts";
import type { Filter } from "./Filter.ts";
import type { GoodsOrder } from "./GoodsOrder.ts";
import { isGone, type Part } from "./Part.ts";
import type { TopHits } from "./TopHits.ts";

/**
 * Marks of emoji or points only have no symbols, hence no features: a query of that kind looks through the marks without
 * symbols, a few in a register, for its own text. Returns how many were compared.
 */
export function searchSigns(
  parts: readonly Part[],
  text: string,
  filter: Filter,
  goods: GoodsOrder,
  top: TopHits,
): number {
  const wanted = text.trim();
  if (wanted === "") return 0;
  let compared = 0;
  for (const { block, gone } of parts) {
    const { symbolStarts, size } = block;
    for (let mark = 0; mark < size; mark++) {
      if (symbolStarts[mark] !== symbolStarts[mark + 1]) continue;
      if ((gone !== undefined && isGone(gone, mark)) || !filter.passes(block, mark)) continue;
      compared++;
      if (block.textOf(mark).trim() === wanted) top.offer(goods.of(1, block, mark), 1, block, mark, Kind.sameSign);
    }
  }
  return compared;
}
