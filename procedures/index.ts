import type { Procedure } from "#casework";
import type { DecisionTable } from "#rules";
import { crimeTables } from "./crime/crimeAssessment.ts";
import { fileReview } from "./guidance/file-review/procedure.ts";
import { instructions } from "./guidance/instructions/procedure.ts";
import { typicalCase } from "./guidance/typical-case/procedure.ts";
import { transfer } from "./guidance/transfer/procedure.ts";
import { clue } from "./protection/clue/procedure.ts";
import { counterfeitPatent } from "./protection/counterfeit-patent/procedure.ts";
import { customsDetention } from "./protection/customs-detention/procedure.ts";
import { customsRecordal } from "./protection/customs-recordal/procedure.ts";
import { patentMediation } from "./protection/patent-mediation/procedure.ts";
import { patentAdjudication } from "./protection/patent-adjudication/procedure.ts";
import { platformNotice } from "./protection/platform-notice/procedure.ts";
import { trademarkEnforcement } from "./protection/trademark-enforcement/procedure.ts";

/** procedures/: what the law says — one folder each. A new procedure is one line here. */
export const procedures: readonly Procedure[] = [
  clue,
  trademarkEnforcement,
  counterfeitPatent,
  customsRecordal,
  customsDetention,
  patentAdjudication,
  instructions,
  fileReview,
  typicalCase,
  transfer,
  patentMediation,
  platformNotice,
];

/** The procedure of an id; undefined when there is none. */
export function procedureOf(id: string): Procedure | undefined {
  return procedures.find((procedure) => procedure.id === id);
}

/** The procedures whose cases are assigned to officers by name: only there can a case have nobody yet. */
export const assignedProcedures: readonly string[] = procedures
  .filter(({ actions }) => "request-recusal" in actions)
  .map(({ id }) => id);

/** Every decision table of every procedure. */
export const tables: readonly DecisionTable[] = [
  ...procedures.flatMap((procedure) => procedure.tables ?? []),
  ...crimeTables,
];

export { caseFromAdjudication } from "./filings/adjudication.ts";
export { leadFromComplaint } from "./filings/complaint.ts";
export { type FilingAnswers, filingAnswers, filingDue, filingKinds } from "./filings/filing.ts";
export { caseFromMediation } from "./filings/mediation.ts";
export * as adjudicationWords from "./protection/patent-adjudication/names.ts";
export * as mediationWords from "./protection/patent-mediation/names.ts";
export { type Condition, conditionsOf } from "./protection/patent-adjudication/conditions.ts";
export { acceptanceTable as adjudicationAcceptance } from "./protection/patent-adjudication/acceptance.table.ts";
export { InstructionsFacts } from "./guidance/instructions/facts.ts";
export { subjects as instructionSubjects } from "./guidance/instructions/names.ts";
export { TransferFacts } from "./guidance/transfer/facts.ts";
export { leadFromClue, type LeadFromClue } from "./protection/clue/leadFromClue.ts";
export { leadFromDeclarationClue } from "./protection/clue/leadFromDeclarationClue.ts";
export { type RejectReason, rejectReasons } from "./protection/clue/names.ts";
export {
  type AnyPaperOrder,
  type PaperData,
  paperData,
  paperFields,
  paperWordsOf,
  type PaperNote,
  type PaperOffice,
} from "./papers.ts";
export { type ComplaintDraft, complaintAgain } from "./protection/trademark-enforcement/intake/complaintAgain.ts";
export { accountsOf, type RespondentAccount } from "./protection/trademark-enforcement/after-decision/account.ts";
export { bandNames, tierNames } from "./crime/crimeTable.ts";
export { crimeNames } from "./crime/CrimeSpec.ts";
export { complaintChecklist } from "./protection/trademark-enforcement/intake/complaintChecklist.ts";
export { customsSettings } from "./protection/customs-detention/settings.ts";
export { enforcementSettings } from "./protection/trademark-enforcement/settings.ts";
export { mediationOf } from "./protection/patent-mediation/agreementView.ts";
export { type NoticeLine, noticeLines } from "./protection/platform-notice/lineView.ts";
export { lineStates } from "./protection/platform-notice/names.ts";
export { platformSettings } from "./protection/platform-notice/settings.ts";
export { fieldworkOf } from "./protection/trademark-enforcement/fieldwork/splitting.ts";
export { goodsWarnings } from "./protection/trademark-enforcement/fieldwork/warnings.ts";
export { fineRange } from "./protection/trademark-enforcement/fineRange.ts";
export { turnover } from "./protection/trademark-enforcement/turnover.ts";
export {
  Chain,
  chainKey,
  type ChainStep,
  Gate,
  gateKey,
  gateNames,
  standardGates,
} from "./approval/chain.ts";
export { approvers, chainFault } from "./approval/chainFault.ts";
export { approvalKnown } from "./approval/known.ts";
export { nameKey as expertNameKey } from "./experts/conflicts.ts";
export { expertProcedureOf, tiesOf, wouldBeListed } from "./experts/drawing.ts";
export { type ExpertDraw, ExpertDraws, sidesOf as drawSides } from "./experts/draws.ts";
export { Expert, ExpertDetails } from "./experts/expert.ts";
export { type ExpertColumn, expertColumns, expertFromRow, readExpertHeader } from "./experts/expertFromRow.ts";
export { fieldKey } from "./experts/fields.ts";
export { asksForExperts } from "./experts/known.ts";
export {
  type ExpertRole,
  expertKinds,
  expertRoles,
  grounds as expertGrounds,
  leaveReasons,
  standings,
} from "./experts/names.ts";
export { expertSettings } from "./experts/settings.ts";
export { sideOf } from "./experts/sides.ts";
export { standingOn } from "./experts/standingOn.ts";
export { fineAtStake } from "./fineAtStake.ts";
export { suggestedTitle } from "./suggestedTitle.ts";
export { type ProposedTerm, proposedTerms } from "./redaction/proposedTerms.ts";
export { groundsSetting, sealGrounds } from "./sealing/grounds.ts";
export { notYourPaper } from "./assignment/notOnTheCase.ts";
export { officersOf, standsInFor } from "./assignment/standing.ts";
export { type GoodsMovement, measures } from "./goods/goods.ts";
export { type GoodsAccount, holdingKey, ledgerOf as goodsLedger } from "./goods/ledger.ts";
