import { useRef } from "react";
import { Classes } from "../marks/Classes.tsx";
import { useWords } from "../words/useWords.ts";
import type { Hit } from "./alignment.ts";
import { Score } from "./Score.tsx";

interface Props {
  readonly hits: readonly Hit[];
  readonly chosen: string | undefined;
  readonly onChoose: (markId: string) => void;
}

/** The marks found, nearest first; arrow keys walk the list. */
export function HitList({ hits, chosen, onChoose }: Props) {
  const { t, say } = useWords();
  const list = useRef<HTMLDivElement>(null);
  const walk = (step: number) => {
    const at = hits.findIndex(({ markId }) => markId === chosen);
    const next = hits[Math.min(hits.length - 1, Math.max(0, at + step))];
    if (next === undefined) return;
    onChoose(next.markId);
    list.current?.querySelector(`[data-mark="${CSS.escape(next.markId)}"]`)?.scrollIntoView({ block: "nearest" });
  };
  return (
    <div
      ref={list}
      className="hits"
      role="listbox"
      tabIndex={0}
      aria-label={t("similarity.found")}
      aria-activedescendant={chosen === undefined ? undefined : `hit-${chosen}`}
      onKeyDown={(event) => {
        if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
        event.preventDefault();
        walk(event.key === "ArrowDown" ? 1 : -1);
      }}
    >
      {hits.map((hit) => (
        <div
          key={hit.markId}
          id={`hit-${hit.markId}`}
          data-mark={hit.markId}
          role="option"
          aria-selected={hit.markId === chosen}
          className="hit"
          onClick={() => onChoose(hit.markId)}
        >
          <Score of={hit.score} />
          <span className="hit-main">
            <span className="hit-mark">{hit.mark.markText}</span>
            <span className="hit-note">
              {t("similarity.classShort")} <Classes of={hit.mark.classNumbers} /> · {hit.mark.holderName}
            </span>
            {hit.reasons[0] !== undefined && <span className="hit-reason">{say(hit.reasons[0].sentence)}</span>}
          </span>
        </div>
      ))}
    </div>
  );
}
