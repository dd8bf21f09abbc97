import type { Bilingual } from "#law";
import type { AnyPaperOrder, PaperWriter, Wanted } from "../../PaperWriter.ts";
import { chineseDate, plainDate } from "../../protection/trademark-enforcement/chineseDate.ts";
import type { TransferFacts } from "./facts.ts";
import { frame } from "./frame.ts";
import { grounds } from "./names.ts";

const words: Readonly<Record<string, Bilingual>> = {
  authority: { zh: "机关名称", en: "name of the authority" },
  documentNumber: { zh: "文号", en: "number of the paper" },
  madeOn: { zh: "日期", en: "date" },
  addressee: { zh: "主送机构", en: "office it is addressed to" },
  matter: { zh: "事项", en: "matter" },
  ground: { zh: "事由", en: "ground" },
  reason: { zh: "理由和依据", en: "reason" },
  materials: { zh: "材料清单", en: "list of materials" },
  sentOn: { zh: "送交日期", en: "day on which it was sent" },
  handledBy: { zh: "承办部门或者人员", en: "who will handle it" },
  returnReason: { zh: "退回理由", en: "reason of the return" },
};

/** How the letters between two offices are filled. */
export const transferWriter: PaperWriter = {
  procedure: frame.id,
  documents: frame.documents,
  words,
  wanted: (order) => ({ ...common(order), ...own(order) }),
};

function common({ state, office, documentNumber, madeOn }: AnyPaperOrder): Wanted {
  const { proposal } = state.facts as Partial<TransferFacts>;
  return {
    authority: office.name,
    documentNumber,
    madeOn: chineseDate(madeOn),
    matter: proposal?.matter,
    hasCase: proposal?.caseNumber !== undefined,
    caseNumber: proposal?.caseNumber ?? false,
  };
}

function own({ kind, state, office }: AnyPaperOrder): Wanted {
  const { proposal, to, sendings } = state.facts as Partial<TransferFacts>;
  const named = (path: string | undefined) => path && (office.names?.[path] ?? path);
  const last = sendings?.at(-1);
  if (kind === "transferLetter" || kind === "cooperationLetter")
    return {
      addressee: named(to),
      ground: proposal && grounds[proposal.ground].zh,
      reason: proposal?.reason,
      materials: proposal?.materials.map((text, index) => ({ text: `${index + 1}．${text}` })),
    };
  return {
    // A sender that a replay does not name is addressed as such.
    addressee: proposal && (named(proposal.office) ?? "送交机构"),
    sentOn: last && plainDate(last.on),
    ...(kind === "acceptanceReceipt" ? { handledBy: last?.answer?.handledBy } : { returnReason: last?.answer?.reason }),
  };
}
