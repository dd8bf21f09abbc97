/** platform/: the world — database, files, jobs, people. Only this room does I/O. */
export { audit, auditAll, type AuditLine } from "./database/audit.ts";
export { become } from "./database/become.ts";
export type { Database, Identity, Tx } from "./database/Database.ts";
export { type Migration, migrate, migrations } from "./database/migrate.ts";
export { type KeyedRequest, type Once, onceByKey } from "./database/onceByKey.ts";
export { openDatabase, type OpenOptions, type Where } from "./database/open.ts";
export { packageRoot } from "./database/packageRoot.ts";
export { pages } from "./database/pages.ts";
export { StartRefused, worldRefusal } from "./database/refused.ts";
export { type Append, appendEvents, type Appended } from "./events/appendEvents.ts";
export { type StoredState, wholeState } from "./events/casePages.ts";
export type { Clash } from "./events/clash.ts";
export { handOver } from "./events/handOver.ts";
export { type CaseRow, type DocketPage, loadCase, loadDocket, loadEvents } from "./events/loadCase.ts";
export { nextNumber, nextNumbers } from "./events/nextNumber.ts";
export { type NewCase, openCase, openCases } from "./events/openCase.ts";
export type { DeadlineRow, Projected, Rung } from "./events/projection.ts";
export type { SittingRow } from "./events/sittings.ts";
export { type Fold, rebuildCase, rebuildProjections, type Rebuilt } from "./events/rebuildProjections.ts";
export { makeFolder } from "./files/makeFolder.ts";
export { sha256, sha256Hex } from "./files/sha256.ts";
export { type Account, identityOf } from "./people/account.ts";
export {
  type AccountChange,
  type AccountResult,
  changeAccount,
  changePassword,
  findAccount,
  type FirstAdministrator,
  listAccounts,
  makeFirstAdministrator,
  needsSetup,
} from "./people/accounts.ts";
export {
  acceptInvitation,
  findInvitation,
  invite,
  type Invitation,
  type Invitee,
  type Link,
  makeReset,
} from "./people/invitations.ts";
export { addOffice, findOffice, listOffices, type Office } from "./people/offices.ts";
export { hashPassword } from "./people/password.ts";
export { accountOfSession, type NewSession, signOut } from "./people/session.ts";
export { signIn, type SignInAttempt, type SignedIn } from "./people/signIn.ts";
export {
  accountOfToken,
  createToken,
  listTokens,
  type NewToken,
  revokeToken,
  type TokenHolder,
  type TokenRow,
} from "./people/tokens.ts";
export { type FileStore, openFileStore, type Stored, type StoredFile } from "./files/fileStore.ts";
export { cameraTime, headBytes, mediaOf } from "./files/mediaOf.ts";
export { PartialFiles } from "./files/partialFiles.ts";
export { zipOf } from "./files/zipOf.ts";
export { recordFile } from "./files/recordFile.ts";
export { accountJob, type JobAccount } from "./jobs/accountJob.ts";
export { type Jobs, openJobs, type SendOptions } from "./jobs/jobs.ts";
export {
  appendEntry,
  type AssignmentHeld,
  entriesOf,
  holdAssignment,
  type NewAssignment,
  openAssignments,
  rhythmsOf,
} from "./stores/assignments.ts";
export { sweepAssignments } from "./jobs/sweepAssignments.ts";
export { type DueTimer, type FireTimer, type Sweep, sweepTimers } from "./jobs/sweepTimers.ts";
export { type Copied, copyDatabase, listCopies, restoreDatabase } from "./database/copies.ts";
export { type Moved, moveDatabase, type MovedTable } from "./database/moveDatabase.ts";
export * from "./register/index.ts";
export * from "./tables/index.ts";
export { chineseMoney } from "./documents/chineseMoney.ts";
export { type Chart, type ChartSeries, type Picture } from "./documents/charts/chart.ts";
export { chartPicture } from "./documents/charts/chartPicture.ts";
export { placePictures } from "./documents/charts/placePictures.ts";
export type { BundleItem, BundleText, BundleWords } from "./documents/pdf/Bundle.ts";
export type { ListPart } from "./documents/pdf/ListPart.ts";
export type { Typeset } from "./documents/pdf/typesetPaper.ts";
export { Typesetter } from "./documents/pdf/Typesetter.ts";
export { type PaperDifferences, paperDifferences } from "./documents/paperDifferences.ts";
export { previewHtml } from "./documents/previewHtml.ts";
export type { RedactedTerm, TermKind } from "./documents/redact/maskedForms.ts";
export { type Redacted, type Redaction, redactPaper } from "./documents/redact/redactPaper.ts";
export { type PaperParagraph, paperParagraphs } from "./documents/redact/paperParagraphs.ts";
export { type DocumentData, renderDocument } from "./documents/renderDocument.ts";
export { replaceText } from "./documents/replaceText.ts";
export {
  checkTemplate,
  type TemplateChecked,
  type TemplateFields,
  templateFields,
  type TemplateNote,
} from "./documents/template/checkTemplate.ts";
export { type TemplateTags, templateTags } from "./documents/template/templateTags.ts";
export { readText, type TextRead } from "./documents/text/readText.ts";
export { templateOf } from "./documents/templateOf.ts";
export { type FigureScope, type RecordsSql, recordsOf } from "./stores/figureSql.ts";
export { figureRecordsOf } from "./stores/figureSums.ts";
export {
  areFresh,
  countFigures,
  type FigureBy,
  type FigureCells,
  figureCells,
  figureParts,
  figureTable,
} from "./stores/figures.ts";
export { type FigureAsked, type FigureRecord, figureRecordSet, figureRecordSets } from "./stores/figureRecordSets.ts";
export { figureHash } from "./stores/recordsHash.ts";
export { latestFacts, type OfficeFact, typeIn } from "./stores/officeFacts.ts";
export { type FreshUpTo, rebuildFigures, refreshFigures } from "./stores/refreshFigures.ts";
export { type ClueFinding, joinFindings, type NewClue, openClues, reserveNumbers } from "./stores/raiseClues.ts";
export { openWorkQueue, type WorkQueueOptions } from "./stream/openWorkQueue.ts";
export type { QueuedBatch, Taken, TakenBatch, WorkQueue } from "./stream/WorkQueue.ts";
export { buildTables } from "./screening/buildTables.ts";
export { ScreeningWorkers } from "./screening/ScreeningWorkers.ts";
export type { ScreeningFacts } from "./screening/screeningThread.ts";
