import { describe, expect, it } from "vitest";
import { checkRefusal, checkWalk } from "../../testing/checkWalk.suite.ts";
import { walkEnforcement } from "../../testing/enforcementWalk.ts";
import { drawFrom } from "../../testing/inputFor.ts";
import { noticeWalks } from "../../testing/noticeWalks.ts";
import { refusalsMet } from "../../testing/refusalsMet.ts";
import type { NoticeState } from "./frame.ts";
import { accountOf, statesOf } from "./lineBook.ts";
import { platformNotice } from "./procedure.ts";

/** tests/long takes 10,000 of such walks. */
describe("whatever lawful course a notice takes", () => {
  it("its docket folds and replays to the same case and deadlines, and a closed case has no running clock", () => {
    const stages = new Set<string>();
    const states = new Set<string>();
    for (let seed = 0; seed < 60; seed += 1) {
      const walk = walkEnforcement(seed, 60, noticeWalks);
      checkWalk(walk, drawFrom(seed));
      walk.refusals.forEach(checkRefusal);
      for (const { stage } of walk.states) stages.add(stage);
      const { facts } = walk.state as unknown as NoticeState;
      for (const state of statesOf(facts)) states.add(state);
      // Every line has one outcome: none is counted twice, none is lost.
      const { lines, upheld, refused, restored, withdrawn } = accountOf(facts);
      const open = statesOf(facts).filter((state) => state === "pending" || state === "contested").length;
      expect(upheld + refused + restored + withdrawn + open).toBe(lines);
      if (walk.state.stage === "closed") expect(open).toBe(0);
    }
    // The walks are worth something only if they get somewhere: everywhere.
    expect(Object.keys(platformNotice.stages).filter((stage) => !stages.has(stage))).toEqual([]);
    expect([...states].sort()).toEqual(["contested", "kept", "pending", "refused", "removed", "restored", "withdrawn"]);
  });

  it("is never refused without the reason, the remedy and the article", () => {
    const met = refusalsMet(60, 60, noticeWalks);
    met.forEach(checkRefusal);
    expect(new Set(met.map(({ code }) => code)).size).toBeGreaterThan(24);
  });
});
