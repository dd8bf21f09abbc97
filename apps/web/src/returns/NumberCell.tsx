import type { ReturnView } from "#contract";
import { parseYuan } from "#law";
import { Input } from "antd";
import { useEffect, useId, useState } from "react";
import { yuanText } from "../forms/yuanText.ts";
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

const textOf = (value: number | null, money: boolean) =>
  value === null ? "" : money ? yuanText(value) : String(value);

/** A number or an amount typed in; kept as one types, with what is wrong said under it. */
export function NumberCell({ view, at, onSaved }: Props) {
  const { t, say } = useWords();
  const id = useId();
  const { place, cell, findings } = at;
  const money = place.kind === "money";
  const stored = cell?.ownValue ?? null;
  const [typed, setTyped] = useState(textOf(stored, money));
  const [busy, setBusy] = useState(false);
  const { type, flush } = useCellSave(view.id, place.id, onSaved);
  const read = readNumber(typed, money);
  useEffect(() => {
    if (!busy) setTyped(textOf(stored, money));
  }, [stored, busy, money]);
  const wrong = read === undefined || findings.some(({ severity }) => severity === "error");
  return (
    <div className="cell-typed">
      <Input
        className="cell-input"
        inputMode={money ? "decimal" : "numeric"}
        value={typed}
        aria-label={t("returns.cellOf", { row: say(at.row), column: say(at.column) })}
        aria-required={place.required}
        aria-invalid={wrong}
        aria-describedby={read === undefined || findings.length > 0 ? id : undefined}
        {...(wrong ? { status: "error" as const } : {})}
        onFocus={() => setBusy(true)}
        onChange={(event) => {
          setTyped(event.target.value);
          const value = readNumber(event.target.value, money);
          if (value !== undefined) type({ value });
        }}
        onBlur={() => {
          flush();
          setBusy(false);
        }}
      />
      <Findings id={id} findings={findings} own={read === undefined ? t("returns.integer") : undefined} />
    </div>
  );
}

/** Null where nothing stands there, undefined where it is no number. */
function readNumber(text: string, money: boolean): number | null | undefined {
  const plain = text.trim().replaceAll(",", "");
  if (plain === "") return null;
  if (money) return parseYuan(plain);
  return /^-?\d{1,15}$/.test(plain) ? Number(plain) : undefined;
}
