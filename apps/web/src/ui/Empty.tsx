import type { ReactNode } from "react";
import { useWords } from "../words/useWords.ts";

/** Nothing to show, said calmly, with the way on where there is one. */
export function Empty({ title, children }: { readonly title?: string; readonly children?: ReactNode }) {
  const { t } = useWords();
  return (
    <div className="empty">
      <svg viewBox="0 0 48 24" aria-hidden="true" className="empty-mark">
        <path d="M4 12h40M24 4v16" />
        <circle cx="4" cy="12" r="2.5" />
        <circle cx="44" cy="12" r="2.5" />
        <circle cx="24" cy="12" r="3" />
      </svg>
      <p className="empty-title">{title ?? t("ui.empty")}</p>
      {children}
    </div>
  );
}
