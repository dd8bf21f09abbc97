import { describe, expect, it } from "vitest";
import { z } from "zod";
import { act } from "./act.ts";
import { checkProcedure } from "./checkProcedure.ts";
import { deadlines } from "./deadline.ts";
import { type ActionSpec, noInput, type Procedure } from "./procedure.ts";
import { bare, claimed, command, given, late, type Step, wang } from "./testing/scene.ts";
import { umbrella } from "./testing/umbrella.ts";

/* Pauses and extensions that the case decides, as docs/decisions/0025 has them; the decision is due in thirty days. */

const why = { zh: "外送", en: "away" };
const keeper = { by: ["keeper"], from: ["claimed"], input: noInput };
const more: Record<string, ActionSpec> = {
  "post-notice": {
    ...keeper,
    name: { zh: "公告", en: "Post a notice" },
    event: "NoticePosted",
    suspends: () => ({ clocks: ["decision"], why, from: "2026-03-05", until: "2026-03-15" }),
    maySuspend: [],
  },
  "send-away": {
    ...keeper,
    name: { zh: "外送", en: "Send away" },
    event: "SentAway",
    suspends: { clocks: ["decision"], why },
  },
  "come-back": {
    ...keeper,
    name: { zh: "送回", en: "Come back" },
    event: "CameBack",
    resumes: ({ taken }) => (taken.some(({ action }) => action === "post-notice") ? ["decision"] : []),
    mayResume: ["decision"],
  },
  "give-days": {
    ...keeper,
    name: { zh: "延长", en: "Give more days" },
    event: "DaysGiven",
    input: z.strictObject({ days: z.number().int() }),
    extends: "decision",
    extendsBy: (_, input) => ({ length: (input as { days: number }).days }),
  },
};
const procedure: Procedure = { ...umbrella, actions: { ...umbrella.actions, ...more } };
const at = (...steps: Step[]) => {
  let { state } = given(claimed);
  for (const step of steps) {
    const acted = act({ procedure, state, command: command(step), now: late, calendar: bare });
    if (acted.kind === "refused") throw new Error(acted.refusal.sentence.en);
    state = acted.state;
  }
  return deadlines(state, procedure, bare, "2026-03-20").find(({ clock }) => clock === "decision");
};

describe("a pause that the case decides", () => {
  it("ends by itself where its days are known, beside one that is open, and days in both count once", () => {
    expect(at()?.due).toBe("2026-04-01");
    // Ten days: from the fifth up to the fifteenth.
    expect(at([wang, "post-notice", "2026-03-04"])).toMatchObject({ due: "2026-04-13", state: "running" });
    const both = at(
      [wang, "send-away", "2026-03-10"],
      [wang, "post-notice", "2026-03-11"],
      [wang, "come-back", "2026-03-20"],
    );
    // From the fifth to the twentieth: fifteen days.
    expect(both).toMatchObject({ due: "2026-04-16", state: "running" });
  });

  it("goes on where the case says that nothing holds it any more", () => {
    expect(at([wang, "send-away", "2026-03-10"], [wang, "come-back", "2026-03-12"])?.state).toBe("paused");
  });

  it("is checked: what a function may pause, something must be able to resume", () => {
    const faults = checkProcedure({
      ...procedure,
      actions: { ...procedure.actions, "post-notice": { ...more["post-notice"]!, maySuspend: ["storage"] } },
    });
    expect(faults).toContainEqual(expect.stringContaining('suspends the clock "storage", which nothing resumes'));
  });
});

it("extends by what the act says, and by the clock's own length where it says nothing", () => {
  expect(at([wang, "give-days", "2026-03-10", { days: 3 }])?.due).toBe("2026-04-06");
});
