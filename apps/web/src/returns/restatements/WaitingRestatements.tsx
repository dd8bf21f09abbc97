import { routes } from "#contract";
import { Link } from "@tanstack/react-router";
import { Moment } from "../../ui/Moment.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { usePages } from "../../useCall.ts";
import { useWords } from "../../words/useWords.ts";

/** On the workbench, while there are any: restatements that this reader can answer. */
export function WaitingRestatements() {
  const { t, say } = useWords();
  const { items } = usePages(routes.restatements.list, { query: { limit: 10, waiting: "here" } }, { every: 60_000 });
  const mine = items.filter(({ may }) => may.length > 0);
  if (mine.length === 0) return null;
  return (
    <Sheet title={t("restatements.workbench")} side={<Link to="/restatements">{t("restatements.title")}</Link>}>
      <ul className="lines">
        {mine.map((one) => (
          <li key={one.id} className="line">
            <div className="line-main">
              <Link to="/restatements/$id" params={{ id: one.id }} className="line-title">
                {say(one.office)} {t("restatements.numbered", { number: one.number })}
              </Link>
              <div className="line-note">
                {say(one.form)} · <span className="number">{one.period}</span> · {t(`restatements.stages.${one.stage}`)}
              </div>
            </div>
            <span className="muted">
              <Moment at={one.raisedAt} day />
            </span>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
