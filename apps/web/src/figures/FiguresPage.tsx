import { routes } from "#contract";
import { parseIsoDate } from "#law";
import { dimensions } from "#planning";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Button, Select } from "antd";
import { useState } from "react";
import { addressOf } from "../call.ts";
import { may, useMe } from "../people/useMe.ts";
import { Article } from "../ui/Article.tsx";
import { DayInput } from "../ui/DayInput.tsx";
import { Filters } from "../ui/Filters.tsx";
import { Loaded } from "../ui/Loaded.tsx";
import { Page } from "../ui/Page.tsx";
import { Sheet } from "../ui/Sheet.tsx";
import { useCall } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { AreaPath } from "./AreaPath.tsx";
import { FactForm } from "./FactForm.tsx";
import { FiguresTable, type OpenCell } from "./FiguresTable.tsx";
import type { FigureData } from "./FigureValue.tsx";
import { OneFigure } from "./OneFigure.tsx";
import { twelveMonths } from "./period.ts";
import { type Opened, RecordsDrawer } from "./RecordsDrawer.tsx";
import { WhereFilters } from "./WhereFilters.tsx";

/** How many, and which ones exactly? */
export function FiguresPage() {
  const { t, say } = useWords();
  const { me } = useMe();
  const search = useSearch({ from: "/desk/figures" });
  const navigate = useNavigate({ from: "/figures" });
  const status = useCall(routes.office.status, {}, { staleMs: 60_000 });
  const offices = useCall(routes.people.offices, {}, { staleMs: 60_000 });
  const [opened, setOpened] = useState<Opened>();
  const [typing, setTyping] = useState(false);
  const today = parseIsoDate(status.data?.today ?? "");
  const usual = today === undefined ? undefined : twelveMonths(today);
  const { where, officePath, by = "month" } = search;
  const [from = "", to = ""] = [search.from ?? usual?.from, search.to ?? usual?.to];
  const scope = { from, to, ...(officePath !== undefined && { officePath }) };
  const query = {
    ...scope,
    by,
    compare: "true" as const,
    ...(where !== undefined && { where: JSON.stringify(where) }),
  };
  const table = useCall(routes.figures.table, { query }, { enabled: from !== "" && to !== "", keep: true });
  const narrow = (change: Partial<typeof search>) =>
    void navigate({ search: (old) => ({ ...old, ...change }), replace: true });

  const own = officePath ?? me?.office?.path;
  const open: OpenCell = (figure, key, before) => {
    const cell = figure.cells.find((one) => one.key === key);
    const label = cell?.label ?? { zh: "合计", en: "total" };
    const days = before === true ? table.data?.before : undefined;
    setOpened({
      ...scope,
      ...days,
      figure: figure.id,
      name: { zh: `${figure.name.zh}：${label.zh}`, en: `${figure.name.en}: ${label.en}` },
      ...(by === "area" && key !== undefined && { officePath: key, exactOffice: key === own }),
      where:
        by === "area" || key === undefined ? where : { ...where, [by]: [before === true ? yearEarlier(key) : key] },
    });
  };
  return (
    <Page
      title={t("shell.figures")}
      lead={t("figures.lead")}
      action={
        <a href={addressOf(routes.figures.workbook, { query })} download>
          <Button type="primary" tabIndex={-1}>
            {t("figures.workbook")}
          </Button>
        </a>
      }
    >
      <Filters>
        <DayInput label={t("ui.from")} value={from} onChange={(day) => narrow({ from: day })} />
        <span className="muted">{t("ui.to")}</span>
        <DayInput label={t("ui.to")} value={to} onChange={(day) => narrow({ to: day })} />
        <Select
          aria-label={t("figures.by")}
          className="select-wide"
          value={by}
          options={(["area", ...dimensions] as const).map((value) => ({ value, label: t(`figures.bys.${value}`) }))}
          onChange={(value) => narrow({ by: value })}
        />
        <WhereFilters where={where ?? {}} onChange={(next) => narrow({ where: next })} />
      </Filters>
      <AreaPath
        offices={offices.data?.items ?? []}
        own={me?.office?.path}
        chosen={officePath}
        onChoose={(path) => narrow({ officePath: path })}
      />
      <Loaded query={table}>
        {(data) => (
          <>
            <OneFigure
              table={data}
              by={t(`figures.bys.${by}`)}
              own={own}
              onOpen={open}
              onGoDown={(path) => narrow({ officePath: path })}
              {...(may(me, "head", "supervisor") && by === "area" && { onTypeIn: () => setTyping(true) })}
            />
            <Sheet title={t("figures.table")}>
              <FiguresTable figures={data.figures} by={t(`figures.bys.${by}`)} onOpen={open} />
              <Rules figures={data.figures} />
            </Sheet>
          </>
        )}
      </Loaded>
      {typing && (
        <FactForm
          offices={table.data?.offices ?? []}
          year={Number(to.slice(0, 4))}
          onClose={() => setTyping(false)}
          say={say}
        />
      )}
      {opened && <RecordsDrawer opened={opened} onClose={() => setOpened(undefined)} />}
    </Page>
  );
}

/** A month's own key a year earlier; other keys are the same in every year. */
function yearEarlier(key: string): string {
  return /^\d{4}-\d\d$/u.test(key) ? `${Number(key.slice(0, 4)) - 1}${key.slice(4)}` : key;
}

/** How figures that follow somebody's rule are reckoned, with that rule. */
function Rules({ figures }: { readonly figures: readonly FigureData[] }) {
  const { t, say } = useWords();
  return figures.map(
    ({ id, name, rule }) =>
      rule && (
        <p key={id} className="muted">
          {t("figures.rule", { figure: say(name), rule: say(rule.text) })} <Article cite={rule.article} />
        </p>
      ),
  );
}
