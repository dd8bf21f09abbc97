import { useWords } from "../words/useWords.ts";

/** How urgent, 1 to 5, as five small bars and in words. */
export function Priority({ level }: { readonly level: number }) {
  const { t } = useWords();
  const known = Math.max(1, Math.min(5, level)) as 1 | 2 | 3 | 4 | 5;
  const name = `${t("clues.priority")}: ${t(`clues.priorities.p${known}`)}`;
  return (
    <svg className="priority" viewBox="0 0 12 20" role="img" aria-label={name}>
      <title>{name}</title>
      {[1, 2, 3, 4, 5].map((bar) => (
        <rect
          key={bar}
          className={6 - bar <= 6 - known ? "priority-on" : "priority-off"}
          x="1"
          y={(bar - 1) * 4}
          width="10"
          height="3"
        />
      ))}
    </svg>
  );
}
