import type { CaseView } from "#contract";
import type { AvailableAction } from "#casework";
import { Button } from "antd";
import { Article } from "../ui/Article.tsx";
import { useWords } from "../words/useWords.ts";
import { DueIn } from "./DueIn.tsx";
import { closingForm, stageName } from "./procedures.ts";

interface Props {
  readonly view: CaseView;
  readonly menu: readonly AvailableAction[];
  readonly start: (action: string) => void;
  readonly today: string | undefined;
}

/** The three answers at a glance: where it stands, what is due and why, what can be done. */
export function CaseStrip({ view, menu, start, today }: Props) {
  const { t, say } = useWords();
  const closing = view.closedAt === null ? undefined : closingForm(view.procedure, view.stage);
  const next = view.deadlines
    .filter((deadline) => deadline.state === "running" || deadline.state === "overdue")
    .toSorted((a, b) => a.due.localeCompare(b.due))[0];
  const open = menu.filter((item) => item.enabled);
  const barred = menu.filter((item) => !item.enabled);
  return (
    <div className="strip">
      <section aria-label={t("cases.whereItStands")}>
        <h2 className="strip-label">{t("cases.whereItStands")}</h2>
        <p className="strip-answer">{say(stageName(view.procedure, view.stage))}</p>
        {closing && <p className="muted">{say(closing)}</p>}
      </section>
      <section aria-label={t("cases.due")}>
        <h2 className="strip-label">{t("cases.due")}</h2>
        {next === undefined ? (
          <p className="muted">{t("cases.noDeadline")}</p>
        ) : (
          <>
            <p className="strip-answer strip-due">
              <DueIn due={next.due} today={today} />
            </p>
            <p className="muted">
              {say(next.name)} · <Article cite={next.article} />
            </p>
          </>
        )}
      </section>
      <section aria-label={t("cases.whatNext")}>
        <h2 className="strip-label">{t("cases.whatNext")}</h2>
        {menu.length === 0 && (
          <p className="muted">
            {t(view.closedAt !== null ? "cases.closed" : view.mayAct ? "cases.nothingNext" : "cases.readOnly")}
          </p>
        )}
        <div className="strip-actions">
          {open.map((item) => (
            <Button key={item.action} size="small" danger={item.weight === "danger"} onClick={() => start(item.action)}>
              {say(item.name)}
            </Button>
          ))}
        </div>
        {barred.length > 0 && (
          <details className="barred">
            <summary>
              {t("cases.mayNot")} <span className="number">{barred.length}</span>
            </summary>
            <ul>
              {barred.map((item) => (
                <li key={item.action}>
                  <strong>{say(item.name)}</strong> {item.refusal && say(item.refusal.sentence)}{" "}
                  {item.refusal && say(item.refusal.remedy)}{" "}
                  {item.refusal?.article && <Article cite={item.refusal.article} />}
                </li>
              ))}
            </ul>
          </details>
        )}
      </section>
    </div>
  );
}
