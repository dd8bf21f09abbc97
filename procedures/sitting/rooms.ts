import type { ActionContext } from "#casework";
import type { IsoDate } from "#law";
import { z } from "zod";

const Room = z.object({
  id: z.string(),
  name: z.string(),
  seats: z.number().int().optional(),
  /** Where one joins online: "https://meet.example/lan-1/{date}-{time}". */
  link: z.string().optional(),
});
export type Room = Readonly<z.infer<typeof Room>>;

/**
 * The rooms in use of the office that runs the case (`known.rooms`); undefined where the caller knows none (a written case that
 * is replayed): then a room is taken by its id.
 */
export function roomsIn({ known }: Pick<ActionContext, "known">): readonly Room[] | undefined {
  return z.array(Room).safeParse(known["rooms"]).data;
}

/** The link of a room for one sitting: "{date}" becomes 20260416, "{time}" 0930, so that no two meet in the same place online. */
export function linkOf(room: Room | undefined, on: IsoDate | undefined, time: string): string | undefined {
  if (room?.link === undefined || on === undefined) return undefined;
  return room.link.replaceAll("{date}", on.replaceAll("-", "")).replaceAll("{time}", time.replace(":", ""));
}
