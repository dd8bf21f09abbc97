import { useWords } from "../words/useWords.ts";
import { type Hit, MOST_TILES, type Thread, threadsOf, tilesOf, type Tile, tintOf } from "./alignment.ts";

/** Width of a tile and height of the gap that the ribbons cross, in the picture's own units. */
const TILE = 40;
const GAP = 56;

/** The text asked for above, the mark below, and a ribbon from what corresponds to what it corresponds to. */
export function Comparison({ text, hit }: { readonly text: string; readonly hit: Hit }) {
  const { t, say } = useWords();
  const threads = threadsOf(hit.reasons);
  const tiles = tilesOf(text, hit.mark.markText, threads);
  const width = Math.max(tiles.query.length, tiles.mark.length, 4) * TILE;
  const indent = (side: readonly Tile[]) => (width - side.length * TILE) / 2;
  const top = hit.reasons[0];
  return (
    // What scrolls must be reachable by key.
    <div className="comparison" tabIndex={0} role="region" aria-label={t("similarity.sideBySide")}>
      <div
        className="comparison-inner"
        style={{ width }}
        role="img"
        aria-label={`${text} — ${hit.mark.markText}: ${top === undefined ? "" : say(top.sentence)}`}
      >
        <TileLine tiles={tiles.query} />
        <svg className="ribbons" viewBox={`0 0 ${width} ${GAP}`} width={width} height={GAP} aria-hidden="true">
          {threads.map((thread) => (
            <Ribbon key={thread.number} thread={thread} from={indent(tiles.query)} to={indent(tiles.mark)} />
          ))}
        </svg>
        <TileLine tiles={tiles.mark} />
      </div>
      <LeftOut count={Math.max(Array.from(text).length, Array.from(hit.mark.markText).length) - MOST_TILES} />
    </div>
  );
}

function TileLine({ tiles }: { readonly tiles: readonly Tile[] }) {
  return (
    <div className="tile-line">
      {tiles.map(({ text, of }, at) => (
        <span
          key={at}
          className={`glyph ${of === undefined ? "" : of === "same" ? "glyph-same" : `tint-${tintOf(of)}`}`}
        >
          {text}
          {typeof of === "number" && <sup>{of}</sup>}
        </span>
      ))}
    </div>
  );
}

function Ribbon({ thread, from, to }: { readonly thread: Thread; readonly from: number; readonly to: number }) {
  const { querySpan, markSpan } = thread.reason;
  if (querySpan === undefined || markSpan === undefined) return null;
  const clip = (at: number) => Math.min(at, MOST_TILES) * TILE;
  const [a, b] = [from + clip(querySpan[0]) + 3, from + clip(querySpan[1]) - 3];
  const [c, d] = [to + clip(markSpan[0]) + 3, to + clip(markSpan[1]) - 3];
  if (b <= a || d <= c) return null;
  const middle = GAP / 2;
  return (
    <path
      className={`ribbon ribbon-${tintOf(thread.number)}`}
      d={`M${a} 0 C${a} ${middle} ${c} ${middle} ${c} ${GAP} L${d} ${GAP} C${d} ${middle} ${b} ${middle} ${b} 0 Z`}
    />
  );
}

function LeftOut({ count }: { readonly count: number }) {
  const { t } = useWords();
  return count > 0 ? <p className="muted">{t("similarity.leftOut", { n: count })}</p> : null;
}
