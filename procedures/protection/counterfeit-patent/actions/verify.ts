import type { ActionSpec } from "#casework";
import { cite } from "#statutes";
import { z } from "zod";
import { choice, line, text } from "../../../inputs.ts";
import { refuse } from "../../../refuse.ts";
import type { Define } from "../../trademark-enforcement/frame.ts";
import { matterOf } from "../law.ts";
import { patentKinds, patentStandings } from "../names.ts";

const checkResults = {
  substantiated: { zh: "有证据初步证明违法", en: "first evidence of the act" },
  "not-substantiated": { zh: "未发现违法证据", en: "no evidence of the act" },
} as const;

/** The lead is checked; a patent is looked up in the register before anything is called passed off. */
export function verifyAction(action: Define): ActionSpec {
  return action({
    name: { zh: "核查线索", en: "Check the lead" },
    event: "LeadChecked",
    by: ["officer"],
    from: ["verification"],
    weight: "main",
    input: z.strictObject({
      result: choice(checkResults, "核查结果", "result"),
      findings: text("核查情况", "what was found"),
      standing: choice(patentStandings, "专利登记簿查询结果", "what the register says of the number").optional(),
      patentTitle: line("专利名称", "title of the patent").optional(),
      patentKind: choice(patentKinds, "专利类型", "kind of patent").optional(),
      holderName: line("专利权人（申请人）", "patentee or applicant").optional(),
    }),
    guard: ({ facts }, { result, standing = facts.patent?.standing }) =>
      result === "substantiated" && matterOf(facts) === "counterfeit" && standing === undefined
        ? notLookedUp()
        : undefined,
    facts: ({ facts }, { result, findings, standing, patentTitle, patentKind, holderName }, { today }) => ({
      check: { result, findings, on: today },
      ...(facts.patent && {
        patent: {
          ...facts.patent,
          ...(standing !== undefined && { standing }),
          ...(patentTitle !== undefined && { title: patentTitle }),
          ...(patentKind !== undefined && { kind: patentKind }),
          ...(holderName !== undefined && { holderName }),
        },
      }),
    }),
    article: cite("market-penalty-procedure", "*"),
  });
}

function notLookedUp() {
  return refuse(
    "patent-not-looked-up",
    [
      "尚未查询专利登记簿，不能认定线索属实。",
      "The register was not asked about the number, so the lead cannot be found substantiated.",
    ],
    ["请查询并选择该号码的状态。", "Look the number up and choose how it stands."],
    cite("patent-law", "68"),
  );
}
