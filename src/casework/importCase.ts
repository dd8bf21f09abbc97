import { type Bilingual, type Instant, IsoDate, legalDay, type Refusal, startOfDay } from "#law";
import { type Acted, utc } from "./act.ts";
import { startEffect } from "./effects.ts";
import type { Actor, CaseEvent, Effect } from "./event.ts";
import { fold } from "./evolve.ts";
import { CaseworkFault } from "./fault.ts";
import { factPaths } from "./imported.ts";
import type { ImportedCase, ImportedClock, ImportInput, ImportProblem } from "./imports.ts";
import type { Procedure } from "./procedure.ts";
import { refusal } from "./refusals.ts";
import type { CaseState } from "./state.ts";

export interface ImportRequest {
  readonly procedure: Procedure;
  readonly input: ImportInput;
  readonly by: Actor;
  readonly now: Instant;
  readonly known?: Readonly<Record<string, unknown>>;
}

export type Imported =
  | {
      readonly kind: "imported";
      readonly event: CaseEvent;
      readonly state: CaseState;
      readonly number: string;
      readonly title: string;
      readonly remarks: readonly Bilingual[];
    }
  | { readonly kind: "refused"; readonly problems: readonly ImportProblem[] };

/**
 * The first entry of a case that began elsewhere: it stands in the stage the row gives, with its facts and parties, the clocks
 * running from the days given, and what was done before. From then on it is a case like any other. Its facts are marked as
 * imported until something in the docket changes them.
 */
export function importCase({ procedure, input, by, now, known = {} }: ImportRequest): Imported {
  if (procedure.importing === undefined) throw new CaseworkFault(`"${procedure.id}" takes over no cases`);
  const read = procedure.importing.read(input.cells, { today: legalDay(now), known });
  if ("problems" in read) return { kind: "refused", problems: read.problems };
  const { ok } = read;
  checkReading(procedure, ok);
  const event: CaseEvent = {
    seq: 1,
    type: "CaseImported",
    action: "import",
    actor: by,
    at: utc(now),
    recordedAt: utc(now),
    input,
    stage: ok.stage,
    facts: ok.facts,
    effects: [
      {
        kind: "case-imported",
        openedAt: startOfDay(ok.openedOn),
        latestAt: startOfDay(ok.latestOn),
        number: ok.number,
        done: ok.done.map(({ action, on, by: who = "import" }) => ({ action, at: startOfDay(on), by: who })),
        facts: factPaths(ok.facts),
      },
      ...ok.parties.map((party): Effect => ({ kind: "party-joined", party })),
      ...ok.clocks.flatMap((clock) => runOf(procedure, clock, by, known)),
    ],
  };
  const { number, title, remarks } = ok;
  return { kind: "imported", event, state: fold(procedure, [event]), number, title, remarks };
}

/** The entry of an import decided again, for a correction: its refusal says what is wrong with the row as corrected. */
export function importAgain(request: ImportRequest): Acted {
  const imported = importCase(request);
  if (imported.kind === "imported") return { kind: "acted", event: imported.event, state: imported.state };
  return { kind: "refused", refusal: rowRefused(request.procedure, imported.problems) };
}

function rowRefused({ importing }: Procedure, problems: readonly ImportProblem[]): Refusal {
  const told = problems.map(({ field, sentence }) => {
    const { zh, en } = importing?.fields[field]?.name ?? { zh: field, en: field };
    return { zh: `${zh}：${sentence.zh}`, en: `${en}: ${sentence.en}` };
  });
  return refusal(
    "row-refused",
    `移入的内容有误：${told.map(({ zh }) => zh).join("；")}。`,
    `What was imported is wrong: ${told.map(({ en }) => en).join("; ")}.`,
    "请改正所列内容。",
    "Correct what is listed.",
  );
}

/** A clock of the row as the effects that make its run. */
function runOf(
  procedure: Procedure,
  given: ImportedClock,
  by: Actor,
  known: Readonly<Record<string, unknown>>,
): Effect[] {
  const { clock, of, from, length, extended, paused, stoppedOn } = given;
  const spec = procedure.clocks[clock];
  const trigger = spec?.unit === "hour" ? startOfDay(from) : from;
  const start = { clock, ...(of !== undefined && { of }), ...(length !== undefined && { length }) };
  const started = startEffect(procedure, start, { number: 1, trigger, known });
  const name = { clock, run: started.run };
  const effects: Effect[] = [started];
  if (extended !== undefined && spec?.extension !== undefined) {
    const { length: more, unit, article, confidence } = spec.extension;
    const { on, why } = extended;
    effects.push({
      kind: "clock-extended",
      ...name,
      on,
      length: more,
      unit,
      article,
      confidence,
      approvedBy: by.id,
      why,
    });
  }
  if (paused !== undefined) {
    const { from: on, why, article } = paused;
    effects.push({ kind: "clock-suspended", ...name, on, why, ...(article && { article }) });
  }
  if (stoppedOn !== undefined) effects.push({ kind: "clock-stopped", ...name, on: stoppedOn });
  return effects;
}

/** A reading that names what its procedure does not have is a fault of the procedure. */
function checkReading(procedure: Procedure, { stage, facts, done, openedOn, latestOn }: ImportedCase): void {
  const faults = [
    ...(procedure.stages[stage] === undefined ? [`the stage "${stage}"`] : []),
    ...(procedure.stages[stage]?.closing === undefined ? [] : [`"${stage}", where a case is closed`]),
    ...done.filter(({ action }) => !Object.hasOwn(procedure.actions, action)).map(({ action }) => `"${action}"`),
    ...[openedOn, latestOn].filter((day) => !IsoDate.safeParse(day).success),
  ];
  const read = procedure.facts.safeParse(facts);
  // A case knows only some of its facts: that others are missing is no fault.
  const wrong = read.success
    ? []
    : read.error.issues.filter(({ path }) => path.length > 1 || Object.hasOwn(facts, String(path[0])));
  if (faults.length + wrong.length === 0) return;
  const told = [...faults, ...wrong.map(({ path, message }) => `${path.join(".")}: ${message}`)].join("; ");
  throw new CaseworkFault(`"${procedure.id}" reads a row wrongly: ${told}`);
}
