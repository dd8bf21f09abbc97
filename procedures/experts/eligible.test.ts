import { describe, expect, it } from "vitest";
import { expert } from "../testing/expertPool.ts";
import { eligibleExperts, whyNot, type ExpertNeed } from "./eligible.ts";
import type { Expert } from "./expert.ts";
import { covers, fieldKey } from "./fields.ts";
import { rulesIn, standardRules } from "./settings.ts";

const need: ExpertNeed = {
  role: "technical-investigator",
  fields: ["F16M"],
  parties: ["星河（演示）有限公司", "岚城某机械厂"],
  agents: ["演示律师事务所"],
  right: "ZL 2020 1 0000001.2",
  engaged: [],
};
const day = "2026-03-11";
const groundsOf = (more: Partial<Expert>, on: typeof day = day, rules = standardRules) =>
  whyNot(expert("a", more), need, on as `${number}-${number}-${number}`, rules).map(({ ground }) => ground);

describe("given an expert of the field whom nothing ties to a side", () => {
  it("then it may be drawn", () => expect(groundsOf({})).toEqual([]));
  it("of another role it is on neither list", () => {
    const lists = eligibleExperts([expert("m", { roles: ["mediator"] })], need, day, standardRules);
    expect(lists).toEqual({ eligible: [], excluded: [] });
  });
});

describe("when the expert does not stand in the pool on the day", () => {
  const on = (date: string, more: Partial<Expert>) => groundsOf(more, date as typeof day);
  it("is out from the day of leaving on, and in on the day before", () => {
    const left = { standing: { kind: "left", from: "2026-03-11" } } as const;
    expect([on("2026-03-10", left), on("2026-03-11", left)]).toEqual([[], ["not-active"]]);
  });
  it("is out on the first and the last day of a leave, and in on the days around it", () => {
    const leave = { standing: { kind: "leave", from: "2026-03-02", until: "2026-03-11" } } as const;
    const days = ["2026-03-01", "2026-03-02", "2026-03-11", "2026-03-12"];
    expect(days.map((each) => on(each, leave).length)).toEqual([0, 1, 1, 0]);
  });
  it("says why it is suspended, until when", () => {
    const standing = { kind: "suspended", from: "2026-01-01", until: "2026-06-30", reason: "逾期未提交意见" } as const;
    expect(whyNot(expert("a", { standing }), need, day, standardRules)).toEqual([
      {
        ground: "not-active",
        because: {
          zh: "当日不在库：暂停（2026-01-01—2026-06-30，逾期未提交意见）",
          en: "not active on the day: suspended (2026-01-01—2026-06-30, 逾期未提交意见)",
        },
        source: { source: "house", article: "1" },
      },
    ]);
  });
  it("is out before its first day in the pool", () => {
    expect([on("2026-03-10", { since: "2026-03-11" }), on("2026-03-11", { since: "2026-03-11" })]).toEqual([
      ["not-active"],
      [],
    ]);
  });
});

describe("when something ties the expert to a side", () => {
  it("is out as a party or its agent itself, whatever the width of the letters", () => {
    expect(groundsOf({ name: " 星河(演示)有限公司 " })).toEqual(["party"]);
    expect(groundsOf({ name: "演示律师事务所" })).toEqual(["party"]);
  });

  it("is out while a party employs it, and for the months of the house after: the last of them counts, the next day does not", () => {
    expect(groundsOf({ employers: [{ name: "岚城某机械厂" }] })).toEqual(["employer"]);
    const until = (last: `${number}-${number}-${number}`) =>
      groundsOf({ employers: [{ name: "岚城某机械厂", until: last }] });
    expect([until("2023-03-11"), until("2023-03-10")]).toEqual([["employer"], []]);
    expect(groundsOf({ employers: [{ name: "岚城某机械厂", from: "2026-03-12" }] })).toEqual([]);
    expect(groundsOf({ employers: [{ name: "另一家机械厂" }] })).toEqual([]);
  });

  it("follows the months that the office set", () => {
    const rules = rulesIn({ known: { settings: { "experts.employer-months": 0, "experts.client-months": "many" } } });
    expect(rules).toEqual({ employerMonths: 0, clientMonths: 24 });
    const gone = { employers: [{ name: "岚城某机械厂", until: "2026-03-10" as const }] };
    expect([groundsOf(gone), groundsOf(gone, day, rules)]).toEqual([["employer"], []]);
  });

  it("is out while a party or its agent is its client, and for the months of the house after", () => {
    expect(groundsOf({ clients: [{ name: "演示律师事务所" }] })).toEqual(["client"]);
    const until = (last: `${number}-${number}-${number}`) =>
      groundsOf({ clients: [{ name: "星河（演示）有限公司", until: last }] });
    expect([until("2024-03-11"), until("2024-03-10")]).toEqual([["client"], []]);
  });

  it("is out after a case about the same right, or between the same parties; one party alone is not the same parties", () => {
    const took = (parties: string[], right?: string) =>
      groundsOf({ cases: [{ number: "演示案1号", parties, ...(right !== undefined && { right }) }] });
    expect(took([], "zl202010000001.2")).toEqual(["earlier-case"]);
    expect(took(["岚城某机械厂", "星河（演示）有限公司"])).toEqual(["earlier-case"]);
    expect(took(["岚城某机械厂", "别的公司"], "ZL 2019 1 0000009.9")).toEqual([]);
  });

  it("is out after service that the system itself knows of, be the case another office's", () => {
    const why = whyNot(expert("a", { met: [{ same: "right" }] }), need, day, standardRules);
    expect(why.map(({ because }) => because.zh)).toEqual(["参与过相同当事人或者同一权利的案件：其他机构的案件"]);
  });

  it("is out as co-applicant or co-inventor of a party", () => {
    expect(groundsOf({ patents: [{ number: "ZL DEMO1", with: ["岚城某机械厂"] }] })).toEqual(["co-applicant"]);
    expect(groundsOf({ patents: [{ number: "ZL DEMO1", with: ["演示律师事务所"] }] })).toEqual([]);
  });

  it("is out when it takes part in the case already", () => {
    expect(whyNot(expert("a"), { ...need, engaged: ["a"] }, day, standardRules).map(({ ground }) => ground)).toEqual([
      "this-case",
    ]);
  });

  it("names every tie there is", () => {
    const all = { fields: ["A01B"], employers: [{ name: "岚城某机械厂" }], clients: [{ name: "岚城某机械厂" }] };
    expect(groundsOf(all)).toEqual(["field", "employer", "client"]);
  });
});

describe("fields", () => {
  it("are one whatever they are written like", () => {
    expect(["f16m", "Ｆ16Ｍ", "第9类", "nice 9".replace(" ", "-"), "09", " 机械  制造"].map(fieldKey)).toEqual([
      "F16M",
      "F16M",
      "nice-9",
      "nice-9",
      "nice-9",
      "机械 制造",
    ]);
  });
  it("of IPC cover what is narrower and what is wider, and no neighbour; nothing needed is covered by all", () => {
    expect(["F", "F16", "F16M", "F16M11/04", "F16L", "nice-16"].map((own) => covers([own], ["F16M"]))).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(covers([], [])).toBe(true);
  });
});

it("gives the same lists whatever the order of the pool", () => {
  const pool = ["d", "b", "a", "c"].map((id) => expert(id, id === "b" ? { fields: ["A01"] } : {}));
  const lists = eligibleExperts(pool, need, day, standardRules);
  expect(lists.eligible.map(({ id }) => id)).toEqual(["a", "c", "d"]);
  expect(eligibleExperts(pool.toReversed(), need, day, standardRules)).toEqual(lists);
});
