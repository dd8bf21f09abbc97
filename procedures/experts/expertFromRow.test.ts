import { describe, expect, it } from "vitest";
import { expertFromRow, readExpertHeader } from "./expertFromRow.ts";

const titles = ["姓名", "身份", "专业领域", "状态", "状态截止日期", "工作单位", "曾参与案件", "共同申请专利"];

function read(...cells: string[]) {
  const header = readExpertHeader(titles);
  if ("refusal" in header) throw new Error(header.refusal.sentence.en);
  return expertFromRow(cells, header.ok, 2);
}

describe("a row of a list of experts", () => {
  it("becomes an expert with its roles, fields, ties, cases and patents", () => {
    const row = read(
      "演示甲",
      "技术调查官；鉴定机构",
      "f16m、第9类；机械制造",
      "请假",
      "2026-3-31",
      "演示一厂（2019-01-01—2023-06-30）;演示大学(机械学院);演示二厂（2024-01-01—）",
      "演示案1号（甲公司、乙公司；ZL DEMO1）；演示案2号",
      "ZL DEMO2（甲公司）",
    );
    expect(row).toEqual({
      ok: {
        name: "演示甲",
        kind: "person",
        roles: ["technical-investigator", "appraiser"],
        fields: ["F16M", "nice-9", "机械制造"],
        standing: { kind: "leave", until: "2026-03-31" },
        employers: [
          { name: "演示一厂", from: "2019-01-01", until: "2023-06-30" },
          { name: "演示大学(机械学院)" },
          { name: "演示二厂", from: "2024-01-01" },
        ],
        clients: [],
        cases: [
          { number: "演示案1号", parties: ["甲公司", "乙公司"], right: "ZL DEMO1" },
          { number: "演示案2号", parties: [] },
        ],
        patents: [{ number: "ZL DEMO2", with: ["甲公司"] }],
      },
    });
  });

  it("is refused with every cell that cannot be read", () => {
    const row = read("", "法官", "F16M", "请假", "2026-13-01", "", "", "");
    expect("problems" in row && row.problems.map(({ column, code }) => [column, code])).toEqual([
      ["姓名", "missing"],
      ["身份", "unknown-word"],
      ["状态截止日期", "no-such-day"],
    ]);
  });

  it("is read only under a header that says who and as what", () => {
    const header = readExpertHeader(["姓名", "单位"]);
    expect("refusal" in header && header.refusal.code).toBe("missing-columns");
  });
});
