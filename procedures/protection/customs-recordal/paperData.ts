import type { CaseState } from "#casework";
import { formatMoney } from "#law";
import type { AnyPaperOrder, PaperWriter, Wanted } from "../../PaperWriter.ts";
import { chineseDate, plainDate } from "../trademark-enforcement/chineseDate.ts";
import { articleText } from "../trademark-enforcement/articleText.ts";
import { paperWords } from "../trademark-enforcement/paperWords.ts";
import { measures, regulations } from "./articles.ts";
import { type DocumentKind, documents } from "./documents.ts";
import { frame, type RecordalState } from "./frame.ts";
import { refusalGrounds, rightKinds } from "./names.ts";

type Order = Omit<AnyPaperOrder, "kind" | "state"> & { readonly kind: DocumentKind; readonly state: RecordalState };

/** How the papers of a recordal are filled. */
export const recordalWriter: PaperWriter = {
  procedure: frame.id,
  documents,
  words: {
    ...paperWords,
    rightText: { zh: "备案的权利", en: "the right" },
    lacks: { zh: "需要补正的内容", en: "what is missing" },
    recordalNumber: { zh: "备案号", en: "recordal number" },
    validFrom: { zh: "备案生效日期", en: "valid from" },
    validUntil: { zh: "备案有效期至", en: "valid until" },
    ground: { zh: "理由", en: "ground" },
    outcome: { zh: "决定", en: "decision" },
    security: { zh: "担保金额", en: "security" },
    guarantee: { zh: "银行保函", en: "letter of guarantee" },
    securityUntil: { zh: "总担保有效期至", en: "general security valid until" },
    endedHow: { zh: "终止情形", en: "how it ended" },
    article: { zh: "依据", en: "the article" },
  },
  wanted: (order) => {
    const { kind, state } = order;
    if (!isRecordal(state) || !isKind(kind)) throw new RangeError(`a recordal issues no paper "${kind}"`);
    return { ...common({ ...order, kind, state }), ...own[kind](state.facts) };
  },
};

function isRecordal(state: CaseState): state is RecordalState {
  return state.procedure === frame.id;
}

function isKind(kind: string): kind is DocumentKind {
  return kind in documents;
}

function common({ state, office, documentNumber, madeOn }: Order): Wanted {
  const { application } = state.facts;
  return {
    authority: office.name,
    documentNumber,
    madeOn: chineseDate(madeOn),
    holderName: application?.holderName,
    rightText:
      application &&
      `${rightKinds[application.kind].zh}“${application.rightName}”（${application.registrationNumber}${
        application.classNumber === undefined ? "" : `，第${application.classNumber}类`
      }）`,
  };
}

const endings = { lapsed: "备案失效", cancelled: "依权利人申请注销", revoked: "撤销备案" } as const;

const own: Record<DocumentKind, (facts: RecordalState["facts"]) => Wanted> = {
  correctionNotice: ({ check }) => ({ lacks: check?.lacks, article: articleText(regulations("8")) }),
  recordalDecision: ({ recordal }) => ({
    recordalNumber: recordal?.number,
    validFrom: recordal && plainDate(recordal.approvedOn),
    validUntil: recordal && plainDate(recordal.validUntil),
    article: articleText(regulations("8")),
  }),
  refusalDecision: ({ refusal }) => ({
    ground: refusal && refusalGrounds[refusal.ground].zh,
    reasons: refusal?.reasons,
    article: articleText(regulations("8")),
  }),
  renewalDecision: ({ recordal, renewals }) => {
    const last = renewals?.at(-1);
    return {
      recordalNumber: recordal?.number,
      outcome: last && (last.granted ? "准予续展" : "不予续展"),
      validUntil: recordal && plainDate(recordal.validUntil),
      reasons: last?.reasons,
      article: articleText(regulations("10")),
    };
  },
  generalSecurityApproval: ({ general, recordal }) => ({
    recordalNumber: recordal?.number,
    security: general && formatMoney(general.fen, "zh"),
    guarantee: general?.paper,
    securityUntil: general && plainDate(general.validUntil),
    article: articleText(measures("24")),
  }),
  endingNotice: ({ ended, recordal }) => ({
    recordalNumber: recordal?.number,
    endedHow: ended && endings[ended.how],
    reasons: ended?.reasons,
    article: articleText(regulations(ended?.how === "lapsed" ? "10" : "11")),
  }),
};
