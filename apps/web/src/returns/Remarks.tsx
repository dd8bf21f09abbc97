import type { ReturnView } from "#contract";
import { Input } from "antd";
import { useId, useState } from "react";
import { useWords } from "../words/useWords.ts";
import { Findings } from "./Findings.tsx";
import type { Placed } from "./FormTable.tsx";
import type { Saved } from "./SaveState.tsx";
import { useCellSave } from "./useCellSave.ts";

interface Props {
  readonly view: ReturnView;
  readonly at: Placed;
  readonly onSaved: (saved: Saved) => void;
}

/** Who typed a cell in, of what it is added up, what is strange about it, and the word that explains it. */
export function Remarks({ view, at, onSaved }: Props) {
  const { t, say } = useWords();
  const { place, cell, column, findings } = at;
  const warnings = findings.filter(({ severity }) => severity === "warning");
  const typedHere = place.source === "typed" && view.may.write;
  const explains = view.may.write && (warnings.length > 0 || cell?.note != null);
  const parts = (place.sumOf ?? []).map((id) => say(rowNameOf(view, id)));
  return (
    <div className="remark">
      {cell?.typedBy != null && <p className="muted">{t("returns.typedBy", { name: cell.typedBy })}</p>}
      {parts.length > 0 && <p className="muted">{t("returns.computed", { rows: [...new Set(parts)].join(" + ") })}</p>}
      {warnings.length > 0 && !typedHere && (
        <>
          <p className="remark-column">{say(column)}</p>
          <Findings id={`${place.id}-remark`} findings={warnings} />
        </>
      )}
      {explains ? (
        <Explanation view={view} at={at} onSaved={onSaved} />
      ) : (
        cell?.note != null && (
          <p>
            <span className="muted">{t("returns.explain")}</span> {cell.note}
          </p>
        )
      )}
    </div>
  );
}

/** The word of explanation that a warning asks for. */
function Explanation({ view, at, onSaved }: Props) {
  const { t, say } = useWords();
  const id = useId();
  const [note, setNote] = useState(at.cell?.note ?? "");
  const { type, flush } = useCellSave(view.id, at.place.id, onSaved);
  return (
    <p className="explanation">
      <label htmlFor={id}>
        {t("returns.explain")}
        <span className="visually-hidden">{t("returns.explainOf", { row: say(at.row), column: say(at.column) })}</span>
      </label>
      <Input
        id={id}
        maxLength={2000}
        value={note}
        onChange={(event) => {
          setNote(event.target.value);
          type({ note: event.target.value });
        }}
        onBlur={flush}
      />
    </p>
  );
}

function rowNameOf(view: ReturnView, cell: string) {
  const rows = view.form.sections.flatMap((section) => section.rows);
  return rows.find((row) => cell.startsWith(`${row.id}.`))?.name ?? { zh: cell, en: cell };
}
