import type { ActionContext } from "#casework";
import type { IsoDate, Refusal } from "#law";
import { choice, day } from "../../../inputs.ts";
import { refuse } from "../../../refuse.ts";
import { type SeatInput, seatFault, seatFields, seatOf } from "../../../sitting/seat.ts";
import type { MediationFacts, Session } from "../facts.ts";
import { sessionWays } from "../names.ts";
import { measures } from "../refusals.ts";

/** Time and place of a session, as its forms ask for them. */
export const sessionFields = {
  sessionOn: day("调解日期", "day of the session"),
  way: choice(sessionWays, "调解方式", "in person or online"),
  ...seatFields,
};

interface SessionInput extends SeatInput {
  readonly sessionOn: IsoDate;
  readonly way: Session["way"];
}

export function fixedSession(id: string, input: SessionInput, context: Pick<ActionContext, "known">): Session {
  const { sessionOn, way } = input;
  return { id, on: sessionOn, way, ...seatOf(input, context) };
}

/** "T1", "T2": by the order in which they were fixed. */
export function sessionId({ sessions = [] }: Partial<MediationFacts>): string {
  return `T${sessions.length + 1}`;
}

/** A session that lies in the past, or nowhere. No text that we read asks for a notice of so many days. */
export function sessionFault(input: SessionInput, context: ActionContext): Refusal | undefined {
  return pastSession(input, context.today) ?? seatFault(input, context);
}

function pastSession({ sessionOn }: SessionInput, today: IsoDate): Refusal | undefined {
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
