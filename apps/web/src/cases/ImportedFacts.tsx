import type { CaseState, Procedure } from "#casework";
import { Tag } from "antd";
import type { ReactNode } from "react";
import { Fields } from "../ui/Fields.tsx";
import { Hash } from "../ui/Hash.tsx";
import { Sheet } from "../ui/Sheet.tsx";
import { useWords } from "../words/useWords.ts";
import { ImportedMark } from "./ImportedMark.tsx";

/** Of a case that began elsewhere: each cell of its row, and whether what became of it still stands as it came. */
export function ImportedFacts({ state, procedure }: { readonly state: CaseState; readonly procedure: Procedure }) {
  const { t, say } = useWords();
  const { imported } = state;
  if (imported === undefined) return null;
  const fields = Object.entries(procedure.importing?.fields ?? {}).filter(
    ([field]) => imported.cells[field] !== undefined,
  );
  return (
    <Sheet title={t("cases.imported")} side={<span className="number muted">{imported.number}</span>}>
      <p className="line-note">
        {t("cases.importedFrom", { file: imported.file, row: imported.row, by: imported.confirmedBy.name })}
      </p>
      <Hash value={imported.sha256} />
      <Fields
        of={[
          ...fields.map(([field, { name, fact }]): [string, ReactNode] => [
            say(name),
            <span key={field}>
              {imported.cells[field]}{" "}
              <Mark stands={fact === undefined || stands(imported.facts, fact)} row={imported.row} />
            </span>,
          ]),
          ...Object.entries(imported.notes).map(([title, text]): [string, ReactNode] => [
            t("cases.importedNote", { title }),
            <span key={title} className="muted">
              {text}
            </span>,
          ]),
        ]}
      />
    </Sheet>
  );
}

/** The mark beside what came from an office's own list: as it came, or changed by the docket since. */
function Mark({ stands: as, row }: { readonly stands: boolean; readonly row: number }) {
  const { t } = useWords();
  return as ? <ImportedMark row={row} /> : <Tag>{t("cases.importedChanged")}</Tag>;
}

function stands(paths: readonly string[], fact: string): boolean {
  return paths.some((path) => path === fact || (path.startsWith("respondents.") && path.endsWith(`.${fact}`)));
}
