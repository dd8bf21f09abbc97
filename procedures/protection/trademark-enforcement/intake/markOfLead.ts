import { field } from "#casework";
import { z } from "zod";
import { line } from "../../../inputs.ts";
import { aboutRight } from "../../enforcement/EnforcementLaw.ts";

/** The mark that a lead is about. */
export const markOfLead = aboutRight(
  {
    markText: line("商标", "mark"),
    registrationNumber: line("商标注册号", "registration number").optional(),
    classNumbers: field(z.array(z.number().int().min(1).max(45)).max(45), "核定商品类别", "Nice classes").default([]),
    holderName: line("商标注册人", "registered holder").optional(),
  },
  {
    facts: ({ markText, classNumbers, registrationNumber, holderName }) => ({
      mark: {
        markText,
        classNumbers,
        ...(registrationNumber !== undefined && { registrationNumber }),
        ...(holderName !== undefined && { holderName }),
      },
    }),
    respondentName: line("涉嫌侵权当事人", "who is said to infringe"),
    filled: ({ mark }) => ({
      markText: mark?.markText,
      registrationNumber: mark?.registrationNumber,
      classNumbers: mark?.classNumbers,
      holderName: mark?.holderName,
    }),
    title: ({ respondentName, markText }) =>
      typeof respondentName === "string" && typeof markText === "string" && markText.trim() !== ""
        ? `${respondentName.trim()}涉嫌侵犯“${markText.trim()}”注册商标专用权`
        : "",
  },
);
