import type { Procedure } from "#casework";
import type { ReplyOf, routes } from "#contract";
import {
  findOffice,
  templateFields,
  type TemplateFields,
  templateOf,
  type TemplateTags,
  templateTags,
  type Tx,
} from "#platform";
import { paperFields, paperWordsOf } from "#procedures";
import { readFile } from "node:fs/promises";
import type { Desk } from "../desk.ts";
import { templateInUse } from "./template.ts";

type Row = ReplyOf<typeof routes.templates.list>["items"][number];
type Version = ReplyOf<typeof routes.templates.one>["versions"][number];
type Use = ReplyOf<typeof routes.templates.one>["history"][number];

export interface TemplateOf {
  readonly officePath: string;
  readonly procedure: Procedure;
  readonly kind: string;
}

/** Where the template of one kind of paper comes from, for this office. */
export async function templateRow(desk: Desk, tx: Tx, { officePath, procedure, kind }: TemplateOf): Promise<Row> {
  const chosen = await templateInUse(tx, officePath, procedure.id, kind);
  const installed = await desk.template(procedure.id, kind);
  const office = chosen === undefined ? undefined : await findOffice(tx, chosen.officePath);
  const by = chosen && (await tx.row<{ name: string | null }>("select account_name($1) as name", [chosen.by]));
  return {
    procedure: procedure.id,
    procedureName: procedure.name,
    kind,
    name: procedure.documents[kind]?.name ?? { zh: kind, en: kind },
    state:
      chosen === undefined
        ? installed.from
        : chosen.what === "shipped"
          ? "shipped"
          : chosen.officePath === officePath
            ? "own"
            : "above",
    officeName: chosen?.what === "version" ? (office?.name ?? null) : null,
    since: chosen?.at ?? null,
    by: chosen === undefined ? null : (by?.name ?? chosen.by),
  };
}

/** The versions that this office took in, the newest first. */
export async function templateVersions(tx: Tx, of: TemplateOf): Promise<Version[]> {
  const chosen = await templateInUse(tx, of.officePath, of.procedure.id, of.kind);
  const rows = await tx.rows<Omit<Version, "inUse">>(
    `select id, file_name as "fileName", sha256, bytes, warnings, coalesce(account_name(uploaded_by), uploaded_by) as by,
            uploaded_at as at
       from template_version where office_path = $1 and procedure = $2 and kind = $3 order by uploaded_at desc, id`,
    [of.officePath, of.procedure.id, of.kind],
  );
  return rows.map((row) => ({ ...row, inUse: chosen?.versionId === row.id }));
}

/** What this office decided, the latest first. */
export function templateHistory(tx: Tx, of: TemplateOf): Promise<Use[]> {
  return tx.rows<Use>(
    `select u.what, v.file_name as "fileName", v.sha256, coalesce(account_name(u.by_account), u.by_account) as by, u.at
       from template_use u left join template_version v on v.id = u.version_id
      where u.office_path = $1 and u.procedure = $2 and u.kind = $3 order by u.id desc`,
    [of.officePath, of.procedure.id, of.kind],
  );
}

/** What a template of this paper may ask for, and the tags of the one that ships. */
export async function fieldsOf({ procedure, kind }: Pick<TemplateOf, "procedure" | "kind">): Promise<{
  readonly fields: TemplateFields;
  readonly shipped: TemplateTags;
}> {
  const found = templateTags(await readFile(templateOf(procedure.id, kind)));
  if ("faults" in found) throw new Error(`the shipped template ${kind} is faulty: ${JSON.stringify(found.faults)}`);
  const fields = templateFields(paperFields(procedure.id, kind) ?? [], found.tags, paperWordsOf(procedure.id));
  return { fields, shipped: found.tags };
}
