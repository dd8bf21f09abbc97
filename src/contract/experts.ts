import { Bilingual, Citation } from "#law";
import { ExpertDetails } from "#procedures";
import { z } from "zod";
import { PageQuery, pageOf } from "./paging.ts";
import { route } from "./route.ts";

/** One of the pool, with how much it has to do. */
const ExpertRow = ExpertDetails.extend({
  id: z.string(),
  officePath: z.string(),
  version: z.number().int(),
  updatedBy: z.string(),
  updatedAt: z.string(),
  /** Seats in open cases, and seats ever held, over all offices. */
  serving: z.number().int(),
  served: z.number().int(),
  /** The caller's office owns the entry. */
  mayEdit: z.boolean(),
});
export type ExpertRow = z.infer<typeof ExpertRow>;

/** A state that an entry had, and who made it so. */
const Change = z.object({ version: z.number().int(), by: z.string(), at: z.string(), details: ExpertDetails });

/** A case in which it serves or served, of those that the caller may see. */
const Service = z.object({
  caseId: z.string(),
  number: z.string(),
  title: z.string(),
  procedure: z.string(),
  stage: z.string(),
  role: z.string(),
  on: z.string(),
  until: z.string().nullable(),
  why: z.string().nullable(),
});

/** A draw of experts as a party of the case is told of it. */
export const PartyDraw = z.object({
  id: z.string(),
  role: z.string(),
  take: z.number().int(),
  round: z.number().int(),
  on: z.string(),
  listHash: z.string(),
  sides: z.array(z.object({ side: z.string(), own: z.boolean(), committed: z.boolean(), opened: z.boolean() })),
  drawn: z.boolean(),
  givenUp: z.boolean(),
  seats: z.array(z.object({ name: z.string(), on: z.string(), until: z.string().optional() })),
});
export type PartyDraw = z.infer<typeof PartyDraw>;

const Listed = z.object({ id: z.string(), name: z.string() });
const Why = z.object({ ground: z.string(), because: Bilingual, source: Citation });

const office = { roles: ["officer", "reviewer", "head", "administrator"] } as const;
const keepers = { roles: ["officer", "head", "administrator"] } as const;
const byId = z.object({ id: z.string() });
const words = z.string().trim().max(200);

/** The pool of experts: of one's own office and of those above it. */
export const experts = {
  list: route({
    method: "GET",
    path: "/api/experts",
    access: office,
    summary: { zh: "专家库", en: "The pool of experts" },
    query: PageQuery.extend({
      text: words.optional(),
      role: words.optional(),
      /** As `fieldKey` folds it; an IPC symbol finds the wider and the narrower. */
      field: words.optional(),
      region: words.optional(),
      standing: z.enum(["active", "leave", "suspended", "left", "outside"]).optional(),
    }),
    reply: pageOf(ExpertRow),
  }),
  one: route({
    method: "GET",
    path: "/api/experts/:id",
    access: office,
    params: byId,
    summary: { zh: "一名专家", en: "An expert" },
    reply: ExpertRow.extend({ services: z.array(Service), changes: z.array(Change) }),
  }),
  add: route({
    method: "POST",
    path: "/api/experts",
    access: keepers,
    summary: { zh: "新增专家", en: "Add an expert" },
    body: ExpertDetails,
    reply: ExpertRow,
  }),
  edit: route({
    method: "PUT",
    path: "/api/experts/:id",
    access: keepers,
    params: byId,
    summary: { zh: "修改专家信息", en: "Change an expert's entry" },
    body: z.object({ version: z.number().int(), details: ExpertDetails }),
    reply: ExpertRow,
  }),
  forCase: route({
    method: "GET",
    path: "/api/cases/:id/experts",
    access: office,
    params: byId,
    summary: { zh: "本案可抽取的专家", en: "Who could be drawn for a case" },
    query: z.object({ role: words, /** Separated by ";". */ fields: z.string().max(2000).default("") }),
    reply: z.object({
      eligible: z.array(Listed),
      excluded: z.array(Listed.extend({ why: z.array(Why) })),
    }),
  }),
};
