import { Bilingual } from "#law";
import { z } from "zod";
import { PageQuery, pageOf } from "./paging.ts";
import { route } from "./route.ts";

const Normalise = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("min-max") }),
  z.object({ kind: z.literal("target"), target: z.number().positive() }),
  z.object({ kind: z.literal("rank") }),
]);
const Indicator = z.object({
  key: z.string(),
  name: Bilingual,
  unit: Bilingual,
  source: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("figure"), figure: z.string() }),
    z.object({ kind: z.literal("typed") }),
  ]),
  weight: z.number(),
  direction: z.enum(["more", "less"]),
  normalise: Normalise,
});
/** A card as it is kept with each version and each ranking. */
export const Scorecard = z.object({
  id: z.string(),
  version: z.number().int(),
  name: Bilingual,
  entities: z.enum(["offices", "named"]),
  missing: z.enum(["left-out", "no-points", "unranked"]),
  indicators: z.array(Indicator),
});
export type Scorecard = z.infer<typeof Scorecard>;

const CardVersion = z.object({
  version: z.number().int(),
  card: Scorecard,
  /** Null of the version that ships. */
  reason: z.string().nullable(),
  by: z.string().nullable(),
  at: z.string().nullable(),
});
const CardView = z.object({
  card: Scorecard,
  /** The formula in sentences, made from the card. */
  formula: z.array(Bilingual),
  versions: z.array(CardVersion),
});
export type CardView = z.infer<typeof CardView>;

const value = z.number().min(-1e12).max(1e12).nullable();
const NamedRow = z.object({
  name: z.string().trim().min(1).max(200),
  values: z.record(z.string().max(100), value),
});
const FileSource = z.object({ name: z.string().max(255), sha256: z.string().regex(/^[0-9a-f]{64}$/) });

const RankingRow = z.object({
  id: z.string(),
  title: z.string(),
  card: z.object({ id: z.string(), name: Bilingual, version: z.number().int() }),
  officePath: z.string(),
  from: z.string(),
  to: z.string(),
  entities: z.number().int(),
  madeBy: z.string(),
  madeAt: z.string(),
  /** Since when the offices ranked in it see it, and who let them; null: nobody but its office and those above. */
  published: z.object({ by: z.string(), at: z.string() }).nullable(),
});
const Part = z.object({
  key: z.string(),
  value,
  points: z.number().nullable(),
  share: z.number(),
  adds: z.number(),
  /** How many records made it; null of a value that was typed in. */
  records: z.number().int().nullable(),
  /** The hash of their ordered set. */
  sha256: z.string().nullable(),
});
const Ranked = z.object({
  id: z.string(),
  name: Bilingual,
  place: z.number().int().nullable(),
  score: z.number().nullable(),
  parts: z.array(Part),
  missing: z.array(z.string()),
});
export const Ranking = RankingRow.extend({
  card: Scorecard,
  formula: z.array(Bilingual),
  /** The table that typed-in values were uploaded with. */
  file: FileSource.nullable(),
  /** May the reader publish it now? */
  mayPublish: z.boolean(),
  rows: z.array(Ranked),
  sensitivity: z.array(
    z.object({
      key: z.string(),
      factor: z.number(),
      share: z.number(),
      shifted: z.number(),
      moves: z.array(
        z.object({ id: z.string(), from: z.number().int(), to: z.number().int(), places: z.number().int() }),
      ),
    }),
  ),
});
export type Ranking = z.infer<typeof Ranking>;

const byId = z.object({ id: z.string() });
const office = { roles: ["officer", "reviewer", "head", "administrator", "supervisor"] } as const;
const rankers = { roles: ["officer", "head", "supervisor"] } as const;

export const scorecards = {
  list: route({
    method: "GET",
    path: "/api/scorecards",
    access: office,
    summary: { zh: "计分表及其版本", en: "Scorecards and their versions" },
    reply: z.object({ items: z.array(CardView) }),
  }),
  weigh: route({
    method: "POST",
    path: "/api/scorecards/:id/versions",
    access: { roles: ["head", "supervisor"] },
    summary: { zh: "另设权重，存为新版本", en: "Set weights: a new version of the card" },
    params: byId,
    body: z.object({
      /** The version that the weights were set from. */
      version: z.number().int(),
      weights: z.record(z.string().max(100), z.number()),
      reason: z.string().trim().min(1).max(2000),
    }),
    reply: CardView,
  }),
  readRows: route({
    method: "POST",
    path: "/api/scorecards/:id/rows",
    access: rankers,
    carries: "upload",
    summary: { zh: "读取上传的数据表", en: "Read an uploaded table of values" },
    params: byId,
    reply: z.object({
      rows: z.array(z.object({ name: z.string(), values: NamedRow.shape.values })),
      faults: z.array(z.object({ row: z.number().int().nullable(), sentence: Bilingual })),
      notes: z.array(Bilingual),
      file: FileSource,
    }),
  }),
  rank: route({
    method: "POST",
    path: "/api/rankings",
    access: rankers,
    summary: { zh: "排名", en: "Make a ranking" },
    body: z.object({
      card: z.string().max(100),
      title: z.string().trim().min(1).max(300),
      from: z.iso.date(),
      to: z.iso.date(),
      /** Of a card whose entities are named in a table. */
      rows: z.array(NamedRow).max(2000).optional(),
      file: FileSource.optional(),
    }),
    reply: byId,
  }),
  rankings: route({
    method: "GET",
    path: "/api/rankings",
    access: office,
    summary: { zh: "排名列表", en: "Rankings" },
    query: PageQuery,
    reply: pageOf(RankingRow),
  }),
  ranking: route({
    method: "GET",
    path: "/api/rankings/:id",
    access: office,
    summary: { zh: "排名及其来源与敏感性", en: "A ranking: rows, sources, sensitivity" },
    params: byId,
    reply: Ranking,
  }),
  publish: route({
    method: "POST",
    path: "/api/rankings/:id/publication",
    access: { roles: ["head", "supervisor"] },
    summary: { zh: "向被排名的机关公布", en: "Publish a ranking to the offices in it" },
    params: byId,
    reply: Ranking,
  }),
  /** The figures of one entity as they stand now, beside those that the ranking keeps. */
  now: route({
    method: "GET",
    path: "/api/rankings/:id/now",
    access: office,
    summary: { zh: "一个对象的现行数值", en: "The values of one entity as they stand now" },
    params: byId,
    query: z.object({ entity: z.string().max(300) }),
    reply: z.object({ items: z.array(z.object({ key: z.string(), value, changed: z.boolean() })) }),
  }),
  workbook: route({
    method: "GET",
    path: "/api/rankings/:id/workbook",
    access: office,
    carries: "file",
    summary: { zh: "导出排名（.xlsx）", en: "A ranking as a workbook" },
    params: byId,
    query: z.object({ lang: z.enum(["zh", "en"]).default("zh") }),
    reply: z.undefined(),
  }),
};
