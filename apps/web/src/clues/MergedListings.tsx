import { Marked } from "../ui/Marked.tsx";
import { Money } from "../ui/Money.tsx";
import { Sheet } from "../ui/Sheet.tsx";
import { useWords } from "../words/useWords.ts";
import type { ClueDetail } from "./ClueCard.tsx";

/** Listings of the same seller, right and goods that were put to this clue, each with the reason. */
export function MergedListings({ others }: { readonly others: ClueDetail["findings"] }) {
  const { t, say } = useWords();
  return (
    <Sheet
      title={t("clues.merged")}
      side={<span className="number muted">{t("ui.total", { total: others.length })}</span>}
    >
      <ul className="lines">
        {others.map(({ listing, finding, mergedBecause }) => (
          <li key={listing.id} className="line">
            <div className="line-main">
              <Marked text={listing.title} spans={finding.spans.filter((span) => span.field === "title")} />
              <div className="line-note">
                {listing.platform}
                {mergedBecause !== null && ` · ${t("clues.mergedBecause")}: ${say(mergedBecause)}`}
              </div>
            </div>
            <Money fen={listing.priceFen} />
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
