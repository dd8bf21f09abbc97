import { field } from "#casework";
import type { IsoDate, Refusal } from "#law";
import { z } from "zod";
import { choice, day, line } from "../../../inputs.ts";
import { refuse } from "../../../refuse.ts";
import type { MediationFacts, Session } from "../facts.ts";
import { sessionWays } from "../names.ts";
import { measures } from "../refusals.ts";

/** Time and place of a session, as its forms ask for them. */
export const sessionFields = {
  sessionOn: day("调解日期", "day of the session"),
  time: field(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/), "调解时间（时:分）", "time (HH:MM)", { widget: "time" }),
  way: choice(sessionWays, "调解方式", "in person or online"),
  place: line("地点或者线上会议号", "place, or the number of the meeting"),
};

interface SessionInput {
  readonly sessionOn: IsoDate;
  readonly time: string;
  readonly way: Session["way"];
  readonly place: string;
}

export function fixedSession(id: string, { sessionOn, time, way, place }: SessionInput): Session {
  return { id, on: sessionOn, time, way, place };
}

/** "T1", "T2": by the order in which they were fixed. */
export function sessionId({ sessions = [] }: Partial<MediationFacts>): string {
  return `T${sessions.length + 1}`;
}

export function pastSession({ sessionOn }: SessionInput, today: IsoDate): Refusal | undefined {
  if (sessionOn >= today) return undefined;
  return refuse(
    "session-in-the-past",
    [
      `调解日期（${sessionOn}）早于办理日期（${today}）。`,
      `The session (${sessionOn}) lies before the day of this act (${today}).`,
    ],
    ["请另行确定日期。", "Fix another day."],
    measures("66"),
  );
}
