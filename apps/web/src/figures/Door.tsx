import { Button } from "antd";
import { useWords } from "../words/useWords.ts";
import { type FigureData, FigureValue } from "./FigureValue.tsx";

interface Props {
  readonly figure: Pick<FigureData, "kind" | "unit">;
  /** Null: nothing at all was recorded there, so nought would be a guess. */
  readonly value: number | null;
  readonly onOpen: () => void;
}

/** A number of a figure that opens its records; what is missing shows as missing. */
export function Door({ figure, value, onOpen }: Props) {
  const { t } = useWords();
  if (value === null) return <span className="muted">{t("figures.missing")}</span>;
  return (
    <Button type="link" className="figure-door" onClick={onOpen}>
      <FigureValue figure={figure} value={value} />
    </Button>
  );
}
