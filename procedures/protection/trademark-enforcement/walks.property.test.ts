import { describe, expect, it } from "vitest";
import { checkRefusal, checkWalk } from "../../testing/checkWalk.suite.ts";
import { walkEnforcement } from "../../testing/enforcementWalk.ts";
import { drawFrom } from "../../testing/inputFor.ts";
import { refusalsMet } from "../../testing/refusalsMet.ts";
import { trademarkWalks } from "../../testing/walkKinds.ts";

/** tests/long takes 10,000 of these walks. */
describe("whatever lawful course an enforcement case takes", () => {
  it("its docket folds and replays to the same case and deadlines, a closed case has no running clock, and a pause moves the limit by itself", () => {
    const stages = new Set<string>();
    for (let seed = 0; seed < 40; seed += 1) {
      const walk = walkEnforcement(seed, 90, trademarkWalks);
      checkWalk(walk, drawFrom(seed));
      walk.refusals.forEach(checkRefusal);
      for (const { stage, parties } of walk.states) {
        stages.add(stage);
        if (parties.filter(({ role }) => role === "respondent").length > 1) stages.add("several respondents");
      }
    }
    // The walks are worth something only if they get somewhere.
    for (const stage of ["suspended", "served", "closed", "several respondents"]) expect(stages).toContain(stage);
  });

  it("is never refused without the reason, the remedy and the article", () => {
    const met = refusalsMet(12, 90, trademarkWalks);
    met.forEach(checkRefusal);
    expect(new Set(met.map(({ code }) => code)).size).toBeGreaterThan(60);
  });
});
