import { type ActionContext, field, type Sitting } from "#casework";
import { addSeconds, type IsoDate, momentOn, type Refusal } from "#law";
import { cite } from "#statutes";
import { z } from "zod";
import { line } from "../inputs.ts";
import { refuse } from "../refuse.ts";
import { linkOf, roomsIn } from "./rooms.ts";

/** How long a sitting lasts where nobody said: two hours. Ours, not the law's. */
const usualMinutes = 120;

/** When on its day and where: what every form that fixes a sitting asks for. */
export const seatFields = {
  time: field(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/), "开始时间", "start", { widget: "time" }),
  lasts: field(z.number().int().min(10).max(720), "预计时长（分钟）", "expected length (minutes)").default(
    usualMinutes,
  ),
  room: field(z.string().trim().min(1).max(300), "本机构场所", "room of this office", { widget: "room" }).optional(),
  place: line("其他地点或者线上会议号", "another place, or the number of an online meeting", {
    hint: { zh: "选择本机构场所的可以不填", en: "may stay empty where a room of this office is chosen" },
  }).optional(),
  link: field(z.url({ protocol: /^https?$/ }).max(500), "视频链接", "video link", {
    widget: "line",
    hint: { zh: "场所设有视频链接的自动填写", en: "a room with a video link brings its own" },
  }).optional(),
};

export interface SeatInput {
  readonly time: string;
  readonly lasts: number;
  readonly room?: string | undefined;
  readonly place?: string | undefined;
  readonly link?: string | undefined;
}

/** As the facts of a case keep it. A hearing fixed before rooms were kept, or taken over from elsewhere, has neither room nor length. */
export const seatFacts = {
  time: z.string(),
  lasts: z.number().int().optional(),
  room: z.string().optional(),
  place: z.string(),
  link: z.string().optional(),
};
type Seat = Readonly<z.infer<z.ZodObject<typeof seatFacts>>>;

/** No place at all, or a room that the office has not. */
export function seatFault({ room, place }: SeatInput, context: Pick<ActionContext, "known">): Refusal | undefined {
  if (room === undefined) return place === undefined ? noPlace() : undefined;
  const rooms = roomsIn(context);
  return rooms === undefined || rooms.some(({ id }) => id === room) ? undefined : noSuchRoom(room);
}

/** What the case keeps: the room with its name of today, and its link where it has one and no other was given. */
export function seatOf(
  input: SeatInput & { readonly hearingOn?: IsoDate; readonly sessionOn?: IsoDate },
  context: Pick<ActionContext, "known">,
): Seat {
  const { time, lasts, room, place, link } = input;
  const known = roomsIn(context)?.find(({ id }) => id === room);
  const named = [known?.name ?? room, place].filter((part) => part !== undefined).join("，");
  const joined = link ?? linkOf(known, input.hearingOn ?? input.sessionOn, time);
  return {
    time,
    lasts,
    place: named,
    ...(room !== undefined && { room }),
    ...(joined !== undefined && { link: joined }),
  };
}

/** What a form that moves it begins with. A place that is the name of the room is the room's. */
export function seatOffered(
  seat: { readonly [K in keyof Seat]?: Seat[K] | undefined } | undefined,
): Readonly<Record<string, unknown>> {
  if (seat === undefined) return {};
  const { time, lasts, room, place, link } = seat;
  return {
    time,
    ...(lasts !== undefined && { lasts }),
    ...(room === undefined ? { place } : { room }),
    ...(room === undefined && link !== undefined && { link }),
  };
}

/** From when to when. */
export function hoursOf({
  on,
  time,
  lasts = usualMinutes,
}: {
  readonly on: IsoDate;
  readonly time: string;
  readonly lasts?: number | undefined;
}): Pick<Sitting, "start" | "end"> {
  const start = momentOn(on, time);
  return { start, end: addSeconds(start, lasts * 60) };
}

/** Where. */
export function seatHeld({ place, room, link }: Omit<Seat, "time">): Pick<Sitting, "place" | "room" | "link"> {
  return { place, ...(room !== undefined && { room }), ...(link !== undefined && { link }) };
}

/** As a notice names it: the place, and where it is joined online. Undefined before it is fixed. */
export function placeOnPaper(
  seat: { readonly place?: string | undefined; readonly link?: string | undefined } | undefined,
) {
  if (seat?.place === undefined || seat.link === undefined) return seat?.place;
  return `${seat.place}（视频链接：${seat.link}）`;
}

function noPlace(): Refusal {
  return refuse(
    "no-place",
    ["没有填写地点。", "No place is given."],
    [
      "请选择本机构场所，或者填写其他地点、线上会议号。",
      "Choose a room of this office, or give another place or an online meeting.",
    ],
    cite("house", "1"),
  );
}

function noSuchRoom(room: string): Refusal {
  return refuse(
    "no-such-room",
    [`本机构没有可用的场所“${room}”。`, `This office has no room "${room}" in use.`],
    ["请从本机构场所中选择。", "Choose one of the rooms of the office."],
    cite("house", "1"),
  );
}
