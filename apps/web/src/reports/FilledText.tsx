import type { Summary } from "#contract";
import { figureOf, piecesOf, shownFigure, type Which } from "#planning";
import { Fragment } from "react";
import { useWords } from "../words/useWords.ts";

interface Props {
  readonly text: string;
  readonly taken: Summary["taken"];
  readonly language: "zh" | "en";
  /** Absent: the numbers are shown, and open nothing. */
  readonly onOpen?: (figure: string, which: Which) => void;
}

/** A text with its figures: each a chip with the number, which opens its records. */
export function FilledText({ text, taken, language, onOpen }: Props) {
  const { t, say } = useWords();
  return piecesOf(text).map((piece, at) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other name than their place.
    if (piece.kind === "words") return <Fragment key={at}>{piece.text}</Fragment>;
    const spec = figureOf(piece.figure);
    const figure = taken.figures[piece.figure];
    const shown =
      spec === undefined
        ? t("summaries.noSuchFigure", { figure: piece.figure })
        : figure === undefined
          ? t("summaries.notTaken", { figure: say(spec.name) })
          : shownFigure(spec, figure, piece.which, language);
    const key = `${at}${piece.figure}`;
    if (spec === undefined || figure === undefined || onOpen === undefined)
      return (
        <span key={key} className={spec === undefined ? "figure-chip field-fault" : "figure-chip"}>
          {shown}
        </span>
      );
    return (
      <button
        key={key}
        type="button"
        className="figure-chip"
        title={t("summaries.opens", { figure: say(spec.name), which: t(`summaries.whichs.${piece.which}`) })}
        onClick={() => onOpen(piece.figure, piece.which)}
      >
        {shown}
      </button>
    );
  });
}
