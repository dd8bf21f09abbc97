import type { CaseView } from "#contract";
import { isoDate } from "#law";
import { mediationOf } from "#procedures";
import { stateOf } from "../cases/menu.ts";
import { Day } from "../ui/Day.tsx";
import { Money } from "../ui/Money.tsx";
import { Sheet } from "../ui/Sheet.tsx";
import { useWords } from "../words/useWords.ts";

/** Who mediates, what the parties agreed and what became of it, and what the court said. */
export function MediationSheet({ view }: { readonly view: CaseView }) {
  const { t, say } = useWords();
  const mediation = mediationOf(stateOf(view));
  if (mediation === undefined) return null;
  const { mediators, inForceOn, items, confirmation } = mediation;
  return (
    <Sheet title={t("disputes.mediation")}>
      <ul className="lines">
        {mediators.length > 0 && (
          <li className="line">
            <span className="line-main">{t("disputes.mediators")}</span>
            <span>{mediators.join("、")}</span>
          </li>
        )}
        {inForceOn !== undefined && (
          <li className="line">
            <span className="line-main">{t("disputes.inForce")}</span>
            <Day on={isoDate(inForceOn)} />
          </li>
        )}
        {items.map(({ id, what, debtor, creditor, fen, dueOn, performedOn, remedy }) => (
          <li key={id} className="line">
            <div className="line-main">
              <span className="number muted">{id}</span> {what} {fen !== undefined && <Money fen={fen} />}
              <div className="line-note">{t("disputes.owes", { debtor, creditor })}</div>
              {remedy && <div className="line-note">{t("disputes.remedy", { remedy: say(remedy) })}</div>}
            </div>
            <span className="muted">
              {performedOn === undefined ? t("disputes.dueOn") : t("disputes.performedOn")}{" "}
              <Day on={isoDate(performedOn ?? dueOn)} />
            </span>
          </li>
        ))}
        {confirmation && (
          <li className="line">
            <div className="line-main">
              {t("disputes.confirmation")}
              <div className="line-note">{confirmation.court}</div>
              {confirmation.number !== undefined && <div className="line-note">{confirmation.number}</div>}
            </div>
            <span>{confirmation.answer ? say(confirmation.answer) : t("disputes.awaited")}</span>
          </li>
        )}
      </ul>
    </Sheet>
  );
}
