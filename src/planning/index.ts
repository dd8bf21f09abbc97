/** planning: who has to do what by when; how many, and which ones exactly? */
export * from "./supervision/index.ts";
export { type Agency, type AgencyLevel } from "./agencies/agency.ts";
export { type AgencyMatch, type AgencyMatcher } from "./agencies/match.ts";
export { agencies } from "./agencies/register.ts";
export { planDoor } from "./import/door.ts";
export { importPlan, type ImportOptions } from "./import/importPlan.ts";
export type {
  Mentioned,
  PlanProposal,
  ProposedBody,
  ProposedDue,
  ProposedSection,
  ProposedTask,
  Unsettled,
} from "./import/proposal.ts";
export {
  type CellNames,
  cellNames,
  cellsInWords,
  type NamedDimension,
  namedDimensions,
  strangeCell,
} from "./cellNames.ts";
export { addedTasks, mostAdded } from "./plan/added.ts";
export { settle, settled, titleOf } from "./plan/decide.ts";
export { findWords } from "./plan/findWords.ts";
export { cutBy, merged, mergedInto, nextKept, takenApart } from "./plan/neighbours.ts";
export {
  type Dimension,
  dimensions,
  type FigureSpec,
  type FigureWhere,
  noKey,
} from "./figure.ts";
export { changeOf, perHead, shareOf } from "./figureCompared.ts";
export { addParts, type FigureParts, noParts, valueOf } from "./figureParts.ts";
export { figureOf, figures } from "./figures.ts";
export * from "./returns/index.ts";
export { type Told, type ToldDimension, toldByCase } from "./toldByCase.ts";
export * from "./scorecards/index.ts";
export * from "./summaries/index.ts";
export * from "./seals/index.ts";
export * from "./supervision/index.ts";
export { indicatorStanding, indicatorYears } from "./kinds/indicator.ts";
export type { PlanKind } from "./kinds/planKind.ts";
export { type PlanStage, stageFault, stageState } from "./kinds/stageLine.ts";
export { planTemplate } from "./kinds/templates.ts";
export { annualReport } from "./bulletin/annualReport.ts";
export {
  bulletinItems,
  bulletinParts,
  bulletinWords,
  type Commendation,
  edited,
  type RectificationOrder,
} from "./bulletin/bulletin.ts";
export { lateRows } from "./views/lateness.ts";
export { type GridCell, type TaskGrid, taskGrid } from "./views/taskGrid.ts";
export { taskTimeline, type TimelineMonth, type ViewMilestone } from "./views/taskTimeline.ts";
export { dueOf, holderKey, type TaskState, taskStateOf, taskStates } from "./views/viewRow.ts";
