import type { CaseView } from "#contract";
import { figureUnits, type FigureUnit, isoDate } from "#law";
import { accountsOf, bandNames, crimeNames, type RespondentAccount, tierNames } from "#procedures";
import { Tag } from "antd";
import { Article } from "../ui/Article.tsx";
import { ConfidenceBadge } from "../ui/ConfidenceBadge.tsx";
import { Day } from "../ui/Day.tsx";
import { Money } from "../ui/Money.tsx";
import { Sheet } from "../ui/Sheet.tsx";
import { useWords } from "../words/useWords.ts";
import { stateOf } from "./menu.ts";

/** What each respondent owes today, the late fine line by line, and how its numbers stand beside the criminal thresholds. */
export function Accounts({ view, today }: { readonly view: CaseView; readonly today: string | undefined }) {
  const { t } = useWords();
  const accounts = today === undefined ? [] : accountsOf(stateOf(view), isoDate(today));
  if (accounts.length === 0) return null;
  return (
    <Sheet title={t("accounts.title")}>
      <ul className="lines">
        {accounts.map((account) => (
          <li key={account.id}>
            {accounts.length > 1 && <strong>{account.name}</strong>}
            {account.fine && <Fine fine={account.fine} />}
            {account.crime && <Crime crime={account.crime} />}
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

function Fine({ fine }: { readonly fine: NonNullable<RespondentAccount["fine"]> }) {
  const { t } = useWords();
  const { late } = fine;
  return (
    <>
      <Pair name={t("accounts.fine")} fen={fine.fen} />
      <Pair name={t("accounts.paid")} fen={fine.paidFen} />
      <Pair name={t("accounts.outstanding")} fen={fine.outstandingFen} />
      {fine.gain && (
        <>
          <Pair name={t("accounts.gain")} fen={fine.gain.fen} />
          <Pair name={t("accounts.gainPaid")} fen={fine.gain.paidFen} />
          <Pair name={t("accounts.gainOutstanding")} fen={fine.gain.outstandingFen} />
        </>
      )}
      {fine.uncollectable && <Tag>{t("accounts.uncollectable")}</Tag>}
      {late && (
        <>
          <Pair name={t("accounts.lateFine")} fen={late.totalFen} />
          <Pair name={t("accounts.latePaid")} fen={fine.latePaidFen} />
          <ul className="lines" aria-label={t("accounts.lateLines")}>
            {late.lines.map((line) => (
              <li key={line.from} className="line">
                <span className="line-main">
                  <Day on={line.from} /> – <Day on={line.to} />
                  <div className="line-note">
                    {line.paused === true
                      ? t("accounts.paused", { days: line.days })
                      : t("accounts.days", { days: line.days, percent: late.percentPerDay })}
                    {line.capped === true && ` · ${t("accounts.capped")}`}
                  </div>
                </span>
                <Money fen={line.fen} />
              </li>
            ))}
          </ul>
          <div className="line-note">
            <Article cite={late.article} /> <ConfidenceBadge confidence={late.confidence} cite={late.article} />
          </div>
        </>
      )}
    </>
  );
}

function Crime({ crime }: { readonly crime: NonNullable<RespondentAccount["crime"]> }) {
  const { t, say } = useWords();
  return (
    <>
      <div className="line">
        <span className="line-main">{say(crimeNames[crime.crime])}</span>
        <Tag color={crime.tier === "not-reached" ? "default" : "error"}>{say(tierNames[crime.tier])}</Tag>
      </div>
      <ul className="lines" aria-label={t("accounts.measures")}>
        {crime.measured.map((each) => (
          <li key={each.name.en} className="line">
            <span className="line-main">
              {say(each.name)}
              <div className="line-note">
                {say(bandNames[each.band as keyof typeof bandNames])} · {t("accounts.threshold")}{" "}
                <Amount unit={each.unit} value={each.threshold} />
              </div>
            </span>
            <Amount unit={each.unit} value={each.value} />
          </li>
        ))}
      </ul>
      <div className="line-note">
        <Article cite={crime.article} /> <ConfidenceBadge confidence={crime.confidence} cite={crime.article} />
        {crime.repeat && ` · ${t("accounts.repeat")}`}
      </div>
    </>
  );
}

function Pair({ name, fen }: { readonly name: string; readonly fen: number }) {
  return (
    <div className="line">
      <span className="line-main">{name}</span>
      <Money fen={fen} />
    </div>
  );
}

function Amount({ unit, value }: { readonly unit: string; readonly value: number | undefined }) {
  const { say } = useWords();
  if (unit === "fen" || value === undefined) return <Money fen={value} />;
  return (
    <span className="number">
      {value} {say(figureUnits[unit as FigureUnit])}
    </span>
  );
}
