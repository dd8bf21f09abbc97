import type { ImportField, ImportInput } from "#casework";
import { Fields } from "../ui/Fields.tsx";
import { useWords } from "../words/useWords.ts";

interface Props {
  readonly row: ImportInput;
  readonly fields: Readonly<Record<string, ImportField>>;
}

/** The row that a case was taken over from, under the office's own words. */
export function ImportedCells({ row, fields }: Props) {
  const { t, say } = useWords();
  const { cells, columns, notes, file, confirmedBy } = row;
  return (
    <>
      <p className="line-note">{t("cases.importedFrom", { file, row: row.row, by: confirmedBy.name })}</p>
      <Fields
        of={[
          ...Object.entries(fields).flatMap(([field, { name }]): [string, string][] => {
            const [text, column] = [cells[field], columns[field]];
            if (text === undefined) return [];
            const told = say(name);
            return [[column === undefined || column === told ? told : `${told} · ${column}`, text]];
          }),
          ...Object.entries(notes).map(([title, text]): [string, string] => [t("cases.importedNote", { title }), text]),
        ]}
      />
    </>
  );
}
