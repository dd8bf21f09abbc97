import type { Scorecard } from "#contract";
import { Button, Input, InputNumber } from "antd";
import { useWords } from "../words/useWords.ts";

export interface EntityRow {
  readonly name: string;
  readonly values: Readonly<Record<string, number | null>>;
}

interface Props {
  readonly indicators: Scorecard["indicators"];
  readonly rows: readonly EntityRow[];
  readonly onChange: (rows: readonly EntityRow[]) => void;
}

/** Entities and their values, as they will be ranked: an empty place is a missing value. */
export function EntityRows({ indicators, rows, onChange }: Props) {
  const { t, say } = useWords();
  const change = (at: number, row: EntityRow) => onChange(rows.with(at, row));
  return (
    <>
      {rows.length > 0 && (
        <div className="wide-table">
          <table className="rows entity-rows">
            <caption className="visually-hidden">{t("scorecards.entityRows")}</caption>
            <thead>
              <tr>
                <th scope="col">{t("scorecards.entity")}</th>
                {indicators.map((one) => (
                  <th key={one.key} scope="col" className="right">
                    {say(one.name)} <span className="unit">{say(one.unit)}</span>
                  </th>
                ))}
                <th scope="col">
                  <span className="visually-hidden">{t("ui.remove")}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name than their place.
                <tr key={at}>
                  <td data-label={t("scorecards.entity")}>
                    <Input
                      aria-label={t("scorecards.entityAt", { n: at + 1 })}
                      value={row.name}
                      maxLength={200}
                      onChange={(event) => change(at, { ...row, name: event.target.value })}
                    />
                  </td>
                  {indicators.map((one) => (
                    <td key={one.key} data-label={say(one.name)} className="right">
                      <InputNumber
                        aria-label={`${say(one.name)} · ${row.name || t("scorecards.entityAt", { n: at + 1 })}`}
                        value={row.values[one.key] ?? null}
                        onChange={(value) => change(at, { ...row, values: { ...row.values, [one.key]: value } })}
                      />
                    </td>
                  ))}
                  <td>
                    <Button
                      type="text"
                      aria-label={`${t("ui.remove")} ${row.name}`}
                      onClick={() => onChange(rows.filter((_, index) => index !== at))}
                    >
                      ✕
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Button onClick={() => onChange([...rows, { name: "", values: {} }])}>{t("scorecards.addRow")}</Button>
    </>
  );
}
