import type { SearchQuery } from "./MarkEntry.ts";
import type { Register } from "./Register.ts";

export type Recall = {
  /** Hits of the oracle, over all queries. */
  readonly wanted: number;
  /** Those of them that the search had, or another mark of the same score instead. */
  readonly found: number;
};

/**
 * How much of what an exhaustive search shows the index shows too. Only hits that score at least `least` count: what
 * hardly resembles the query is missed by nobody. Calls `onward` after each query; false stops.
 */
export function recallAgainstOracle(
  register: Register,
  queries: Iterable<SearchQuery>,
  { least = 0, onward }: { least?: number; onward?: (asked: number) => boolean } = {},
): Recall {
  let wanted = 0;
  let found = 0;
  let asked = 0;
  for (const query of queries) {
    const orders = register.search(query).hits.map((hit) => hit.order);
    let at = 0;
    for (const { score, order } of register.oracle(query).hits) {
      if (score < least) break;
      wanted++;
      while (at < orders.length && (orders[at] as number) > order) at++;
      if (orders[at] !== order) continue;
      found++;
      at++;
    }
    if (onward?.(++asked) === false) break;
  }
  return { wanted, found };
}
