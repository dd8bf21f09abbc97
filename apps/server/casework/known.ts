import type { CaseState, Procedure } from "#casework";
import { legalDay, type WorkingCalendar } from "#law";
import type { Tx } from "#platform";
import { approvalKnown, fineAtStake } from "#procedures";
import { roomsOf } from "../sittings/rooms.ts";
import { peopleKnown } from "./peopleKnown.ts";

/**
 * What the guards of a procedure may know beside the docket: the deployment's settings (of this office or the nearest
 * above it) and earlier penalties of the same respondent that the asker may see.
 */
export async function knownFor(
  tx: Tx,
  of: {
    readonly officePath: string;
    readonly state: CaseState;
    readonly procedure: Procedure;
    readonly calendar: WorkingCalendar;
    readonly now: string;
  },
): Promise<Record<string, unknown>> {
  const settings = await settingsAt(tx, of.officePath);
  const prefix = `clock.${of.procedure.id}.`;
  const clockLengths = Object.fromEntries(
    Object.entries(settings).flatMap(([key, value]) =>
      key.startsWith(prefix) ? [[key.slice(prefix.length), value]] : [],
    ),
  );
  const years = await tx.row("select 1 as yes from calendar_year limit 1");
  return {
    settings,
    clockLengths,
    // Only where a year was entered here: guards count by the calendar that ships otherwise.
    ...(years === undefined ? {} : { calendar: of.calendar }),
    ...approvalKnown(of.procedure, settings, fineAtStake(of.state)),
    ...(await peopleKnown(tx, of.officePath, legalDay(of.now))),
    ...(of.procedure.sittings !== undefined && { rooms: await roomsOf(tx, of.officePath) }),
    earlierPenalties: await earlierPenalties(tx, of.state),
    ...(of.procedure.id === "platform-notice" && { earlierNotices: await earlierNotices(tx, of.state) }),
  };
}

/** Settings by key; an office's own overrides those above it. */
export async function settingsAt(tx: Tx, officePath: string): Promise<Record<string, unknown>> {
  const rows = await tx.rows<{ key: string; value: unknown }>(
    "select key, value from setting where starts_with($1, office_path) order by length(office_path)",
    [officePath],
  );
  return Object.fromEntries(rows.map(({ key, value }) => [key, value]));
}

/** Of every respondent of the case by name: what was decided against it in any case the asker may see. */
async function earlierPenalties(
  tx: Tx,
  state: CaseState,
): Promise<{ respondent: string; caseNumber: string; on: string; fineFen: number }[]> {
  const names = state.parties.flatMap(({ role, name }) => (role === "respondent" && name ? [name] : []));
  if (names.length === 0) return [];
  return tx.rows(
    `select p.name as respondent, c.number as "caseNumber", d ->> 'on' as on, (d ->> 'fineFen')::bigint as "fineFen"
       from case_party p join case_file c on c.id = p.case_id
       cross join lateral (select c.state -> 'facts' -> 'respondents' -> p.party_id -> 'decision' as d) decided
      where p.role = 'respondent' and p.name = any($1::text[]) and c.procedure = $2 and d ->> 'on' is not null
      order by 3`,
    [names, state.procedure],
  );
}

/** Of every seller of a notice: the lines upheld in each notice to the same platform that is closed and that the asker may see. */
function earlierNotices(tx: Tx, state: CaseState): Promise<{ seller: string; lines: number; on: string }[]> {
  const { notice, lines } = state.facts as { notice?: { platform: string }; lines?: readonly { seller: string }[] };
  if (notice === undefined || lines === undefined) return Promise.resolve([]);
  return tx.rows(
    `select u ->> 'seller' as seller, (u ->> 'lines')::int as lines, c.state #>> '{facts,closing,on}' as on
       from case_file c cross join lateral jsonb_array_elements(c.state #> '{facts,upheldBySeller}') u
      where c.procedure = $1 and c.state #>> '{facts,notice,platform}' = $2
        and jsonb_typeof(c.state #> '{facts,upheldBySeller}') = 'array' and u ->> 'seller' = any($3::text[])
      order by 3, c.id`,
    [state.procedure, notice.platform, [...new Set(lines.map(({ seller }) => seller))]],
  );
}
