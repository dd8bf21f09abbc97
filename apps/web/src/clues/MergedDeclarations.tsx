import { Marked } from "../ui/Marked.tsx";
import { Sheet } from "../ui/Sheet.tsx";
import { useWords } from "../words/useWords.ts";
import type { ClueDetail } from "./ClueCard.tsx";
import { Value } from "./DeclarationSeen.tsx";

/** Declarations of the same consignor, right and goods that were put to this clue, each with the reason. */
export function MergedDeclarations({ others }: { readonly others: ClueDetail["declarations"] }) {
  const { t, say } = useWords();
  return (
    <Sheet
      title={t("declarations.merged")}
      side={<span className="number muted">{t("ui.total", { total: others.length })}</span>}
    >
      <ul className="lines">
        {others.map(({ declaration, finding, mergedBecause }) => (
          <li key={declaration.id} className="line">
            <div className="line-main">
              <Marked text={declaration.goods} spans={finding.spans.filter((span) => span.field === "goods")} />
              <div className="line-note">
                <span className="number">{declaration.number}</span> {declaration.port}
                {mergedBecause !== null && ` · ${t("clues.mergedBecause")}: ${say(mergedBecause)}`}
              </div>
            </div>
            <Value of={declaration} />
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
