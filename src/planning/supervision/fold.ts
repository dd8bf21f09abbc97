import type { Assignment } from "./assignment.ts";
import type { Entry, Evidence, Fact } from "./entry.ts";

/** The assignment that these entries leave. The first is Assigned; an empty or headless list is a fault. */
export function foldAssignment(entries: readonly Entry[]): Assignment {
  const [first, ...rest] = entries;
  if (first === undefined) throw new Error("an assignment has a first entry");
  return rest.reduce(withEntry, begin(first));
}

/** The assignment after one more entry. */
export function withEntry(before: Assignment, entry: Entry): Assignment {
  if (entry.seq !== before.version + 1) throw new Error(`entry ${entry.seq} follows ${before.version}`);
  return { ...before, ...changeOf(before, entry), version: entry.seq };
}

function begin({ seq, day, fact }: Entry): Assignment {
  if (fact.type !== "Assigned" || seq !== 1) throw new Error("the first entry of an assignment is Assigned");
  const { type: _, milestones, ...given } = fact;
  return {
    ...given,
    milestones: milestones.map((one) => ({ ...one, reachedOn: null })),
    stage: "assigned",
    assignedOn: day,
    closedOn: null,
    asserted: null,
    grade: null,
    commendations: [],
    rectification: null,
    escalation: null,
    laid: { files: [], cases: [] },
    lastReportAt: null,
    version: 1,
  };
}

function changeOf(before: Assignment, { fact, at, day, by }: Entry): Partial<Assignment> {
  switch (fact.type) {
    case "Assigned":
      throw new Error("an assignment is assigned once");
    case "Accepted":
      return { stage: "accepted" };
    case "Declined":
      return { stage: "declined", escalation: null };
    case "Reported":
      return { asserted: fact.asserted, lastReportAt: at, ...laying(before, fact.evidence) };
    case "MilestoneReached":
      return { milestones: reached(before, fact, day), ...laying(before, fact.evidence) };
    case "CloseAsked":
      return { stage: "close-asked", lastReportAt: at, ...laying(before, fact.evidence) };
    case "Closed":
      return { stage: "closed", closedOn: day, escalation: null };
    case "Reopened":
      return { stage: "accepted", closedOn: null, ...(fact.due === undefined ? {} : { due: fact.due }) };
    case "Withdrawn":
      return { stage: "withdrawn", escalation: null };
    case "Reminded":
    case "MarkedOverdue":
      return {};
    case "Escalated":
      return { escalation: { key: fact.key, to: fact.to, claimedBy: null } };
    case "EscalationClaimed":
      return claimed(before, by);
    case "Assessed":
      return { grade: fact.grade };
    case "Commended":
      return { commendations: [...before.commendations, fact.title] };
    case "RectificationOrdered":
    case "RectificationReturned":
      return { rectification: { due: fact.due, stage: "ordered" } };
    case "RectificationReported":
      return { ...rectified(before, "reported"), lastReportAt: at, ...laying(before, fact.evidence) };
    case "RectificationAccepted":
      return rectified(before, "accepted");
    case "DueMoved":
      return { due: fact.due, escalation: null };
    case "MeasureSet":
      return { measure: fact.measure };
  }
}

function laying({ laid }: Assignment, evidence: readonly Evidence[]): Pick<Assignment, "laid"> {
  const files = evidence.flatMap((one) => (one.kind === "file" ? [one.sha256] : []));
  const cases = evidence.flatMap((one) => (one.kind === "case" ? [one.id] : []));
  return { laid: { files: [...new Set([...laid.files, ...files])], cases: [...new Set([...laid.cases, ...cases])] } };
}

function reached(
  { milestones }: Assignment,
  { milestone }: Extract<Fact, { type: "MilestoneReached" }>,
  day: Entry["day"],
): Assignment["milestones"] {
  return milestones.map((one) => (one.id === milestone ? { ...one, reachedOn: day } : one));
}

function claimed({ escalation }: Assignment, by: Entry["by"]): Partial<Assignment> {
  if (escalation === null || by === null) return {};
  return { escalation: { ...escalation, claimedBy: { account: by.account, name: by.name } } };
}

function rectified({ rectification }: Assignment, stage: "reported" | "accepted"): Partial<Assignment> {
  return rectification === null ? {} : { rectification: { ...rectification, stage } };
}
