import { expect, test } from "vitest";
import { adjudicationWalks } from "../../procedures/testing/adjudicationWalks.ts";
import { checkRefusal, checkWalk } from "../../procedures/testing/checkWalk.suite.ts";
import { walkEnforcement } from "../../procedures/testing/enforcementWalk.ts";
import { drawFrom } from "../../procedures/testing/inputFor.ts";
import { guidanceWalks } from "../../procedures/testing/guidanceWalks.ts";
import { noticeWalks } from "../../procedures/testing/noticeWalks.ts";
import { recordalWalks } from "../../procedures/testing/recordalCase.ts";
import { refusalsMet } from "../../procedures/testing/refusalsMet.ts";
import { mediationWalks } from "../../procedures/testing/mediationWalks.ts";
import { customsWalks, patentWalks, trademarkWalks } from "../../procedures/testing/walkKinds.ts";

/** Of all kinds together. YUHENG_WALKS: fewer, to try it. */
const walks = Number(process.env["YUHENG_WALKS"] ?? 10_000);

const kinds = [
  ["trademark", [trademarkWalks]],
  ["patent", [patentWalks]],
  ["customs", [...customsWalks, ...recordalWalks]],
  ["adjudication", adjudicationWalks],
  ["mediation", [mediationWalks]],
  ["notice", [noticeWalks]],
  ["between offices", guidanceWalks],
] as const;

test.each(kinds)(
  "10,000 generated cases of all kinds, here %s, fold and replay to the same states and deadlines; none that is closed has a running clock; a pause moves the limit by itself",
  (_, ways) => {
    for (let seed = 0; seed < walks / kinds.length; seed += 1) {
      const kind = ways[seed % ways.length];
      if (kind === undefined) throw new Error("no way to walk");
      const walk = walkEnforcement(seed, 90, kind);
      try {
        checkWalk(walk, drawFrom(seed));
        walk.refusals.forEach(checkRefusal);
      } catch (error) {
        throw new Error(`the walk of seed ${seed} breaks the law of the engine`, { cause: error });
      }
    }
  },
  2 * 60 * 60_000,
);

test.each(kinds)(
  "every refusal met in every stage of 300 cases (%s) says why, what to do next, and by which article",
  (_, ways) => {
    const met = ways.flatMap((kind) => refusalsMet(Math.min(300, walks) / ways.length, 90, kind));
    met.forEach(checkRefusal);
    expect(met.length).toBeGreaterThan(100);
  },
  2 * 60 * 60_000,
);
