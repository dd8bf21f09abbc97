/** rules/: decision tables — define, evaluate, explain, prove total. */
export { defineTable, yesNo } from "./table.ts";
export type { Decision, DecisionTable, FactNames, Facts, Row } from "./table.ts";
export { TableFault } from "./fault.ts";
