import { readFileSync } from "node:fs";
import type { CaseState } from "#casework";
import { paperData } from "#procedures";
import PizZip from "pizzip";
import { describe, expect, it } from "vitest";
import { counterfeitPatent } from "../../../procedures/protection/counterfeit-patent/procedure.ts";
import { walkEnforcement } from "../../../procedures/testing/enforcementWalk.ts";
import { patentByways } from "../../../procedures/testing/patentByways.ts";
import { patentCase } from "../../../procedures/testing/patentCase.ts";
import { patentWalks } from "../../../procedures/testing/walkKinds.ts";
import { chineseMoney } from "./chineseMoney.ts";
import { renderDocument } from "./renderDocument.ts";
import { templateOf } from "./templateOf.ts";

const office = { name: "岚城市知识产权局（演示）" };

function paper(kind: string, state: CaseState, of?: string): string {
  const made = paperData({
    kind,
    state,
    ...(of !== undefined && { of }),
    madeOn: "2026-03-30",
    documentNumber: "岚知演示〔2026〕1号",
    office,
    capital: chineseMoney,
  });
  if ("refusal" in made) throw new Error(made.refusal.sentence.en);
  const docx = renderDocument(readFileSync(templateOf("counterfeit-patent", kind)), made.data);
  const xml = new PizZip(docx).file("word/document.xml")?.asText() ?? "";
  return xml.replaceAll("</w:p>", "\n").replaceAll(/<[^>]+>/g, "");
}

describe("the papers of a case about patents", () => {
  it("are filled to the last tag wherever a lawful course issues them, and speak of no mark", () => {
    const seen = new Set<string>();
    for (let seed = 0; seed < 60; seed += 1) {
      const { states } = walkEnforcement(seed, 90, patentWalks);
      for (const [index, state] of states.entries()) {
        const before = states[index - 1]?.documents.length ?? 0;
        for (const { document, of } of state.documents.slice(before)) {
          if (seen.has(document) && index % 7 !== 0) continue;
          // A paper that the case lacks something for is refused by the server before the step is stored.
          const text = refused(document, state, of) ?? paper(document, state, of);
          if (text === "") continue;
          seen.add(document);
          expect(text).toContain(counterfeitPatent.documents[document as "priorNotice"].name.zh);
          expect(text, document).not.toMatch(/undefined|null|NaN|[{}]|\[object|商标/);
        }
      }
    }
    for (const { state } of patentByways()) {
      for (const { document, of } of state.documents) {
        // The receipt tells the latest service: of an earlier one the walks tell it.
        if (document === "serviceReceipt") continue;
        seen.add(document);
        const text = paper(document, state, of);
        expect(text).toContain(counterfeitPatent.documents[document as "priorNotice"].name.zh);
        expect(text, document).not.toMatch(/undefined|null|NaN|[{}]|\[object|商标/);
      }
    }
    const missing = Object.keys(counterfeitPatent.documents).filter((kind) => !seen.has(kind));
    expect(missing).toEqual([]);
  });

  it("tell the patent, the gain line by line, and what is confiscated beside the fine", () => {
    const text = paper("penaltyDecision", patentCase("decided").state, "respondent");
    for (const part of [
      "涉案专利（申请）号为ZL202330000000.0（外观设计，“水杯（演示）”，查询状态为有效，专利权人（申请人）为星河（演示）有限公司）。",
      "1．违法收入100,000.00元",
      "2．扣除成本40,000.00元",
      "违法所得合计60,000.00元。",
      "《中华人民共和国专利法》第六十八条",
      "构成假冒专利（未经许可在产品包装上标注他人专利号）",
      "1．责令改正并予公告；",
      "2．没收违法所得60,000.00元（大写：人民币陆万元整）；",
      "3．处罚款120,000.00元（大写：人民币壹拾贰万元整）。",
      "缴清罚款和没收的违法所得",
    ]) {
      expect(text).toContain(part);
    }
  });
});

/** "" where the case lacks something for the paper. */
function refused(kind: string, state: CaseState, of: string | undefined): "" | undefined {
  const order = {
    kind,
    state,
    ...(of !== undefined && { of }),
    madeOn: "2026-03-30",
    documentNumber: "1",
    office,
  } as const;
  return "refusal" in paperData({ ...order, capital: String }) ? "" : undefined;
}
