import { type Acted, type Booking, busyWith, type CaseState, newlyFixed, type Procedure } from "#casework";
import type { CaseRow, Tx } from "#platform";
import { Refused, refused } from "../http/refused.ts";

/**
 * Decides a step. Where it fixes or moves a sitting, it is decided again in the knowledge of what other cases have booked
 * (`known.bookings`), while nobody else can book the same room or people: of two officers at the same instant the second waits
 * here, and is then refused like one who came a day later.
 */
export async function withBookings(
  tx: Tx,
  step: {
    readonly row: Pick<CaseRow, "id" | "state">;
    readonly procedure: Procedure;
    readonly known: Record<string, unknown>;
    readonly now: string;
  },
  decide: () => Acted,
): Promise<Acted> {
  const first = decide();
  if (first.kind === "refused") return first;
  const needed = needs(step.procedure, step.row.state, first.state);
  if (needed.length === 0) return first;
  await tx.run("select lock_bookings($1::text[])", [needed]);
  step.known["bookings"] = await bookingsOf(tx, needed, step.row.id, step.now);
  return decide();
}

function needs(procedure: Procedure, before: CaseState, after: CaseState): readonly string[] {
  return [...new Set(newlyFixed(procedure, before, after).flatMap(busyWith))];
}

/** The number of the other case comes from the case itself: the walls leave it out where it is not the caller's to see. */
async function bookingsOf(tx: Tx, whats: readonly string[], butCase: string, now: string): Promise<Booking[]> {
  const rows = await tx.rows<Booking & { readonly number: string | null }>(
    `select b.what, b.name, b.starts_at as start, b.ends_at as end, c.number
       from bookings_of($1::text[], $2, $3) b left join case_file c on c.id = b.case_id
      order by b.starts_at, b.what`,
    [whats, butCase, now],
  );
  return rows.map(({ number, ...row }) => ({ ...row, ...(number !== null && { number }) }));
}

/** The database has the last word: what slips past the question (a correction of an old entry) is refused here. */
export async function notBookedTwice<T>(writing: Promise<T>): Promise<T> {
  try {
    return await writing;
  } catch (error) {
    if ((error as { code?: string }).code !== "23P01") throw error;
    throw bookedMeanwhile();
  }
}

function bookedMeanwhile(): Refused {
  return refused(
    422,
    "double-booking",
    {
      zh: "时间冲突：该场所或者人员在此时间已安排其他案件。",
      en: "Booked already: the room, or somebody who sits, has another case at that time.",
    },
    {
      zh: "请查看开庭与听证日程，另选时间、地点或者人员。",
      en: "Look at the calendar of hearings, and choose another time, room or person.",
    },
  );
}
