import { deadlines } from "#casework";
import { chinaCalendar } from "#statutes";
import { describe, expect, it } from "vitest";
import { mediated, mediationServed as served, mediationSteps } from "../../testing/mediationCase.ts";
import {
  approved,
  attempt,
  dueOf,
  given,
  head,
  officer,
  refusalOf,
  type Scene,
  type Step,
} from "../../testing/scene.ts";
import { patentMediation as procedure } from "./procedure.ts";

const refused = ({ state }: Scene, step: Step, known = {}) => refusalOf(attempt(procedure, state, step, known)).code;
const due = (scene: Scene, clock: string) => dueOf(procedure, scene, clock);
const request = mediationSteps("requested")[0]?.[3] as object;
const requested = (more: object): Step => [officer, "register-request", "2026-03-02", { ...request, ...more }];

describe("the time limits of the Measures", () => {
  it("PM-01: five working days to serve the notice, across a make-up Saturday", () => {
    // Received on Tuesday 10 February 2026: 11, 12, 13, Saturday 14 (made up for the Spring Festival), then the 24th.
    const scene = given(procedure, [
      [officer, "register-request", "2026-02-10", { ...request, receivedOn: "2026-02-10" }],
    ]);
    expect(due(scene, "opinion-notice")).toBe("2026-02-24");
  });

  it("PM-02: fifteen days that end on a holiday end on the working day after, which is our reading", () => {
    const scene = given(procedure, [
      [officer, "register-request", "2026-09-14", { ...request, receivedOn: "2026-09-14" }],
      [officer, "issue-opinion-notice", "2026-09-15"],
      served("opinionNotice:respondent#1", "2026-09-18"),
    ]);
    const found = deadlines(scene.state, procedure, chinaCalendar, "2026-09-18").find(
      ({ clock }) => clock === "opinion",
    );
    // 3 October lies in the National Day holiday, which ends on the 7th.
    expect(found).toMatchObject({ due: "2026-10-08", confidence: "unverified" });
  });

  it("PM-03 and PM-04: five working days from the consent, and from the refusal", () => {
    expect(due(mediated("consented"), "acceptance")).toBe("2026-03-19");
  });

  it("PM-05: two months, once one more by the head, asked for before they are over", () => {
    const scene = mediated("appointed");
    expect(due(scene, "ownership-close")).toBe("2026-05-18");
    const extend = (on: string): Step => [head, "extend-period", on, { reason: "特别复杂。" }];
    const extended = mediated("appointed", {}, extend("2026-05-18"));
    expect(due(extended, "ownership-close")).toBe("2026-06-16");
    expect(refused(extended, extend("2026-05-20"))).toBe("extension-used-up");
    expect(refused(scene, extend("2026-05-19"))).toBe("extension-too-late");
  });

  it("PM-05 stands still while the mediation is paused, by exactly the days of the pause, over its end too", () => {
    const pause = (from: string, to: string): Step[] => [
      [head, "pause", from, { reason: "等待鉴定。" }],
      [head, "resume", to],
    ];
    // Sixteen May is a Saturday: without a pause the two months roll to the 18th.
    expect(due(mediated("appointed", {}, ...pause("2026-04-01", "2026-04-11")), "ownership-close")).toBe("2026-05-26");
    expect(due(mediated("appointed", {}, ...pause("2026-05-10", "2026-06-09")), "ownership-close")).toBe("2026-06-15");
    const paused = mediated("appointed", {}, [head, "pause", "2026-04-01", { reason: "等待鉴定。" }]);
    expect(
      deadlines(paused.state, procedure, chinaCalendar, "2026-09-01").find(({ clock }) => clock === "ownership-close"),
    ).toMatchObject({ state: "paused" });
  });

  it("PM-06: two months for another dispute are a target that the office may set, and no period to extend", () => {
    const steps = [requested({ kind: "reward" }), ...mediationSteps("appointed").slice(1)];
    const scene = given(procedure, steps);
    expect(
      deadlines(scene.state, procedure, chinaCalendar, "2026-03-16").find(({ clock }) => clock === "other-close"),
    ).toMatchObject({ due: "2026-05-18", confidence: "unverified" });
    expect(due(given(procedure, steps, { clockLengths: { "other-close": 3 } }), "other-close")).toBe("2026-06-16");
    expect(refused(scene, [head, "extend-period", "2026-04-01", { reason: "复杂。" }])).toBe("clock-not-running");
  });

  it("PM-07: the suspension lasts a year, and is extended only when asked for in it", () => {
    const scene = mediated("suspended");
    expect(due(scene, "suspension")).toBe("2027-03-19");
    const extend = (on: string, until: string): Step => [officer, "extend-suspension", on, { askedOn: on, until }];
    expect(refused(scene, extend("2027-03-20", "2027-09-19"))).toBe("suspension-extension-too-late");
    expect(refused(scene, extend("2027-03-19", "2027-03-19"))).toBe("extension-shortens");
    const extended = mediated("suspended", {}, extend("2027-03-19", "2027-09-20"));
    expect(due(extended, "suspension-extended")).toBe("2027-09-20");
    expect(refused(extended, extend("2027-04-01", "2028-03-19"))).toBe("suspension-already-extended");
    const reward = [requested({ kind: "reward" }), ...mediationSteps("appointed").slice(1)];
    expect(refused(given(procedure, reward), mediationSteps("suspended").at(-1) as Step)).toBe(
      "not-an-ownership-dispute",
    );
  });

  it("PM-08: fifteen days for a party to ask the national office to go on; a year not announced says so", () => {
    expect(due(mediated("signed"), "ask-resumption")).toBe("2026-04-16");
    const late = mediationSteps("signed").map(
      ([by, action, on, input]): Step => [by, action, on.replace("2026", "2030"), moved(input)],
    );
    const found = deadlines(given(procedure, late).state, procedure, chinaCalendar, "2030-04-01");
    expect(found.find(({ clock }) => clock === "ask-resumption")).toMatchObject({ due: "2030-04-16" });
    // The working days of 2030 are not announced yet.
    expect(found.find(({ clock }) => clock === "copy-to-national-office")).toMatchObject({ provisional: true });
  });

  it("PM-09: five working days to copy the closing, also where the case is cancelled; no closing before it", () => {
    // From 1 April over Qingming (Saturday 4 to Monday 6): 2, 3, 7, 8, 9.
    expect(due(mediated("signed"), "copy-to-national-office")).toBe("2026-04-09");
    const close: Step = [head, "close-cancelled", "2026-04-09", { summary: "调解不成。" }];
    const cancelled = mediated(
      "suspended",
      {},
      [officer, "record-session", "2026-03-25", { minutes: "未达成。", outcome: "no-agreement" }],
      [officer, "cancel-case", "2026-04-01"],
      served("cancellationNotice:requester#1", "2026-04-02"),
      served("cancellationNotice:respondent#1", "2026-04-02"),
    );
    expect(due(cancelled, "copy-to-national-office")).toBe("2026-04-09");
    expect(refused(cancelled, close)).toBe("closing-not-copied");
    const sent = [
      [officer, "draft-copy-letter", "2026-04-02", { enclosures: "撤销案件通知书。" }],
      ...approved("copyLetter#1", "2026-04-02"),
      [officer, "copy-to-national-office", "2026-04-03", { sentOn: "2026-04-03", receipt: "演示" }],
    ] as const satisfies Step[];
    let { state } = cancelled;
    for (const step of sent) {
      const acted = attempt(procedure, state, step);
      if (acted.kind === "refused") throw new Error(acted.refusal.sentence.en);
      state = acted.state;
    }
    expect(attempt(procedure, state, close).kind).toBe("acted");
  });
});

function moved(input: unknown): unknown {
  return JSON.parse(JSON.stringify(input ?? {}).replaceAll(/2026-/g, "2030-"));
}
