import { routes } from "#contract";
import { Select } from "antd";
import { useCall } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";

interface Props {
  readonly id: string;
  readonly value: string | undefined;
  readonly onChange: (path: string | undefined) => void;
  readonly placeholder?: string;
}

/** An office of the tree, found by its name. */
export function OfficeSelect({ id, value, onChange, placeholder }: Props) {
  const { t, say } = useWords();
  const offices = useCall(routes.people.offices, {}, { staleMs: 60_000 });
  return (
    <Select
      id={id}
      className="wide"
      value={value ?? null}
      allowClear
      showSearch={{ optionFilterProp: "label" }}
      options={(offices.data?.items ?? []).map(({ path, name }) => ({ value: path, label: say(name) }))}
      placeholder={placeholder ?? t("ui.search")}
      notFoundContent={t("ui.empty")}
      onChange={(next: string | null | undefined) => onChange(next ?? undefined)}
    />
  );
}
