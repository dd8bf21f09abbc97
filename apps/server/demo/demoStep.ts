import { addDays, type IsoDate, weekday } from "#law";

/** The people of an office; in a dispute also a third member of the panel, and the requester. */
export type Who = "officer" | "officer2" | "officer3" | "reviewer" | "head" | "requester";

/** A step of the demonstration before its day is known: days are counted from the day the lead came in. */
export interface Draft {
  readonly day: number;
  readonly by: Who;
  readonly action: string;
  readonly input: (on: IsoDate, dayOf: (day: number) => IsoDate) => unknown;
}

export function step(day: number, by: Who, action: string, input: object | Draft["input"]): Draft {
  return { day, by, action, input: typeof input === "function" ? (input as Draft["input"]) : () => input };
}

/** A paper is served, or goes to the police, after its officer put it to approval and the head approved it. */
export function withApproval(next: Draft): Draft[] {
  if (!next.action.startsWith("serve-") && next.action !== "transfer-to-police") return [next];
  // The paper that the step names, else the one made last.
  const paper: Draft["input"] = (on, dayOf) => {
    const given = next.input(on, dayOf);
    return typeof given === "object" && given !== null && "paper" in given ? { paper: given.paper } : {};
  };
  return [step(next.day, "officer", "paper-submit", paper), step(next.day, "head", "paper-approve", paper), next];
}

/** The day, or the Monday after: an office fixes nothing for a weekend. */
export function notWeekend(day: IsoDate): IsoDate {
  return addDays(day, [1, 0, 0, 0, 0, 0, 2][weekday(day)] ?? 0);
}
