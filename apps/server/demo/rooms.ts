import type { Tx } from "#platform";

interface DemoRoom {
  readonly id: string;
  readonly office: string;
  readonly name: string;
  readonly seats: number;
  readonly link?: string;
}

/** Where the demonstration's offices sit. The links lead nowhere: the domain is reserved for examples. */
export const demoRooms = [
  {
    id: "demo-room-tribunal",
    office: "ip/qc/lan/",
    name: "第一审理室（演示）",
    seats: 24,
    link: "https://meet.example/lan-1/{date}-{time}",
  },
  { id: "demo-room-hearing", office: "ip/qc/lan/", name: "听证室（演示）", seats: 16 },
  { id: "demo-room-mediation", office: "ip/qc/lan/", name: "第一调解室（演示）", seats: 8 },
  { id: "demo-room-customs", office: "customs/xw/zhu/", name: "海关听证室（演示）", seats: 12 },
] as const satisfies readonly DemoRoom[];

export type DemoRoomId = (typeof demoRooms)[number]["id"];

export async function loadRooms(tx: Tx): Promise<void> {
  for (const { id, office, name, seats, ...more } of demoRooms)
    await tx.run("insert into room (id, office_path, name, seats, link) values ($1, $2, $3, $4, $5)", [
      id,
      office,
      name,
      seats,
      "link" in more ? more.link : null,
    ]);
}
