import { type Summary, SummaryBlock, TakenFigures } from "#contract";
import type { Bilingual } from "#law";
import { outlineOf, periodOf, returnForms, type Taken } from "#planning";
import type { FreshUpTo, Tx } from "#platform";
import { z } from "zod";
import { yearBefore } from "../figures/figureScope.ts";
import type { Caller } from "../http/caller.ts";
import { takeFigures } from "./takeFigures.ts";

/** Of the version that holds; `v` is that version. */
export const summaryColumns = `s.id, s.office_path as "officePath", v.title, s.period_from as "from", s.period_to as "to", s.language, s.version,
  s.updated_at as "updatedAt", coalesce(account_name(v.made_by), v.made_by) as "updatedBy"`;
export const summaryFrom = "summary s join summary_version v on v.summary_id = s.id and v.version = s.version";

interface Head extends Omit<Summary, "blocks" | "taken" | "returns" | "versions" | "mayEdit" | "before" | "shown"> {
  readonly officeName: Bilingual;
}

/** A summary as somebody sees it; `version` for an earlier one. Undefined where there is none, or none that the asker may see. */
export async function summaryOf(tx: Tx, caller: Caller, id: string, version?: number): Promise<Summary | undefined> {
  const head = await tx.row<Head>(
    `select ${summaryColumns}, jsonb_build_object('zh', o.name_zh, 'en', o.name_en) as "officeName"
       from ${summaryFrom} join office o on o.path = s.office_path where s.id = $1`,
    [id],
  );
  if (head === undefined) return undefined;
  const shown = version ?? head.version;
  const written = await tx.row<{ title: string; blocks: unknown; taken: unknown }>(
    "select title, blocks, taken from summary_version where summary_id = $1 and version = $2",
    [id, shown],
  );
  if (written === undefined) return undefined;
  const versions = await tx.rows<Summary["versions"][number]>(
    `select version, title, cause, coalesce(account_name(made_by), made_by) as by, made_at as at
       from summary_version where summary_id = $1 order by version desc`,
    [id],
  );
  return {
    ...head,
    title: written.title,
    before: yearBefore(head),
    shown,
    blocks: z.array(SummaryBlock).parse(written.blocks),
    taken: TakenFigures.parse(written.taken),
    returns: await returnsOf(tx, head),
    versions,
    mayEdit:
      head.officePath === caller.officePath &&
      shown === head.version &&
      caller.roles.some((role) => role === "officer" || role === "head"),
  };
}

/** The returns that the same office files for these very days. */
async function returnsOf(tx: Tx, { officePath, from, to }: Head): Promise<Summary["returns"]> {
  const year = from.slice(0, 4);
  const period = [year, `${year}-H1`].find((id) => {
    const one = periodOf(id);
    return one?.from === from && one.to === to;
  });
  if (period === undefined) return [];
  const rows = await tx.rows<Omit<Summary["returns"][number], "form"> & { readonly formId: string }>(
    `select id, form_id as "formId", stage, seal_sha256 as "sealSha256" from return_file
      where office_path = $1 and period = $2 order by form_id`,
    [officePath, period],
  );
  return rows.map(({ formId, ...row }) => {
    const form = returnForms.find(({ id }) => id === formId)?.name ?? { zh: formId, en: formId };
    return { ...row, form };
  });
}

export interface Written {
  readonly title: string;
  readonly blocks: readonly SummaryBlock[];
  readonly taken: Taken;
  readonly cause: "begun" | "words" | "figures";
}

/** A new summary with the usual outline, its figures taken. */
export async function beginSummary(
  tx: Tx,
  summary: Pick<Summary, "id" | "officePath" | "title" | "from" | "to" | "language">,
  by: { readonly account: string; readonly now: string },
  fresh?: FreshUpTo,
): Promise<void> {
  const { id, officePath, title, from, to, language } = summary;
  const blocks = [...outlineOf(language)];
  const taken = await takeFigures(tx, blocks, { from, to }, officePath, fresh);
  await tx.run(
    `insert into summary (id, office_path, period_from, period_to, language, version, created_by, created_at, updated_at)
     values ($1, $2, $3, $4, $5, 1, $6, $7, $7)`,
    [id, officePath, from, to, language, by.account, by.now],
  );
  await keepVersion(tx, id, 1, { title, blocks, taken, cause: "begun" }, by);
}

/** Keeps one more version; the row of the summary says which one holds. */
export async function keepVersion(
  tx: Tx,
  id: string,
  version: number,
  { title, blocks, taken, cause }: Written,
  by: { readonly account: string; readonly now: string },
): Promise<void> {
  await tx.run(
    `insert into summary_version (summary_id, version, title, blocks, taken, cause, made_by, made_at)
     values ($1, $2, $3, $4::jsonb, $5::jsonb, $6, $7, $8)`,
    [id, version, title, JSON.stringify(blocks), JSON.stringify(taken), cause, by.account, by.now],
  );
}
