import type { CaseState } from "#casework";
import { commitmentOf, verifyDraw } from "#evidence";
import { describe, expect, it } from "vitest";
import { paperData } from "../../papers.ts";
import { attempt, dueOf, given, refusalOf, type Step } from "../../testing/scene.ts";
import type { FileReviewFacts } from "./facts.ts";
import { fileReview as procedure } from "./procedure.ts";

const person = (id: string, role: string, office: string) => ({ id, role, name: id, office });
const upper = { officer: person("zhang", "officer", "ip/qc/"), head: person("chen", "head", "ip/qc/") };
const lower = { officer: person("li", "officer", "ip/qc/lan/"), head: person("wang", "head", "ip/qc/lan/") };
const files = ["澜3号", "澜1号", "澜2号", "澜5号", "澜4号"];
const secrets = { "ip/qc/": "1".repeat(64), "ip/qc/lan/": "2".repeat(64) };
const plan = { purpose: "2026年第一季度评查", office: "ip/qc/lan/", from: "2026-01-01", until: "2026-03-31", take: 2 };

const scene = (...steps: readonly Step[]) => given(procedure, steps);
const refused = (before: readonly Step[], step: Step) =>
  refusalOf(attempt(procedure, scene(...before).state, step)).code;
const factsOf = ({ state }: { readonly state: CaseState }) => state.facts as FileReviewFacts;
const frozen: Step[] = [
  [upper.officer, "plan-review", "2026-04-01", plan],
  [upper.officer, "freeze-list", "2026-04-01", { files }],
];
const listHash = (before: readonly Step[]) => factsOf(scene(...before)).rounds.at(-1)?.listHash ?? "";
function committed(before: readonly Step[]): Step[] {
  const hash = listHash(before);
  return [
    ...before,
    [upper.officer, "commit", "2026-04-02", { commitment: commitmentOf(hash, "ip/qc/", secrets["ip/qc/"]) }],
    [lower.officer, "commit", "2026-04-02", { commitment: commitmentOf(hash, "ip/qc/lan/", secrets["ip/qc/lan/"]) }],
  ];
}
function opened(before: readonly Step[]): Step[] {
  return [
    ...committed(before),
    [lower.officer, "open", "2026-04-03", { secret: secrets["ip/qc/lan/"] }],
    [upper.officer, "open", "2026-04-03", { secret: secrets["ip/qc/"] }],
  ];
}
const drawn = () => factsOf(scene(...opened(frozen))).rounds.at(-1)?.drawn ?? [];
const lost = [
  { item: "procedure", points: 15, finding: "立案超期" },
  { item: "papers", points: 10, finding: "送达回证缺签名" },
];
const scored = (): Step[] => [
  ...opened(frozen),
  [upper.officer, "score-file", "2026-04-07", { file: drawn()[0], lost, mustMend: true }],
  [upper.officer, "score-file", "2026-04-07", { file: drawn()[1], lost: [], mustMend: false }],
];
const sent = (): Step[] => [
  ...scored(),
  [upper.officer, "make-report", "2026-04-08", { summary: "总体较好。" }],
  [upper.officer, "paper-submit", "2026-04-08", { paper: "reviewReport#1" }],
  [upper.head, "paper-approve", "2026-04-08", { paper: "reviewReport#1" }],
  [upper.head, "send-report", "2026-04-09", {}],
];

describe("the files to be reviewed", () => {
  it("are drawn by both offices, and anybody recomputes the draw from the case", () => {
    const state = scene(...opened(frozen));
    expect(state.state.stage).toBe("reviewing");
    const { rounds } = factsOf(state);
    expect(verifyDraw(rounds)).toEqual([]);
    expect(rounds[0]?.drawn).toHaveLength(2);
    expect(rounds[0]?.entries).toEqual(["澜1号", "澜2号", "澜3号", "澜4号", "澜5号"]);
    // Whoever opens first, the same files are drawn.
    const turned = scene(
      ...committed(frozen),
      [upper.officer, "open", "2026-04-03", { secret: secrets["ip/qc/"] }],
      [lower.officer, "open", "2026-04-03", { secret: secrets["ip/qc/lan/"] }],
    );
    expect(factsOf(turned).rounds[0]?.drawn).toEqual(rounds[0]?.drawn);
  });

  it("cannot be steered: no secret is opened before both are bound, none is changed, nobody commits twice", () => {
    const one = committed(frozen).slice(0, 3);
    expect(refused(one, [upper.officer, "open", "2026-04-02", { secret: secrets["ip/qc/"] }])).toBe(
      "not-all-committed",
    );
    expect(refused(one, [upper.head, "commit", "2026-04-02", { commitment: "0".repeat(64) }])).toBe(
      "committed-already",
    );
    expect(refused(committed(frozen), [lower.officer, "open", "2026-04-03", { secret: "other" }])).toBe(
      "secret-differs",
    );
    // A secret of the other side is not one's own, though it fits its commitment.
    expect(refused(committed(frozen), [lower.officer, "open", "2026-04-03", { secret: secrets["ip/qc/"] }])).toBe(
      "secret-differs",
    );
    const half = opened(frozen).slice(0, -1);
    expect(refused(half, [lower.officer, "open", "2026-04-03", { secret: secrets["ip/qc/lan/"] }])).toBe(
      "opened-already",
    );
    const planned = frozen.slice(0, 1);
    expect(refused(planned, [upper.officer, "freeze-list", "2026-04-01", { files: ["a", "a", "b"] }])).toBe(
      "list-not-usable",
    );
    expect(refused(planned, [upper.officer, "freeze-list", "2026-04-01", { files: ["a"] }])).toBe("list-not-usable");
    expect(refused([], [upper.officer, "plan-review", "2026-04-01", { ...plan, office: "ip/qc/" }])).toBe("own-office");
  });

  it("are drawn again only with a reason, before any score, and both rounds stay", () => {
    const again: Step[] = [
      ...committed(frozen),
      [upper.head, "redraw", "2026-04-02", { reason: "被评查机构遗失随机数" }],
    ];
    const { rounds } = factsOf(scene(...opened(again)));
    expect(rounds.map(({ round, reason, drawn: of }) => [round, reason, of?.length])).toEqual([
      [1, undefined, undefined],
      [2, "被评查机构遗失随机数", 2],
    ]);
    expect(verifyDraw(rounds)).toEqual([]);
    expect(refused(scored().slice(0, -1), [upper.head, "redraw", "2026-04-08", { reason: "x" }])).toBe(
      "scored-already",
    );
    expect(refused(committed(frozen), [lower.head, "redraw", "2026-04-02", { reason: "x" }])).toBe("not-the-holder");
  });
});

describe("a file drawn", () => {
  it("is scored once, item by item, by the reviewing office", () => {
    expect(factsOf(scene(...scored())).scores.map(({ score, grade }) => [score, grade])).toEqual([
      [75, "passed"],
      [100, "excellent"],
    ]);
    const before = opened(frozen);
    const other = files.find((file) => !drawn().includes(file));
    expect(
      refused(before, [upper.officer, "score-file", "2026-04-07", { file: other, lost: [], mustMend: false }]),
    ).toBe("file-not-drawn");
    expect(
      refused(before, [
        upper.officer,
        "score-file",
        "2026-04-07",
        { file: drawn()[0], lost: [{ item: "goods", points: 6, finding: "x" }], mustMend: false },
      ]),
    ).toBe("more-lost-than-there-is");
    expect(
      refused(before, [lower.officer, "score-file", "2026-04-07", { file: drawn()[0], lost: [], mustMend: false }]),
    ).toBe("not-the-holder");
    expect(refused(scored().slice(0, -1), [upper.officer, "make-report", "2026-04-08", { summary: "x" }])).toBe(
      "files-not-scored",
    );
    expect(refused(scored(), [upper.head, "send-report", "2026-04-08", {}])).toBe("paper-not-signed");
  });

  it("is mended by its office until the reviewing office says that it will do", () => {
    const file = drawn()[0];
    const mend = (on: string): Step => [lower.officer, "rectify", on, { file, account: "已补正" }];
    const check = (on: string, accepted: boolean): Step => [
      upper.officer,
      "accept-rectification",
      on,
      { file, accepted, reason: "已核验" },
    ];
    expect(dueOf(procedure, scene(...sent()), "rectify")).toBe("2026-05-11");
    expect(refused(sent(), [upper.head, "close", "2026-04-10", {}])).toBe("not-all-mended");
    expect(refused(sent(), [lower.officer, "rectify", "2026-04-10", { file: drawn()[1], account: "x" }])).toBe(
      "nothing-to-mend",
    );
    expect(refused(sent(), check("2026-04-10", true))).toBe("nothing-to-check");
    const first = [...sent(), mend("2026-04-10")];
    expect(refused(first, mend("2026-04-10"))).toBe("nothing-to-mend");
    const { state } = scene(...first, check("2026-04-13", false), mend("2026-04-14"), check("2026-04-15", true), [
      upper.head,
      "close",
      "2026-04-16",
      {},
    ]);
    expect(state).toMatchObject({ stage: "closed", addressed: [{ office: "ip/qc/lan/", mode: "reads" }] });
    expect(state.clocks.map(({ stopped }) => stopped?.on)).toEqual(["2026-04-15"]);
  });

  it("stands in the report with the draw, its score and what was found", () => {
    const { state } = scene(...sent());
    const made = paperData({
      kind: "reviewReport",
      state,
      madeOn: "2026-04-08",
      documentNumber: "1",
      office: { name: "青川省知识产权局" },
      capital: String,
    });
    expect(JSON.stringify(made)).toContain("75分，合格，需要整改。程序和期限扣15分：立案超期");
    expect(JSON.stringify(made)).toContain(listHash(frozen));
  });
});
