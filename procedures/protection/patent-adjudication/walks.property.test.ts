import { act, type CaseState, type ClockRun } from "#casework";
import { addDays, countPeriod, daysBetween, type IsoDate } from "#law";
import { chinaCalendar } from "#statutes";
import { describe, expect, it } from "vitest";
import { panelKnown } from "../../testing/adjudication.ts";
import { adjudicationWalks } from "../../testing/adjudicationWalks.ts";
import { checkRefusal, checkWalk } from "../../testing/checkWalk.suite.ts";
import { walkEnforcement } from "../../testing/enforcementWalk.ts";
import { type Draw, drawFrom } from "../../testing/inputFor.ts";
import { refusalsMet } from "../../testing/refusalsMet.ts";
import { officer } from "../../testing/scene.ts";
import { type Clock, clocks } from "./clocks.ts";
import { patentAdjudication as procedure } from "./procedure.ts";
import { underWay } from "./stages.ts";

describe("whatever lawful course a patent dispute takes", () => {
  it("its docket folds and replays to the same case and deadlines, and a closed case has no running clock", () => {
    const stages = new Set<string>();
    let pauses = 0;
    for (const [at, kind] of adjudicationWalks.entries()) {
      for (let seed = 0; seed < 40; seed += 1) {
        const walk = walkEnforcement(seed + 1000 * at, 80, kind);
        const draw = drawFrom(seed);
        checkWalk(walk, draw);
        walk.refusals.forEach(checkRefusal);
        for (const { stage } of walk.states) stages.add(stage);
        pauses += walk.states.filter((state, index) => index % 3 === 0 && checkPause(state, draw)).length;
      }
    }
    // The walks are worth something only if they get somewhere.
    const reached = ["suspended", "conciliation", "hearing-set", "served", "effective", "reminded", "closed-decision"];
    for (const stage of [...reached, "closed-cancelled", "closed-mediated"]) expect(stages).toContain(stage);
    expect(pauses).toBeGreaterThan(50);
  });

  it("is never refused without the reason, the remedy and the article", () => {
    const met = adjudicationWalks.flatMap((kind) => refusalsMet(20, 80, kind));
    met.forEach(checkRefusal);
    expect(new Set(met.map(({ code }) => code)).size).toBeGreaterThan(60);
  });
});

/** A suspension put in here and lifted after some days: every term that stands still ends later by exactly so many days, before any roll. */
function checkPause(state: CaseState, draw: Draw): boolean {
  const running = state.clocks.filter(
    // A month more, added to a term that ends later, is as long as the month it then falls into.
    ({ clock, stopped, unit, pauses, extensions }) =>
      ["closing", "answer", "evidence"].includes(clock) &&
      stopped === undefined &&
      unit !== "working-day" &&
      pauses.length === 0 &&
      extensions.every((each) => each.unit !== "month"),
  );
  const from = addDays((state.latestAt ?? "2026-01-05").slice(0, 10) as IsoDate, 1 + draw(10));
  const alive = running.filter((run) => nominal(run) >= from && run.trigger < from);
  if (!underWay.some((stage) => stage === state.stage) || alive.length === 0) return false;
  const length = draw(400);
  const able = state.facts["officers"] as readonly { readonly account: string }[] | undefined;
  const by = { ...officer, id: able?.at(-1)?.account ?? officer.id };
  const paused = take(state, "suspend", from, { ground: "force-majeure", reason: "不可抗力。" }, by);
  const resumed = paused && take(paused, "resume", addDays(from, length), { why: "已消除。" }, by);
  if (resumed === undefined) return false;
  for (const run of alive) {
    const after = resumed.clocks.find((each) => each.run === run.run);
    if (after === undefined) throw new Error(`the run ${run.run} is gone`);
    expect({ run: run.run, moved: daysBetween(nominal(run), nominal(after)) }).toEqual({ run: run.run, moved: length });
  }
  return true;
}

/** The last day before it moves off a day of rest. */
function nominal({ clock, trigger, length, unit, direction, pauses, extensions }: ClockRun): IsoDate {
  const rule = { ...clocks[clock as Clock].rule, roll: "none" as const };
  return countPeriod({ trigger, length, unit, direction, pauses, extensions, rule, calendar: chinaCalendar }).due;
}

function take(state: CaseState, action: string, day: IsoDate, input: unknown, by: typeof officer) {
  const at = `${day}T08:00:00Z`;
  const command = { action, by, at, input };
  const acted = act({ procedure, state, command, now: at, calendar: chinaCalendar, known: panelKnown });
  return acted.kind === "acted" ? acted.state : undefined;
}
