import type { CaseEvent } from "#casework";
import { Fields } from "../ui/Fields.tsx";
import { Hash } from "../ui/Hash.tsx";
import { useWords } from "../words/useWords.ts";

interface Source {
  readonly file: string;
  readonly row: number;
  readonly oldNumber: string;
  readonly sha256: string;
  readonly notes?: Readonly<Record<string, string>>;
}

/** Where a case that was moved in comes from: the file, its row, its old number and what else stood there. */
export function ImportedFrom({ event }: { readonly event: CaseEvent }) {
  const { t } = useWords();
  const { file, row, oldNumber, sha256, notes = {} } = event.input as Source;
  return (
    <>
      <p className="muted">{t("cases.importedLead")}</p>
      <Fields
        of={[
          [t("cases.oldNumber"), oldNumber],
          [t("cases.importedFile"), t("cases.importedRow", { file, row })],
          [t("cases.importedHash"), <Hash key="hash" value={sha256} />],
          ...Object.entries(notes).map(([title, text]): [string, string] => [title, text]),
        ]}
      />
    </>
  );
}
