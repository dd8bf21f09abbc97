import { describe, expect, it } from "vitest";
import { simplify } from "#similarity";
import { importPlan } from "./importPlan.ts";

/** label | lead id or name | participants | further marks, one line a task. */
function tasksOf(text: string): readonly string[] {
  return importPlan(text, { simplify }).tasks.map((task) => {
    expect(task.text).toBe(text.slice(task.start, task.end));
    const name = (body: (typeof task.participants)[number]) => body.match.agency ?? `?${body.named}`;
    const marks = [task.dutiesSplit ? "split" : "", task.open ? "open" : ""].filter((mark) => mark !== "");
    return [
      task.label ?? "-",
      task.lead === null ? "-" : name(task.lead),
      task.participants.map(name).join("+"),
      ...marks,
    ].join(" | ");
  });
}
const plan = (...lines: string[]) => ["某市知识产权保护工作计划", "一、主要任务", ...lines].join("\n");

describe("a responsibility clause", () => {
  it.each([
    ["（商务部、海关总署负责）", "- | mofcom+gacc"],
    ["（商务部牵头，海关总署、公安部按职责分工负责）", "mofcom | gacc+mps | split"],
    ["（由商务部牵头，会同海关总署、公安部等部门负责）", "mofcom | gacc+mps | open"],
    ["（商务部牵头、海关总署配合）", "mofcom | gacc"],
    ["（商务部会同海关总署等部门负责）", "mofcom | gacc | open"],
    [
      "（负责部门：商务部、海关总署；适用范围：所有自贸试验区，以下除另有标注外，适用范围均为所有自贸试验区）",
      "- | mofcom+gacc",
    ],
    ["（牵头单位：商务部；配合单位：海关总署、公安部；完成时限：2025年6月底前）", "mofcom | gacc+mps"],
    ["（商务部、海关总署等和各省级人民政府负责）", "- | mofcom+gacc+provincial-governments | open"],
    ["（文化和旅游部、工业和信息化部和海关总署负责）", "- | mct+miit+gacc"],
    ["（海关总署指导，试点城市政府负责落实）", "?试点城市政府 | gacc"],
    ["（商务部、海关总署分别负责）", "- | mofcom+gacc | split"],
    ["(商务部、海关总署负责)", "- | mofcom+gacc"],
    ["（商务部、海关总署）", "- | mofcom+gacc"],
    ["此项工作由商务部牵头，海关总署参与。", "mofcom | gacc"],
    ["（人民银行等部门负责）", "- | pbc | open"],
    ["（牵头部门：商务部，配合部门：海关总署、公安部）", "mofcom | gacc+mps"],
    ["（由海关总署负总责，公安部等单位配合做好工作）", "gacc | mps | open"],
    ["（商务部为牵头单位，海关总署为配合单位）", "mofcom | gacc"],
    ["（商务部（牵头）、海关总署、公安部）", "mofcom | gacc+mps"],
    ["（商务部、海关总署共同牵头，公安部参与）", "mofcom | gacc+mps"],
    ["（国家知识产权局、中央宣传部（国家版权局）负责）", "- | cnipa+publicity-department"],
    ["（责任单位：商务部 海关总署 公安部）", "- | mofcom+gacc+mps"],
    ["（长期坚持，商务部负责）", "mofcom | "],
    ["（商务部、海关总署按职责分工负责，2025年底前完成）", "- | mofcom+gacc | split"],
    ["（各有关部门按职责分工负责）", "- | departments-concerned | split"],
    ["（统计局负责，商务部提供数据）", "nbs | mofcom"],
    ["【责任单位：商务部、海关总署】", "- | mofcom+gacc"],
    ["（商務部牽頭，海關總署、財政部參與）", "mofcom | gacc+mof"],
    ["责任单位：商务部、海关总署", "- | mofcom+gacc"],
    ["（各省、自治区、直辖市人民政府，商务部负责）", "- | provincial-governments+mofcom"],
  ])("%s", (clause, said) => {
    expect(tasksOf(plan(`1.加强监管。${clause}`, "2.加强宣传。（司法部负责）"))).toEqual([
      `1. | ${said}`,
      "2. | moj | ",
    ]);
  });

  it("names who leads and who joins, in English too", () => {
    const clauses: [string, string][] = [
      ["(The Ministry of Commerce and the General Administration of Customs are responsible)", "- | mofcom+gacc"],
      [
        "(The Ministry of Commerce takes the lead, and the Ministry of Finance and the SPC participate)",
        "mofcom | mof+spc",
      ],
      [
        "(Led by SAMR, with the participation of the Supreme People’s Court and other departments)",
        "samr | spc | open",
      ],
      [
        "(The State Administration of Radio, Film and Television, the Ministry of Industry and Information Technology shall be responsible according to their respective duties)",
        "- | nrta+miit | split",
      ],
      [
        "(Responsible departments: the Ministry of Finance, Harbour Office; scope: all zones)",
        "- | mof+?Harbour Office",
      ],
      ["(The Ministry of Finance, the Ministry of Justice, etc. are responsible)", "- | mof+moj | open"],
      ["(The Ministry of Finance, together with the Ministry of Justice, is responsible)", "mof | moj"],
      ["(Supreme People's Court)", "spc | "],
      ["(Responsibility of the Ministry of Education)", "moe | "],
      ["(Led by SAMR and participated by the Ministry of Finance)", "samr | mof"],
      ["(To be implemented by the Ministry of Justice in collaboration with the Ministry of Finance)", "moj | mof"],
      ["Lead: Ministry of Finance. Participants: Ministry of Justice.", "mof | moj"],
      ["(Lead: SAMR; with: Ministry of Finance, Ministry of Human Resources and Social Security)", "samr | mof+mohrss"],
    ];
    for (const [clause, said] of clauses)
      expect(
        tasksOf(
          `Work plan\nI. Tasks\n1. Improve the rules. ${clause}\n2. Train staff. (The Ministry of Education is responsible)`,
        ),
      ).toEqual([`1. | ${said}`, "2. | moe | "]);
  });

  it("does not take an explaining bracket for one", () => {
    expect(
      tasksOf(plan("1.落实河长负责制（由各级河长负责日常巡查的制度）并公开。（水利部负责）", "2.宣传。（司法部负责）")),
    ).toEqual(["1. | mwr | ", "2. | moj | "]);
  });
});

describe("tasks", () => {
  it("run together in one paragraph, over chapters and sections", () => {
    expect(
      tasksOf(
        "推进计划\n一、制度（一）法律。1.修改法律。（司法部负责）2.修改条例。（农业农村部、司法部负责）\n（二）政策。3.出台2.5亿元政策。（财政部负责）\n二、保护。（一）司法。4.出台解释。（最高人民法院负责）",
      ),
    ).toEqual(["1. | moj | ", "2. | - | mara+moj", "3. | mof | ", "4. | spc | "]);
  });

  it("are the paragraphs that end in a clause; several clauses in one paragraph belong to one task", () => {
    expect(
      tasksOf(
        plan(
          "（一）改善条件。建设场馆。（教育部负责）完善安保。（公安部、应急部负责）",
          "支持消费。（人民银行负责）",
          "（二）宣传。（司法部负责）",
        ),
      ),
    ).toEqual(["（一） | - | moe+mps+mem", "- | pbc | ", "（二） | moj | "]);
  });

  it("stand without a clause, and without a lead, but aims and principles are none", () => {
    const text =
      "工作方案\n一、总体要求\n（一）指导思想。坚持。\n（二）基本原则。坚持。\n二、任务\n（一）建设平台。（商务部负责）\n（二）开展培训。\n（三）评估。（财政部负责）\n各地区要认真落实。\n某办公室\n2025年3月1日";
    expect(tasksOf(text)).toEqual(["（一） | mofcom | ", "（二） | - | ", "（三） | mof | "]);
    const { unsettled } = importPlan(text);
    expect(unsettled.map(({ why }) => why.zh)).toContain("第2项没有责任分工，请确定牵头部门");
  });

  it("need no number at all", () => {
    expect(
      tasksOf(
        "某省行动计划\n完善快速审查机制。（省知识产权局负责）\n加强海关保护，查处侵权货物。\n（南京海关牵头，公安部配合）\n",
      ),
    ).toEqual(["- | ?省知识产权局 | ", "- | nanjing-customs | mps"]);
  });

  it("are closed by the clause after their last point", () => {
    expect(
      tasksOf(
        plan(
          "（一）建设平台：",
          "1.收集数据。",
          "2.公开数据。（商务部负责）",
          "（二）开展培训：",
          "1.编写教材。",
          "2.组织考试。（教育部负责）",
        ),
      ),
    ).toEqual(["（一） | mofcom | ", "（二） | moe | "]);
  });

  it("take a default that the document sets for what follows in the chapter", () => {
    expect(
      tasksOf(
        plan(
          "1.建机制。（生态环境部指导，试点城市政府负责落实。以下均需试点城市政府落实，不再列出）",
          "2.建平台。（商务部指导）",
          "二、步骤",
          "1.总结。（司法部负责）",
        ),
      ),
    ).toEqual(["1. | ?试点城市政府 | mee", "2. | ?试点城市政府 | mofcom", "1. | moj | "]);
  });

  it("come from the rows of a table as well", () => {
    const text = plan(
      "| 序号 | 重点任务 | 牵头单位 | 配合单位 | 完成时限 |",
      "| --- | --- | --- | --- | --- |",
      "| 1 | 建平台 | 商务部 | 财政部、司法部 | 2025年6月底前 |",
      "| 2 | 办培训 | 教育部 | | 全年 |",
    );
    expect(tasksOf(text)).toEqual(["1 | mofcom | mof+moj", "2 | moe | "]);
    expect(importPlan(text).tasks.map(({ due }) => due.map(({ date, named }) => date ?? named))).toEqual([
      ["2025-06-30"],
      ["全年"],
    ]);
  });

  it("carry dates, sums and references with their places", () => {
    const text = plan(
      "1.按照《条例》，到2027年，培育100家企业；2025年第三季度前投入2.5亿元，每年1月31日前报告。（财政部负责）",
      "2.宣传。（司法部负责）",
    );
    const [task] = importPlan(text).tasks;
    expect(task?.due.map(({ date }) => date)).toEqual(["2027-12-31", "2025-09-30", null]);
    expect(task?.amounts.map(({ named }) => named)).toEqual(["100家", "2.5亿元"]);
    expect(task?.references.map(({ named, start }) => [named, text.slice(start, start + 4)])).toEqual([
      ["《条例》", "《条例》"],
    ]);
  });
});

describe("a legend", () => {
  it("that the first named leads makes the lead certain", () => {
    const clauses = ["1.甲。（商务部、财政部负责）", "2.乙。（司法部、财政部负责）"];
    const without = importPlan(plan(...clauses));
    const said = importPlan(plan("各项任务列第一位者为牵头单位。", ...clauses));
    expect(without.tasks[0]?.confidence).toBeLessThan(said.tasks[0]?.confidence ?? 0);
    expect([without.tasks[0]?.lead, said.tasks[0]?.lead?.named]).toEqual([null, "商务部"]);
    expect(without.unsettled.map(({ why }) => why.en).join()).toContain("does not say who leads");
    expect(said.unsettled).toEqual([]);
  });
});

describe("a document that is no plan", () => {
  it("is said to be none, and gets no tasks", () => {
    const opinion =
      "关于推行三项制度的指导意见\n一、总体要求\n（一）指导思想。坚持。\n二、制度\n（二）公示。行政执法机关要公示。\n（三）记录。要记录。\n（四）审核。要审核。";
    expect(importPlan(opinion)).toMatchObject({ isPlan: false, tasks: [], sections: [] });
    expect(
      importPlan(
        "国家粮食应急预案\n1　总则\n1.1　目的\n为了保障供应。\n2　职责\n2.1　指挥部\n（1）掌握形势。\n（2）协调。",
      ),
    ).toMatchObject({ isPlan: false, tasks: [] });
    expect(importPlan("Dear colleagues,\nplease find enclosed the minutes. (Mr X is responsible)\n").isPlan).toBe(
      false,
    );
  });

  it("but one that calls itself a plan needs no clauses", () => {
    const { isPlan, tasks } = importPlan(
      "某省知识产权保护工作要点\n一、强化执法\n1.开展专项行动，查处侵权案件。\n2.加强展会保护，派驻人员。\n二、优化服务\n3.办好快速维权中心的各项工作。",
    );
    expect(isPlan).toBe(true);
    expect(tasks.map(({ label, lead }) => [label, lead])).toEqual([
      ["1.", null],
      ["2.", null],
      ["3.", null],
    ]);
  });
});

it("reads three hundred pages in a few seconds", () => {
  const item = (at: number) =>
    `${at}.推进第${at}件工作，${"完善机制，加强协同，".repeat(60)}。（商务部、财政部、某某局按职责分工负责）`;
  const text = plan(...Array.from({ length: 400 }, (_, at) => item(at + 1)));
  expect(text.length).toBeGreaterThan(240_000);
  const before = performance.now();
  expect(importPlan(text, { simplify }).tasks).toHaveLength(400);
  expect(performance.now() - before).toBeLessThan(5_000);
});

it.each([
  ["blanks", " ".repeat(100_000)],
  ["empty lines", "\n".repeat(100_000)],
  ["brackets", "（".repeat(100_000)],
  ["numbers", "。1.".repeat(30_000)],
  ["thousands of tasks", `工作计划\n${"1.甲。（商务部负责）\n".repeat(4_000)}`],
])("is not held up by %s", (_, text) => {
  const before = performance.now();
  importPlan(text);
  expect(performance.now() - before).toBeLessThan(5_000);
});
