import { procedures } from "#procedures";
import { type Dimension, noKey, toldNames } from "#planning";
import { Select } from "antd";
import { useWords } from "../words/useWords.ts";

const told = ["right", "channel", "foreign"] as const;

type Where = Partial<Record<Dimension, string[]>>;

interface Props {
  readonly where: Where;
  readonly onChange: (where: Where) => void;
}

/** Narrows all figures to some procedures, kinds of right, channels, or cases with a party from abroad. */
export function WhereFilters({ where, onChange }: Props) {
  const { t, say } = useWords();
  const choices = {
    procedure: procedures.map(({ id, name }) => ({ value: id, label: say(name) })),
    ...Object.fromEntries(
      told.map((by) => [
        by,
        [
          ...Object.entries(toldNames[by]).map(([value, name]) => ({ value, label: say(name) })),
          { value: noKey, label: t("figures.notRecorded") },
        ],
      ]),
    ),
  } as Record<"procedure" | (typeof told)[number], { value: string; label: string }[]>;
  return (["procedure", ...told] as const).map((by) => (
    <Select
      key={by}
      mode="multiple"
      allowClear
      maxTagCount="responsive"
      className="select-wide"
      aria-label={t(`figures.only.${by}`)}
      placeholder={t(`figures.only.${by}`)}
      value={[...(where[by] ?? [])]}
      options={choices[by]}
      onChange={(keys: string[]) => {
        const { [by]: _, ...rest } = where;
        onChange(keys.length === 0 ? rest : { ...rest, [by]: keys });
      }}
    />
  ));
}
