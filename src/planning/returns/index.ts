export type { CellRecord, CellSources, ReturnCell, TypedValue, TypedValues } from "./cell.ts";
export type { FormCell, FormColumn, FormRow, Level, PlacedCell, ReturnForm } from "./form.ts";
export type { PeriodKind, ReturnPeriod, ReturnStanding } from "./period.ts";
export type {
  ReturnAct,
  ReturnAsker,
  ReturnCommand,
  ReturnEntry,
  ReturnSituation,
  ReturnStage,
  ReturnState,
} from "./return.ts";
