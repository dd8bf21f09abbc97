import type { Tx } from "#platform";

export interface RoomRow {
  readonly id: string;
  readonly name: string;
  readonly seats?: number;
  readonly link?: string;
}

/** The rooms in use of an office, as the guards of its procedures know them. */
export async function roomsOf(tx: Tx, officePath: string): Promise<readonly RoomRow[]> {
  const rows = await tx.rows<{ one: RoomRow }>(
    `select json_strip_nulls(json_build_object('id', id, 'name', name, 'seats', seats, 'link', link)) as one
       from room where office_path = $1 and closed_at is null order by name, id`,
    [officePath],
  );
  return rows.map(({ one }) => one);
}
