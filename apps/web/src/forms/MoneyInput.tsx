import { parseYuan } from "#law";
import { Input } from "antd";
import { useEffect, useState } from "react";
import { useWords } from "../words/useWords.ts";
import { yuanText } from "./yuanText.ts";

interface Props {
  readonly id: string;
  readonly fen: number | undefined;
  readonly onChange: (fen: number | undefined) => void;
  readonly wrong?: boolean;
}

/** An amount typed in yuan, kept in fen. What is no amount stays on screen, marked, and gives none. */
export function MoneyInput({ id, fen, onChange, wrong = false }: Props) {
  const { t } = useWords();
  const [typed, setTyped] = useState(yuanText(fen));
  const read = parseYuan(typed);
  useEffect(() => {
    if (fen !== undefined && fen !== parseYuan(typed)) setTyped(yuanText(fen));
  }, [fen, typed]);
  const bad = wrong || (typed.trim() !== "" && read === undefined);
  return (
    <Input
      id={id}
      className="money-input"
      inputMode="decimal"
      value={typed}
      suffix={t("ui.yuan")}
      {...(bad ? { status: "error" as const } : {})}
      aria-invalid={bad}
      onChange={(event) => {
        setTyped(event.target.value);
        onChange(parseYuan(event.target.value));
      }}
      onBlur={() => read !== undefined && setTyped(yuanText(read))}
    />
  );
}
