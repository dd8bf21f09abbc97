import { describe, expect, it } from "vitest";
import { importPlan } from "./importPlan.ts";

/** What the importer takes from some lines: label, lead, participants of each task. */
function read(...lines: string[]): string[] {
  return importPlan(lines.join("\n")).tasks.map(({ label, lead, participants }) =>
    [label, lead?.named ?? "-", participants.map(({ named }) => named).join("+")].join(" | "),
  );
}

describe("一是…二是… in the middle of a paragraph", () => {
  it("are tasks of their own where each closes with its own clause", () => {
    expect(
      read(
        "某市协同保护工作要点",
        "（一）深化改革。一是推进管辖调整。（市法院、市检察院负责）二是推行繁简分流。（市法院负责）三是建专家库。（市科技局牵头，市科协配合）",
        "（二）强化执法。一是对2024年以来的案件开展回头看。（市检察院负责）；二是4月20日至26日集中宣传；（市市场监管局负责）",
      ),
    ).toEqual([
      "一是 | - | 市法院+市检察院",
      "二是 | 市法院 | ",
      "三是 | 市科技局 | 市科协",
      "一是 | 市检察院 | ",
      "二是 | 市市场监管局 | ",
    ]);
  });

  it("are parts of one task where one clause closes them all", () => {
    expect(
      read(
        "某市协同保护工作要点",
        "1.推进多元解纷。一是健全诉调对接，二是扩充调解组织，三是依法确认。（市法院牵头，市司法局配合）",
        "2.统一证据规则。（市法院负责）",
      ),
    ).toEqual(["1. | 市法院 | 市司法局", "2. | 市法院 | "]);
  });
});

describe("who is named", () => {
  it.each([
    [
      "各市、县（市、区）人民政府 is one name",
      "省财政厅、各市、县（市、区）人民政府",
      "- | 省财政厅+各市、县（市、区）人民政府",
    ],
    ["every body of a group leads nothing", "各协作单位按职责分工", "- | 各协作单位"],
    [
      "等…成员单位 is no name",
      "省财政厅、省司法厅等推进软件正版化工作联席会议成员单位按职责分工",
      "- | 省财政厅+省司法厅",
    ],
  ])("%s", (_what, bodies, expected) => {
    expect(read("某省行动方案", `1.推进工作。（${bodies}负责）`, "2.开展培训。（省教育厅负责）")[0]).toBe(
      `1. | ${expected}`,
    );
  });

  it("(jointly) is no part of an English name", () => {
    expect(
      read(
        "Action Plan",
        "Action 1. Protect folklore.",
        "Lead: Ministry of Culture and Heritage and VIPO (jointly); Support: Council of Communities",
        "Action 2. Train staff.",
        "Lead: VIPO",
      )[0],
    ).toContain("Ministry of Culture and Heritage | VIPO+Council of Communities");
  });
});
