export { type Candidate } from "./card.ts";
export { scorecards } from "./cards.ts";
export { formulaOf } from "./formula.ts";
export { rowsOfTable } from "./rowsOfTable.ts";
export { rank } from "./score.ts";
export { sensitivity } from "./sensitivity.ts";
export { reweighed } from "./shares.ts";
