import { Sheet } from "../ui/Sheet.tsx";
import { useWords } from "../words/useWords.ts";
import { type Hit, tintOf } from "./alignment.ts";

/** What makes the score, what speaks against, and what would raise it. */
export function WhyScore({ hit }: { readonly hit: Hit }) {
  const { t, say } = useWords();
  const most = Math.max(...hit.reasons.map(({ weight }) => Math.abs(weight)), 0.01);
  return (
    <div className="columns-even">
      <Sheet title={t("similarity.reasons")}>
        <ol className="plain why">
          {hit.reasons.map((reason, at) => (
            <li key={reason.kind + reason.sentence.en}>
              <span className={`why-number tint-${tintOf(at + 1)}`}>{at + 1}</span>
              <span>
                {say(reason.sentence)}
                {reason.queryValue !== undefined && reason.markValue !== undefined && (
                  <span className="why-values">
                    {reason.queryValue} ↔ {reason.markValue}
                  </span>
                )}
              </span>
              <span className="weight" aria-hidden="true">
                <span className="weight-bar" style={{ width: `${(Math.abs(reason.weight) / most) * 100}%` }} />
              </span>
              <span className="number muted right" title={t("clues.weight")}>
                {reason.weight.toFixed(2)}
              </span>
            </li>
          ))}
        </ol>
      </Sheet>
      <Sheet title={t("similarity.whyNotHigher")}>
        {hit.against.length + hit.higher.length === 0 && <p className="muted">{t("similarity.nothingAgainst")}</p>}
        <ul className="against">
          {hit.against.map((reason) => (
            <li key={reason.kind + reason.sentence.en}>{say(reason.sentence)}</li>
          ))}
        </ul>
        {hit.higher.length > 0 && (
          <>
            <h3>{t("similarity.wouldRaise")}</h3>
            <ul className="against">
              {hit.higher.map((raise) => (
                <li key={raise.kind + raise.sentence.en}>
                  {say(raise.sentence)} <span className="number muted">+{raise.gain.toFixed(2)}</span>
                </li>
              ))}
            </ul>
          </>
        )}
      </Sheet>
    </div>
  );
}
