import { Bilingual } from "#law";
import { z } from "zod";
import { FindingView } from "./findingView.ts";
import { PageQuery, pageOf } from "./paging.ts";
import { route } from "./route.ts";

/** A line of a customs declaration as it was declared. Amounts in hundredths of `currency`; for CNY that is fen. */
export const DeclarationView = z.object({
  id: z.string(),
  number: z.string(),
  line: z.number().int(),
  declaredOn: z.string(),
  direction: z.enum(["export", "import", "transit"]),
  channel: z.enum(["cargo", "cross-border-e-commerce", "traveller", "post"]).nullable(),
  port: z.string(),
  transport: z.string().nullable(),
  consignor: z.string(),
  consignee: z.string().nullable(),
  from: z.string().nullable(),
  through: z.array(z.string()),
  to: z.string().nullable(),
  hsCode: z.string().nullable(),
  goods: z.string(),
  declaredBrand: z.string().nullable(),
  quantity: z.number().nullable(),
  unit: z.string().nullable(),
  valueFen: z.number().int().nullable(),
  currency: z.string().nullable(),
  valueCnyFen: z.number().int().nullable(),
  receivedAt: z.string(),
  /** sha256 of the line as it came in. */
  intakeSha256: z.string(),
});
export type DeclarationView = z.infer<typeof DeclarationView>;

/** A declaration of a clue, what speaks for and against, and why it joined a clue that stood. */
export const DeclarationFound = z.object({
  declaration: DeclarationView,
  finding: FindingView,
  mergedBecause: Bilingual.nullable(),
});

export const WatchedPlace = z.object({
  id: z.string(),
  place: z.string(),
  why: z.string(),
  /** Watched for goods under this mark alone; null: for all. */
  mark: z.object({ id: z.string(), markText: z.string() }).nullable(),
  /** The office whose list it is on, and whether that is one's own. */
  office: Bilingual,
  mine: z.boolean(),
  createdAt: z.string(),
});
export type WatchedPlace = z.infer<typeof WatchedPlace>;

const officers = { roles: ["officer", "head"] } as const;

export const declarations = {
  push: route({
    method: "POST",
    path: "/api/declarations",
    access: { scope: "declarations:write" },
    summary: { zh: "推送报关单", en: "Push customs declarations" },
    body: z.object({ declarations: z.array(z.unknown()).min(1).max(1000) }),
    reply: z.object({
      received: z.number().int(),
      stored: z.number().int(),
      already: z.number().int(),
      refused: z.number().int(),
      results: z.array(
        z.object({
          index: z.number().int(),
          state: z.enum(["stored", "already", "refused"]),
          id: z.string().nullable(),
          /** What is wrong, field by field, and what to do about it. */
          problems: z
            .array(
              z.object({
                column: z.string(),
                code: z.string(),
                sentence: Bilingual,
                remedy: Bilingual.optional(),
                found: z.string(),
              }),
            )
            .optional(),
        }),
      ),
    }),
  }),
  one: route({
    method: "GET",
    path: "/api/declarations/:id",
    access: "office",
    params: z.object({ id: z.string() }),
    summary: { zh: "报关单商品项", en: "A line of a customs declaration" },
    reply: DeclarationView,
  }),
  places: route({
    method: "GET",
    path: "/api/watched-places",
    access: "office",
    summary: { zh: "重点关注地点", en: "Watched places" },
    query: PageQuery,
    reply: pageOf(WatchedPlace),
  }),
  addPlace: route({
    method: "POST",
    path: "/api/watched-places",
    access: officers,
    summary: { zh: "登记重点关注地点", en: "Watch a place" },
    body: z.object({
      place: z.string().trim().min(2).max(200),
      why: z.string().trim().max(500).default(""),
      markId: z.string().max(20).optional(),
    }),
    reply: WatchedPlace,
  }),
  removePlace: route({
    method: "DELETE",
    path: "/api/watched-places/:id",
    access: officers,
    params: z.object({ id: z.string() }),
    summary: { zh: "不再关注此地点", en: "Watch a place no more" },
    reply: z.object({}),
  }),
};
