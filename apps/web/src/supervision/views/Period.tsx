import { Day } from "../../ui/Day.tsx";

/** From a day to a day; where neither is known, one dash. */
export function Period({ from, to }: { readonly from: string | null; readonly to: string | null }) {
  if (from === null && to === null) return <span className="muted">—</span>;
  return (
    <span className="period">
      <Day on={from} /> – <Day on={to} />
    </span>
  );
}
