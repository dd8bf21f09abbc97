import {
  type Bilingual,
  type Citation,
  compareInstants,
  Instant,
  IsoDate,
  legalDay,
  parseIsoDate,
  type Refusal,
  type WorkingCalendar,
} from "#law";
import { z } from "zod";
import { act, type Acted } from "./act.ts";
import { actOnPaper, type PaperStep, paperSteps } from "./actOnPaper.ts";
import { type Deadline, deadlines } from "./deadline.ts";
import { Actor, type CaseEvent, Party } from "./event.ts";
import { initialState, isPaperStep } from "./evolve.ts";
import type { Procedure } from "./procedure.ts";
import { unknownAction } from "./refusals.ts";
import type { CaseState } from "./state.ts";

/** The years a calendar may hold: beyond them no period could be counted to its end. */
const inReach = (moment: string) => !/^\d{4}-/.test(moment) || (moment >= "1950" && moment < "2201");
const reach = "a year from 1950 to 2200";

/** A case written down: who its parties are and what was done. `by`: a party's id, a role, or a person in full. */
export const ReplayFile = z.object({
  procedure: z.string().min(1),
  parties: z.array(Party).default([]),
  events: z.array(
    z.object({
      action: z.string().min(1),
      by: z.union([z.string().min(1), Actor], { error: 'a party\'s id, a role, or {"id", "role"}' }),
      /** A moment; a bare day is taken as its noon. */
      at: z
        .union([Instant, IsoDate], { error: "a moment with its offset, or a day as YYYY-MM-DD" })
        .refine(inReach, { error: reach }),
      input: z.unknown().optional(),
    }),
  ),
  /** The day on which the deadlines are looked at; today when absent. */
  on: IsoDate.refine(inReach, { error: reach }).optional(),
  /** What `ActionContext.known` holds. */
  known: z.record(z.string(), z.unknown()).default({}),
});
export type ReplayFile = Readonly<z.input<typeof ReplayFile>>;

export interface Replayed {
  readonly procedure: string;
  readonly version: string;
  readonly on: IsoDate;
  readonly stage: string;
  readonly stageName: Bilingual;
  readonly deadlines: readonly Deadline[];
  readonly refusals: readonly (Refusal & { readonly index: number; readonly action: string })[];
  /** The closing form in which the case ended, else the outcome of the last decision by table, else null. */
  readonly outcome: string | null;
  readonly outcomeName: Bilingual | null;
  readonly decisions: readonly ReplayedDecision[];
  readonly docket: readonly CaseEvent[];
}

export interface ReplayedDecision {
  readonly table: string;
  readonly version: string;
  readonly row: string;
  readonly outcome: string;
  readonly article: Citation;
}

/** What a replay needs beside the file: the procedures known, the calendar, and now. */
export interface ReplayWorld {
  readonly procedures: readonly Procedure[];
  readonly calendar: WorkingCalendar;
  readonly now: Instant;
}

/**
 * Walks a written case through its procedure, without a database. Each act is taken as recorded when it happened, so that a
 * case may lie in the future. A refused act is reported and left out; the rest goes on. `faults`: the file cannot be read.
 */
export function replay(
  { procedures, calendar, now }: ReplayWorld,
  file: unknown,
):
  | { readonly kind: "replayed"; readonly result: Replayed }
  | { readonly kind: "unreadable"; readonly faults: readonly string[] } {
  const read = ReplayFile.safeParse(file);
  if (!read.success) return { kind: "unreadable", faults: read.error.issues.map(says) };
  const { parties, events, known } = read.data;
  const procedure = procedures.find((each) => each.id === read.data.procedure);
  if (procedure === undefined) {
    const ids = procedures.map((each) => each.id).join(", ");
    return { kind: "unreadable", faults: [`procedure: there is no "${read.data.procedure}"; known are: ${ids}`] };
  }

  let state = initialState(procedure, parties);
  const docket: CaseEvent[] = [];
  const refusals: (Refusal & { index: number; action: string })[] = [];
  for (const [index, { action, by, at, input }] of events.entries()) {
    const moment = parseIsoDate(at) === undefined ? at : `${at}T12:00:00+08:00`;
    const actor = actorOf(by, parties, procedure);
    const acted = isPaperStep({ action })
      ? replayPaper(procedure, state, action, actor, moment, input)
      : act({ procedure, state, command: { action, by: actor, at: moment, input }, now: moment, calendar, known });
    if (acted.kind === "refused") {
      refusals.push({ index, action, ...acted.refusal });
      continue;
    }
    state = acted.state;
    docket.push(acted.event);
  }

  const last = state.latestAt !== undefined && compareInstants(state.latestAt, now) > 0 ? state.latestAt : now;
  const on = read.data.on ?? legalDay(last);
  const decisions = docket.flatMap((event) => event.effects).filter((effect) => effect.kind === "decided-by-table");
  const form = state.closed?.form;
  return {
    kind: "replayed",
    result: {
      procedure: procedure.id,
      version: procedure.version,
      on,
      stage: state.stage,
      stageName: procedure.stages[state.stage]?.name ?? { zh: state.stage, en: state.stage },
      deadlines: deadlines(state, procedure, calendar, on),
      refusals,
      outcome: form ?? decisions.at(-1)?.outcome ?? null,
      outcomeName: (form === undefined ? undefined : procedure.stages[form]?.closing) ?? null,
      decisions: decisions.map(({ table, version, row, outcome, article }) => ({
        table,
        version,
        row,
        outcome,
        article,
      })),
      docket,
    },
  };
}

const PaperInput = z.object({ paper: z.string().optional(), opinion: z.string().optional() }).loose();

/** No file is made in a replay: what is frozen has no bytes to hash. */
const noFile = "0".repeat(64);

/** A step in a paper's life; without `paper` it is about the latest one that waits for such a step. */
function replayPaper(
  procedure: Procedure,
  state: CaseState,
  action: string,
  by: Actor,
  now: Instant,
  input: unknown,
): Acted {
  const step = action.slice("paper-".length);
  if (!Object.hasOwn(paperSteps, step)) return { kind: "refused", refusal: unknownAction(procedure, action) };
  const given = PaperInput.safeParse(input ?? {}).data ?? {};
  const life = step === "approve" || step === "return" ? "in-review" : step === "open" ? "approved" : "draft";
  const paper = given.paper ?? state.documents.findLast((each) => each.life === life)?.id ?? "";
  const opinion = given.opinion === undefined ? {} : { opinion: given.opinion };
  const command = { paper, step: step as PaperStep, by, sha256: noFile, ...opinion };
  return actOnPaper({ procedure, state, command, now });
}

/** A name that is no party and no role acts under itself, and is refused for its role. */
function actorOf(by: string | Actor, parties: readonly Party[], procedure: Procedure): Actor {
  if (typeof by !== "string") return by;
  const party = parties.find((each) => each.id === by);
  if (party !== undefined) return { id: party.id, role: party.role };
  const own = Object.hasOwn(procedure.roles, by) ? parties.filter((each) => each.role === by) : [];
  return { id: own.length === 1 && own[0] !== undefined ? own[0].id : by, role: by };
}

function says(issue: z.core.$ZodIssue): string {
  const place = issue.path.map(String).join(".");
  return place === "" ? issue.message : `${place}: ${issue.message}`;
}
