import { randomUUID } from "node:crypto";
import type { Room } from "#contract";
import type { Tx } from "#platform";
import { found, refused } from "../http/refused.ts";

interface RoomKnown {
  readonly id: string;
  readonly name: string;
  readonly seats?: number;
  readonly link?: string;
}

/** The rooms in use of an office, as the guards of its procedures know them. */
export async function roomsOf(tx: Tx, officePath: string): Promise<readonly RoomKnown[]> {
  const rows = await tx.rows<{ one: RoomKnown }>(
    `select json_strip_nulls(json_build_object('id', id, 'name', name, 'seats', seats, 'link', link)) as one
       from room where office_path = $1 and closed_at is null order by name, id`,
    [officePath],
  );
  return rows.map(({ one }) => one);
}

const columns = `id, office_path as "officePath", name, seats, link, closed_at is not null as closed`;

/** All rooms of an office, those in use first. */
export function roomViews(tx: Tx, officePath: string): Promise<Room[]> {
  return tx.rows<Room>(`select ${columns} from room where office_path = $1 order by closed_at is not null, name, id`, [
    officePath,
  ]);
}

type RoomText = Pick<Room, "name" | "seats" | "link">;

export async function addRoom(tx: Tx, officePath: string, { name, seats, link }: RoomText): Promise<Room> {
  await notNamedTwice(tx, officePath, name);
  const room = await tx.row<Room>(
    `insert into room (id, office_path, name, seats, link) values ($1, $2, $3, $4, $5) returning ${columns}`,
    [randomUUID(), officePath, name, seats, link],
  );
  return found(room);
}

/** A room that is closed is offered no more; what was fixed in it stays fixed. */
export async function changeRoom(
  tx: Tx,
  officePath: string,
  id: string,
  { name, seats, link, closed }: RoomText & { readonly closed: boolean },
  now: string,
): Promise<Room> {
  await notNamedTwice(tx, officePath, name, id);
  const room = await tx.row<Room>(
    `update room set name = $3, seats = $4, link = $5, closed_at = case when $6 then coalesce(closed_at, $7::timestamptz) end
      where id = $1 and office_path = $2 returning ${columns}`,
    [id, officePath, name, seats, link, closed, now],
  );
  return found(room, { zh: "此场所", en: "This room" });
}

async function notNamedTwice(tx: Tx, officePath: string, name: string, but = ""): Promise<void> {
  const other = await tx.row("select 1 as yes from room where office_path = $1 and name = $2 and id <> $3", [
    officePath,
    name,
    but,
  ]);
  if (other === undefined) return;
  throw refused(
    422,
    "room-named-already",
    { zh: `本机构已有名为“${name}”的场所。`, en: `This office has a room "${name}" already.` },
    { zh: "请使用其他名称，或者启用原场所。", en: "Choose another name, or open that one again." },
  );
}
