import { Sheet } from "../ui/Sheet.tsx";
import { useWords } from "../words/useWords.ts";
import type { Finding } from "./ListingSeen.tsx";

/** Why the system thinks so: each reason with its weight; and what speaks against. */
export function Reasons({ finding }: { readonly finding: Finding }) {
  const { t, say } = useWords();
  const most = Math.max(...finding.reasons.map((reason) => Math.abs(reason.weight)), 0.01);
  return (
    <div className="columns-even">
      <Sheet title={t("clues.reasonsFor")}>
        <ul className="reasons">
          {finding.reasons.map((reason) => (
            <li key={reason.kind + reason.sentence.en}>
              <span>{say(reason.sentence)}</span>
              <span className="weight" title={`${t("clues.weight")} ${reason.weight.toFixed(2)}`}>
                <span className="weight-bar" style={{ width: `${(Math.abs(reason.weight) / most) * 100}%` }} />
              </span>
              <span className="number muted right">{reason.weight.toFixed(2)}</span>
            </li>
          ))}
        </ul>
      </Sheet>
      <Sheet title={t("clues.reasonsAgainst")}>
        {finding.against.length === 0 ? (
          <p className="muted">{t("clues.noneAgainst")}</p>
        ) : (
          <ul className="against">
            {finding.against.map((reason) => (
              <li key={reason.kind + reason.sentence.en}>{say(reason.sentence)}</li>
            ))}
          </ul>
        )}
      </Sheet>
    </div>
  );
}
