import { deadlines } from "#casework";
import { chinaCalendar } from "#statutes";
import { describe, expect, it } from "vitest";
import { complainant, notice, noticed, noticeSteps, pastedListings, platform } from "../../testing/noticeCase.ts";
import { attempt, dueOf, given, head, officer, refusalOf, type Scene, type Step } from "../../testing/scene.ts";
import { accountOf, statesOf } from "./lineBook.ts";
import { platformNotice as procedure } from "./procedure.ts";

const refused = ({ state }: Scene, step: Step, known = {}) => refusalOf(attempt(procedure, state, step, known)).code;
const due = (scene: Scene, clock: string) => dueOf(procedure, scene, clock);
const running = ({ state }: Scene) =>
  state.clocks.filter(({ stopped }) => stopped === undefined).map(({ clock }) => clock);
const lines = ({ state }: Scene) => statesOf(state.facts).join(" ");
const registered = (more: object): Step => [
  officer,
  "register-notice",
  "2026-03-02",
  { ...notice, pasted: pastedListings(6), ...more },
];
const answer = (results: readonly object[], on = "2026-03-04"): Step => [platform, "answer-lines", on, { results }];

describe("a notice", () => {
  it("runs from its lines to an outcome of each, and leaves no clock running", () => {
    const scene = noticed("closed");
    expect(lines(scene)).toBe("restored removed removed restored removed refused");
    expect(scene.state).toMatchObject({
      closed: { form: "closed" },
      facts: {
        account: { lines: 6, upheld: 3, refused: 1, restored: 2, withdrawn: 0, judged: 6 },
        upheldBySeller: [
          { seller: "第2号店（演示）", lines: 2 },
          { seller: "第3号店（演示）", lines: 1 },
        ],
      },
    });
    expect(running(scene)).toEqual([]);
  });

  it("without first evidence is none: the platform's target runs from the day on which it is complete", () => {
    const scene = given(procedure, [registered({ items: ["identity", "right"] })]);
    expect(scene.state).toMatchObject({ stage: "incomplete", facts: { completeness: "no-first-evidence" } });
    expect(running(scene)).toEqual([]);
    const complete: Step = [complainant, "complete-notice", "2026-03-06", { items: ["evidence"], note: "比对材料。" }];
    const completed = given(procedure, [registered({ items: ["identity", "right"] }), complete]);
    expect(completed.state.stage).toBe("notified");
    expect(due(completed, "measure")).toBe("2026-03-11");
    const dropped: Step = [head, "drop-notice", "2026-03-09", { reason: "经告知未补充。" }];
    expect(given(procedure, [registered({ items: [] }), dropped]).state.closed?.form).toBe("dropped");
    expect(given(procedure, [registered({ items: ["evidence"] })]).state.facts).toMatchObject({
      completeness: "to-be-completed",
    });
  });

  it("names each listing once, in rows that can be read", () => {
    const empty = given(procedure, []);
    expect(refused(empty, registered({ pasted: "https://shop.example/1\t只有标题" }))).toBe("pasted-rows-unreadable");
    expect(refused(empty, registered({ pasted: `${pastedListings(1)}\n${pastedListings(1)}` }))).toBe("listing-twice");
    expect(refused(empty, registered({ pasted: undefined }))).toBe("no-listing");
    expect(refused(empty, registered({ pasted: pastedListings(10_001) }))).toBe("too-many-listings");
    expect(refused(noticed("registered"), [officer, "add-lines", "2026-03-03", { pasted: pastedListings(1) }])).toBe(
      "listing-twice",
    );
    const more: Step = [
      complainant,
      "add-lines",
      "2026-03-03",
      { lines: [{ url: "https://shop.example/7", title: "星河凉鞋", seller: "第4号店（演示）" }] },
    ];
    expect(lines(noticed("registered", {}, more)).split(" ")).toHaveLength(7);
  });
});

describe("the answers of the platform", () => {
  it("are one a line: none twice, none of a line that has one, each refusal with its reason", () => {
    const scene = noticed("registered");
    const removed = { answer: "removed", measure: "block" };
    expect(refused(scene, answer([]))).toBe("nothing-answered");
    expect(refused(scene, answer([{ lines: "1-9", ...removed }]))).toBe("no-such-lines");
    expect(refused(scene, answer([{ lines: "eins", ...removed }]))).toBe("no-such-lines");
    expect(
      refused(
        scene,
        answer([
          { lines: "1-3", ...removed },
          { lines: "3", ...removed },
        ]),
      ),
    ).toBe("line-answered-twice");
    expect(refused(scene, answer([{ lines: "1", answer: "refused" }]))).toBe("refusal-needs-reason");
    expect(refused(scene, answer([{ lines: "1", answer: "refused", reason: "other" }]))).toBe("other-reason-unsaid");
    expect(refused(noticed("answered"), answer([{ lines: "1", ...removed }]))).toBe("lines-stand-elsewhere");
    // What was refused may be removed after all.
    expect(lines(noticed("answered", {}, answer([{ lines: "6", ...removed }])))).toBe(
      "removed removed removed removed removed removed",
    );
  });

  it("come a part at a time; the target ends with the last, and the list of results is issued", () => {
    const first = noticed("registered", {}, answer([{ lines: "1-2", answer: "removed" }]));
    expect(first.state.stage).toBe("notified");
    expect(running(first)).toEqual(["measure", "pass-on"]);
    const all = noticed(
      "registered",
      {},
      answer([{ lines: "1-2", answer: "removed" }]),
      answer([{ lines: "3-6", answer: "refused", reason: "no-evidence" }], "2026-03-05"),
    );
    expect(all.state.stage).toBe("measured");
    expect(running(all)).toEqual(["pass-on"]);
    expect(all.state.documents.map(({ document }) => document)).toEqual(["noticeLetter", "resultList"]);
  });

  it("are pasted from a table, a row a line, and rows alike leave one entry", () => {
    const pasted = ["1\t删除", "2\t删除", "3\t屏蔽\t经平台核实", "4\t没有", "5,经权利人许可,授权书", "6\tremoved"].join(
      "\n",
    );
    const step = (text: string): Step => [platform, "answer-lines", "2026-03-04", { pasted: text }];
    expect(refused(noticed("registered"), step(pasted))).toBe("pasted-results-unreadable");
    const scene = noticed("registered", {}, step(pasted.replace("没有", "该件没有初步证据")));
    expect(lines(scene)).toBe("removed removed removed refused refused removed");
    expect(scene.state.facts).toMatchObject({
      outcomes: [
        { lines: "1-2", measure: "delete" },
        { lines: "3", measure: "block", note: "经平台核实" },
        { lines: "4", reason: "no-evidence" },
        { lines: "5", reason: "authorised", note: "授权书" },
        { lines: "6", measure: "delete" },
      ],
    });
  });

  it("are passed on to the sellers, before the notice can be closed", () => {
    const told = noticed("passed-on");
    expect(running(told)).toEqual([]);
    expect(refused(told, [platform, "pass-on-notice", "2026-03-05", {}])).toBe("nothing-to-pass-on");
    const published: Step = [officer, "publish-results", "2026-03-05", { place: "演示" }];
    const close: Step = [head, "close", "2026-03-06", { summary: "办结。" }];
    expect(refused(noticed("answered", {}, published), close)).toBe("sellers-not-told");
    expect(refused(told, close)).toBe("results-not-published");
    expect(refused(noticed("registered"), published)).toBe("lines-not-answered");
  });
});

describe("a seller's statement", () => {
  const stated = noticeSteps("stated").at(-1) as Step;
  const statement = (more: object): Step => [stated[0], stated[1], stated[2], { ...(stated[3] as object), ...more }];
  const news = (toldOn: string): Step => [
    complainant,
    "record-news",
    toldOn,
    { statement: "S1", kind: "suit", body: "演示市中级人民法院", number: "（2026）演民初1号", toldOn },
  ];
  const restore = (on: string): Step => [platform, "restore-due-lines", on];

  it("is of its own lines, while they have a measure", () => {
    expect(refused(noticed("passed-on"), statement({ lines: "1-2" }))).toBe("not-the-sellers-lines");
    expect(refused(noticed("stated"), statement({}))).toBe("lines-stand-elsewhere");
    expect(noticed("stated").state).toMatchObject({
      stage: "contested",
      parties: [{ role: "complainant" }, { role: "platform" }, { role: "seller", name: "第1号店（演示）" }],
    });
  });

  it("opens fifteen days from the day on which it reached the complainant, not before", () => {
    expect(running(noticed("stated"))).toEqual(["pass-statement"]);
    expect(refused(noticed("stated"), news("2026-03-11"))).toBe("no-statement-reached");
    const scene = noticed("reached");
    expect(running(scene)).toEqual(["news"]);
    expect(due(scene, "news")).toBe("2026-03-25");
    expect(
      refused(noticed("stated"), [
        platform,
        "record-reached",
        "2026-03-10",
        { statement: "S1", reachedOn: "2026-03-08" },
      ]),
    ).toBe("reached-before-made");
  });

  it("PN-15: news on the last day keeps the measure, a day later it ends; no holiday moves it, which is unverified", () => {
    expect(lines(noticed("reached", {}, news("2026-03-25")))).toBe("kept removed removed kept removed refused");
    expect(refused(noticed("reached"), news("2026-03-26"))).toBe("news-too-late");
    expect(refused(noticed("reached"), restore("2026-03-25"))).toBe("fifteen-days-run");
    expect(lines(noticed("reached", {}, restore("2026-03-26")))).toBe(
      "restored removed removed restored removed refused",
    );
    const autumn = (on: string) => on.replace("2026-03", "2026-09");
    const moved = noticeSteps("reached").map(
      ([by, action, on, input]): Step => [by, action, autumn(on), JSON.parse(autumnAll(input))],
    );
    const scene = given(procedure, moved.map(later));
    const found = deadlines(scene.state, procedure, chinaCalendar, "2026-09-20").find(({ clock }) => clock === "news");
    // From 18 September the fifteen days end on Saturday 3 October, in the holiday.
    expect(found).toMatchObject({ due: "2026-10-03", confidence: "unverified" });
  });

  it("is over at once where news came: the case may end, and what the court found may still restore", () => {
    const ruled = (result: string): Step => [
      officer,
      "record-ruling",
      "2026-05-11",
      { statement: "S1", result, number: "（2026）演民初1号", ruledOn: "2026-05-11" },
    ];
    const kept = noticed("reached", {}, news("2026-03-20"));
    expect(kept.state.stage).toBe("measured");
    expect(lines(noticed("reached", {}, news("2026-03-20"), ruled("infringing")))).toContain("kept");
    const free = noticed("reached", {}, news("2026-03-20"), ruled("not-infringing"));
    expect(lines(free)).toBe("restored removed removed restored removed refused");
    expect(free.state.documents.at(-1)).toMatchObject({ document: "restorationNotice", of: "S1" });
    expect(refused(free, ruled("infringing"))).toBe("no-complaint-open");
    expect(refused(noticed("reached"), ruled("infringing"))).toBe("no-complaint-open");
  });

  it("ends where the complainant withdraws the lines, and its clock with it", () => {
    const withdraw = (range: string): Step => [
      complainant,
      "withdraw-lines",
      "2026-03-12",
      { lines: range, reason: "经核实为正品。" },
    ];
    const one = noticed("reached", {}, withdraw("1"));
    expect(running(one)).toEqual(["news"]);
    const both = noticed("reached", {}, withdraw("1, 4"));
    expect(both.state.stage).toBe("measured");
    expect(running(both)).toEqual([]);
    expect(accountOf(both.state.facts)).toEqual({
      lines: 6,
      upheld: 3,
      refused: 1,
      restored: 0,
      withdrawn: 2,
      judged: 4,
    });
    expect(refused(both, withdraw("6"))).toBe("lines-stand-elsewhere");
  });

  it("of several sellers has a period each; those that are over end together", () => {
    const second: Step[] = [
      statement({ seller: "第2号店（演示）", lines: "2, 5" }),
      [platform, "record-reached", "2026-03-12", { statement: "S2", reachedOn: "2026-03-12" }],
    ];
    const scene = noticed("reached", {
      stated: null,
      reached: null,
    });
    const both = given(procedure, [
      ...noticeSteps("stated"),
      second[0] as Step,
      noticeSteps("reached").at(-1) as Step,
      second[1] as Step,
    ]);
    expect(lines(scene)).not.toContain("contested");
    const after = attempt(procedure, both.state, restore("2026-03-26"));
    if (after.kind === "refused") throw new Error(after.refusal.sentence.en);
    expect(statesOf(after.state.facts).join(" ")).toBe("restored contested removed restored contested refused");
    const last = attempt(procedure, after.state, restore("2026-03-28"));
    if (last.kind === "refused") throw new Error(last.refusal.sentence.en);
    expect(last.state.documents.filter(({ document }) => document === "restorationNotice").map(({ of }) => of)).toEqual(
      ["S1", "S2"],
    );
    expect(last.state.clocks.filter(({ stopped }) => stopped === undefined)).toEqual([]);
  });
});

describe("a shop that comes back, and a platform that does not act", () => {
  const mark = (seller: string): Step => [
    head,
    "mark-offender",
    "2026-03-05",
    { seller, measure: "limit", note: "多次上架。" },
  ];

  it("is one from so many upheld lines within twelve months, which the house sets", () => {
    const scene = noticed("passed-on");
    const earlier = (on: string) => ({ earlierNotices: [{ seller: "第1号店（演示）", lines: 1, on }] });
    expect(refused(scene, mark("第1号店（演示）"))).toBe("no-repeat-offender");
    expect(refused(scene, mark("第1号店（演示）"), earlier("2025-03-04"))).toBe("no-repeat-offender");
    expect(attempt(procedure, scene.state, mark("第1号店（演示）"), earlier("2025-03-05")).kind).toBe("acted");
    const two = { settings: { "platform-notice.repeat-lines": 2 } };
    const marked = attempt(procedure, scene.state, mark("第1号店（演示）"), two);
    if (marked.kind === "refused") throw new Error(marked.refusal.sentence.en);
    expect(marked.state.documents.at(-1)).toMatchObject({ document: "offenderNotice", of: "O1", to: "platform" });
    expect(refusalOf(attempt(procedure, marked.state, mark("第1号店（演示）"), two)).code).toBe(
      "offender-already-marked",
    );
  });

  it("is referred once its target is over, which the office may set", () => {
    const refer = (on: string): Step => [
      officer,
      "refer-failure",
      on,
      { account: "未作任何处理。", authority: "演示市市场监督管理局" },
    ];
    const scene = noticed("registered");
    expect(due(scene, "measure")).toBe("2026-03-05");
    expect(refused(scene, refer("2026-03-05"))).toBe("platform-not-late");
    expect(noticed("registered", {}, refer("2026-03-06")).state.facts).toMatchObject({ failures: [{ lines: "1-6" }] });
    expect(due(given(procedure, noticeSteps("registered"), { clockLengths: { measure: 5 } }), "measure")).toBe(
      "2026-03-09",
    );
  });
});

describe("a bulk of five thousand lines", () => {
  it("is answered, contested and restored by short entries", () => {
    const count = 5_000;
    const pasted = Array.from({ length: count }, (_, at) => `${at + 1}\t${at % 10 === 0 ? "经权利人许可" : "删除"}`);
    const scene = given(procedure, [
      registered({ pasted: pastedListings(count, 500) }),
      [platform, "answer-lines", "2026-03-04", { pasted: pasted.join("\n") }],
      [platform, "pass-on-notice", "2026-03-04", {}],
      ...Array.from(
        { length: 100 },
        (_, at): Step => [
          officer,
          "record-statement",
          "2026-03-09",
          {
            seller: `第${at * 5 + 2}号店（演示）`,
            lines: String(at * 5 + 2),
            text: "不侵权。",
            evidence: "发票。",
            receivedOn: "2026-03-09",
          },
        ],
      ),
      ...Array.from(
        { length: 100 },
        (_, at): Step => [
          platform,
          "record-reached",
          "2026-03-10",
          { statement: `S${at + 1}`, reachedOn: "2026-03-10" },
        ],
      ),
      [platform, "restore-due-lines", "2026-03-26"],
    ]);
    expect(accountOf(scene.state.facts)).toEqual({
      lines: 5_000,
      upheld: 4_400,
      refused: 500,
      restored: 100,
      withdrawn: 0,
      judged: 5_000,
    });
    // An entry holds what it adds, never the list: a statement and its passing on take a few hundred bytes.
    const sizes = scene.docket.slice(3, -1).map((event) => JSON.stringify(event).length);
    expect(Math.max(...sizes)).toBeLessThan(2_000);
  });
});

function autumnAll(input: unknown): string {
  return JSON.stringify(input ?? {}).replaceAll("2026-03", "2026-09");
}

/** Nine days later than in March, so that the fifteen days end in the holiday. */
function later([by, action, on, input]: Step): Step {
  const shift = (text: string) =>
    text.replaceAll(/2026-09-(\d\d)/g, (_, day: string) => `2026-09-${String(Number(day) + 8).padStart(2, "0")}`);
  return [by, action, shift(on), JSON.parse(shift(JSON.stringify(input)))];
}
