import { deadlines } from "#casework";
import type { IsoDate } from "#law";
import { chinaCalendar } from "#statutes";
import { describe, expect, it } from "vitest";
import { approvedSeizure, released, seized } from "../../testing/fieldwork.ts";
import { changed, patentCase, type PatentPoint, patentSteps } from "../../testing/patentCase.ts";
import { attempt, dueOf, given, head, officer, refusalOf, type Scene, type Step } from "../../testing/scene.ts";
import { accountsOf } from "../trademark-enforcement/after-decision/account.ts";
import { goodsWarnings } from "../trademark-enforcement/fieldwork/warnings.ts";
import { fineRange } from "./fineRange.ts";
import { counterfeitPatent as procedure } from "./procedure.ts";

const code = (of: Scene, step: Step) => refusalOf(attempt(procedure, of.state, step)).code;
const lead = (on: string, more: object): Step => {
  const [by, action, , input]: Step = changed("lead", { receivedOn: on, ...more });
  return [by, action, on, input];
};
const opening = (on: string, source: string, more: object = {}) =>
  dueOf(procedure, given(procedure, [lead(on, { source, ...more })]), "opening", on);
const seller = { sellerOnly: true, sellerUnaware: true, lawfulSource: true, sourceBasis: "进货发票" };
const unaware = { findings: changed("findings", seller) };
const paid = (on: string, fen: number, purpose: string): Step => [
  officer,
  "record-payment",
  on,
  { fen, purpose, kind: "voluntary", receipt: "R1" },
];
const rows = ({ docket }: Scene) =>
  docket
    .flatMap(({ effects }) => effects)
    .flatMap((effect) => (effect.kind === "decided-by-table" ? [`${effect.table}:${effect.row}`] : []));

describe("CP-01: the case is opened within five working days of own discovery, ten of a complaint", () => {
  it.each([
    ["own inspection, plain days", "2026-03-02", "inspection", "2026-03-09"],
    ["own inspection, over Qingming, whose Monday is a day off", "2026-04-01", "inspection", "2026-04-09"],
    [
      "own inspection, over the National Day week, its exchanged Saturday counted",
      "2026-09-28",
      "inspection",
      "2026-10-10",
    ],
    ["a clue", "2026-03-02", "clue", "2026-03-09"],
    ["a report, which counts like a complaint", "2026-03-02", "report", "2026-03-16"],
  ])("%s", (_, on, source, due) => {
    expect(opening(on, source)).toBe(due);
  });

  it("counts a complaint from when it was complete, beside the check; both end with the filing", () => {
    const complaint = { channel: "online", complainant: "消费者（演示）", items: ["identity", "respondent", "facts"] };
    const accepted = given(procedure, [
      lead("2026-03-02", { source: "complaint", complaint }),
      [officer, "accept-complaint", "2026-03-05", {}],
    ]);
    expect(dueOf(procedure, accepted, "opening")).toBe("2026-03-16");
    expect(dueOf(procedure, accepted, "check")).toBe("2026-03-23");
    const stopped = patentCase("filed").state.clocks.filter(({ clock }) => clock === "opening" || clock === "check");
    expect(stopped.map(({ stopped: end }) => end?.on)).toEqual(["2026-03-06", "2026-03-06"]);
  });

  it("is provisional in a year whose holidays are not announced", () => {
    const found = deadlines(
      given(procedure, [lead("2031-03-03", { source: "inspection" })]).state,
      procedure,
      chinaCalendar,
      "2031-03-04" as IsoDate,
    ).find(({ clock }) => clock === "opening");
    expect(found).toMatchObject({ limit: "CP-01", due: "2031-03-10", provisional: true });
  });

  it("does not run for dishonest filing, of which the measures do not speak", () => {
    expect(opening("2026-03-02", "inspection", { matter: "dishonest-filing" })).toBeUndefined();
  });
});

describe("the fine for passing off a patent", () => {
  const counterfeit = {
    matter: "counterfeit",
    markedInForce: false,
    sellerUnaware: false,
    lawfulSource: false,
  } as const;
  const most = (gainFen: number | undefined, more: object = {}) =>
    fineRange(gainFen, "2026-03-10", { ...counterfeit, ...more });

  it.each([
    ["no gain found", undefined, 25_000_000, "cap"],
    ["no gain", 0, 25_000_000, "cap"],
    ["exactly 50,000 yuan", 5_000_000, 25_000_000, "cap"],
    ["one fen more", 5_000_001, 25_000_005, "times"],
    ["60,000 yuan", 6_000_000, 30_000_000, "times"],
  ])("%s", (_, gain, max, row) => {
    expect(most(gain)).toMatchObject({
      maxFen: max,
      row,
      confidence: "read",
      article: { source: "patent-law", article: "68" },
    });
  });

  it("is none for an unaware seller with a lawful source, whatever the gain, and for goods marked in time", () => {
    expect(most(6_000_000, { sellerUnaware: true, lawfulSource: true })).toMatchObject({
      maxFen: 0,
      stopSaleOnly: true,
      article: { source: "patent-rules", article: "101" },
    });
    expect(most(6_000_000, { sellerUnaware: true }).row).toBe("times");
    expect(most(6_000_000, { markedInForce: true })).toMatchObject({ maxFen: 0, row: "marked-in-force" });
  });

  it.each(["dishonest-filing", "false-open-licence"] as const)("is up to 100,000 yuan for %s", (matter) => {
    expect(most(undefined, { matter })).toMatchObject({
      maxFen: 10_000_000,
      row: "filing",
      article: { article: "100" },
    });
  });

  it("is refused for an act before the law we hold", () => {
    expect(() => fineRange(undefined, "2024-01-19", counterfeit)).toThrow();
    expect(fineRange(undefined, "2024-01-20", counterfeit).row).toBe("cap");
    const early = { actFrom: "2023-01-01", actUntil: "2024-01-19" };
    expect(code(patentCase("copied"), changed("findings", early))).toBe("no-rule-in-force");
  });

  it("cannot be set before the gain is on the docket, nor above its range", () => {
    expect(code(patentCase("findings"), changed("submitted", {}))).toBe("gain-required");
    expect(code(patentCase("gain"), changed("submitted", { proposedFineFen: 30_000_001 }))).toBe("fine-outside-range");
    expect(
      patentCase("submitted", { submitted: changed("submitted", { proposedFineFen: 30_000_000 }) }).state.stage,
    ).toBe("legal-review");
  });

  it("takes the gain as none where it cannot be found out", () => {
    const unfound = { gain: changed("gain", { found: false, incomeFen: undefined, costFen: undefined }) };
    expect(code(patentCase("gain", unfound), changed("submitted", { proposedFineFen: 25_000_001 }))).toBe(
      "fine-outside-range",
    );
  });
});

describe("a case of passing off that is decided", () => {
  const served = patentCase("served");

  it("leaves the rows of its tables in the docket and takes the gain beside the fine", () => {
    expect(rows(served)).toEqual([
      "counterfeit-patent/penalty:times",
      "counterfeit-patent/disposal:correct-and-publish",
    ]);
    const account = accountsOf(served.state, "2026-04-02" as IsoDate)[0]?.fine;
    expect(account).toMatchObject({ fen: 12_000_000, gain: { fen: 6_000_000, outstandingFen: 6_000_000 } });
  });

  it("is performed and closed only when fine and gain are paid, each entered apart", () => {
    expect(code(served, paid("2026-04-02", 12_000_001, "fine"))).toBe("paid-too-much");
    const half = given(procedure, [...patentSteps("served"), paid("2026-04-02", 12_000_000, "fine")]);
    expect(half.state.stage).toBe("served");
    expect(half.state.clocks.find(({ clock }) => clock === "payment")?.stopped).toBeUndefined();
    expect(
      refusalOf(attempt(procedure, half.state, [officer, "propose-closing", "2026-04-03", { summary: "x" }])).sentence
        .zh,
    ).toContain("没收的违法所得60,000.00元");
    const closed = given(procedure, [
      ...patentSteps("served"),
      paid("2026-04-02", 12_000_000, "fine"),
      paid("2026-04-03", 6_000_000, "gain"),
      [officer, "record-remedies-over", "2026-04-03", { how: "waived", basis: "书面声明" }],
      [officer, "propose-closing", "2026-04-07", { summary: "全部缴清" }],
      [head, "close", "2026-04-08", {}],
    ]);
    expect(closed.state).toMatchObject({ stage: "closed" });
    expect(closed.state.clocks.filter(({ stopped }) => stopped === undefined)).toEqual([]);
  });

  it("gives the goods back: the law takes the gain, not the goods", () => {
    const begun = patentSteps("begun").length;
    const held = given(procedure, [
      ...patentSteps("served").slice(0, begun),
      ...seized("2026-03-10"),
      ...patentSteps("served").slice(begun),
    ]);
    expect(dueOf(procedure, held, "seizure")).toBe("2026-04-09");
    expect(
      goodsWarnings(held.state)
        .map(({ zh }) => zh)
        .join(),
    ).toContain("没有没收物品");
    const dispose = {
      lines: [{ item: "S1-1", quantity: 1 }],
      way: "destroyed",
      account: "x",
      place: "x",
      supervisor: "x",
    };
    const refusal = refusalOf(attempt(procedure, held.state, [officer, "dispose-goods", "2026-04-02", dispose]));
    expect(refusal).toMatchObject({ code: "goods-not-confiscated", article: { source: "patent-law", article: "68" } });
    const after = attempt(procedure, held.state, released("2026-04-02", "S1-1", 50));
    expect(after.kind).toBe("acted");
  });
});

describe("who is not fined", () => {
  it("an unaware seller with a lawful source is only told to stop the sale; its supplier's authority need not be told", () => {
    const until = (point: PatentPoint) =>
      patentCase(point, { ...unaware, submitted: changed("submitted", { proposedFineFen: 0 }) });
    expect(code(until("reviewed"), changed("notice", { fineFen: 0 }))).toBe("use-no-penalty");
    const none = given(procedure, [
      ...patentSteps("reviewed", { ...unaware, submitted: changed("submitted", { proposedFineFen: 0 }) }),
      [head, "decide-no-penalty", "2026-03-19", { ground: "lawful-source", reasons: "不知情且来源合法。" }],
      [officer, "serve-decision", "2026-03-20", { way: "direct", receiver: "何某", place: "岚城演示路9号" }],
      [officer, "propose-closing", "2026-03-23", { summary: "已停止销售" }],
      [head, "close", "2026-03-24", {}],
    ]);
    expect(none.state.stage).toBe("closed-no-penalty");
    expect(rows(none)).toContain("counterfeit-patent/disposal:stop-sale");
  });

  it("a maker that says it did not know is no seller", () => {
    const maker = { findings: changed("findings", { ...seller, sellerOnly: false }) };
    const reviewed = patentCase("reviewed", maker);
    expect(code(reviewed, [head, "decide-no-penalty", "2026-03-19", { ground: "lawful-source", reasons: "x" }])).toBe(
      "lawful-source-not-shown",
    );
  });

  it("goods marked while the patent was in force: the act is not established, and the row stands in the docket", () => {
    const marked = { found: false, markedInForce: true };
    expect(code(patentCase("copied"), changed("findings", { found: true, markedInForce: true }))).toBe(
      "not-counterfeit",
    );
    const other = {
      findings: changed("findings", marked),
      gain: null,
      lots: null,
      submitted: changed("submitted", { proposedFineFen: 0 }),
    };
    const decided = given(procedure, [
      ...patentSteps("reviewed", other),
      [head, "decide-no-penalty", "2026-03-19", { ground: "marked-in-force", reasons: "系专利有效期内标注。" }],
    ]);
    expect(decided.state.stage).toBe("no-penalty");
    expect(rows(decided)).toEqual(["counterfeit-patent/penalty:marked-in-force"]);
    const unmarked = { ...other, findings: changed("findings", { found: false }) };
    expect(
      code(patentCase("reviewed", unmarked), [
        head,
        "decide-no-penalty",
        "2026-03-19",
        { ground: "marked-in-force", reasons: "x" },
      ]),
    ).toBe("not-marked-in-force");
  });

  it("or no case is filed at all", () => {
    const refused = given(procedure, [
      ...patentSteps("verified"),
      [officer, "propose-filing", "2026-03-05", { recommendation: "do-not-file", grounds: "有效期内标注" }],
      [
        head,
        "refuse-filing",
        "2026-03-06",
        { ground: "marked-in-force", reason: "有效期内标注。", wouldChange: "证明在终止后标注。" },
      ],
    ]);
    expect(refused.state.stage).toBe("not-filed");
  });
});

describe("what the office may do", () => {
  const filing = { lead: changed("lead", { matter: "dishonest-filing" }) };

  it("papers are copied, and goods sealed and seized, only in a case of passing off (PL69)", () => {
    const copied = patentCase("copied").state.facts["evidence"] as { name: string }[];
    expect(copied.at(-1)?.name).toBe("销售台账（复制件12页）");
    const other = patentCase("evidence", filing);
    const [propose] = approvedSeizure("2026-03-11");
    if (propose === undefined) throw new Error("no step");
    for (const step of [changed("copied", {}), propose]) {
      expect(refusalOf(attempt(procedure, other.state, step))).toMatchObject({
        code: "power-not-given",
        article: { source: "patent-law", article: "69" },
      });
    }
  });

  it("a lead is not found substantiated before the register was asked about the number", () => {
    expect(code(patentCase("lead"), changed("verified", { standing: undefined }))).toBe("patent-not-looked-up");
  });

  it("an investigation needs two officers", () => {
    expect(code(patentCase("filed"), [officer, "begin-investigation", "2026-03-09", {}])).toBe(
      "fewer-than-two-officers",
    );
  });

  it("dishonest filing is warned and fined without any gain", () => {
    const other = {
      ...filing,
      copied: null,
      gain: null,
      lots: null,
      verified: changed("verified", { standing: undefined }),
    };
    const fined = {
      ...other,
      submitted: changed("submitted", { proposedFineFen: 10_000_000 }),
      notice: changed("notice", { fineFen: 10_000_000 }),
      decided: changed("decided", { fineFen: 10_000_000 }),
    };
    expect(rows(patentCase("served", fined))).toEqual([
      "counterfeit-patent/penalty:filing",
      "counterfeit-patent/disposal:warn",
    ]);
    expect(code(patentCase("findings", other), changed("submitted", { proposedFineFen: 10_000_001 }))).toBe(
      "fine-outside-range",
    );
    expect(code(patentCase("findings", other), changed("gain", {}))).toBe("gain-does-not-count");
  });
});

describe("CP-03: the decision within ninety days of the filing", () => {
  const extend: Step = [head, "extend-time-limit", "2026-06-01", { reason: "案情复杂" }];
  const panel = (on: string, until: string): Step => [
    head,
    "extend-by-panel",
    on,
    { until, discussion: "集体讨论同意。" },
  ];

  it("is extended once by the head, and then until the day that a panel sets", () => {
    const begun = patentCase("begun");
    expect(dueOf(procedure, begun, "decision")).toBe("2026-06-04");
    expect(code(begun, panel("2026-06-01", "2026-08-01"))).toBe("extend-first");
    expect(dueOf(procedure, patentCase("begun", {}, extend), "decision")).toBe("2026-07-04");
    expect(dueOf(procedure, patentCase("begun", {}, extend, panel("2026-07-01", "2026-08-01")), "decision")).toBe(
      "2026-08-01",
    );
    expect(code(patentCase("begun", {}, extend), panel("2026-07-01", "2026-07-01"))).toBe("extended-into-the-past");
    const byPanel = patentCase("begun", {}, extend, panel("2026-07-01", "2026-08-01"));
    const [by, action, , input] = extend;
    expect(code(byPanel, [by, action, "2026-07-20", input])).toBe("panel-set-the-limit");
    const again = patentCase("begun", {}, extend, panel("2026-07-01", "2026-08-01"), panel("2026-07-20", "2026-09-01"));
    expect(dueOf(procedure, again, "decision")).toBe("2026-09-01");
  });
});

describe("the threshold of Criminal Law 216", () => {
  const assess = (more: object = {}): Step => [officer, "assess-crime", "2026-03-13", more];
  const tier = (scene: Scene) => accountsOf(scene.state, "2026-03-13" as IsoDate)[0]?.crime;
  const gained = (incomeFen: number) => ({ gain: changed("gain", { incomeFen, costFen: 0 }), lots: null });

  it.each([
    ["a gain of 99,999.99 yuan", 9_999_999, {}, "not-reached"],
    ["a gain of 100,000 yuan", 10_000_000, {}, "reached"],
    ["a gain of 50,000 yuan from two patents", 5_000_000, { twoOrMore: true }, "reached"],
    ["a loss of 300,000 yuan", 0, { lossFen: 30_000_000 }, "reached"],
  ])("%s", (_, gain, more, expected) => {
    expect(tier(patentCase("gain", gained(gain), assess(more)))?.tier).toBe(expected);
  });

  it("counts the turnover of the goods as well, by the lines of the docket", () => {
    const crime = tier(patentCase("lots", {}, assess()));
    expect(crime).toMatchObject({ crime: "216-patent", tier: "not-reached", article: { article: "10" } });
    expect(crime?.measured.map(({ value }) => value)).toEqual([6_000_000, 10_200_000, undefined]);
  });
});
