import { cite } from "#statutes";
import { chineseDate, plainDate } from "../chineseDate.ts";
import { lawOf } from "../../enforcement/lawOf.ts";
import type { PaperMakers } from "../documentData.ts";
import type { Wanted } from "../../../PaperWriter.ts";
import type { EnforcementState } from "../frame.ts";
import { articleText } from "../articleText.ts";
import { contact } from "../paperParts.ts";
import type { intakeDocuments } from "./documents.ts";
import type { Ground } from "./Ground.ts";
import { articleOf } from "./refusal.ts";

type Facts = EnforcementState["facts"];

const acceptance = () => articleText(cite("market-complaint-measures", "14"));

/** What fills the papers of intake. The notice to an informer is addressed to "the informer": no paper carries its name. */
export const intakePapers: PaperMakers<keyof typeof intakeDocuments> = {
  correctionNotice: ({ state, state: { facts }, office }) => ({
    ...complained(facts),
    ...contact(office),
    missingItems: facts.correction?.missing.map((item) => ({ text: lawOf(state).intake.items[item].zh })),
    correctionDetails: facts.correction?.details,
    correctionUntil: facts.correction && chineseDate(facts.correction.until),
    intakeArticle: acceptance(),
  }),
  acceptanceNotice: ({ state: { facts }, office }) => ({
    ...complained(facts),
    ...contact(office),
    acceptedOn: facts.acceptance && chineseDate(facts.acceptance.on),
    intakeArticle: acceptance(),
  }),
  nonAcceptanceNotice: ({ state, state: { facts }, office }) => ({
    ...complained(facts),
    ...contact(office),
    ...refused(facts.notAccepted, lawOf(state).intake.nonAcceptanceGrounds),
    intakeArticle: acceptance(),
  }),
  filedNotice: ({ state: { facts }, office }) => ({
    ...complained(facts),
    ...contact(office),
    decidedOn: facts.filing && plainDate(facts.filing.on),
    intakeArticle: articleText(cite("penalty-law", "54")),
  }),
  notFiledNotice: ({ state, state: { facts }, office }) => ({
    ...complained(facts),
    ...contact(office),
    ...refused(facts.notFiled, lawOf(state).intake.notFiledGrounds),
    decidedOn: facts.notFiled && plainDate(facts.notFiled.on),
  }),
  informerNotice: ({ state, state: { facts }, office }) => {
    const { filing, notFiled, receivedOn } = facts;
    const decided = filing ?? notFiled;
    return {
      ...contact(office),
      receivedOn: receivedOn && plainDate(receivedOn),
      decidedOn: decided && plainDate(decided.on),
      filed: filing !== undefined,
      notFiled: filing === undefined,
      ...(filing === undefined
        ? refused(notFiled, lawOf(state).intake.notFiledGrounds)
        : { refusalGround: false, refusalReason: false, refusalArticle: false, wouldChange: false }),
    };
  },
  transferReceipt: ({ state, state: { facts }, office }) => ({
    ...contact(office),
    receivedOn: facts.receivedOn && plainDate(facts.receivedOn),
    ...lawOf(state).papers.rightNamed(facts),
    summary: facts.summary,
    transferredFrom: facts.transfer?.from,
    transferFile: facts.transfer?.theirNumber,
    transferMaterials: facts.transfer && (facts.transfer.materials ?? "以移送清单为准"),
  }),
};

function complained({ complaint, receivedOn }: Facts): Wanted {
  return { toldPerson: complaint?.complainant, receivedOn: receivedOn && plainDate(receivedOn) };
}

interface Refused {
  readonly ground: string;
  readonly article?: string | undefined;
  readonly reason: string;
  readonly wouldChange: string;
}

/** Why, on what article, and what would change it. */
function refused(of: Refused | undefined, grounds: Readonly<Record<string, Ground>>): Wanted {
  const ground = of && grounds[of.ground];
  return {
    refusalGround: ground?.zh,
    refusalArticle: ground && articleOf(ground, of.article),
    refusalReason: of?.reason,
    wouldChange: of?.wouldChange,
  };
}
