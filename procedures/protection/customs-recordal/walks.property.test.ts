import { describe, expect, it } from "vitest";
import { checkRefusal, checkWalk } from "../../testing/checkWalk.suite.ts";
import { walkEnforcement } from "../../testing/enforcementWalk.ts";
import { drawFrom } from "../../testing/inputFor.ts";
import { recordalWalks } from "../../testing/recordalCase.ts";
import { refusalsMet } from "../../testing/refusalsMet.ts";
import { customsRecordal } from "./procedure.ts";

/** tests/long takes 10,000 of such walks. */
describe("whatever lawful course a recordal takes", () => {
  it("its docket folds and replays to the same case and deadlines, and one that ended has no running clock", () => {
    const stages = new Set<string>();
    for (const kind of recordalWalks) {
      for (let seed = 0; seed < 20; seed += 1) {
        const walk = walkEnforcement(seed, 50, kind);
        checkWalk(walk, drawFrom(seed));
        walk.refusals.forEach(checkRefusal);
        for (const { stage } of walk.states) stages.add(stage);
      }
    }
    expect(Object.keys(customsRecordal.stages).filter((stage) => !stages.has(stage))).toEqual([]);
  });

  it("is never refused without the reason, the remedy and the article", () => {
    const met = recordalWalks.flatMap((kind) => refusalsMet(5, 50, kind));
    met.forEach(checkRefusal);
    expect(new Set(met.map(({ code }) => code)).size).toBeGreaterThan(20);
  });
});
