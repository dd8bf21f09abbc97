/** How alike is a query to a packed mark: one number, fast. `likeness` says the same in words. */
export { type Kind, type KindName, kindNames } from "./kinds.ts";
export { type PreparedQuery, prepareQuery } from "./PreparedQuery.ts";
export type { Rarity } from "./Rarity.ts";
export { score } from "./score.ts";
export { type ExplainContext, type Explanation, explain } from "../likeness/explain.ts";
