import { effectiveDocket, fold, type Procedure } from "#casework";
import { routes } from "#contract";
import {
  audit,
  checkTemplate,
  loadCase,
  loadEvents,
  previewHtml,
  recordFile,
  renderDocument,
  templateOf,
  type Tx,
} from "#platform";
import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { blankNumber, dataOfPaper, wordFile } from "../casework/papers.ts";
import { templateFor } from "../casework/template.ts";
import {
  fieldsOf,
  templateHistory,
  type TemplateOf,
  templateRow,
  templateVersions,
} from "../casework/templateViews.ts";
import type { Desk } from "../desk.ts";
import type { Caller } from "../http/caller.ts";
import { sendBytes } from "../http/download.ts";
import { mount } from "../http/mount.ts";
import { forbidden, found, Refused, refused } from "../http/refused.ts";
import { takeUpload } from "../http/upload.ts";

const { templates } = routes;
const thisTemplate = { zh: "此模板", en: "This template" };
const thisCase = { zh: "此案件", en: "This case" };

/** The Word templates of an office: seen, taken away, changed in Word, checked, tried with a case, put to use. */
export function mountTemplates(desk: Desk): void {
  mount(desk, templates.list, ({ caller, work }) =>
    work(async (tx) => {
      const items = [];
      for (const procedure of desk.rules.procedures) {
        for (const kind of Object.keys(procedure.documents))
          items.push(await templateRow(desk, tx, { officePath: officeOf(caller), procedure, kind }));
      }
      return { items };
    }),
  );

  mount(desk, templates.one, async ({ params, caller, work }) => {
    const of = templateOfCall(desk, caller, params);
    const { fields } = await fieldsOf(of);
    return work(async (tx) => ({
      ...(await templateRow(desk, tx, of)),
      fields: Object.entries(fields).map(([tag, { name, needed, entries }]) => ({
        tag,
        name,
        needed,
        entries: entries === undefined ? null : [...entries],
      })),
      versions: await templateVersions(tx, of),
      history: await templateHistory(tx, of),
    }));
  });

  mount(desk, templates.file, async ({ params, query, caller, as, reply, now, work }) => {
    const of = templateOfCall(desk, caller, params);
    const bytes = await work(async (tx) => {
      await audit(tx, as, { action: "template.download", subject: subjectOf(of) }, now);
      return templateBytes(desk, tx, of, query.version);
    });
    return sendBytes(
      reply,
      Buffer.from(bytes),
      `${of.procedure.documents[of.kind]?.name.zh}.docx`,
      wordFile,
      `${of.kind}.docx`,
    );
  });

  mount(desk, templates.upload, async ({ params, caller, as, request, now, work }) => {
    const of = templateOfCall(desk, caller, params);
    const { file, name } = await takeUpload(desk.files, request);
    if (file.bytes > LARGEST) throw tooLarge();
    const { fields, shipped } = await fieldsOf(of);
    const checked = await checkTemplate(await buffer(desk.files.read(file.sha256)), fields, shipped);
    if (checked.kind === "refused") throw new Refused(422, checked.refusal);
    if (checked.kind === "faulty") throw faulty(checked.faults);
    return work(async (tx) => {
      const id = randomUUID();
      const warnings = checked.warnings.map(({ tag, sentence }) => ({ tag, sentence }));
      await recordFile(tx, file, wordFile, now);
      await tx.run(
        `insert into template_version (id, office_path, procedure, kind, file_name, sha256, bytes, warnings, uploaded_by, uploaded_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8::jsonb, $9, $10)`,
        [
          id,
          of.officePath,
          of.procedure.id,
          of.kind,
          name,
          file.sha256,
          file.bytes,
          JSON.stringify(warnings),
          caller.id,
          now,
        ],
      );
      const detail = { sha256: file.sha256, name };
      await audit(tx, as, { action: "template.upload", subject: subjectOf(of), detail }, now);
      return {
        id,
        fileName: name,
        sha256: file.sha256,
        bytes: file.bytes,
        warnings,
        by: caller.name,
        at: now,
        inUse: false,
      };
    });
  });

  mount(desk, templates.preview, async ({ params, body, caller, as, now, work }) => {
    const of = templateOfCall(desk, caller, params);
    const bytes = await work(async (tx) => {
      const row = found(await loadCase(tx, body.caseId), thisCase);
      if (row.procedure !== of.procedure.id) throw otherProcedure(of.procedure);
      await audit(tx, as, { action: "template.preview", subject: subjectOf(of), caseId: row.id }, now);
      // As the case stood when it last issued the paper; where it never did, as it stands.
      const docket = effectiveDocket(await loadEvents(tx, row.id));
      const issued = row.state.documents.findLast(({ document }) => document === of.kind);
      const upTo = issued === undefined ? docket : docket.slice(0, issued.seq);
      const event = upTo.at(-1);
      if (event === undefined) throw new Error(`the docket of ${row.id} is empty`);
      const state = fold(of.procedure, upTo, row.state.parties);
      const paper = { document: of.kind, ...(issued?.of !== undefined && { of: issued.of }) };
      const data = await dataOfPaper(tx, { row, event, state }, paper, issued?.number ?? blankNumber);
      return renderDocument(await templateBytes(desk, tx, of, body.version), data);
    });
    return { html: await previewHtml(bytes) };
  });

  mount(desk, templates.use, async ({ params, body, caller, as, now, work }) => {
    const of = templateOfCall(desk, caller, params);
    return work(async (tx) => {
      const version = body.what === "version" ? await versionOf(tx, of, body.version ?? "") : undefined;
      await tx.run(
        "insert into template_use (office_path, procedure, kind, what, version_id, by_account, at) values ($1, $2, $3, $4, $5, $6, $7)",
        [of.officePath, of.procedure.id, of.kind, body.what, version?.id ?? null, caller.id, now],
      );
      const detail = { what: body.what, ...(version && { sha256: version.sha256 }) };
      await audit(tx, as, { action: "template.use", subject: subjectOf(of), detail }, now);
      return templateRow(desk, tx, of);
    });
  });
}

/** A template is some pages: more than this is a mistake. */
const LARGEST = 20_000_000;

function officeOf({ officePath }: Caller): string {
  if (officePath === null) throw forbidden();
  return officePath;
}

function templateOfCall(
  desk: Desk,
  caller: Caller,
  { procedure: id, kind }: { procedure: string; kind: string },
): TemplateOf {
  const procedure = found(
    desk.rules.procedures.find((each) => each.id === id && Object.hasOwn(each.documents, kind)),
    thisTemplate,
  );
  return { officePath: officeOf(caller), procedure, kind };
}

const subjectOf = ({ procedure, kind }: TemplateOf) => `${procedure.id} ${kind}`;

async function versionOf(tx: Tx, of: TemplateOf, id: string): Promise<{ id: string; sha256: string }> {
  return found(
    await tx.row<{ id: string; sha256: string }>(
      "select id, sha256 from template_version where id = $1 and office_path = $2 and procedure = $3 and kind = $4",
      [id, of.officePath, of.procedure.id, of.kind],
    ),
    thisTemplate,
  );
}

/** Of a version, of the shipped one ("shipped"), or of the one in use. */
async function templateBytes(desk: Desk, tx: Tx, of: TemplateOf, version: string | undefined): Promise<Uint8Array> {
  if (version === undefined) return templateFor(desk, tx, of.officePath, of.procedure.id, of.kind);
  if (version === "shipped") return readFile(templateOf(of.procedure.id, of.kind));
  return buffer(desk.files.read((await versionOf(tx, of, version)).sha256));
}

function faulty(faults: readonly { readonly tag: string; readonly sentence: { zh: string; en: string } }[]): Refused {
  return refused(
    422,
    "template-faulty",
    { zh: "模板有错误，没有保存。", en: "The template has faults and was not kept." },
    { zh: "请在 Word 中改正下列各处后重新上传。", en: "Mend these in Word and upload it again." },
    { fields: faults.map(({ tag, sentence }) => ({ path: tag, sentence })) },
  );
}

const tooLarge = () =>
  refused(
    413,
    "template-too-large",
    { zh: "模板超过 20 MB。", en: "The template is larger than 20 MB." },
    { zh: "请压缩或去除其中的图片。", en: "Shrink or remove its pictures." },
  );

const otherProcedure = ({ name }: Procedure) =>
  refused(
    422,
    "case-of-another-procedure",
    { zh: `该案件不是“${name.zh}”案件。`, en: `The case is not one of "${name.en}".` },
    { zh: "请选择同一程序的案件。", en: "Choose a case of the same procedure." },
  );
