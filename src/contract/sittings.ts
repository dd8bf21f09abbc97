import { Bilingual, IsoDate } from "#law";
import { z } from "zod";
import { route } from "./route.ts";

const Paper = z.object({
  documentId: z.string(),
  name: Bilingual,
  number: z.string().nullable(),
  life: z.enum(["draft", "in-review", "approved", "voided"]),
});

/** A sitting over a case, as its reader may see it. */
export const SittingView = z.object({
  caseId: z.string(),
  id: z.string(),
  number: z.string(),
  title: z.string(),
  procedureName: Bilingual,
  officePath: z.string(),
  officeName: Bilingual,
  name: Bilingual,
  state: z.enum(["fixed", "held", "cancelled"]),
  /** Instants; the hours are those of China. */
  start: z.string(),
  end: z.string(),
  place: z.string(),
  link: z.string().nullable(),
  sits: z.array(z.object({ name: z.string(), as: Bilingual })),
  /** Whether the reader sits. */
  mine: z.boolean(),
  notices: z.array(Paper),
  record: Paper.nullable(),
});
export type SittingView = z.infer<typeof SittingView>;

const Room = z.object({
  id: z.string(),
  officePath: z.string(),
  name: z.string(),
  seats: z.number().int().nullable(),
  link: z.string().nullable(),
  closed: z.boolean(),
});
export type Room = z.infer<typeof Room>;

const RoomInput = z.object({
  name: z.string().trim().min(1).max(200),
  seats: z.number().int().min(1).max(10_000).nullable().default(null),
  /** "{date}" and "{time}" in it become those of the sitting. */
  link: z
    .string()
    .trim()
    .max(500)
    .refine((link) => z.url({ protocol: /^https?$/ }).safeParse(link.replace(/[{}]/g, "")).success, {
      error: "an address that begins with https:// or http://",
    })
    .nullable()
    .default(null),
});

const one = z.object({ id: z.string(), sitting: z.string().max(300) });
const lang = z.object({ lang: z.enum(["zh", "en"]).default("zh") });

/** Hearings and sessions: the calendar, its iCalendar files, and the rooms of an office. */
export const sittings = {
  list: route({
    method: "GET",
    path: "/api/sittings",
    access: "office",
    summary: { zh: "开庭与听证日程", en: "The calendar of hearings" },
    query: z.object({
      /** Legal days, both included. */
      from: IsoDate,
      until: IsoDate,
      whose: z.enum(["mine", "office"]).default("office"),
      /** An office of the own tree with those below it; absent: all that the reader sees. */
      officePath: z.string().max(300).optional(),
    }),
    /** `more`: how many lie in the days asked for and are not shown. */
    reply: z.object({ items: z.array(SittingView), more: z.number().int() }),
  }),
  ofCase: route({
    method: "GET",
    path: "/api/cases/:id/sittings",
    access: "signed-in",
    params: z.object({ id: z.string() }),
    summary: { zh: "案件的开庭与听证", en: "The hearings of a case" },
    reply: z.object({ items: z.array(SittingView) }),
  }),
  file: route({
    method: "GET",
    path: "/api/cases/:id/sittings/:sitting/ics",
    access: "signed-in",
    carries: "file",
    params: one,
    query: lang,
    summary: { zh: "下载一次开庭的日历文件", en: "One hearing as an iCalendar file" },
    reply: z.undefined(),
  }),
  mine: route({
    method: "GET",
    path: "/api/sittings/mine/ics",
    access: "office",
    carries: "file",
    query: lang,
    summary: { zh: "下载本人开庭的日历文件", en: "One's own hearings as an iCalendar file" },
    reply: z.undefined(),
  }),
  rooms: route({
    method: "GET",
    path: "/api/rooms",
    access: "office",
    summary: { zh: "本机构场所", en: "The rooms of the own office" },
    reply: z.object({ items: z.array(Room) }),
  }),
  addRoom: route({
    method: "POST",
    path: "/api/rooms",
    access: { roles: ["administrator"] },
    summary: { zh: "增加场所", en: "Add a room" },
    body: RoomInput,
    reply: Room,
  }),
  changeRoom: route({
    method: "PUT",
    path: "/api/rooms/:id",
    access: { roles: ["administrator"] },
    summary: { zh: "修改或者停用场所", en: "Change a room, or close it" },
    params: z.object({ id: z.string() }),
    body: RoomInput.extend({ closed: z.boolean().default(false) }),
    reply: Room,
  }),
};
