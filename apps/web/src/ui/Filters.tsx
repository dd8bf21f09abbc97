import type { ReactNode } from "react";
import { useWords } from "../words/useWords.ts";

/** The line above a list on which it is narrowed. */
export function Filters({ children }: { readonly children: ReactNode }) {
  const { t } = useWords();
  return (
    <div className="filters" role="search" aria-label={t("ui.filter")}>
      {children}
    </div>
  );
}
