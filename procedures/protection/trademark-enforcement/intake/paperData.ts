import { cite } from "#statutes";
import { chineseDate, plainDate } from "../chineseDate.ts";
import type { PaperMakers, Wanted } from "../documentData.ts";
import type { EnforcementState } from "../frame.ts";
import { articleText } from "../paperAccounts.ts";
import type { intakeDocuments } from "./documents.ts";
import { complaintItems, nonAcceptanceGrounds, notFiledGrounds } from "./names.ts";

type Facts = EnforcementState["facts"];

/** What fills the papers of intake. */
export const intakePapers: PaperMakers<keyof typeof intakeDocuments> = {
  correctionNotice: ({ state: { facts } }) => ({
    ...complained(facts),
    missingItems: facts.correction?.missing.map((item) => ({ text: complaintItems[item].zh })),
    correctionDetails: facts.correction?.details,
    correctionUntil: facts.correction && chineseDate(facts.correction.until),
    intakeArticle: articleText(cite("market-complaint-measures", "14")),
  }),
  acceptanceNotice: ({ state: { facts } }) => ({
    ...complained(facts),
    acceptedOn: facts.acceptance && chineseDate(facts.acceptance.on),
    intakeArticle: articleText(cite("market-complaint-measures", "14")),
  }),
  nonAcceptanceNotice: ({ state: { facts } }) => ({
    ...complained(facts),
    refusalGround: facts.notAccepted && nonAcceptanceGrounds[facts.notAccepted.ground].zh,
    refusalReason: facts.notAccepted?.reason,
    wouldChange: facts.notAccepted?.wouldChange,
    intakeArticle: articleText(cite("market-complaint-measures", "14")),
  }),
  informerNotice: ({ state: { facts } }) => ({
    toldPerson: facts.complaint?.complainant ?? facts.informer?.name,
    receivedOn: facts.receivedOn && plainDate(facts.receivedOn),
    outcome: outcomeOf(facts),
    intakeArticle: articleText(cite("penalty-law", "54")),
  }),
};

function complained({ complaint, receivedOn }: Facts): Wanted {
  return { toldPerson: complaint?.complainant, receivedOn: receivedOn && plainDate(receivedOn) };
}

function outcomeOf({ filing, notFiled }: Facts): string | undefined {
  if (notFiled !== undefined) {
    return `本机关决定不予立案。理由：${notFiledGrounds[notFiled.ground].zh}。${notFiled.reason}如有下列情况，可以重新提出：${notFiled.wouldChange}`;
  }
  return filing && `本机关已于${plainDate(filing.on)}立案。`;
}
