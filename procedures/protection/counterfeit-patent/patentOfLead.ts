import { choice, line } from "../../inputs.ts";
import { aboutRight } from "../enforcement/EnforcementLaw.ts";
import { patentKinds, patentMatters } from "./names.ts";

/** The patent that a lead is about, and what is said to have been done with it. */
export const patentOfLead = aboutRight(
  {
    matter: choice(patentMatters, "事项", "matter").default("counterfeit"),
    patentNumber: line("所标注或者所称的专利号（申请号）", "number of the patent or application as stated"),
    patentTitle: line("专利名称", "title of the patent").optional(),
    patentKind: choice(patentKinds, "专利类型", "kind of patent").optional(),
    holderName: line("专利权人（申请人）", "patentee or applicant").optional(),
  },
  {
    facts: ({ matter, patentNumber, patentTitle, patentKind, holderName }) => ({
      matter,
      patent: {
        patentNumber,
        ...(patentTitle !== undefined && { title: patentTitle }),
        ...(patentKind !== undefined && { kind: patentKind }),
        ...(holderName !== undefined && { holderName }),
      },
    }),
    respondentName: line("涉嫌违法的当事人", "who is said to have done it"),
    filled: ({ matter, patent }) => ({
      matter,
      patentNumber: patent?.patentNumber,
      patentTitle: patent?.title,
      patentKind: patent?.kind,
      holderName: patent?.holderName,
    }),
    title: ({ respondentName, patentNumber }) =>
      typeof respondentName === "string" && typeof patentNumber === "string" && patentNumber.trim() !== ""
        ? `${respondentName.trim()}涉嫌假冒专利（${patentNumber.trim()}）`
        : "",
  },
);
