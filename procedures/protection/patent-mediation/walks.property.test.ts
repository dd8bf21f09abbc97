import { describe, expect, it } from "vitest";
import { checkRefusal, checkWalk } from "../../testing/checkWalk.suite.ts";
import { walkEnforcement } from "../../testing/enforcementWalk.ts";
import { drawFrom } from "../../testing/inputFor.ts";
import { refusalsMet } from "../../testing/refusalsMet.ts";
import { mediationWalks } from "../../testing/mediationWalks.ts";
import { patentMediation } from "./procedure.ts";

/** tests/long takes 10,000 of such walks. */
describe("whatever lawful course a mediation takes", () => {
  it("its docket folds and replays to the same case and deadlines, and a closed case has no running clock", () => {
    const stages = new Set<string>();
    for (let seed = 0; seed < 60; seed += 1) {
      const walk = walkEnforcement(seed, 90, mediationWalks);
      checkWalk(walk, drawFrom(seed));
      walk.refusals.forEach(checkRefusal);
      for (const { stage } of walk.states) stages.add(stage);
    }
    // The walks are worth something only if they get somewhere: everywhere.
    expect(Object.keys(patentMediation.stages).filter((stage) => !stages.has(stage))).toEqual([]);
  });

  it("is never refused without the reason, the remedy and the article", () => {
    const met = refusalsMet(40, 90, mediationWalks);
    met.forEach(checkRefusal);
    expect(new Set(met.map(({ code }) => code)).size).toBeGreaterThan(50);
  });
});
