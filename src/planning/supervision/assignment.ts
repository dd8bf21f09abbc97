import type { IsoDate } from "#law";
import type { FigureWhere } from "../figure.ts";

/** One task of a plan given to one holder, as its entries leave it. */
export interface Assignment {
  readonly holder: Holder;
  /** The office that gave it. */
  readonly fromPath: string;
  readonly parentId: string | null;
  readonly role: "lead" | "participant";
  /** What is asked beyond the words of the task. */
  readonly text: string | null;
  readonly evidenceRequired: EvidenceRequired | null;
  readonly milestones: readonly Milestone[];
  readonly measure: Measure | null;
  readonly stage: Stage;
  readonly assignedOn: IsoDate;
  readonly closedOn: IsoDate | null;
  readonly due: IsoDate | null;
  /** What the holder says is done, in per cent. Nothing but the holder's word stands behind it. */
  readonly asserted: number | null;
  readonly grade: Grade | null;
  readonly commendations: readonly string[];
  readonly rectification: Rectification | null;
  readonly escalation: Escalation | null;
  /** The files and cases laid down so far, each once. */
  readonly laid: { readonly files: readonly string[]; readonly cases: readonly string[] };
  readonly lastReportAt: string | null;
  readonly version: number;
}

/** An office of the tree, or a body of the register of agencies, for which the issuing office records the answers. */
export type Holder =
  | { readonly officePath: string; readonly agency?: never }
  | { readonly agency: string; readonly officePath?: never };
export type Stage = "assigned" | "accepted" | "close-asked" | "closed" | "declined" | "withdrawn";
export type Grade = "excellent" | "good" | "pass" | "fail";

/** What must lie in the record before closing may be asked for. */
export interface EvidenceRequired {
  readonly what: string;
  readonly files: number;
  readonly cases: number;
}

export interface Milestone {
  readonly id: string;
  readonly name: string;
  readonly due: IsoDate | null;
  readonly reachedOn: IsoDate | null;
}

/** A figure over the holder's office and all below it, from day to day (both counted), and what it is to come to. */
export interface Measure {
  readonly figure: string;
  readonly where?: FigureWhere | undefined;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly target: number;
}

interface Rectification {
  readonly due: IsoDate;
  readonly stage: "ordered" | "reported" | "accepted";
}

/** Up to which office it has come, and who there has taken it on. */
interface Escalation {
  readonly key: string;
  readonly to: string;
  readonly claimedBy: { readonly account: string; readonly name: string } | null;
}

const ended: ReadonlySet<Stage> = new Set(["closed", "declined", "withdrawn"]);

/** Work is expected, or an answer to it. */
export function isLive(stage: Stage): boolean {
  return !ended.has(stage);
}

/** A rectification is still owed. */
export function isRectifying({ rectification }: Pick<Assignment, "rectification">): boolean {
  return rectification !== null && rectification.stage !== "accepted";
}
