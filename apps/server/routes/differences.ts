import { routes } from "#contract";
import { audit, paperDifferences, type Tx } from "#platform";
import { buffer } from "node:stream/consumers";
import type { Desk } from "../desk.ts";
import { mount } from "../http/mount.ts";
import { found, Refused } from "../http/refused.ts";

const thisVersion = { zh: "此版本", en: "This version" };

/** What changed between two versions of a paper. */
export function mountDifferences(desk: Desk): void {
  mount(desk, routes.papers.differences, async ({ params, query, as, now, work }) => {
    const [before, after] = await work(async (tx) => {
      const read = (version: number) => versionRow(tx, params, version);
      const rows = [await read(query.from), await read(query.to)] as const;
      const subject = `${rows[0].title} v${query.from}–v${query.to}`;
      await audit(tx, as, { action: "document.compare", subject, caseId: params.id }, now);
      return rows;
    });
    const read = ({ sha256 }: VersionRow) => buffer(desk.files.read(sha256));
    const compared = await paperDifferences(await read(before), await read(after));
    if (compared.kind === "refused") throw new Refused(422, compared.refusal);
    const paragraphs = compared.paragraphs.map((each) => ({ ...each, spans: [...each.spans] }));
    return { paragraphs, changes: compared.changes };
  });
}

interface VersionRow {
  readonly sha256: string;
  readonly title: string;
}

async function versionRow(
  tx: Tx,
  { id, documentId }: { id: string; documentId: string },
  version: number,
): Promise<VersionRow> {
  const row = await tx.row<VersionRow>(
    `select v.sha256, d.title from document_version v join document d on d.id = v.document_id
      where d.case_id = $1 and d.id = $2 and v.version = $3`,
    [id, documentId, version],
  );
  return found(row, thisVersion);
}
