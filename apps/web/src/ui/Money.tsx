import { formatMoney } from "#law";
import { useWords } from "../words/useWords.ts";

/** An amount held in fen, shown in yuan with its unit. */
export function Money({ fen }: { readonly fen: number | null | undefined }) {
  const { language } = useWords();
  if (fen === null || fen === undefined) return <span className="muted">—</span>;
  return <span className="number">{formatMoney(fen, language)}</span>;
}
