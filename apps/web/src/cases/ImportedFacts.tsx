import type { CaseState, ImportedFrom, Procedure } from "#casework";
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
        {t("cases.importedFrom", { file: imported.file, row: imported.row, by: imported.confirmedBy.name })}{" "}
        <Hash value={imported.sha256} />
      </p>
      <Fields
        of={[
          ...fields.map(([field, { name, fact }]): [string, ReactNode] => [
            say(name),
            <span key={field}>
              {imported.cells[field]} <Mark of={imported} field={field} fact={fact} />
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

interface MarkProps {
  readonly of: ImportedFrom;
  readonly field: string;
  readonly fact: string | undefined;
}

/** The mark beside what came from an office's own list: as it came, corrected or changed since, or never a fact of the case. */
function Mark({ of, field, fact }: MarkProps) {
  const { t } = useWords();
  if (of.corrected?.includes(field) === true) return <Tag>{t("cases.importedCorrected")}</Tag>;
  if (fact === undefined || among(of.facts, fact)) return <ImportedMark row={of.row} />;
  return <Tag>{t(among(of.changed, fact) ? "cases.importedChanged" : "cases.importedUnused")}</Tag>;
}

function among(paths: readonly string[], fact: string): boolean {
  return paths.some((path) => path === fact || (path.startsWith("respondents.") && path.endsWith(`.${fact}`)));
}
