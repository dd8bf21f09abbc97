import type { ActionSpec } from "#casework";
import { cite } from "#statutes";
import { z } from "zod";
import { line, pieces, text } from "../../../inputs.ts";
import type { Define } from "../../trademark-enforcement/frame.ts";
import { powerFault } from "../powers.ts";

/** Contracts, invoices, books and other papers are read and copied: of passing off only (PL69). Each is evidence. */
export function copyPapersAction(action: Define): ActionSpec {
  return action({
    name: { zh: "查阅、复制资料", en: "Read and copy papers" },
    event: "PapersCopied",
    by: ["officer"],
    from: ["filed", "investigation"],
    input: z.strictObject({
      holder: line("资料持有人", "who holds the papers"),
      papers: line("资料名称（合同、发票、账簿等）", "papers, such as contracts, invoices, books"),
      pages: pieces("复制页数", "pages copied"),
      proves: text("证明内容", "what they prove"),
    }),
    ready: (state, { today }) => powerFault(state, "copy-papers", today),
    adds: (_, { holder, papers, pages, proves }, { today }) => ({
      evidence: [
        {
          name: `${papers}（复制件${pages}页）`,
          kind: "document" as const,
          proves,
          source: `复制自${holder}，核对与原件一致`,
          obtainedOn: today,
        },
      ],
    }),
    article: cite("patent-law", "69"),
  });
}
