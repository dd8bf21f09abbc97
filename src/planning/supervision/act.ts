import type { IsoDate, Refusal } from "#law";
import { type Assignment, isLive, isRectifying, type Stage } from "./assignment.ts";
import { type Action, actions, type Command, sideOf } from "./command.ts";
import type { Entry, Evidence, Fact } from "./entry.ts";
import * as no from "./refusals.ts";
import { recordsFor, standsOn, type Supervising } from "./sides.ts";

/** What an act goes by besides the assignment itself; all of it found inside the actor's own walls. */
export interface Circumstances {
  readonly actor: Supervising;
  /** The moment, and the legal day that it is. */
  readonly at: string;
  readonly day: IsoDate;
  /** What is laid down with this act. */
  readonly evidence: readonly Evidence[];
  readonly childrenOpen: number;
  readonly parentStage: Stage | null;
  /** Null too where the actor does not see what it comes from. */
  readonly parentDue: IsoDate | null;
}

/** The next entry, or why there is none. Nothing is stored here. */
export function actOnAssignment(
  assignment: Assignment,
  command: Command,
  known: Circumstances,
): { readonly entry: Entry } | { readonly refusal: Refusal } {
  const { actor, at, day } = known;
  const side = sideOf[command.action];
  if (!standsOn(side, assignment, actor)) return { refusal: no.otherSide(command.action, side) };
  const fact = factOf(assignment, command, known);
  if ("sentence" in fact) return { refusal: fact };
  const { account, name, officePath } = actor;
  const recorded = side === "holder" && recordsFor(assignment, actor);
  return {
    entry: {
      seq: assignment.version + 1,
      at,
      day,
      by: { account, name, officePath },
      ...(recorded ? { recordedFor: true } : {}),
      fact,
    },
  };
}

/** What this person may do now; whether it then goes through depends on what is put in. */
export function actionsOn(assignment: Assignment, actor: Supervising): readonly Action[] {
  return actions.filter((action) => {
    if (!standsOn(sideOf[action], assignment, actor)) return false;
    if (action === "claim-escalation")
      return assignment.escalation?.claimedBy === null && assignment.escalation.to === actor.officePath;
    if (action === "reach-milestone" && assignment.milestones.every(({ reachedOn }) => reachedOn !== null))
      return false;
    return misplaced(assignment, action) === undefined;
  });
}

const workable: readonly Stage[] = ["accepted", "close-asked"];
const live: readonly Stage[] = ["assigned", "accepted", "close-asked"];
/** The stages that an action belongs to. */
const stagesOf: Readonly<Record<Action, readonly Stage[]>> = {
  accept: ["assigned"],
  decline: ["assigned"],
  report: ["accepted"],
  "reach-milestone": ["accepted"],
  "ask-close": ["accepted"],
  close: ["close-asked"],
  reopen: ["closed", "close-asked"],
  withdraw: live,
  remind: live,
  "claim-escalation": live,
  assess: [...workable, "closed"],
  commend: [...workable, "closed"],
  "order-rectification": [...workable, "closed"],
  "report-rectification": [...workable, "closed"],
  "accept-rectification": [...workable, "closed"],
  "return-rectification": [...workable, "closed"],
  "move-due": live,
  "set-measure": live,
};

/** Refuses what does not belong to the stage of the assignment, or to that of its rectification. */
function misplaced(assignment: Assignment, action: Action): Refusal | undefined {
  if (!stagesOf[action].includes(assignment.stage)) return no.wrongStage(action, assignment.stage, stagesOf[action]);
  const owed = assignment.rectification?.stage;
  if (action === "order-rectification" && isRectifying(assignment)) return no.rectificationRunning();
  if (action === "report-rectification" && owed !== "ordered") return no.noRectification();
  if ((action === "accept-rectification" || action === "return-rectification") && owed !== "reported")
    return no.rectificationNotReported();
  return undefined;
}

function factOf(assignment: Assignment, command: Command, known: Circumstances): Fact | Refusal {
  const wrong = misplaced(assignment, command.action);
  if (wrong !== undefined) return wrong;
  const { evidence, childrenOpen, day } = known;
  switch (command.action) {
    case "accept":
      return { type: "Accepted", text: command.text };
    case "decline":
      return { type: "Declined", reason: command.reason };
    case "report":
      return { type: "Reported", asserted: command.asserted, text: command.text, evidence };
    case "reach-milestone":
      return milestone(assignment, command, evidence);
    case "ask-close":
      return (
        unfit(assignment, childrenOpen) ??
        lacking(assignment, evidence) ?? { type: "CloseAsked", text: command.text, evidence }
      );
    case "close":
      return unfit(assignment, childrenOpen) ?? { type: "Closed", text: command.text };
    case "reopen":
      return reopening(assignment, command, known);
    case "withdraw":
      return childrenOpen > 0 ? no.childrenOpen(childrenOpen) : { type: "Withdrawn", reason: command.reason };
    case "remind":
      return { type: "Reminded", text: command.text };
    case "claim-escalation":
      return claiming(assignment, known.actor);
    case "assess":
      return { type: "Assessed", grade: command.grade, reason: command.reason };
    case "commend":
      return { type: "Commended", title: command.title, reason: command.reason };
    case "order-rectification":
      return command.due < day
        ? no.pastDue()
        : { type: "RectificationOrdered", due: command.due, reason: command.reason };
    case "report-rectification":
      return { type: "RectificationReported", text: command.text, evidence };
    case "accept-rectification":
      return { type: "RectificationAccepted", text: command.text };
    case "return-rectification":
      return command.due < day
        ? no.pastDue()
        : { type: "RectificationReturned", due: command.due, reason: command.reason };
    case "move-due":
      return command.due === assignment.due
        ? no.sameDue()
        : (unfitDue(command.due, known) ?? { type: "DueMoved", due: command.due, reason: command.reason });
    case "set-measure":
      return command.measure !== null && command.measure.to < command.measure.from
        ? no.measureBackwards()
        : { type: "MeasureSet", measure: command.measure, reason: command.reason };
  }
}

function milestone(
  { milestones }: Assignment,
  { milestone: id, text }: Extract<Command, { action: "reach-milestone" }>,
  evidence: readonly Evidence[],
): Fact | Refusal {
  const one = milestones.find((each) => each.id === id);
  if (one === undefined) return no.noMilestone();
  if (one.reachedOn !== null) return no.milestoneReached(one.name, one.reachedOn);
  return { type: "MilestoneReached", milestone: id, text, evidence };
}

/** Why it cannot be closed, whatever lies in the record. */
function unfit(assignment: Assignment, childrenOpen: number): Refusal | undefined {
  if (childrenOpen > 0) return no.childrenOpen(childrenOpen);
  return isRectifying(assignment) ? no.rectificationOwed() : undefined;
}

function lacking({ evidenceRequired, laid }: Assignment, evidence: readonly Evidence[]): Refusal | undefined {
  if (evidenceRequired === null) return undefined;
  const files = new Set([...laid.files, ...evidence.flatMap((one) => (one.kind === "file" ? [one.sha256] : []))]).size;
  const cases = new Set([...laid.cases, ...evidence.flatMap((one) => (one.kind === "case" ? [one.id] : []))]).size;
  const missing = {
    files: Math.max(0, evidenceRequired.files - files),
    cases: Math.max(0, evidenceRequired.cases - cases),
  };
  return missing.files + missing.cases === 0 ? undefined : no.evidenceMissing(missing, evidenceRequired.what);
}

function reopening(
  { stage }: Assignment,
  { reason, due }: Extract<Command, { action: "reopen" }>,
  known: Circumstances,
): Fact | Refusal {
  const { parentStage } = known;
  if (stage === "closed" && parentStage !== null && !isLive(parentStage)) return no.parentClosed();
  return (due === undefined ? undefined : unfitDue(due, known)) ?? { type: "Reopened", reason, due };
}

/** A new due date lies ahead, and no later than that of what it was broken down from: as when it was given. */
function unfitDue(due: IsoDate | null, { day, parentDue }: Circumstances): Refusal | undefined {
  if (due !== null && due < day) return no.pastDue();
  return parentDue !== null && (due === null || due > parentDue) ? no.afterParent(parentDue) : undefined;
}

function claiming({ escalation }: Assignment, { officePath }: Supervising): Fact | Refusal {
  if (escalation === null) return no.notEscalated();
  if (escalation.to !== officePath) return no.escalatedElsewhere();
  if (escalation.claimedBy !== null) return no.claimedAlready(escalation.claimedBy.name);
  return { type: "EscalationClaimed", escalation: escalation.key };
}
