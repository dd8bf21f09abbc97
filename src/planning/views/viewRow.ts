import type { Bilingual } from "#law";

/** What the views need of an assignment (交办): who holds which task, where it stands, and until when. Days are ISO dates. */
export interface ViewRow {
  readonly id: string;
  readonly planId: string;
  readonly taskId: string;
  readonly taskNumber: number;
  readonly holder: { readonly officePath: string | null; readonly agency: string | null; readonly name: Bilingual };
  readonly stage: "assigned" | "accepted" | "close-asked" | "closed" | "declined" | "withdrawn";
  readonly due: string | null;
  readonly standing: "done" | "on-time" | "due-soon" | "late" | "none";
  /** What had to be put right, with its own due date. */
  readonly rectification?: { readonly due: string; readonly stage: "ordered" | "reported" | "accepted" } | null;
}

/** What the views need of a task: its number, and who leads it. */
export interface ViewTask {
  readonly id: string;
  readonly number: number;
  readonly lead: { readonly named: string; readonly agency: string | null } | null;
}

/** In the order of a reader's worry: what nobody has, what is late, what is fine. */
export const taskStates = ["unassigned", "declined", "late", "due-soon", "close-asked", "on-time", "done"] as const;
/** Where one task stands at one holder. */
export type TaskState = (typeof taskStates)[number];

/**
 * The one state of an assignment on a map. One handed back is declined; lateness comes before the question whether closing was asked
 * for: a late one stays late until it is closed. A closed one is done, unless something has still to be put right. Withdrawn ones have none.
 */
export function taskStateOf({ stage, standing }: Pick<ViewRow, "stage" | "standing">): TaskState | undefined {
  if (stage === "withdrawn") return undefined;
  if (stage === "declined") return "declined";
  if (standing === "late") return "late";
  if (stage === "closed" && (standing === "done" || standing === "none")) return "done";
  if (stage === "close-asked") return "close-asked";
  return standing === "due-soon" ? "due-soon" : "on-time";
}

/** The day that counts now: of an order to put something right as long as it is open, else of the task. */
export function dueOf({ due, rectification }: Pick<ViewRow, "due" | "rectification">): string | null {
  return rectification == null || rectification.stage === "accepted" ? due : rectification.due;
}

/** The key of a holder in an address: an office by its path, a body of the register by its id. */
export function holderKey(holder: Pick<ViewRow["holder"], "officePath" | "agency">): string {
  return holder.officePath ?? `agency:${holder.agency ?? ""}`;
}
