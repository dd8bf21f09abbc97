import type { FormCellView } from "#contract";
import { formatMoney } from "#law";
import { useWords } from "../words/useWords.ts";

/** A number as the form prints it: fen in yuan, means and shares to one decimal, what nobody gave as missing. */
export function CellNumber({ kind, value }: { readonly kind: FormCellView["kind"]; readonly value: number | null }) {
  const { t } = useWords();
  const mean = kind === "mean-days" || kind === "share";
  if (value === null) return <span className="muted">{mean ? "—" : t("returns.missing")}</span>;
  // The row says that it is yuan.
  if (kind === "money") return <span className="number">{formatMoney(value, "zh").replace("元", "")}</span>;
  return <span className="number">{mean ? value.toFixed(1) : value.toLocaleString("en")}</span>;
}
