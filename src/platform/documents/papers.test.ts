import { readFileSync } from "node:fs";
import fc from "fast-check";
import { paperData } from "#procedures";
import { everyPaper, referredAndBack } from "../../../procedures/testing/afterDecision.ts";
import { everyFieldPaper } from "../../../procedures/testing/fieldwork.ts";
import { takenIn } from "../../../procedures/testing/intake.ts";
import PizZip from "pizzip";
import { describe, expect, it } from "vitest";
import { enforced, given, head, officer, type Scene, type Step, stepsTo } from "../../../procedures/testing/scene.ts";
import { trademarkEnforcement } from "../../../procedures/protection/trademark-enforcement/procedure.ts";
import { chineseMoney } from "./chineseMoney.ts";
import { onlyPaper, previewHtml } from "./previewHtml.ts";
import { renderDocument, TemplateFault } from "./renderDocument.ts";
import { templateOf } from "./templateOf.ts";

const office = { name: "岚城知识产权局（演示）", court: "岚城人民法院（演示）" };
const decide: Step = [head, "decide", "2026-03-30", { fineFen: 6_000_000, reasons: "事实清楚。" }];
const service = { way: "direct", receiver: "陈某", place: "岚城演示路1号" };
const ending: Step[] = [
  decide,
  [officer, "serve-decision", "2026-04-01", service],
  [officer, "record-payment", "2026-04-08", { fen: 6_000_000, kind: "voluntary", receipt: "R1" }],
  [officer, "record-remedies-over", "2026-04-09", { how: "waived", basis: "书面声明" }],
  [officer, "propose-closing", "2026-04-09", { summary: "已缴清" }],
  [head, "close", "2026-04-10", {}],
];
const hearing: Step[] = [
  [officer, "request-hearing", "2026-03-25", { reason: "数量有误" }],
  [
    officer,
    "set-hearing",
    "2026-03-30",
    { hearingOn: "2026-04-17", time: "09:30", place: "二楼会议室", chair: "孙主持", recorder: "钱记录" },
  ],
  [officer, "serve-hearing-notice", "2026-03-31", service],
  [officer, "hold-hearing", "2026-04-17", { present: "陈某", minutes: "当事人陈述。\n主持人询问。" }],
];

function paper(kind: string, { state }: Scene): Buffer {
  const made = paperData({
    kind,
    state,
    madeOn: "2026-03-30",
    documentNumber: "岚知演示〔2026〕1号",
    office,
    capital: chineseMoney,
  });
  if ("refusal" in made) throw new Error(made.refusal.sentence.en);
  return renderDocument(readFileSync(templateOf("trademark-enforcement", kind)), made.data);
}

/** The words of a paper, paragraph by paragraph. */
function words(docx: Uint8Array): string {
  const xml = new PizZip(docx).file("word/document.xml")?.asText() ?? "";
  return xml
    .replaceAll("<w:br/>", "\n")
    .replaceAll("</w:p>", "\n")
    .replaceAll(/<[^>]+>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&apos;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}

describe("the papers of an enforcement case", () => {
  const decided = enforced("notice-served", {}, decide);

  it("are all there, filled to the last tag, and never say undefined", () => {
    const whole = given(trademarkEnforcement, [
      ...stepsTo("notice-served"),
      ...hearing,
      [head, "decide", "2026-04-20", { fineFen: 6_000_000, reasons: "事实清楚。" }],
      ...ending.slice(1).map(([by, action, on, input]): Step => [by, action, on.replace("2026-04", "2026-05"), input]),
    ]);
    const none = enforced("reviewed", {}, [
      head,
      "decide-no-penalty",
      "2026-03-19",
      { ground: "other", reasons: "情节轻微。" },
    ]);
    const later = [everyPaper(), referredAndBack(), everyFieldPaper(), ...takenIn()];
    const issues = ({ state }: Scene, kind: string) => state.documents.some(({ document }) => document === kind);
    const from = (kind: string) => [whole, none, ...later].find((scene) => issues(scene, kind)) ?? whole;
    for (const [kind, { name }] of Object.entries(trademarkEnforcement.documents)) {
      const text = words(paper(kind, from(kind)));
      expect(text).toContain(name.zh);
      expect(text).toContain(kind === "investigationReport" ? "岚知演示〔2026〕1号" : office.name);
      expect(text).not.toMatch(/undefined|null|NaN|[{}]|\[object/);
    }
  });

  it("print the turnover line by line, the law with its articles, the fine in figures and capitals, and where to turn", () => {
    const text = words(paper("penaltyDecision", decided));
    for (const part of [
      "第1批“运动鞋”：已售100双，按实际销售价格每双200.00元计算，计20,000.00元（依据《商标侵权案件违法经营额计算办法》第五条）。",
      "第1批“运动鞋”：未售50双，按同批已售商品的实际销售价格每双200.00元计算，计10,000.00元",
      "违法经营额合计30,000.00元。",
      "《中华人民共和国商标法》（2019年文本）第五十七条",
      "《中华人民共和国商标法》（2019年文本）第六十条",
      "2．没收、销毁侵权商品",
      "3．处罚款60,000.00元（大写：人民币陆万元整）。",
      "每日按罚款数额的百分之三加处罚款",
      "六十日内向有管辖权的行政复议机关申请行政复议",
      "六个月内向岚城人民法院（演示）提起行政诉讼",
      "当事人在法定期限内未要求听证。",
      "二〇二六年三月三十日",
    ]) {
      expect(text).toContain(part);
    }
    expect(text).not.toContain("未核实");
  });

  it("order an unaware seller to stop on the Trademark Law, and send what was said at a hearing to its record", () => {
    const [by, action, on, findings] = stepsTo("findings").at(-1) as Step;
    const unaware = {
      ...(findings as object),
      sellerUnaware: true,
      lawfulSource: true,
      sourceProof: "contract",
      supplierName: "某批发行",
    };
    const none = enforced(
      "reviewed",
      {
        findings: [by, action, on, unaware],
        submitted: [officer, "submit-for-legal-review", "2026-03-16", { conclusion: "不知情", proposedFineFen: 0 }],
      },
      [head, "decide-no-penalty", "2026-03-19", { ground: "lawful-source", reasons: "不知情。" }],
    );
    expect(words(paper("noPenaltyDecision", none))).toContain(
      "同时，依据《中华人民共和国商标法》（2019年文本）第六十条的规定，责令当事人立即停止销售",
    );
    const heard = given(trademarkEnforcement, [
      ...stepsTo("notice-served"),
      ...hearing,
      [head, "decide", "2026-04-20", { fineFen: 6_000_000, reasons: "事实清楚。" }],
    ]);
    const text = words(paper("penaltyDecision", heard));
    expect(text).toContain("当事人在听证中的陈述、申辩意见见听证笔录。");
    expect(text).not.toContain("当事人未提出陈述");
  });

  it("say beside the paper, not in it, what is unverified", () => {
    const made = paperData({
      kind: "penaltyDecision",
      state: decided.state,
      madeOn: "2026-03-30",
      documentNumber: "1",
      office,
      capital: chineseMoney,
    });
    expect("notes" in made && made.notes.map(({ confidence }) => confidence)).toEqual(["unverified", "secondary"]);
  });

  it("are refused with what the case still lacks", () => {
    const made = paperData({
      kind: "penaltyDecision",
      state: enforced("notice").state,
      madeOn: "2026-03-30",
      documentNumber: "1",
      office,
      capital: chineseMoney,
    });
    expect("refusal" in made && made.refusal).toMatchObject({
      code: "paper-incomplete",
      sentence: { zh: expect.stringContaining("告知和听证情况") },
    });
    expect(() =>
      paperData({
        kind: "nothing",
        state: decided.state,
        madeOn: "2026-03-30",
        documentNumber: "1",
        office,
        capital: chineseMoney,
      }),
    ).toThrow(RangeError);
  });

  it("come out the same, byte for byte, from the same case", () => {
    expect(paper("penaltyDecision", decided).equals(paper("penaltyDecision", decided))).toBe(true);
  });
});

describe("a template", () => {
  const template = readFileSync(templateOf("trademark-enforcement", "serviceReceipt"));
  const data = {
    authority: "局",
    documentNumber: "1",
    cause: "案",
    servedPaper: "书",
    partyName: "甲",
    serviceWay: "直接",
    servedOn: "今日",
    servicePlace: "处",
    receiver: "乙",
  };

  const printable = fc.string({ unit: "grapheme", maxLength: 40 }).map((name) => name.replaceAll(/\p{C}/gu, ""));

  it("keeps what the party is called, whatever it is", () => {
    fc.assert(
      fc.property(printable, (name) => {
        const text = words(renderDocument(template, { ...data, partyName: name }));
        expect(text).toContain(name);
      }),
      { numRuns: 60 },
    );
    expect(words(renderDocument(template, { ...data, partyName: "甲\u0001乙" }))).toContain("甲乙");
    expect(words(renderDocument(template, { ...data, partyName: '<b>&"{x}' }))).toContain('<b>&"{x}');
  });

  it("is refused with the tag that has no value, the tag that is not closed, and the file that is no Word file", () => {
    const { partyName: _, ...lacking } = data;
    expect(() => renderDocument(template, lacking)).toThrow(
      expect.objectContaining({ name: "TemplateFault", tag: "partyName" }),
    );
    expect(() => renderDocument(broken("{#open}"), data)).toThrow(TemplateFault);
    expect(() => renderDocument(broken("{constructor}"), data)).toThrow(
      expect.objectContaining({ tag: "constructor" }),
    );
    expect(() => renderDocument(new Uint8Array([1, 2, 3]), data)).toThrow(/not a Word document/);
    expect(() =>
      renderDocument(new Uint8Array(new PizZip().file("a.txt", "a").generate({ type: "uint8array" })), data),
    ).toThrow(TemplateFault);
  });

  it("is found by the names of its procedure and kind, and by no path", () => {
    expect(templateOf("trademark-enforcement", "penaltyDecision")).toMatch(/penaltyDecision\.docx$/);
    expect(() => templateOf("../../etc", "passwd")).toThrow(RangeError);
    expect(() => templateOf("trademark-enforcement", "nothing")).toThrow("There is no template");
  });

  function broken(tag: string): Uint8Array {
    const zip = new PizZip(template);
    const xml = zip.file("word/document.xml")?.asText() ?? "";
    zip.file("word/document.xml", xml.replace("{partyName}", tag));
    return zip.generate({ type: "uint8array" });
  }
});

describe("the preview of a paper", () => {
  it("shows its words in paragraphs the page can dress, and its table", async () => {
    const html = await previewHtml(paper("penaltyDecision", enforced("notice-served", {}, decide)));
    expect(html).toContain('<p class="paper-title">行政处罚决定书</p>');
    expect(html).toContain("陆万元整");
    expect(await previewHtml(paper("filingApproval", enforced("filed")))).toContain("<td");
  });

  it("holds nothing that runs, loads or leads away", async () => {
    const evil: Step = [
      officer,
      "record-respondent",
      "2026-03-04",
      { name: "<img src=x onerror=alert(1)><script>1</script>", kind: "company", identifier: "1", address: "x" },
    ];
    const html = await previewHtml(paper("filingApproval", enforced("filed", { party: evil })));
    expect(html).toContain("&lt;img src=x onerror=alert(1)&gt;");
    expect(html).not.toMatch(/<(img|script|a|style|iframe)\b/);
    expect(
      onlyPaper(
        '<a href="javascript:1">x</a><p class="paper-text" onclick="1">y</p><td colspan="3" style="x">z</td><p class="evil">q</p>',
      ),
    ).toBe('x<p class="paper-text">y</p><td colspan="3">z</td><p>q</p>');
  });

  it("is refused for what is no Word document", async () => {
    await expect(previewHtml(new Uint8Array([1, 2, 3]))).rejects.toThrow();
  });
});
