import { readFileSync } from "node:fs";
import type { CaseState } from "#casework";
import { paperData } from "#procedures";
import PizZip from "pizzip";
import { describe, expect, it } from "vitest";
import { documents } from "../../../procedures/protection/patent-adjudication/documents.ts";
import { adjudicated, handed, request } from "../../../procedures/testing/adjudication.ts";
import { adjudicationWalks } from "../../../procedures/testing/adjudicationWalks.ts";
import { walkEnforcement } from "../../../procedures/testing/enforcementWalk.ts";
import { officer } from "../../../procedures/testing/scene.ts";
import { chineseMoney } from "./chineseMoney.ts";
import { renderDocument } from "./renderDocument.ts";
import { templateOf } from "./templateOf.ts";

function paper(kind: string, state: CaseState, of?: string): string {
  const made = paperData({
    kind,
    state,
    ...(of !== undefined && { of }),
    madeOn: "2026-03-30",
    documentNumber: "岚知演示〔2026〕1号",
    office: { name: "岚城市知识产权局（演示）" },
    capital: chineseMoney,
  });
  if ("refusal" in made) throw new Error(made.refusal.sentence.en);
  const docx = renderDocument(readFileSync(templateOf("patent-adjudication", kind)), made.data);
  const xml = new PizZip(docx).file("word/document.xml")?.asText() ?? "";
  return xml.replaceAll("</w:p>", "\n").replaceAll(/<[^>]+>/g, "");
}

describe("the papers of a patent dispute", () => {
  it("are filled to the last tag wherever a lawful course issues them", () => {
    const seen = new Set<string>();
    for (const [at, kind] of adjudicationWalks.entries()) {
      for (let seed = 0; seed < 60; seed += 1) {
        const { states } = walkEnforcement(seed + 1000 * at, 80, kind);
        for (const [index, state] of states.entries()) {
          const before = states[index - 1]?.documents.length ?? 0;
          for (const { document, of } of state.documents.slice(before)) {
            if (seen.has(document) && index % 7 !== 0) continue;
            seen.add(document);
            const text = paper(document, state, of);
            expect(text).toContain(documents[document as "decision"].name.zh);
            expect(text, document).not.toMatch(/undefined|null|NaN|[{}]|\[object/);
          }
        }
      }
    }
    const missing = Object.keys(documents).filter((kind) => !seen.has(kind));
    // What chance takes rarely is taken on purpose.
    const sentOn = adjudicated("received", {}, [
      officer,
      "transfer-request",
      "2026-03-04",
      { competent: false, to: "东海市知识产权局（演示）", reason: "侵权行为地不在本辖区。" },
    ]);
    expect(paper("transferNotice", sentOn.state)).toContain("移送东海市知识产权局（演示）处理");
    const refused = adjudicated(
      "received",
      { received: [[officer, "receive-request", "2026-03-02", { ...request, standing: "ordinary" }]] },
      [officer, "refuse-request", "2026-03-04", { ground: "standing", reason: "许可合同没有授权。" }],
    );
    expect(paper("nonAcceptanceNotice", refused.state)).toContain("请求人不是专利权人或者利害关系人");
    expect(missing.filter((kind) => !["transferNotice", "nonAcceptanceNotice"].includes(kind))).toEqual([]);
  });

  it("tell the whole dispute in the decision: both sides, evidence, reasons, orders by act, the court", () => {
    const text = paper("decision", adjudicated("decided").state);
    for (const part of [
      "请求人：星河（演示）有限公司（法人或者其他组织）",
      "被请求人：岚城某机械厂（法人或者其他组织），地址：岚城演示路1号",
      "实用新型专利“一种折叠支架”（专利号：ZL DEMO20200001）",
      "本机关于2026年3月2日收到请求，于2026年3月4日受理，于2026年4月16日进行口头审理。本案现已审理终结。",
      "被请求人岚城某机械厂答辩称：被控产品缺少权利要求1的限位件。",
      "1．星河（演示）有限公司提交的购买公证书（书证），用以证明：被请求人销售被控产品",
      "侵权成立。依据《专利纠纷行政裁决和调解办法》第三十一条，责令被请求人停止下列行为：停止制造、销售型号为演示一号的折叠支架。",
      "1．立即停止制造，销毁制造侵权产品的专用设备、模具",
      "2．立即停止销售；",
      "自收到本裁决书之日起十五日内向有管辖权的人民法院起诉",
      "合议组成员：李承办、赵协办、钱合议",
    ])
      expect(text).toContain(part);
    expect(text).not.toContain("驳回请求人的请求");
  });

  it("give each respondent its own period to answer", () => {
    const abroad = adjudicated(
      "accepted",
      { received: [[officer, "receive-request", "2026-03-02", { ...request, respondentAbroad: true }]] },
      [officer, "serve-request", "2026-03-06", handed],
    );
    expect(paper("answerNotice", abroad.state, "respondent")).toContain("自收到之日起30日内提交答辩书");
    expect(paper("answerNotice", adjudicated("accepted").state, "respondent")).toContain("15日内");
  });
});
