import type { ReturnView } from "#contract";
import { useWords } from "../words/useWords.ts";
import type { BelowOpened } from "./BelowDrawer.tsx";
import { CellNumber } from "./CellNumber.tsx";
import type { OpenedCell } from "./CellRecords.tsx";
import type { Part, Placed } from "./FormTable.tsx";
import { NumberCell } from "./NumberCell.tsx";
import type { Saved } from "./SaveState.tsx";

interface Props {
  readonly view: ReturnView;
  readonly at: Placed;
  readonly part: Part;
  /** Nobody files below: the number is the office's own. */
  readonly alone: boolean;
  readonly onSaved: (saved: Saved) => void;
  readonly onRecords: (opened: OpenedCell) => void;
  readonly onBelow: (opened: BelowOpened) => void;
}

/** One number of the form: typed in where it is the office's own to type; else it opens its records, or the returns it is made of. */
export function ValueCell({ view, at, part, alone, onSaved, onRecords, onBelow }: Props) {
  const { t, say } = useWords();
  const { place, row, column, cell } = at;
  const own = part === "own" || alone;
  if (own && place.source === "typed" && view.may.write) return <NumberCell view={view} at={at} onSaved={onSaved} />;
  const value = cell === undefined ? null : { own: cell.ownValue, below: cell.belowValue, total: cell.value }[part];
  const number = <CellNumber kind={place.kind} value={value} />;
  if (value === null) return number;
  // What the number is, for those who hear it; it is said before the number that others see.
  const name = (
    <span className="visually-hidden">
      {t("returns.cellOf", { row: say(row), column: say(column) })} {t(`returns.${part}`)}{" "}
    </span>
  );
  const opens = { zh: `${row.zh} · ${column.zh}`, en: `${row.en} · ${column.en}` };
  const draft = view.stage === "draft" || view.stage === "returned";
  if (own && place.figure !== null)
    return (
      <button
        type="button"
        className="figure-button"
        onClick={() => onRecords({ returnId: view.id, cell: place.id, name: opens, draft })}
      >
        {name}
        {number}
      </button>
    );
  if (!own)
    return (
      <button type="button" className="figure-button" onClick={() => onBelow({ cell: place, row, column })}>
        {name}
        {number}
      </button>
    );
  return number;
}
