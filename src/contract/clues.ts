import { Bilingual } from "#law";
import { z } from "zod";
import { DeclarationFound } from "./declarations.ts";
import { FindingView } from "./findingView.ts";
import { PageQuery, pageOf } from "./paging.ts";
import { route } from "./route.ts";
export const ListingView = z.object({
  id: z.string(),
  platform: z.string(),
  platformId: z.string(),
  url: z.string().nullable(),
  title: z.string(),
  description: z.string().nullable(),
  brand: z.string().nullable(),
  category: z.string().nullable(),
  priceFen: z.number().int().nullable(),
  currency: z.string().nullable(),
  seller: z.string().nullable(),
  seenAt: z.string().nullable(),
  receivedAt: z.string(),
  /** sha256 of the listing as it came in; the file is write-once. */
  intakeSha256: z.string(),
  /** Only in the demonstration office: what the author of the listing meant it to be. */
  intent: z.string().nullable(),
  /** The intent by its name. */
  intentName: Bilingual.optional(),
});
export const Clue = z.object({
  caseId: z.string(),
  number: z.string(),
  officePath: z.string(),
  stage: z.string(),
  version: z.number().int(),
  priority: z.number().int(),
  score: z.number(),
  /** What was screened. Of a declaration, `title` is the goods, `platform` the port and `seller` the consignor. */
  of: z.enum(["listing", "declaration"]),
  title: z.string(),
  platform: z.string(),
  seller: z.string().nullable(),
  markId: z.string(),
  markText: z.string(),
  /** How many listings or lines of declarations it gathers. */
  listings: z.number().int(),
  receivedAt: z.string(),
});
export type Clue = z.infer<typeof Clue>;

export const clues = {
  list: route({
    method: "GET",
    path: "/api/clues",
    access: "signed-in",
    summary: { zh: "线索", en: "Clues" },
    query: PageQuery.extend({
      stage: z.string().optional(),
      priority: z.coerce.number().int().min(1).max(5).optional(),
      markId: z.string().optional(),
      of: z.enum(["listing", "declaration"]).optional(),
      text: z.string().max(200).optional(),
    }),
    reply: pageOf(Clue),
  }),
  counts: route({
    method: "GET",
    path: "/api/clues/counts",
    access: "signed-in",
    summary: { zh: "各状态线索数", en: "Clues by stage" },
    reply: z.object({ stages: z.record(z.string(), z.number().int()) }),
  }),
  one: route({
    method: "GET",
    path: "/api/clues/:caseId",
    access: "signed-in",
    params: z.object({ caseId: z.string() }),
    summary: { zh: "线索详情", en: "A clue" },
    reply: Clue.extend({
      findings: z.array(z.object({ listing: ListingView, finding: FindingView, mergedBecause: Bilingual.nullable() })),
      declarations: z.array(DeclarationFound),
      openedCase: z.string().nullable(),
    }),
  }),
  push: route({
    method: "POST",
    path: "/api/listings",
    access: { scope: "listings:write" },
    summary: { zh: "推送商品信息", en: "Push listings" },
    body: z.object({ listings: z.array(z.unknown()).min(1).max(1000) }),
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
          sentence: Bilingual.optional(),
        }),
      ),
    }),
  }),
  listing: route({
    method: "GET",
    path: "/api/listings/:id",
    access: "signed-in",
    params: z.object({ id: z.string() }),
    summary: { zh: "商品信息", en: "A listing" },
    reply: ListingView,
  }),
  screeningReport: route({
    method: "GET",
    path: "/api/screening/demo",
    access: "signed-in",
    summary: { zh: "演示数据的筛查对错", en: "What screening got right and wrong on the demonstration listings" },
    reply: z.object({
      rows: z.array(
        z.object({
          intent: z.string(),
          /** The intent by its name, and what screening ought to have done with such a listing. */
          name: Bilingual.optional(),
          expected: z.enum(["alert", "quiet"]).optional(),
          listings: z.number().int(),
          alerted: z.number().int(),
          wrong: z.array(z.object({ id: z.string(), title: z.string() })),
        }),
      ),
    }),
  }),
};
