import type { MeasureView } from "#contract";
import { Button } from "antd";
import { type ReactNode, useState } from "react";
import { FigureValue } from "../figures/FigureValue.tsx";
import { useWhereWords } from "../figures/useWhereWords.ts";
import { RecordsDrawer } from "../figures/RecordsDrawer.tsx";
import { useWords } from "../words/useWords.ts";
import { TypedBy } from "./views/TypedBy.tsx";

interface Props {
  readonly asserted: number | null;
  readonly assertedBy: { readonly name: string; readonly at: string } | null;
  readonly measure: MeasureView | null;
}

/** What the holder says, and what records say: side by side, never one number. */
export function Progress({ asserted, assertedBy, measure }: Props) {
  const { t } = useWords();
  return (
    <div className="progress-pair">
      <Bar name={t("supervision.asserted")} percent={asserted} tone="asserted">
        <span className="number">{asserted === null ? "—" : `${asserted}%`}</span>
        {asserted !== null && assertedBy !== null && <TypedBy by={assertedBy.name} at={assertedBy.at} />}
      </Bar>
      {measure !== null && (
        <Bar name={t("supervision.backed")} percent={measure.percent} tone="backed">
          <Backed measure={measure} />
        </Bar>
      )}
    </div>
  );
}

interface BarProps {
  readonly name: string;
  readonly percent: number | null;
  readonly tone: "asserted" | "backed";
  readonly children: ReactNode;
}

function Bar({ name, percent, tone, children }: BarProps) {
  return (
    <div className="progress-line">
      <span className="muted">{name}</span>
      <svg className={`progress-bar ${tone}`} viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect width="100" height="6" className="ground" />
        <rect width={Math.min(100, percent ?? 0)} height="6" className="done" />
      </svg>
      {children}
    </div>
  );
}

/** The number, which opens its records. */
function Backed({ measure }: { readonly measure: MeasureView }) {
  const { t, say } = useWords();
  const [open, setOpen] = useState(false);
  const { kind, value, target, percent } = measure;
  const cells = useWhereWords()(measure.where);
  const door = (of: ReactNode) => (
    <Button
      type="link"
      className="link-plain number"
      title={t("supervision.openRecords", { figure: say(measure.name) })}
      onClick={() => setOpen(true)}
    >
      {of}
    </Button>
  );
  return (
    <>
      {door(percent === null ? "—" : `${percent}%`)}
      <span className="muted">
        {say(measure.name)}
        {cells !== "" && t("supervision.ofCells", { cells })} {door(<FigureValue figure={measure} value={value} />)} /{" "}
        <FigureValue figure={measure} value={target} /> {kind === "count" && say(measure.unit)}
      </span>
      {open && <RecordsDrawer opened={measure} onClose={() => setOpen(false)} />}
    </>
  );
}
