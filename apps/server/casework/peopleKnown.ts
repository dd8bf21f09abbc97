import type { IsoDate } from "#law";
import type { Tx } from "#platform";
import { awayOn, deputiesOf } from "../staff/deputies.ts";

/** What guards of assignment know of the people of the office that runs the case, and who stands in today; a party is told of nobody. */
export async function peopleKnown(tx: Tx, officePath: string, today: IsoDate): Promise<Record<string, unknown>> {
  const colleagues = await tx.rows<{ one: unknown }>(
    `select json_strip_nulls(json_build_object('account', id, 'name', name, 'roles', roles, 'certificate', certificate)) as one
       from account where office_path = $1 and not disabled and roles && '{officer,reviewer,head}' order by id`,
    [officePath],
  );
  if (colleagues.length === 0) return {};
  return { colleagues: colleagues.map(({ one }) => one), deputies: deputiesOf(await awayOn(tx, officePath, today)) };
}
