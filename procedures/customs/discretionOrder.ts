import type { ActionContext } from "#casework";
import { type Decision, defineTable } from "#rules";
import { cite } from "#statutes";
import { z } from "zod";
import { discretionTable } from "./discretion.table.ts";

/** Articles 12, 7 and 8 of the Benchmarks (III) may fit one case together; which goes first was read nowhere. */
export const discretionOrders = ["12-7-8", "7-12-8", "7-8-12", "8-7-12", "8-12-7", "12-8-7"] as const;
export type DiscretionOrder = (typeof discretionOrders)[number];
const standard: DiscretionOrder = "12-7-8";
const rows = { "12": "heavier", "7": "minor", "8": "first" } as const;

/** The table with its rows in the order an office set. In any but the shipped order its version says so. */
export function discretionTableIn(order: DiscretionOrder): typeof discretionTable {
  if (order === standard) return discretionTable;
  const named = order.split("-").map((article) => rows[article as keyof typeof rows]);
  const { precedence, version, ...rest } = discretionTable;
  const reason = precedence?.reason ?? { zh: "本机构设定", en: "set by the office" };
  return defineTable({ ...rest, version: `${version}+${order}`, precedence: { order: [...named, "tier"], reason } });
}

/** The order that an office set, else the one that ships. */
export function discretionOrderIn({ known }: Pick<ActionContext, "known">): DiscretionOrder {
  const set = (known["settings"] as Readonly<Record<string, unknown>> | undefined)?.[orderSetting.key];
  return z.enum(discretionOrders).safeParse(set).data ?? standard;
}

/** Articles that fit the same facts and gave way to the one that decided. */
export function gaveWay({ row, facts }: Pick<Decision, "row" | "facts">): readonly string[] {
  const { rows: all } = discretionTable;
  return all.flatMap(({ id, when, article }) => {
    const fits = Object.entries(when).every(([fact, wanted]) => {
      const value = facts[fact];
      return value !== undefined && (wanted === value || (Array.isArray(wanted) && wanted.includes(value as never)));
    });
    return fits && id !== row && id !== "tier" ? [article.article] : [];
  });
}

/** As a page of settings lists it. */
export const orderSetting = {
  key: "customs.discretion-order",
  name: {
    zh: "裁量基准（三）第十二条、第七条、第八条同时符合时的适用次序",
    en: "the order of articles 12, 7 and 8 of the Benchmarks (III) where several fit",
  },
  standard,
  schema: z.enum(discretionOrders) as z.ZodType<string>,
  confidence: "unverified" as const,
  article: cite("customs-benchmarks-3", "12"),
};
