import { useWords } from "../words/useWords.ts";
import type { Overview } from "./Matrix.tsx";

/** How complete, and how punctual, level by level: a bar each, with the counts beside it. */
export function Rates({ table }: { readonly table: Overview }) {
  const { t, say } = useWords();
  const rates = new Map(table.rates.map(({ period, levels }) => [period, levels]));
  return (
    <div className="rates">
      {table.periods.map((period) => {
        const levels = rates.get(period.id) ?? [];
        if (levels.length === 0) return null;
        return (
          <section key={period.id} className="rate">
            <h3>{say(period.name)}</h3>
            {levels.map((one) => {
              const asked = one.offices - one.excused;
              return (
                <div key={one.level} className="rate-level">
                  <span className="rate-name">{t(`returns.level.${one.level as "city"}`)}</span>
                  <Bar name={t("returns.complete")} n={one.filed} of={asked} />
                  <Bar name={t("returns.onTime")} n={one.onTime} of={asked} />
                  {(one.late > 0 || one.excused > 0) && (
                    <span className="muted number rate-more">
                      {[
                        ...(one.late > 0 ? [t("returns.lateCount", { n: one.late })] : []),
                        ...(one.excused > 0 ? [t("returns.excusedCount", { n: one.excused })] : []),
                      ].join(" · ")}
                    </span>
                  )}
                </div>
              );
            })}
          </section>
        );
      })}
    </div>
  );
}

function Bar({ name, n, of }: { readonly name: string; readonly n: number; readonly of: number }) {
  const { t } = useWords();
  const percent = of === 0 ? 0 : Math.round((100 * n) / of);
  return (
    <span className="rate-bar">
      <span className="rate-label">{name}</span>
      <span className="rate-track" aria-hidden="true">
        <span className="rate-fill" style={{ inlineSize: `${percent}%` }} />
      </span>
      <span className="number">{of === 0 ? t("returns.ofNone") : t("returns.of", { n, of, percent })}</span>
    </span>
  );
}
