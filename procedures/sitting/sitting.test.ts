import { type Booking, sittingsOf } from "#casework";
import { describe, expect, it } from "vitest";
import { patentAdjudication as procedure } from "../protection/patent-adjudication/procedure.ts";
import { adjudicated, handed, panelKnown } from "../testing/adjudication.ts";
import { attempt, head, officer, refusalOf, type Scene, type Step } from "../testing/scene.ts";

const rooms = [{ id: "r1", name: "第一审理室", seats: 20, link: "https://meet.example/r1/{date}-{time}" }];
const set = (input: object): Step => [
  officer,
  "set-hearing",
  "2026-04-08",
  { hearingOn: "2026-04-16", time: "09:30", room: "r1", ...input },
];
const booked = (what: string, from: string, until: string, number?: string): Booking => ({
  what,
  name: what === "room:r1" ? "第一审理室" : "赵协办",
  start: `2026-04-16T${from}:00+08:00`,
  end: `2026-04-16T${until}:00+08:00`,
  ...(number !== undefined && { number }),
});
const at = (scene: Scene, step: Step, bookings?: readonly Booking[]) =>
  attempt(procedure, scene.state, step, { ...panelKnown, rooms, ...(bookings && { bookings }) });
const only = (state: Scene["state"]) => sittingsOf(procedure, state)[0];

describe("the oral hearing as a sitting", () => {
  const filed = adjudicated("filed");

  it("is fixed with its hours, its room, the room's link and the panel, the one who presides named so", () => {
    const acted = at(filed, set({ lasts: 90 }));
    expect(acted.kind === "acted" && only(acted.state)).toMatchObject({
      state: "fixed",
      start: "2026-04-16T01:30:00.000Z",
      end: "2026-04-16T03:00:00.000Z",
      room: "r1",
      place: "第一审理室",
      link: "https://meet.example/r1/20260416-0930",
      sits: [
        { account: "li", as: { en: "presiding" } },
        { account: "zhao", as: { en: "member of the panel" } },
        { account: "qian" },
      ],
      notices: ["hearingNotice#1"],
    });
  });

  it("wants a place, and a room that the office has", () => {
    expect(refusalOf(at(filed, set({ room: undefined }))).code).toBe("no-place");
    expect(refusalOf(at(filed, set({ room: "r9" }))).code).toBe("no-such-room");
  });

  it("is put off under the same name, and held with its record", () => {
    const fixed = adjudicated("hearing-set");
    const put: Step = [
      officer,
      "postpone-hearing",
      "2026-04-14",
      { hearingOn: "2026-04-24", time: "14:00", place: "第一审理室", reason: "证人不能到庭。" },
    ];
    const later = at(fixed, put);
    expect(later.kind === "acted" && only(later.state)).toMatchObject({
      id: "hearing",
      state: "fixed",
      start: "2026-04-24T06:00:00.000Z",
      notices: ["hearingNotice#2"],
    });
    expect(only(adjudicated("heard").state)).toMatchObject({ state: "held", record: "hearingRecord#1" });
  });

  it("is cancelled by the panel, rests while the case is suspended and comes back with it", () => {
    const fixed = adjudicated("hearing-set");
    const cancelled = at(fixed, [officer, "cancel-hearing", "2026-04-13", { reason: "双方均同意书面审理。" }]);
    expect(cancelled.kind === "acted" && [cancelled.state.stage, only(cancelled.state)?.state]).toEqual([
      "evidence",
      "cancelled",
    ]);
    expect(
      cancelled.kind === "acted" && cancelled.state.clocks.find(({ clock }) => clock === "hearing-notice")?.stopped,
    ).toBeDefined();
    const suspended = at(fixed, [
      officer,
      "suspend",
      "2026-04-13",
      { ground: "invalidation", reason: "被请求人请求宣告专利权无效。" },
    ]);
    if (suspended.kind === "refused") throw new Error(suspended.refusal.sentence.en);
    expect(only(suspended.state)?.state).toBe("cancelled");
    const resumed: Step = [officer, "resume", "2026-04-14", { why: "无效请求已撤回。" }];
    const back = at({ state: suspended.state, docket: [] }, resumed);
    expect(back.kind === "acted" && only(back.state)?.state).toBe("fixed");
    // Meanwhile the panel has promised its time elsewhere.
    expect(
      refusalOf(at({ state: suspended.state, docket: [] }, resumed, [booked("account:zhao", "10:00", "11:00")])).code,
    ).toBe("double-booking");
  });
});

describe("double booking", () => {
  const filed = adjudicated("filed");

  it("refuses a room that another case has then, names that case and proposes when it is free", () => {
    const refusal = refusalOf(at(filed, set({}), [booked("room:r1", "11:00", "12:00", "岚专裁〔2026〕7号")]));
    expect(refusal.code).toBe("double-booking");
    expect(refusal.sentence).toEqual({
      zh: "时间冲突：“第一审理室”在2026-04-16 11:00–12:00已安排案件岚专裁〔2026〕7号。",
      en: "Booked already: 第一审理室 is taken 2026-04-16 11:00–12:00 for case 岚专裁〔2026〕7号.",
    });
    // Two hours before eleven, two after two, and the next morning.
    expect(refusal.remedy.en).toContain("2026-04-16 09:00–11:00, 2026-04-16 14:00–16:00, 2026-04-17 09:00–11:00");
  });

  it("refuses somebody who sits elsewhere, without the number of a case that is not the reader's to see", () => {
    const { sentence } = refusalOf(at(filed, set({}), [booked("account:zhao", "09:00", "09:31")]));
    expect(sentence.zh).toBe("时间冲突：赵协办在2026-04-16 09:00–09:31已安排其他案件。");
  });

  it("lets sittings follow one another, and minds neither other rooms nor other people", () => {
    const bookings = [
      booked("room:r1", "08:00", "09:30"),
      booked("room:r1", "11:30", "12:00"),
      booked("room:r2", "09:30", "11:30"),
      booked("account:sun", "09:30", "11:30"),
    ];
    expect(at(filed, set({}), bookings).kind).toBe("acted");
  });

  it("asks again when a seat of the panel goes to somebody else, and not when nothing of it changed", () => {
    const fixed = adjudicated("hearing-set");
    const replace: Step = [
      head,
      "replace-member",
      "2026-04-13",
      { leaves: "qian", comes: "sun", reason: "调离岗位。" },
    ];
    expect(refusalOf(at(fixed, replace, [booked("account:sun", "10:00", "10:30")])).code).toBe("double-booking");
    // Whoever left is free, and a room taken twice before anybody watched over it is found out when something changes, not by other work.
    expect(at(fixed, replace, [booked("account:qian", "09:30", "10:30")]).kind).toBe("acted");
    const other: Step = [officer, "serve-hearing-notice", "2026-04-10", { party: "requester", ...handed }];
    expect(at(adjudicated("hearing-set"), other, [booked("account:li", "09:30", "10:30")])).toMatchObject({
      kind: "refused",
      refusal: { code: "already-served" },
    });
  });

  it("proposes no Saturday, no Sunday and no holiday", () => {
    const late: Step = [
      officer,
      "set-hearing",
      "2026-04-08",
      { hearingOn: "2026-04-30", time: "16:00", lasts: 400, room: "r1" },
    ];
    const whole = {
      ...booked("room:r1", "00:00", "00:00"),
      start: "2026-04-30T00:00:00+08:00",
      end: "2026-05-01T00:00:00+08:00",
    };
    // 1 to 5 May are the holiday; a sitting longer than half a day gets a whole one.
    expect(refusalOf(at(filed, late, [whole])).remedy.en).toMatch(/2026-05-06 09:00–15:40, 2026-05-07 09:00–15:40/);
  });
});
