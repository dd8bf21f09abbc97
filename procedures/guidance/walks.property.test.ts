import { describe, expect, it } from "vitest";
import { checkRefusal, checkWalk } from "../testing/checkWalk.suite.ts";
import { walkEnforcement } from "../testing/enforcementWalk.ts";
import { guidanceWalks } from "../testing/guidanceWalks.ts";
import { drawFrom } from "../testing/inputFor.ts";
import { refusalsMet } from "../testing/refusalsMet.ts";

const kinds = guidanceWalks.map((kind, index) => [`${kind.procedure.id} ${index}`, kind] as const);

/** tests/long takes 10,000 of such walks, of all kinds together. */
describe.each(kinds)("whatever lawful course a case between offices takes: %s", (_, kind) => {
  it("its docket folds and replays to the same case and deadlines, and one that ended has no running clock", () => {
    const stages = new Set<string>();
    for (let seed = 0; seed < 20; seed += 1) {
      const walk = walkEnforcement(seed, 40, kind);
      checkWalk(walk, drawFrom(seed));
      walk.refusals.forEach(checkRefusal);
      for (const { stage } of walk.states) stages.add(stage);
    }
    expect(stages.size).toBeGreaterThan(1);
  });

  it("is never refused without the reason and the remedy", () => {
    const met = refusalsMet(5, 40, kind);
    met.forEach(checkRefusal);
    expect(met.length).toBeGreaterThan(10);
  });
});
