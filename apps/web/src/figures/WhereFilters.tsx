import { procedures } from "#procedures";
import { type CellNames, cellNames, type Dimension, type NamedDimension } from "#planning";
import { Select } from "antd";
import { useWords } from "../words/useWords.ts";

const names: CellNames = cellNames(procedures);

type Where = Partial<Record<Dimension, string[]>>;

interface Props {
  readonly where: Where;
  /** The dimensions to choose by. */
  readonly by?: readonly NamedDimension[];
  /** The procedures that there is something of; all where absent. */
  readonly only?: readonly string[] | undefined;
  readonly onChange: (where: Where) => void;
}

/** Narrows figures to some procedures, kinds of right, channels, or cases with a party from abroad. */
export function WhereFilters({
  where,
  by: shown = ["procedure", "right", "channel", "foreign"],
  only,
  onChange,
}: Props) {
  const { t, say } = useWords();
  return shown.map((by) => (
    <Select
      key={by}
      mode="multiple"
      allowClear
      maxTagCount="responsive"
      className="select-wide"
      aria-label={t(`figures.only.${by}`)}
      placeholder={t(`figures.only.${by}`)}
      value={[...(where[by] ?? [])]}
      showSearch={{ optionFilterProp: "label" }}
      options={[...names[by]]
        .filter(([key]) => by !== "procedure" || only === undefined || only.includes(key))
        .map(([value, name]) => ({ value, label: say(name) }))}
      onChange={(keys: string[]) => {
        const { [by]: _, ...rest } = where;
        onChange(keys.length === 0 ? rest : { ...rest, [by]: keys });
      }}
    />
  ));
}
