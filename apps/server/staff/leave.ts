import type { ReplyOf, routes } from "#contract";
import { addDays, type IsoDate } from "#law";
import type { Tx } from "#platform";
import { randomUUID } from "node:crypto";
import type { Caller } from "../http/caller.ts";
import { forbidden, found } from "../http/refused.ts";
import { backwards, deputyAway, deputyLacks, noColleague, over, overlaps, ownDeputy } from "./leaveRefusals.ts";

type Leave = ReplyOf<typeof routes.staff.takeLeave>;

interface Wanted {
  readonly accountId?: string | undefined;
  readonly from: IsoDate;
  readonly until: IsoDate;
  readonly deputyId?: string | undefined;
  readonly reason: string;
}

/** The leaves of an office that run, come, or ended within three months; the latest first. */
export function leavesOf(tx: Tx, caller: Caller, today: IsoDate): Promise<Leave[]> {
  return tx.rows<Leave>(
    `${select(caller)} where l.office_path = $1 and l.until_day >= $2::date - 90 order by l.from_day desc, l.id`,
    [caller.officePath, today],
  );
}

/** Records a leave: the own, or as head a colleague's. The deputy must be able to take every step that the other may. */
export async function takeLeave(tx: Tx, caller: Caller, wanted: Wanted, today: IsoDate, now: string): Promise<Leave> {
  const accountId = wanted.accountId ?? caller.id;
  if (accountId !== caller.id && !caller.roles.includes("head")) throw forbidden();
  const person = await colleague(tx, caller, accountId);
  if (wanted.until < wanted.from) throw backwards();
  if (wanted.until < today) throw over();
  if (wanted.deputyId !== undefined) await checkDeputy(tx, caller, person, wanted.deputyId, wanted);
  await tx.run("select pg_advisory_xact_lock(hashtext($1))", [`leave ${accountId}`]);
  const other = await tx.row<{ from: string; until: string }>(
    `select from_day as from, until_day as until from account_leave
      where account_id = $1 and called_off_at is null and from_day <= $3::date and until_day >= $2::date limit 1`,
    [accountId, wanted.from, wanted.until],
  );
  if (other !== undefined) throw overlaps(other.from, other.until);
  const id = randomUUID();
  await tx.run(
    `insert into account_leave (id, account_id, office_path, from_day, until_day, deputy_id, reason, recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      id,
      accountId,
      caller.officePath,
      wanted.from,
      wanted.until,
      wanted.deputyId ?? null,
      wanted.reason,
      caller.id,
      now,
    ],
  );
  return one(tx, caller, id, today);
}

/** Back before the last day: yesterday becomes the last one; a leave that has not begun before today is called off. */
export async function endLeave(tx: Tx, caller: Caller, id: string, today: IsoDate, now: string): Promise<Leave> {
  const leave = await one(tx, caller, id, today);
  if (!leave.mayEnd) throw forbidden();
  if (leave.state === "past" || leave.state === "called-off") throw over();
  if (leave.from >= today) await tx.run("update account_leave set called_off_at = $2 where id = $1", [id, now]);
  else await tx.run("update account_leave set until_day = $2 where id = $1", [id, addDays(today, -1)]);
  return one(tx, caller, id, today);
}

async function one(tx: Tx, caller: Caller, id: string, today: IsoDate): Promise<Leave> {
  const leave = await tx.row<Leave>(`${select(caller)} where l.id = $1`, [id, today]);
  return found(leave, { zh: "此休假记录", en: "This leave" });
}

/** `$2` is today. */
function select(caller: Caller): string {
  const mine = caller.roles.includes("head") ? "true" : "l.account_id = current_account()";
  return `select l.id, json_build_object('id', a.id, 'name', a.name) as person, l.from_day as from, l.until_day as until,
      case when d.id is null then null else json_build_object('id', d.id, 'name', d.name) end as deputy,
      leave_reason(l.id) as reason,
      case when l.called_off_at is not null then 'called-off' when l.until_day < $2::date then 'past'
           when l.from_day > $2::date then 'coming' else 'now' end as state,
      ${mine} and l.called_off_at is null and l.until_day >= $2::date and l.office_path = current_office() as "mayEnd"
    from account_leave l join account a on a.id = l.account_id left join account d on d.id = l.deputy_id`;
}

interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
}

async function colleague(tx: Tx, caller: Caller, id: string): Promise<Colleague> {
  const person = await tx.row<Colleague>(
    "select id, name, roles from account where id = $1 and office_path = $2 and not disabled",
    [id, caller.officePath],
  );
  if (person === undefined) throw noColleague();
  return person;
}

const casework = ["officer", "reviewer", "head"];

async function checkDeputy(tx: Tx, caller: Caller, person: Colleague, deputyId: string, { from, until }: Wanted) {
  if (deputyId === person.id) throw ownDeputy();
  const deputy = await colleague(tx, caller, deputyId);
  const lacking = person.roles.filter((role) => casework.includes(role) && !deputy.roles.includes(role));
  if (lacking.length > 0) throw deputyLacks(deputy.name, lacking);
  const away = await tx.row(
    `select 1 as yes from account_leave
      where account_id = $1 and called_off_at is null and from_day <= $3::date and until_day >= $2::date limit 1`,
    [deputyId, from, until],
  );
  if (away !== undefined) throw deputyAway(deputy.name);
}
