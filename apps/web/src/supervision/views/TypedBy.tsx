import { Moment } from "../../ui/Moment.tsx";
import { useWords } from "../../words/useWords.ts";

/** Who typed something in, and when: what no record backs says so. */
export function TypedBy({
  by,
  at,
  source,
}: {
  readonly by: string | null;
  readonly at: string | null;
  readonly source?: string;
}) {
  const { t } = useWords();
  if (by === null || at === null) return null;
  return (
    <span className="typed-by">
      {t("views.typedBy")} <span translate="no">{by}</span> <Moment at={at} />
      {source !== undefined && (
        <>
          {" "}
          · {t("views.source")} <span translate="no">{source}</span>
        </>
      )}
    </span>
  );
}
