import { type IndicatorView, routes } from "#contract";
import { useQueryClient } from "@tanstack/react-query";
import { Button, Drawer, Input, InputNumber, Select } from "antd";
import { useId, useState } from "react";
import { RefusalBox } from "../../ui/RefusalBox.tsx";
import { keyOf, useCall, useSend } from "../../useCall.ts";
import { useWords } from "../../words/useWords.ts";
import { TypedBy } from "./TypedBy.tsx";

interface ValueProps {
  readonly planId: string;
  readonly indicator: IndicatorView;
  readonly year: number;
  readonly writes: boolean;
  readonly onClose: () => void;
}

/** A typed value of a year: who gave it and from where; its office may give another, the old one is kept. */
export function ValueForm({ planId, indicator, year, writes, onClose }: ValueProps) {
  const { t, say } = useWords();
  const id = useId();
  const client = useQueryClient();
  const cell = indicator.values.find((one) => one.year === year);
  const [value, setValue] = useState<number | null>(cell?.value ?? null);
  const [source, setSource] = useState(cell?.typed?.source ?? "");
  const send = useSend(routes.planKinds.setValue, async () => {
    await client.invalidateQueries({ queryKey: keyOf(routes.planKinds.one) });
    onClose();
  });
  return (
    <Drawer open size={420} onClose={onClose} title={`${say(indicator.names)} ${year}`}>
      {cell?.typed && (
        <p>
          <span className="number">{cell.value}</span> {say(indicator.unit)} ·{" "}
          <TypedBy by={cell.typed.setBy} at={cell.typed.setAt} source={cell.typed.source} />
        </p>
      )}
      {writes && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (value === null) return;
            send.mutate({
              params: { id: planId, indicatorId: indicator.id },
              body: { year, value, source, expectedVersion: cell?.typed?.version ?? 0 },
            });
          }}
        >
          <div className="field">
            <label htmlFor={`${id}-value`}>{t("views.value")}</label>
            <InputNumber id={`${id}-value`} className="wide" value={value} onChange={setValue} />
          </div>
          <div className="field">
            <label htmlFor={`${id}-source`}>{t("views.source")}</label>
            <Input
              id={`${id}-source`}
              value={source}
              maxLength={500}
              onChange={(event) => setSource(event.target.value)}
            />
          </div>
          {send.error && <RefusalBox error={send.error} />}
          <Button
            type="primary"
            htmlType="submit"
            disabled={value === null || source.trim() === ""}
            loading={send.isPending}
          >
            {t("views.save")}
          </Button>
        </form>
      )}
    </Drawer>
  );
}

/** A new indicator: typed in, or bound to a figure of this product. */
export function NewIndicator({ planId, onClose }: { readonly planId: string; readonly onClose: () => void }) {
  const { t, say } = useWords();
  const id = useId();
  const client = useQueryClient();
  const choices = useCall(routes.supervision.choices, {}, { staleMs: 60_000 });
  const [names, setNames] = useState({ zh: "", en: "" });
  const [unit, setUnit] = useState({ zh: "", en: "" });
  const [figure, setFigure] = useState<string>("");
  const [numbers, setNumbers] = useState<Numbers>({ base: null, baseYear: null, target: null, targetYear: null });
  const send = useSend(routes.planKinds.addIndicator, async () => {
    await client.invalidateQueries({ queryKey: keyOf(routes.planKinds.one) });
    onClose();
  });
  const choose = (chosen: string) => {
    setFigure(chosen);
    const known = choices.data?.figures.find((one) => one.id === chosen);
    if (known === undefined) return;
    setNames(known.name);
    setUnit(known.unit);
  };
  const { base, baseYear, target, targetYear } = numbers;
  const whole =
    baseYear !== null && target !== null && targetYear !== null && names.zh.trim() !== "" && names.en.trim() !== "";
  return (
    <Drawer open size={420} onClose={onClose} title={t("views.addIndicator")}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!whole) return;
          send.mutate({
            params: { id: planId },
            body: {
              names,
              unit,
              figure: figure === "" ? null : figure,
              where: null,
              base,
              baseYear,
              target,
              targetYear,
            },
          });
        }}
      >
        <div className="field">
          <label htmlFor={`${id}-figure`}>{t("views.valuesFrom")}</label>
          <Select
            id={`${id}-figure`}
            className="wide"
            value={figure}
            options={[
              { value: "", label: t("views.typedIn") },
              ...(choices.data?.figures ?? []).map((one) => ({ value: one.id, label: say(one.name) })),
            ]}
            onChange={choose}
          />
        </div>
        <Both id={`${id}-name`} label={t("views.indicator")} value={names} onChange={setNames} />
        <Both id={`${id}-unit`} label={t("views.unit")} value={unit} onChange={setUnit} />
        {(["base", "baseYear", "target", "targetYear"] as const).map((key) => (
          <div key={key} className="field">
            <label htmlFor={`${id}-${key}`}>{t(`views.indicatorNumbers.${key}`)}</label>
            <InputNumber
              id={`${id}-${key}`}
              className="wide"
              value={numbers[key]}
              {...(key === "baseYear" || key === "targetYear" ? { precision: 0 } : {})}
              onChange={(value) => setNumbers({ ...numbers, [key]: value })}
            />
          </div>
        ))}
        {send.error && <RefusalBox error={send.error} />}
        <Button type="primary" htmlType="submit" disabled={!whole} loading={send.isPending}>
          {t("views.save")}
        </Button>
      </form>
    </Drawer>
  );
}

interface Numbers {
  readonly base: number | null;
  readonly baseYear: number | null;
  readonly target: number | null;
  readonly targetYear: number | null;
}
interface BothValue {
  readonly zh: string;
  readonly en: string;
}

function Both({
  id,
  label,
  value,
  onChange,
}: {
  readonly id: string;
  readonly label: string;
  readonly value: BothValue;
  readonly onChange: (value: BothValue) => void;
}) {
  const { t } = useWords();
  return (
    <>
      {(["zh", "en"] as const).map((language) => (
        <div key={language} className="field">
          <label htmlFor={`${id}-${language}`}>{t(`views.inLanguage.${language}`, { what: label })}</label>
          <Input
            id={`${id}-${language}`}
            value={value[language]}
            maxLength={300}
            onChange={(event) => onChange({ ...value, [language]: event.target.value })}
          />
        </div>
      ))}
    </>
  );
}
