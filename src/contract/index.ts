import { approvals } from "./approvals.ts";
import { bulletins } from "./bulletins.ts";
import { cases } from "./cases.ts";
import { claims } from "./claims.ts";
import { clues } from "./clues.ts";
import { copies } from "./copies.ts";
import { complaints } from "./complaints.ts";
import { declarations } from "./declarations.ts";
import { evaluation } from "./evaluation.ts";
import { experts } from "./experts.ts";
import { figures } from "./figures.ts";
import { guidance } from "./guidance.ts";
import { handovers } from "./handovers.ts";
import { home } from "./home.ts";
import { imports } from "./imports.ts";
import { lists } from "./lists.ts";
import { office } from "./office.ts";
import { papers } from "./papers.ts";
import { people } from "./people.ts";
import { planKinds } from "./planKinds.ts";
import { plans } from "./plans.ts";
import { powers } from "./powers.ts";
import { prints } from "./prints.ts";
import { restatements } from "./restatements.ts";
import { returns } from "./returns.ts";
import { rights } from "./rights.ts";
import { seals } from "./seals.ts";
import { scorecards } from "./scorecards.ts";
import { sittings } from "./sittings.ts";
import { similarity } from "./similarity.ts";
import { staff } from "./staff.ts";
import { summaries } from "./summaries.ts";
import { supervision } from "./supervision.ts";
import { templates } from "./templates.ts";
import { uploads } from "./uploads.ts";

/** Every door of the product over HTTP, by subject. */
export const routes = {
  people,
  rights,
  imports,
  clues,
  declarations,
  cases,
  papers,
  prints,
  templates,
  figures,
  office,
  similarity,
  evaluation,
  staff,
  home,
  claims,
  powers,
  complaints,
  approvals,
  seals,
  copies,
  guidance,
  handovers,
  uploads,
  lists,
  experts,
  sittings,
  scorecards,
  summaries,
  plans,
  supervision,
  returns,
  restatements,
  planKinds,
  bulletins,
};

export { CaseSummary, CaseView, DocumentView, SealView } from "./caseView.ts";
export { DeadlineView } from "./deadlineView.ts";
export { EvidenceNote, EvidenceView } from "./evidenceView.ts";
export { Claim, ClaimInput } from "./claims.ts";
export { Clue, ListingView } from "./clues.ts";
export { DeclarationView, WatchedPlace } from "./declarations.ts";
export { FindingView } from "./findingView.ts";
export { Evaluation, EvaluationList, EvaluationRecord, Tally } from "./evaluation.ts";
export {
  Complaint,
  ComplaintDraft,
  ComplaintEntry,
  ComplaintFile,
  ComplaintSummary,
  CompleteComplaint,
  completeFiling,
  FilingDraft,
} from "./complaints.ts";
export { AdjudicationDraft, MediationDraft, RequestPaper } from "./requests.ts";
export { type ExpertRow, PartyDraw } from "./experts.ts";
export { Figure, FigureQuery, FigureRecord, readWhere } from "./figures.ts";
export { Summary, SummaryBlock, TakenFigures } from "./summaries.ts";
export { type CardView, Ranking, Scorecard } from "./scorecards.ts";
export type { Reply } from "./guidance.ts";
export type { HandedOver } from "./handovers.ts";
export { Home, News } from "./home.ts";
export { Import, ImportColumns, ImportRow } from "./imports.ts";
export { PrintedList } from "./lists.ts";
export { Account, Me, Office } from "./people.ts";
export { PaperField } from "./papers.ts";
export { PlanDoor } from "./planDoor.ts";
export type { BulletinItemView, BulletinView, PlanReport, ReportLineView } from "./bulletins.ts";
export type { AreaView, IndicatorView, StageView } from "./planKinds.ts";
export {
  type AgencyView,
  type PlanDecision,
  type PlanImport,
  type PlanTask,
  ReadPlan,
  type SettledBody,
} from "./plans.ts";
export { Power } from "./powers.ts";
export { Problem } from "./problem.ts";
export type {
  RestatedRecord,
  RestatedReturn,
  RestatementRow,
  RestatementView,
  ReturnCheck,
  ChecksBelow,
  ReturnVerification,
} from "./restatements.ts";
export type {
  FormCellView,
  FormView,
  ReturnCellView,
  ReturnFinding,
  ReturnRow,
  ReturnView,
  WaitingReturn,
} from "./returns.ts";
export { AuthorisedUser, Mark, MarkAlias, PriceInput, RecordedPrice, UserInput } from "./rights.ts";
export { type Access, type CallOf, pathOf, type ReplyOf, type Role, type Route, type Scope } from "./route.ts";
export {
  type Raise,
  LISTINGS_PER_REQUEST,
  type ScreenAnswer,
  type SimilarAnswer,
  type SimilarHit,
  type SimilarMark,
  type SimilarQuery,
  type TitleStages,
} from "./similarity.ts";
export type { Room, SittingView } from "./sittings.ts";
export type { AssignmentRow, AssignmentStage, MeasureView, Standing } from "./assignment.ts";
export type { AssignmentAction, AssignmentCommand } from "./assignmentCommand.ts";
export type { AssignmentEntry, AssignmentView } from "./assignmentEntry.ts";
export type { AssignmentQuery } from "./supervision.ts";
export type { CopyMark } from "./copies.ts";
export { largestUpload, partBytes, UploadView } from "./uploads.ts";
