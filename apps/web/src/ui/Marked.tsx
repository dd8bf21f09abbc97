import { highlight, type Span } from "./highlight.ts";

/** A text with its matched words marked. */
export function Marked({ text, spans }: { readonly text: string; readonly spans: readonly Span[] }) {
  let at = 0;
  return (
    <>
      {highlight(text, spans).map((piece) => {
        const key = at;
        at += piece.text.length;
        return piece.marked ? <mark key={key}>{piece.text}</mark> : <span key={key}>{piece.text}</span>;
      })}
    </>
  );
}
