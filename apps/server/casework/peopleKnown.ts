import type { Tx } from "#platform";

/** What guards of assignment know of the people of the office that runs the case; a party is told of nobody. */
export async function peopleKnown(tx: Tx, officePath: string): Promise<Record<string, unknown>> {
  const colleagues = await tx.rows<{ one: unknown }>(
    `select json_strip_nulls(json_build_object('account', id, 'name', name, 'roles', roles, 'certificate', certificate)) as one
       from account where office_path = $1 and not disabled and roles && '{officer,reviewer,head}' order by id`,
    [officePath],
  );
  return colleagues.length === 0 ? {} : { colleagues: colleagues.map(({ one }) => one) };
}
