import { IsoDate } from "#law";
import { z } from "zod";
import { route } from "./route.ts";

const Person = z.object({ id: z.string(), name: z.string() });

/** Somebody's leave. `reason` only for the person and the head. */
const Leave = z.object({
  id: z.string(),
  person: Person,
  from: z.string(),
  until: z.string(),
  deputy: Person.nullable(),
  reason: z.string().nullable(),
  state: z.enum(["coming", "now", "past", "called-off"]),
  /** May the caller end it (its own, or as head). */
  mayEnd: z.boolean(),
});

/** The open cases of one officer; of nobody yet where `person` is null. */
const Load = z.object({
  person: Person.nullable(),
  officePath: z.string(),
  open: z.number().int(),
  overdue: z.number().int(),
  dueThisWeek: z.number().int(),
  /** The last day of a leave that runs today. */
  onLeaveUntil: z.string().nullable(),
  deputy: Person.nullable(),
});

/** Who works here, how much lies on whose desk, and who is away. */
export const staff = {
  leaves: route({
    method: "GET",
    path: "/api/leaves",
    access: { roles: ["officer", "reviewer", "head"] },
    summary: { zh: "休假与代理", en: "Leave and deputies" },
    reply: z.object({ items: z.array(Leave) }),
  }),
  takeLeave: route({
    method: "POST",
    path: "/api/leaves",
    access: { roles: ["officer", "reviewer", "head"] },
    summary: { zh: "登记休假并指定代理人", en: "Record a leave and who stands in" },
    body: z.object({
      /** The own leave when absent; somebody else's is for the head. */
      accountId: z.string().max(300).optional(),
      from: IsoDate,
      until: IsoDate,
      deputyId: z.string().max(300).optional(),
      reason: z.string().trim().min(1).max(1000),
    }),
    reply: Leave,
  }),
  endLeave: route({
    method: "POST",
    path: "/api/leaves/:id/end",
    access: { roles: ["officer", "reviewer", "head"] },
    params: z.object({ id: z.string() }),
    summary: { zh: "提前结束或者取消休假", en: "End a leave early, or call it off" },
    reply: Leave,
  }),
  workload: route({
    method: "GET",
    path: "/api/workload",
    access: { roles: ["head", "supervisor"] },
    summary: { zh: "工作量", en: "Workload" },
    query: z.object({ officePath: z.string().max(300).optional() }),
    reply: z.object({ today: z.string(), items: z.array(Load) }),
  }),
};
