export { carriedUp, type CellDifference, lessParts, sameParts, withDifferences } from "./difference.ts";
export { deltaOf, ownDeltas, partsOf } from "./ownDeltas.ts";
export {
  applyChanges,
  compareRecordSets,
  type CountedRecord,
  counts,
  type RecordChange,
  recordSetHash,
} from "./records.ts";
export { actOnRestatement, allowedActs, type RestatementStage } from "./restatement.ts";
export { type SealedCell, sealOf } from "./sealOf.ts";
