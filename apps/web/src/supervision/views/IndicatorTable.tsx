import type { IndicatorView } from "#contract";
import { Button } from "antd";
import { useState } from "react";
import { type Opened, RecordsDrawer } from "../../figures/RecordsDrawer.tsx";
import { useWords } from "../../words/useWords.ts";
import { NewIndicator, ValueForm } from "./IndicatorForms.tsx";
import type { KindParts } from "./PlanKind.tsx";
import { TypedBy } from "./TypedBy.tsx";

interface Props {
  readonly planId: string;
  readonly parts: KindParts & { readonly officePath?: string };
}
type Cell = IndicatorView["values"][number];

/** Indicators from base to target, year by year. A counted number opens its records; a typed one says who typed it in. */
export function IndicatorTable({ planId, parts }: Props) {
  const { t, say } = useWords();
  const [opened, setOpened] = useState<Opened>();
  const [typing, setTyping] = useState<{ readonly indicator: IndicatorView; readonly year: number }>();
  const [adding, setAdding] = useState(false);
  const years = [...new Set(parts.indicators.flatMap(({ values }) => values.map(({ year }) => year)))].toSorted(
    (a, b) => a - b,
  );
  const open = (one: IndicatorView, { year }: Cell) => {
    if (one.figure === null) return setTyping({ indicator: one, year });
    setOpened({
      figure: one.figure,
      name: one.figureName ?? one.names,
      from: `${year}-01-01`,
      to: `${year}-12-31`,
      officePath: parts.officePath,
      where: one.where ?? undefined,
    });
  };
  return (
    <>
      {parts.indicators.length === 0 ? (
        <p className="muted">{t("views.noIndicators")}</p>
      ) : (
        <div className="scroll" tabIndex={0} role="region" aria-label={t("views.indicators")}>
          <table className="rows indicator-table">
            <caption className="visually-hidden">{t("views.indicators")}</caption>
            <thead>
              <tr>
                <th scope="col">{t("views.indicator")}</th>
                <th scope="col" className="right">
                  {t("views.base")}
                </th>
                {years.map((year) => (
                  <th key={year} scope="col" className="right">
                    {year}
                  </th>
                ))}
                <th scope="col" className="right">
                  {t("views.target")}
                </th>
                <th scope="col">{t("views.way")}</th>
              </tr>
            </thead>
            <tbody>
              {parts.indicators.map((one) => (
                <tr key={one.id}>
                  <th scope="row">
                    <div>{say(one.names)}</div>
                    <span className="muted small">
                      {say(one.unit)} ·{" "}
                      {one.figureName === null
                        ? t("views.typedIn")
                        : t("views.counted", { figure: say(one.figureName) })}
                    </span>
                  </th>
                  <td className="right number" data-label={t("views.base")}>
                    <div className="cell">
                      {one.base ?? "—"} <span className="muted small">({one.baseYear})</span>
                    </div>
                  </td>
                  {years.map((year) => {
                    const cell = one.values.find((each) => each.year === year);
                    return (
                      <td key={year} className="right number" data-label={String(year)}>
                        {cell && (
                          <YearCell one={one} cell={cell} writes={parts.writes} onOpen={() => open(one, cell)} />
                        )}
                      </td>
                    );
                  })}
                  <td className="right number" data-label={t("views.target")}>
                    <div className="cell">
                      {one.target} <span className="muted small">({one.targetYear})</span>
                    </div>
                  </td>
                  <td data-label={t("views.way")}>
                    <Way one={one} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Sources indicators={parts.indicators} />
      {parts.writes && (
        <Button className="below no-print" onClick={() => setAdding(true)}>
          {t("views.addIndicator")}
        </Button>
      )}
      {opened && <RecordsDrawer opened={opened} onClose={() => setOpened(undefined)} />}
      {typing && (
        <ValueForm
          planId={planId}
          indicator={typing.indicator}
          year={typing.year}
          writes={parts.writes}
          onClose={() => setTyping(undefined)}
        />
      )}
      {adding && <NewIndicator planId={planId} onClose={() => setAdding(false)} />}
    </>
  );
}

function YearCell({
  one,
  cell,
  writes,
  onOpen,
}: {
  readonly one: IndicatorView;
  readonly cell: Cell;
  readonly writes: boolean;
  readonly onOpen: () => void;
}) {
  const { t, say } = useWords();
  const opens = one.figure === null ? cell.typed !== null || writes : cell.value !== null;
  const shown = cell.value === null ? (one.figure === null && writes ? t("views.fillIn") : "—") : cell.value;
  if (!opens) return <span className="muted">{shown}</span>;
  return (
    <Button type="link" className="figure-door" onClick={onOpen}>
      {shown}
      {cell.running && cell.value !== null && <span className="muted small"> {t("views.soFar")}</span>}
      <span className="visually-hidden">
        {" "}
        {say(one.names)} {cell.year}
      </span>
    </Button>
  );
}

/** How far of the way; the bar repeats the number, and the pace says against what it is measured. */
function Way({ one }: { readonly one: IndicatorView }) {
  const { t } = useWords();
  const { percent, reached, pace, year } = one.standing;
  if (percent === null) return <span className="muted">—</span>;
  const tone = reached ? "done" : pace === "behind" ? "late" : "on-time";
  return (
    <div className="way">
      <svg className="way-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect className="way-ground" width="100" height="6" />
        <rect className={`way-${tone}`} width={Math.max(0, Math.min(100, percent))} height="6" />
      </svg>
      <span className="number">{t("views.percent", { percent })}</span>{" "}
      <span className="muted small">
        {reached ? t("views.reached") : pace !== null && t(`views.paces.${pace}`)} ({year})
      </span>
    </div>
  );
}

/** On paper nothing opens: so the page itself says where each number is from. */
function Sources({ indicators }: { readonly indicators: readonly IndicatorView[] }) {
  const { t, say } = useWords();
  if (indicators.length === 0) return null;
  return (
    <details className="below">
      <summary>{t("views.sources")}</summary>
      <p className="muted small">{t("views.paceRule")}</p>
      <ul className="small">
        {indicators.map((one) => (
          <li key={one.id}>
            {say(one.names)}: {t("views.baseAndTarget")} <TypedBy by={one.setBy} at={one.setAt} />
            {one.values
              .filter(({ typed }) => typed !== null)
              .map(({ year, value, typed }) => (
                <div key={year}>
                  {year}: <span className="number">{value}</span>{" "}
                  {typed && <TypedBy by={typed.setBy} at={typed.setAt} source={typed.source} />}
                </div>
              ))}
          </li>
        ))}
      </ul>
    </details>
  );
}
