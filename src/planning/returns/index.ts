export { checkCells, type CellFinding, type CheckContext } from "./checks.ts";
export {
  type CellRecord,
  type CellSources,
  fillCells,
  isText,
  kindOf,
  type ReturnCell,
  shownCell,
  type TypedValue,
  type TypedValues,
} from "./cell.ts";
export {
  type BoundCell,
  cellsOf,
  filedBy,
  type FormCell,
  type FormColumn,
  type FormRow,
  type Level,
  ownOfficeAlone,
  type PlacedCell,
  type ReturnForm,
} from "./form.ts";
export { formFor, formVersion, returnForms } from "./forms/index.ts";
export {
  type PeriodKind,
  periodBefore,
  periodOf,
  periodsOver,
  periodsUpTo,
  type ReturnPeriod,
  type ReturnStanding,
  standingOf,
} from "./period.ts";
export {
  type ReturnAct,
  type ReturnAsker,
  type ReturnCommand,
  type ReturnEntry,
  refuseReturn,
  type ReturnSituation,
  type ReturnStage,
  type ReturnState,
} from "./return.ts";
