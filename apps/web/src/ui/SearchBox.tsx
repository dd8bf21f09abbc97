import { Input } from "antd";
import { useEffect, useState } from "react";
import { useWords } from "../words/useWords.ts";

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onSearch: (text: string) => void;
}

/** Searches while one types, after a short rest. */
export function SearchBox({ label, value, onSearch }: Props) {
  const { t } = useWords();
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (typed === value) return;
    const rest = setTimeout(() => onSearch(typed), 300);
    return () => clearTimeout(rest);
  }, [typed, value, onSearch]);
  return (
    <Input
      className="search"
      type="search"
      allowClear
      aria-label={label}
      placeholder={`${t("ui.search")} · ${label}`}
      value={typed}
      maxLength={200}
      onChange={(event) => setTyped(event.target.value)}
      onPressEnter={() => onSearch(typed)}
    />
  );
}
