import type { IsoDate } from "#law";
import type { EvidenceRequired, Grade, Holder, Measure } from "./assignment.ts";

/** A file, by its content, or a case, by its id alone: who may not see the case learns nothing of it. */
export type Evidence =
  | { readonly kind: "file"; readonly id: string; readonly sha256: string; readonly name: string }
  | { readonly kind: "case"; readonly id: string };

export interface AssignedFact {
  readonly type: "Assigned";
  readonly holder: Holder;
  readonly fromPath: string;
  readonly parentId: string | null;
  readonly role: "lead" | "participant";
  readonly text: string | null;
  readonly due: IsoDate | null;
  readonly evidenceRequired: EvidenceRequired | null;
  readonly milestones: readonly { readonly id: string; readonly name: string; readonly due: IsoDate | null }[];
  readonly measure: Measure | null;
}

/** What happened to an assignment. Past facts; the first is always Assigned. */
export type Fact =
  | AssignedFact
  | { readonly type: "Accepted"; readonly text?: string | undefined }
  | { readonly type: "Declined"; readonly reason: string }
  | {
      readonly type: "Reported";
      readonly asserted: number;
      readonly text: string;
      readonly evidence: readonly Evidence[];
    }
  | {
      readonly type: "MilestoneReached";
      readonly milestone: string;
      readonly text?: string | undefined;
      readonly evidence: readonly Evidence[];
    }
  | { readonly type: "CloseAsked"; readonly text: string; readonly evidence: readonly Evidence[] }
  | { readonly type: "Closed"; readonly text?: string | undefined }
  | { readonly type: "Reopened"; readonly reason: string; readonly due?: IsoDate | null | undefined }
  | { readonly type: "Withdrawn"; readonly reason: string }
  /** By a person, with words, or by the timer, so many days before the due date. */
  | { readonly type: "Reminded"; readonly text?: string | undefined; readonly daysBefore?: number | undefined }
  | { readonly type: "MarkedOverdue"; readonly due: IsoDate; readonly of: "assignment" | "rectification" }
  | {
      readonly type: "Escalated";
      readonly key: string;
      readonly to: string;
      readonly due: IsoDate;
      readonly level: number;
    }
  | { readonly type: "EscalationClaimed"; readonly escalation: string }
  | { readonly type: "Assessed"; readonly grade: Grade; readonly reason: string }
  | { readonly type: "Commended"; readonly title: string; readonly reason: string }
  | { readonly type: "RectificationOrdered"; readonly due: IsoDate; readonly reason: string }
  | { readonly type: "RectificationReported"; readonly text: string; readonly evidence: readonly Evidence[] }
  | { readonly type: "RectificationAccepted"; readonly text?: string | undefined }
  | { readonly type: "RectificationReturned"; readonly due: IsoDate; readonly reason: string }
  | { readonly type: "DueMoved"; readonly due: IsoDate | null; readonly reason: string }
  | { readonly type: "MeasureSet"; readonly measure: Measure | null; readonly reason: string };

/** A person at a desk. */
export interface Writer {
  readonly account: string;
  readonly name: string;
  readonly officePath: string;
}

/** A fact in its place: `by` null is the timer. */
export interface Entry {
  readonly seq: number;
  readonly at: string;
  readonly day: IsoDate;
  readonly by: Writer | null;
  /** The issuing office wrote it down for a body without accounts. */
  readonly recordedFor?: true;
  readonly fact: Fact;
}
