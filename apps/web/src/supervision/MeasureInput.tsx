import { type MeasureView, routes } from "#contract";
import { InputNumber, Select } from "antd";
import { figureOf, namedDimensions } from "#planning";
import { useId } from "react";
import { WhereFilters } from "../figures/WhereFilters.tsx";
import { DayInput } from "../ui/DayInput.tsx";
import { useCall } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";

/** A measure being filled in. */
export interface MeasureDraft {
  readonly figure: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly target?: number | null | undefined;
  readonly where?: MeasureView["where"] | undefined;
}

interface Props {
  readonly value: MeasureDraft | undefined;
  readonly onChange: (draft: MeasureDraft | undefined) => void;
}

/** A figure over the holder's office and all below it, from day to day, and what it is to come to. */
export function MeasureInput({ value, onChange }: Props) {
  const { t, say } = useWords();
  const ids = { figure: useId(), from: useId(), to: useId(), target: useId() };
  const choices = useCall(routes.supervision.choices, {}, { staleMs: 60_000 });
  const figures = choices.data?.figures ?? [];
  const chosen = figures.find(({ id }) => id === value?.figure);
  return (
    <>
      <label htmlFor={ids.figure}>{t("supervision.measure")}</label>
      <Select
        id={ids.figure}
        className="wide"
        allowClear
        showSearch={{ optionFilterProp: "label" }}
        value={value?.figure ?? null}
        placeholder={t("supervision.noMeasure")}
        options={figures.map(({ id, name }) => ({ value: id, label: say(name) }))}
        onChange={(figure: string | null | undefined) => onChange(figure == null ? undefined : { ...value, figure })}
      />
      {value !== undefined && (
        <fieldset className="assignment-set">
          <legend>{t("supervision.countsOnly")}</legend>
          <div className="assignment-measure">
            <WhereFilters
              where={value.where ?? {}}
              by={namedDimensions}
              only={figureOf(value.figure)?.entries.procedures}
              onChange={(where) => onChange({ ...value, where })}
            />
          </div>
          <p className="muted">{t("supervision.countsOnlyLead")}</p>
        </fieldset>
      )}
      {value !== undefined && (
        <div className="assignment-measure">
          <div>
            <label htmlFor={ids.from}>{t("supervision.measureFrom")}</label>
            <DayInput id={ids.from} value={value.from} onChange={(from) => onChange({ ...value, from })} />
          </div>
          <div>
            <label htmlFor={ids.to}>{t("supervision.measureTo")}</label>
            <DayInput id={ids.to} value={value.to} onChange={(to) => onChange({ ...value, to })} />
          </div>
          <div>
            <label htmlFor={ids.target}>
              {t("supervision.target")} {chosen && `(${say(chosen.unit)})`}
            </label>
            <InputNumber
              id={ids.target}
              min={0}
              value={value.target ?? null}
              onChange={(target) => onChange({ ...value, target })}
            />
          </div>
        </div>
      )}
    </>
  );
}

/** As it is sent; null where none is chosen or something is missing. */
export function measureOf(draft: MeasureDraft | undefined) {
  if (draft?.from === undefined || draft.to === undefined || !draft.target) return null;
  const { figure, from, to, target, where } = draft;
  return { figure, from, to, target, ...(where === undefined ? {} : { where }) };
}
