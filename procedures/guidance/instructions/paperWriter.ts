import type { Bilingual } from "#law";
import type { AnyPaperOrder, PaperWriter, Wanted } from "../../PaperWriter.ts";
import { chineseDate, plainDate } from "../../protection/trademark-enforcement/chineseDate.ts";
import type { InstructionsFacts, Level } from "./facts.ts";
import { frame } from "./frame.ts";
import { subjects } from "./names.ts";

const words: Readonly<Record<string, Bilingual>> = {
  authority: { zh: "机关名称", en: "name of the authority" },
  documentNumber: { zh: "文号", en: "number of the paper" },
  madeOn: { zh: "日期", en: "date" },
  addressee: { zh: "主送机构", en: "office it is addressed to" },
  subject: { zh: "事项类别", en: "subject" },
  question: { zh: "请示的问题", en: "question" },
  facts: { zh: "基本事实", en: "facts" },
  opinion: { zh: "本机构意见", en: "opinion of the office" },
  analysis: { zh: "理由和依据", en: "analysis" },
  lowerOpinion: { zh: "下级机构意见", en: "opinion of the lower office" },
  askedOn: { zh: "请示日期", en: "day on which it was asked" },
  reply: { zh: "答复意见", en: "reply" },
  basis: { zh: "依据", en: "basis" },
};

/** How the request, the paper that passes it up and the reply are filled. */
export const instructionsWriter: PaperWriter = {
  procedure: frame.id,
  documents: frame.documents,
  words,
  wanted: (order) => ({ ...common(order), ...own(order) }),
};

function common({ state, office, documentNumber, madeOn }: AnyPaperOrder): Wanted {
  const { request } = state.facts as Partial<InstructionsFacts>;
  return {
    authority: office.name,
    documentNumber,
    madeOn: chineseDate(madeOn),
    subject: request && subjects[request.subject].zh,
    question: request?.question,
  };
}

function own({ kind, state, of, office }: AnyPaperOrder): Wanted {
  const { request, to, levels } = state.facts as Partial<InstructionsFacts>;
  const level = levels?.find(({ id }) => id === of);
  const named = (path: string | undefined) => path && (office.names?.[path] ?? path);
  switch (kind) {
    case "instructionRequest":
      return {
        addressee: named(to),
        facts: request?.facts,
        opinion: request?.opinion,
        analysis: request?.analysis,
      };
    case "passedUpRequest":
      return {
        addressee: named(level?.passingUp?.to),
        facts: request?.facts,
        lowerOpinion: request?.opinion,
        opinion: level?.passingUp?.opinion,
        analysis: level?.passingUp?.analysis,
      };
    case "instructionReply":
      return {
        addressee: named(askerOf(level, request?.office)),
        askedOn: level && plainDate(level.askedOn),
        reply: level?.draft?.reply,
        basis: level?.draft?.basis,
      };
    default:
      return {};
  }
}

function askerOf(level: Level | undefined, drafter: string | undefined): string | undefined {
  return level === undefined ? undefined : (level.from ?? drafter ?? "—");
}
