import { findTerms } from "#casework";
import type { CopyMark, ReplyOf, routes } from "#contract";
import { Button } from "antd";
import { Fragment, useEffect, useRef, useState } from "react";
import { Sheet } from "../ui/Sheet.tsx";
import { useWords } from "../words/useWords.ts";

interface Props {
  readonly paragraphs: ReplyOf<typeof routes.copies.read>["paragraphs"];
  readonly marks: readonly CopyMark[];
  /** Absent for those who only look. */
  readonly onSelect?: (text: string, as: CopyMark["as"]) => void;
}

/** The words of the paper with what is hidden marked; selecting more offers to hide it. */
export function MarkedPaper({ paragraphs, marks, onSelect }: Props) {
  const { t } = useWords();
  const here = useRef<HTMLDivElement>(null);
  const selected = useSelected(here);
  const texts = marks.map(({ text }) => text);
  return (
    <Sheet
      title={t("copies.text")}
      side={
        onSelect && (
          <Button
            size="small"
            disabled={selected === ""}
            // The button must not take the selection away as it is pressed.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onSelect(selected, "identifier")}
          >
            {t("copies.addSelected")}
          </Button>
        )
      }
    >
      <div ref={here} className="copy-text" lang="zh">
        {paragraphs.map(({ part, text }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of a frozen paper have no identity but their place
          <Fragment key={at}>
            {part !== "word/document.xml" && paragraphs[at - 1]?.part !== part && (
              <h3 className="copy-part">{t("copies.header")}</h3>
            )}
            <p>
              {pieces(text, texts).map((piece, index) =>
                piece.marked ? (
                  // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a text have no identity but their place
                  <mark key={index}>{piece.text}</mark>
                ) : (
                  piece.text
                ),
              )}
            </p>
          </Fragment>
        ))}
      </div>
    </Sheet>
  );
}

function pieces(text: string, terms: readonly string[]): { text: string; marked: boolean }[] {
  const out: { text: string; marked: boolean }[] = [];
  let at = 0;
  for (const { from, to } of findTerms(text, terms)) {
    if (from > at) out.push({ text: text.slice(at, from), marked: false });
    out.push({ text: text.slice(from, to), marked: true });
    at = to;
  }
  if (at < text.length) out.push({ text: text.slice(at), marked: false });
  return out;
}

/** What is selected within the paper, on one line; empty where nothing is, or the selection reaches out of it. */
function useSelected(within: React.RefObject<HTMLDivElement | null>): string {
  const [text, setText] = useState("");
  useEffect(() => {
    const read = () => {
      const selection = document.getSelection();
      const inside =
        selection !== null &&
        !selection.isCollapsed &&
        within.current?.contains(selection.anchorNode) === true &&
        within.current.contains(selection.focusNode);
      const words = inside ? selection.toString().trim() : "";
      setText(words.includes("\n") ? "" : words);
    };
    document.addEventListener("selectionchange", read);
    return () => document.removeEventListener("selectionchange", read);
  }, [within]);
  return text;
}
