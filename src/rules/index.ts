/** rules/: decision tables — define, evaluate, explain, prove total. */
export { combinations } from "./combinations.ts";
export { evaluate } from "./evaluate.ts";
export type { Evaluation, KnownFacts } from "./evaluate.ts";
export { TableFault } from "./fault.ts";
export { printTable } from "./printTable.ts";
export { proveTotal } from "./proveTotal.ts";
export type { Fault } from "./proveTotal.ts";
export { defineTable, yesNo } from "./table.ts";
export type { Decision, DecisionTable, FactNames, Facts, Row } from "./table.ts";
