import { readFileSync } from "node:fs";
import type { CaseState } from "#casework";
import { paperData } from "#procedures";
import PizZip from "pizzip";
import { describe, expect, it } from "vitest";
import { patentMediation } from "../../../procedures/protection/patent-mediation/procedure.ts";
import { walkEnforcement } from "../../../procedures/testing/enforcementWalk.ts";
import { mediated, respondent } from "../../../procedures/testing/mediationCase.ts";
import { mediationWalks } from "../../../procedures/testing/mediationWalks.ts";
import { chineseMoney } from "./chineseMoney.ts";
import { renderDocument } from "./renderDocument.ts";
import { templateOf } from "./templateOf.ts";

type Kind = keyof typeof patentMediation.documents;

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
  if ("refusal" in made) throw new Error(`${kind}: ${made.refusal.sentence.en}`);
  const docx = renderDocument(readFileSync(templateOf("patent-mediation", kind)), made.data);
  const xml = new PizZip(docx).file("word/document.xml")?.asText() ?? "";
  return xml.replaceAll("</w:p>", "\n").replaceAll(/<[^>]+>/g, "");
}

describe("the papers of a mediation", () => {
  it("are filled to the last tag wherever a lawful course issues them", () => {
    const seen = new Set<string>();
    for (let seed = 0; seed < 60; seed += 1) {
      const { states } = walkEnforcement(seed, 90, mediationWalks);
      for (const [index, state] of states.entries()) {
        const before = states[index - 1]?.documents.length ?? 0;
        for (const { document, of } of state.documents.slice(before)) {
          const text = paper(document, state, of);
          seen.add(document);
          expect(text, document).toContain(
            document === "confirmationApplication"
              ? "司法确认申请书"
              : patentMediation.documents[document as Kind].name.zh,
          );
          expect(text, document).not.toMatch(/undefined|null|NaN|[{}]|\[object/);
        }
      }
    }
    const reminded = mediated(
      "signed",
      {},
      [respondent, "record-breach", "2026-05-06", { item: "P1", text: "到期未付款。" }],
      [{ id: "li", role: "officer" }, "remind-debtor", "2026-05-07", { item: "P1" }],
    );
    expect(paper("performanceReminder", reminded.state, "P1")).toContain(
      "对方反映：到期未付款。\n请及时履行。仍不履行的，对方可以向人民法院起诉。",
    );
    seen.add("performanceReminder");
    expect(Object.keys(patentMediation.documents).filter((kind) => !seen.has(kind))).toEqual([]);
  });

  it("tell of the agreement who does what until when, in figures and capitals, and how it may be enforced", () => {
    const text = paper("mediationAgreement", mediated("drawn").state);
    for (const part of [
      "双方因专利申请权、专利权归属纠纷（外观设计专利第ZL202330000000.0（演示）号“水杯（演示）”）请求本机关调解",
      "1．星河（演示）有限公司于2026年4月30日前向某设计师（演示）履行：支付补偿款，金额50,000.00元（大写：人民币伍万元整）。",
      "2．某设计师（演示）于2026年5月15日前向星河（演示）有限公司履行：配合办理著录项目变更。",
      "可以依据《专利纠纷行政裁决和调解办法》第三十五条的规定办理公证。",
      "调解员：林调解（岚城知识产权保护中心（演示））",
    ]) {
      expect(text).toContain(part);
    }
  });

  it("leave it to the court whether an authority's own agreement is confirmed", () => {
    expect(paper("confirmationApplication", mediated("applied").state)).toContain(
      "是否属于司法确认的范围由人民法院审查",
    );
  });
});
