import { routes } from "#contract";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button, Drawer, Input, Select } from "antd";
import { type FormEvent, useId, useState } from "react";
import { DayInput } from "../ui/DayInput.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { keyOf, useCall, useSend } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { periodsBefore } from "./periods.ts";

/** A new summary: of which period, in which language. Headings, usual sentences and charts are there to begin with. */
export function BeginSummary({ onClose }: { readonly onClose: () => void }) {
  const { t, language: spoken } = useWords();
  const id = useId();
  const client = useQueryClient();
  const navigate = useNavigate();
  const status = useCall(routes.office.status, {}, { staleMs: 60_000 });
  const periods = periodsBefore(status.data?.today);
  const [chosen, setChosen] = useState(0);
  const [days, setDays] = useState<{ from?: string | undefined; to?: string | undefined }>({});
  const [title, setTitle] = useState<string>();
  const [language, setLanguage] = useState<"zh" | "en">(spoken);
  const period = periods[chosen];
  const nameOf = ({ year, half }: { readonly year: string; readonly half: 1 | 2 | null }) =>
    t(half === null ? "summaries.wholeYear" : half === 1 ? "summaries.firstHalf" : "summaries.secondHalf", { year });
  const shownTitle = title ?? (period === undefined ? "" : t("summaries.usualTitle", { period: nameOf(period) }));
  const from = days.from ?? period?.from;
  const to = days.to ?? period?.to;
  const send = useSend(routes.summaries.begin, async ({ id: made }) => {
    await client.invalidateQueries({ queryKey: keyOf(routes.summaries.list) });
    await navigate({ to: "/summaries/$id", params: { id: made } });
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (shownTitle.trim() !== "" && from !== undefined && to !== undefined)
      send.mutate({ body: { title: shownTitle.trim(), from, to, language } });
  };
  return (
    <Drawer open onClose={onClose} size={560} title={t("summaries.begin")} destroyOnHidden>
      <form onSubmit={submit} noValidate className="stacked">
        {send.error && <RefusalBox error={send.error} />}
        <label htmlFor={`${id}-period`}>{t("scorecards.period")}</label>
        <Select
          id={`${id}-period`}
          value={chosen}
          options={periods.map((one, value) => ({ value, label: nameOf(one) }))}
          onChange={(value) => {
            setChosen(value);
            setDays({});
          }}
        />
        <div className="rank-period">
          <DayInput label={t("ui.from")} value={from} onChange={(day) => setDays({ ...days, from: day })} />
          <span className="muted">{t("ui.to")}</span>
          <DayInput label={t("ui.to")} value={to} onChange={(day) => setDays({ ...days, to: day })} />
        </div>
        <label htmlFor={`${id}-title`}>{t("summaries.title")}</label>
        <Input
          id={`${id}-title`}
          value={shownTitle}
          maxLength={300}
          onChange={(event) => setTitle(event.target.value)}
        />
        <label htmlFor={`${id}-language`}>{t("summaries.language")}</label>
        <Select
          id={`${id}-language`}
          value={language}
          options={[
            { value: "zh", label: t("summaries.chinese") },
            { value: "en", label: t("summaries.english") },
          ]}
          onChange={setLanguage}
        />
        <div className="drawer-foot">
          <Button onClick={onClose}>{t("ui.cancel")}</Button>
          <Button type="primary" htmlType="submit" loading={send.isPending} disabled={shownTitle.trim() === ""}>
            {t("summaries.begin")}
          </Button>
        </div>
      </form>
    </Drawer>
  );
}
