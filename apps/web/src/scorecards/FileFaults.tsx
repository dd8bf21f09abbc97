import type { ReplyOf, routes } from "#contract";
import { useWords } from "../words/useWords.ts";

/** What of an uploaded table could not be read, row by row, and what was left aside. */
export function FileFaults({ read }: { readonly read: ReplyOf<typeof routes.scorecards.readRows> }) {
  const { t, say } = useWords();
  return (
    <div role="status">
      <p>{t("scorecards.rowsRead", { file: read.file.name, n: read.rows.length, faults: read.faults.length })}</p>
      <ul className="file-faults">
        {read.faults.slice(0, 50).map(({ row, sentence }) => (
          <li key={`${row}${sentence.en}`} className="field-fault">
            {row !== null && t("scorecards.inRow", { row })} {say(sentence)}
          </li>
        ))}
        {read.faults.length > 50 && <li>{t("scorecards.moreFaults", { n: read.faults.length - 50 })}</li>}
        {read.notes.map((note) => (
          <li key={note.en} className="muted">
            {say(note)}
          </li>
        ))}
      </ul>
    </div>
  );
}
