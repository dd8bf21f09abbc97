import { routes } from "#contract";
import { Select } from "antd";
import { useState } from "react";
import { useCall } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";

interface Props {
  readonly id: string;
  readonly value: string | undefined;
  readonly onChange: (markId: string | undefined) => void;
}

/** A mark of the register, found by its words, number or holder. */
export function MarkSelect({ id, value, onChange }: Props) {
  const { t } = useWords();
  const [text, setText] = useState("");
  const marks = useCall(routes.rights.marks, { query: { text, limit: 20 } }, { keep: true });
  const chosen = useCall(routes.rights.mark, { params: { id: value ?? "" } }, { enabled: value !== undefined });
  const found = [...(chosen.data === undefined ? [] : [chosen.data]), ...(marks.data?.items ?? [])];
  const options = found
    .filter((mark, at) => found.findIndex((other) => other.id === mark.id) === at)
    .map((mark) => ({ value: mark.id, label: `${mark.markText} · ${mark.registrationNumber} · ${mark.holderName}` }));
  return (
    <Select
      id={id}
      className="wide"
      value={value ?? null}
      options={options}
      allowClear
      showSearch={{ filterOption: false, onSearch: setText }}
      placeholder={t("ui.search")}
      notFoundContent={t("ui.empty")}
      onChange={(next: string | null | undefined) => onChange(next ?? undefined)}
    />
  );
}
