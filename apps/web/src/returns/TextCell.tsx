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

/** A text of the form: typed in while it is a draft, else as it was written. */
export function TextCell({ view, at, onSaved }: Props) {
  const { t, say } = useWords();
  const id = useId();
  const { place, cell, findings } = at;
  const [typed, setTyped] = useState(cell?.text ?? "");
  const { type, flush } = useCellSave(view.id, place.id, onSaved);
  if (!view.may.write) return <p className="cell-text">{cell?.text ?? <span className="muted">—</span>}</p>;
  return (
    <>
      <Input.TextArea
        rows={3}
        maxLength={2000}
        value={typed}
        aria-label={t("returns.cellOf", { row: say(at.row), column: say(at.column) })}
        aria-required={place.required}
        aria-invalid={findings.some(({ severity }) => severity === "error")}
        aria-describedby={findings.length > 0 ? id : undefined}
        onChange={(event) => {
          setTyped(event.target.value);
          type({ value: event.target.value });
        }}
        onBlur={flush}
      />
      <Findings id={id} findings={findings} />
    </>
  );
}
