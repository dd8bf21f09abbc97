import { type IsoDate, underLawOf } from "#law";
import { figureOn } from "#law";
import { chinaCalendar, figures } from "#statutes";
import { describe, expect, it } from "vitest";
import { trademarkEnforcement } from "../../procedures/protection/trademark-enforcement/procedure.ts";
import { customsDetention } from "../../procedures/protection/customs-detention/procedure.ts";
import { admission, customsSteps, minor } from "../../procedures/testing/customsCase.ts";
import { type Step, stepsTo } from "../../procedures/testing/scene.ts";
import { given } from "../../procedures/testing/scene.ts";
import { lawDiff } from "./lawDiff.ts";

const world = {
  procedures: [trademarkEnforcement, customsDetention],
  calendar: chinaCalendar,
  now: "2027-06-01T00:00:00Z",
} as const;

/** The docket of steps as a case file has it. */
function fileOf(procedure: typeof trademarkEnforcement | typeof customsDetention, steps: readonly Step[]) {
  const { docket, state } = given(procedure as typeof trademarkEnforcement, steps);
  const events = docket.map(({ action, actor, at, input }) => ({ action, by: actor, at, input }));
  return { procedure: procedure.id, parties: state.parties.filter(() => false), events };
}
const compared = (file: ReturnType<typeof fileOf>, from: IsoDate, to: IsoDate) => {
  const answer = lawDiff(world, file, from, to);
  if (answer.kind === "unreadable") throw new Error(answer.faults.join());
  return answer.differences;
};

describe("a case under the law of another day", () => {
  it("is the same where nothing it asks has changed", () => {
    const trademark = fileOf(trademarkEnforcement, stepsTo("notice-served"));
    expect(compared(trademark, "2026-03-01", "2026-09-01")).toEqual([]);
    const customs = fileOf(customsDetention, [...customsSteps("filed", minor), admission]);
    expect(compared(customs, "2024-02-01", "2026-03-01")).toEqual([]);
  });

  it("tells that a step could not have been taken before the rule began", () => {
    const spared = fileOf(customsDetention, [
      ...customsSteps("proposed", minor).slice(0, -1),
      admission,
      ...customsSteps("proposed", minor).slice(-1),
    ]);
    const differences = compared(spared, "2023-12-31", "2024-01-01");
    expect(differences).toContainEqual(expect.objectContaining({ kind: "refusal", before: "no-rule-in-force" }));
    expect(differences).toContainEqual(expect.objectContaining({ kind: "decision", after: "no-penalty (minor)" }));
  });

  it("puts the law back, whatever the work does", () => {
    const value = () => figureOn(figures["customs-recordal-fee"], "2026-01-01").value;
    expect(value()).toBe(0);
    expect(underLawOf("2015-01-01", value)).toBe(80_000);
    expect(() =>
      underLawOf("2015-01-01", () => {
        throw new Error("x");
      }),
    ).toThrow("x");
    expect(value()).toBe(0);
  });
});
