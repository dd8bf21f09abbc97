import { paperOf, serviceOf, undelivered } from "#casework";
import type { IsoDate } from "#law";
import { describe, expect, it } from "vitest";
import { trademarkEnforcement as procedure } from "../protection/trademark-enforcement/procedure.ts";
import { approved, attempt, dueOf, enforced, officer, refusalOf, type Step } from "../testing/scene.ts";
import { servedOn } from "./servedOn.ts";

const receiver = { receiver: "陈某", place: "岚城演示路1号" };
const serve = (on: string, how: object): Step => [officer, "serve-notice", on, { ...receiver, ...how }];
const notice = "priorNotice:respondent#1";
const noticeApproved = approved(notice, "2026-03-19");
const paperIn = (scene: ReturnType<typeof enforced>) => paperOf(scene.state, "priorNotice", "respondent");

describe("the day that counts as the day of service", () => {
  it.each([
    ["direct", { way: "direct", deliveredOn: "2026-03-20" }, "2026-03-20"],
    ["left at the place", { way: "left", deliveredOn: "2026-03-20" }, "2026-03-20"],
    ["electronic: when it reached the system", { way: "electronic", deliveredOn: "2026-03-21" }, "2026-03-21"],
    ["by post: the day on the return slip, a Sunday too", { way: "post", deliveredOn: "2026-03-22" }, "2026-03-22"],
    ["direct, no day given: the day of the act", { way: "direct" }, "2026-04-01"],
    ["by notice: thirty days after it", { way: "notice", publishedOn: "2026-03-20" }, "2026-04-19"],
    ["by notice abroad: sixty days", { way: "notice", publishedOn: "2026-03-20", abroad: true }, "2026-05-19"],
    ["by notice over the end of a year", { way: "notice", publishedOn: "2026-12-15" }, "2027-01-14"],
  ] as const)("%s", (_, given, day) => {
    expect(servedOn(given, "2026-04-01" as IsoDate)?.on).toBe(day);
  });

  it("is none for a public notice without its day", () => {
    expect(servedOn({ way: "notice" }, "2026-04-01" as IsoDate)).toBeUndefined();
  });
});

describe("periods that begin with service", () => {
  // TM-08: five working days; 2026-03-20 is a Friday, the sixth of April the day of rest for Qingming.
  it.each([
    ["direct", { way: "direct", deliveredOn: "2026-03-20" }, "2026-03-27"],
    ["by post, entered five days later", { way: "post", deliveredOn: "2026-03-23" }, "2026-03-30"],
    ["electronic", { way: "electronic", deliveredOn: "2026-03-24" }, "2026-03-31"],
    ["left", { way: "left", deliveredOn: "2026-03-25" }, "2026-04-01"],
  ] as const)("count from the day of the way, not from the day of the entry: %s", (_, how, due) => {
    const scene = enforced("notice", {}, ...noticeApproved, serve("2026-03-25", how));
    expect(dueOf(procedure, scene, "hearing-request")).toBe(due);
  });

  it("count from the thirtieth day of a public notice; before it nothing is served", () => {
    const publish: Step = [
      officer,
      "send-paper",
      "2026-03-20",
      { paper: notice, way: "notice", sentOn: "2026-03-20", trace: "演示日报" },
    ];
    const published = enforced("notice", {}, ...noticeApproved, publish);
    expect(dueOf(procedure, published, "public-notice")).toBe("2026-04-19");
    const how = { way: "notice", publishedOn: "2026-03-20" };
    expect(refusalOf(attempt(procedure, published.state, serve("2026-04-18", how))).code).toBe("public-notice-running");
    const scene = enforced("notice", {}, ...noticeApproved, publish, serve("2026-04-22", how));
    expect(serviceOf(paperIn(scene) as NonNullable<ReturnType<typeof paperIn>>)?.on).toBe("2026-04-19");
    expect(dueOf(procedure, scene, "hearing-request")).toBe("2026-04-24");
    expect(scene.state.clocks.filter(({ clock, stopped }) => clock === "public-notice" && !stopped)).toEqual([]);
  });
});

describe("a paper that comes back", () => {
  const back: Step = [
    officer,
    "record-undelivered",
    "2026-03-25",
    { paper: notice, way: "post", on: "2026-03-25", why: "moved", next: "公告送达" },
  ];

  it("is work to do until it is served in another way", () => {
    const returned = enforced("notice", {}, ...noticeApproved, back);
    const paper = paperIn(returned);
    expect(paper && undelivered(paper)?.why).toBe("迁移新址不明；公告送达");
    const served = paperIn(enforced("notice", {}, ...noticeApproved, back, serve("2026-03-26", { way: "left" })));
    expect(served && undelivered(served)).toBeUndefined();
  });

  it("is never a draft, a paper of the office, or one that is served", () => {
    const refused = (scene: ReturnType<typeof enforced>, step: Step) =>
      refusalOf(attempt(procedure, scene.state, step)).code;
    expect(refused(enforced("notice"), back)).toBe("nothing-to-serve");
    expect(
      refused(enforced("notice", {}, ...noticeApproved), [
        back[0],
        back[1],
        back[2],
        { ...(back[3] as object), paper: "investigationReport:respondent#1" },
      ]),
    ).toBe("paper-of-the-office");
    expect(refused(enforced("notice", {}, ...noticeApproved, serve("2026-03-20", { way: "direct" })), back)).not.toBe(
      "acted",
    );
  });

  it("is not served on a day that lies ahead, or before it was made", () => {
    const scene = enforced("notice", {}, ...noticeApproved);
    const on = (how: object) => refusalOf(attempt(procedure, scene.state, serve("2026-03-25", how))).code;
    expect(on({ way: "direct", deliveredOn: "2026-03-26" })).toBe("day-in-the-future");
    expect(on({ way: "direct", deliveredOn: "2026-03-18" })).toBe("served-before-made");
    expect(on({ way: "notice" })).toBe("publication-day-missing");
  });
});
