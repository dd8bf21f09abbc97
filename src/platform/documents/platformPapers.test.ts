import { readFileSync } from "node:fs";
import type { CaseState } from "#casework";
import { paperData } from "#procedures";
import PizZip from "pizzip";
import { describe, expect, it } from "vitest";
import { platformNotice } from "../../../procedures/protection/platform-notice/procedure.ts";
import { walkEnforcement } from "../../../procedures/testing/enforcementWalk.ts";
import { notice, noticed, noticeSteps, pastedListings } from "../../../procedures/testing/noticeCase.ts";
import { noticeWalks } from "../../../procedures/testing/noticeWalks.ts";
import { given, head, officer, type Step } from "../../../procedures/testing/scene.ts";
import { chineseMoney } from "./chineseMoney.ts";
import { renderDocument } from "./renderDocument.ts";
import { templateOf } from "./templateOf.ts";

type Kind = keyof typeof platformNotice.documents;

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
  const docx = renderDocument(readFileSync(templateOf("platform-notice", kind)), made.data);
  const xml = new PizZip(docx).file("word/document.xml")?.asText() ?? "";
  return xml.replaceAll("</w:p>", "\n").replaceAll(/<[^>]+>/g, "");
}

describe("the papers of a notice", () => {
  it("are filled to the last tag wherever a lawful course issues them", () => {
    const seen = new Set<string>();
    for (let seed = 0; seed < 60; seed += 1) {
      const { states } = walkEnforcement(seed, 60, noticeWalks);
      for (const [index, state] of states.entries()) {
        const before = states[index - 1]?.documents.length ?? 0;
        for (const { document, of } of state.documents.slice(before)) {
          const text = paper(document, state, of);
          seen.add(document);
          expect(text, document).toContain(platformNotice.documents[document as Kind].name.zh);
          expect(text, document).not.toMatch(/undefined|null|NaN|[{}]|\[object/);
        }
      }
    }
    const earlier = { earlierNotices: [{ seller: "第1号店（演示）", lines: 2, on: "2026-01-05" }] };
    const step: Step = [
      head,
      "mark-offender",
      "2026-03-05",
      { seller: "第1号店（演示）", measure: "limit", note: "再次上架。" },
    ];
    const marked = given(platformNotice, [...noticeSteps("passed-on"), step], earlier);
    expect(paper("offenderNotice", marked.state, "O1")).toContain(
      "平台内经营者第1号店（演示）十二个月内维持措施的商品达4件，按本单位规则认定为多次侵权经营者",
    );
    seen.add("offenderNotice");
    expect(Object.keys(platformNotice.documents).filter((kind) => !seen.has(kind))).toEqual([]);
  });

  it("list every line of a bulk with its result", () => {
    const { state } = given(platformNotice, [
      [officer, "register-notice", "2026-03-02", { ...notice, pasted: pastedListings(1_000) }],
      [
        officer,
        "answer-lines",
        "2026-03-04",
        {
          results: [
            { lines: "1-998", answer: "removed", measure: "delete" },
            { lines: "999-1000", answer: "refused", reason: "no-such-listing" },
          ],
        },
      ],
    ]);
    const text = paper("resultList", state);
    expect(text).toContain("1000件商品的处理结果如下：维持措施998件，不采取措施2件，恢复0件，撤回0件。");
    expect(text).toContain("星河运动鞋 1000\n第1号店（演示）\n不采取措施\n商品链接不存在或者已下架");
    expect(text.match(/已采取措施\n删除/g)).toHaveLength(998);
  });

  it("name the fines of a platform that did not act", () => {
    const failed = noticed("registered", {}, [
      officer,
      "refer-failure",
      "2026-03-06",
      { account: "未作任何处理。", authority: "演示市市场监督管理局" },
    ]);
    expect(paper("failureLetter", failed.state)).toContain(
      "处50,000.00元以上500,000.00元以下罚款，情节严重的，处500,000.00元以上2,000,000.00元以下罚款",
    );
  });
});
