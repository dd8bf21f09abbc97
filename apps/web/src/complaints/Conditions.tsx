import { type AdjudicationDraft, type Complaint, routes } from "#contract";
import type { IsoDate } from "#law";
import { adjudicationAcceptance, adjudicationWords, type Condition, conditionsOf } from "#procedures";
import { may, useMe } from "../people/useMe.ts";
import { Article } from "../ui/Article.tsx";
import { Sheet } from "../ui/Sheet.tsx";
import { useCall } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";

interface Props {
  readonly body: AdjudicationDraft;
  readonly files: Complaint["files"];
}

/** The conditions of acceptance as the request stands, by the table that the office itself asks. It advises; it stops nobody. */
export function Conditions({ body, files }: Props) {
  const { t } = useWords();
  const { me } = useMe();
  const status = useCall(routes.office.status, {}, { staleMs: 60_000 });
  const today = status.data?.today;
  if (today === undefined) return null;
  const conditions = conditionsOf(body, {
    papers: files.flatMap(({ paper }) => (paper === null ? [] : [paper])),
    byAgent: may(me, "agent"),
    on: today as IsoDate,
  });
  const open = conditions.filter(({ met }) => met !== true);
  return (
    <Sheet
      title={t("requests.conditions")}
      side={
        <span className="number muted">
          {conditions.length - open.length} / {conditions.length}
        </span>
      }
    >
      <p className="muted">{t("requests.conditionsLead")}</p>
      <ul className="lines">
        {conditions.map((one) => (
          <Line key={one.fact} condition={one} />
        ))}
      </ul>
      {body.patent.kind !== undefined &&
        body.patent.kind !== "invention" &&
        !files.some(({ paper }) => paper === "report") && <p className="muted">{t("requests.reportAdvice")}</p>}
    </Sheet>
  );
}

function Line({ condition: { fact, met, then, row, article, lacks } }: { readonly condition: Condition }) {
  const { t, say, language } = useWords();
  const late = row.startsWith("late-");
  const state = met === undefined ? "untold" : met && !late ? "met" : "unmet";
  return (
    <li className="line">
      <div className="line-main">
        {t(`requests.condition.${fact}`)}
        <div className="line-note">
          <Article cite={article} />
          {lacks.length > 0 && (
            <>
              {" · "}
              {t("requests.lacking")}
              {lacks.map((one) => say(adjudicationWords.requestDocuments[one])).join(language === "zh" ? "、" : ", ")}
            </>
          )}
          {late && <> · {t(`requests.late.${row === "late-ended" ? "ended" : "ongoing"}`)}</>}
        </div>
      </div>
      <span className="line-end">
        {state === "met" ? (
          <span className="muted">{t("requests.met")}</span>
        ) : state === "untold" ? (
          <span className="muted">{t("requests.untold")}</span>
        ) : (
          <strong>
            {t("requests.wouldBe")}
            {say(adjudicationAcceptance.outcomeNames[then])}
          </strong>
        )}
      </span>
    </li>
  );
}
