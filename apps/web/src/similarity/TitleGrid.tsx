import type { ReplyOf } from "#contract";
import type { routes } from "#contract";
import { useWords } from "../words/useWords.ts";
import { tintOf } from "./alignment.ts";

type Stages = NonNullable<ReplyOf<typeof routes.similarity.screen>["stages"]>;

/**
 * A title as a grid, one column a character, one line a stage: what stood there, what it was folded to, the words and
 * their sound, and below them a bar for each stretch that a mark was met in.
 */
export function TitleGrid({
  stages,
  nameOf,
}: {
  readonly stages: Stages;
  readonly nameOf: (markId: string) => string;
}) {
  const { t, say } = useWords();
  const { characters, symbols, tokens, pinyin, windows } = stages;
  const columns = `max-content repeat(${characters.length}, minmax(20px, max-content))`;
  const stretch = (start: number, end: number) => ({ gridColumn: `${start + 2} / ${end + 2}` });
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t("similarity.scrollHint")}>
      <div className="title-grid" style={{ gridTemplateColumns: columns }}>
        <span className="grid-name">{t("similarity.asGiven")}</span>
        {characters.map((character, at) => (
          <span key={at} className="grid-cell" style={stretch(at, at + 1)}>
            {character}
          </span>
        ))}
        <span className="grid-name">{t("similarity.folded")}</span>
        {bySpan(symbols).map(({ start, end, items }) => {
          const disguised = items.some((symbol) => symbol.disguised);
          return (
            <span key={start} className={`grid-cell ${disguised ? "grid-disguised" : ""}`} style={stretch(start, end)}>
              {items.map(({ symbol }) => symbol).join("")}
              {disguised && <span className="visually-hidden"> ({t("similarity.disguised")})</span>}
            </span>
          );
        })}
        <span className="grid-name">{t("similarity.words")}</span>
        {tokens.map(({ start, end, text }) => (
          <span key={start} className="grid-cell grid-word" style={stretch(start, end)}>
            {text}
          </span>
        ))}
        {pinyin.length > 0 && (
          <>
            <span className="grid-name">{t("similarity.sound")}</span>
            {pinyin.map(({ start, end, syllable }) => (
              <span key={start} className="grid-cell muted" style={stretch(start, end)}>
                {syllable}
              </span>
            ))}
          </>
        )}
        {windows.map(({ start, end, markId, reason }, at) => (
          <Bar
            key={`${start}-${end}-${markId}-${reason.kind}`}
            head={at === 0 ? t("similarity.names") : ""}
            number={at + 1}
            style={stretch(start, end)}
            text={nameOf(markId)}
            why={say(reason.sentence)}
          />
        ))}
      </div>
    </div>
  );
}

interface BarProps {
  readonly head: string;
  readonly number: number;
  readonly style: { readonly gridColumn: string };
  readonly text: string;
  readonly why: string;
}

function Bar({ head, number, style, text, why }: BarProps) {
  return (
    <>
      <span className="grid-name">{head}</span>
      <span className={`grid-cell grid-bar tint-${tintOf(number)}`} style={style} title={why}>
        {text}
        <span className="visually-hidden">: {why}</span>
      </span>
    </>
  );
}

/** Several symbols of one character (æ: a e) stand in one cell. */
function bySpan<T extends { readonly start: number; readonly end: number }>(
  places: readonly T[],
): { readonly start: number; readonly end: number; readonly items: T[] }[] {
  const cells: { start: number; end: number; items: T[] }[] = [];
  for (const place of places) {
    const last = cells.at(-1);
    if (last !== undefined && last.start === place.start) {
      last.items.push(place);
      last.end = Math.max(last.end, place.end);
    } else cells.push({ start: place.start, end: place.end, items: [place] });
  }
  return cells;
}
