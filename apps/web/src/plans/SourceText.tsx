import { memo, type RefObject, useEffect, useRef } from "react";
import { useWords } from "../words/useWords.ts";

interface Task {
  readonly number: number;
  readonly start: number;
  readonly end: number;
}
interface Props {
  readonly text: string;
  readonly language: "zh" | "en";
  readonly tasks: readonly Task[];
  readonly active: number | null;
  readonly here: RefObject<HTMLDivElement | null>;
  readonly onPick: (task: number) => void;
}

/** The document as extracted, the tasks marked in it; a click on a task opens its proposal, and the open one is brought into sight. */
export function SourceText({ text, language, tasks, active, here, onPick }: Props) {
  const { t } = useWords();
  const pick = useRef(onPick);
  pick.current = onPick;
  useEffect(() => {
    const pane = here.current;
    if (pane === null) return;
    const clicked = (event: MouseEvent) => {
      if (document.getSelection()?.isCollapsed === false) return;
      const mark = (event.target as Element).closest("[data-task]");
      if (mark !== null) pick.current(Number(mark.getAttribute("data-task")));
    };
    pane.addEventListener("click", clicked);
    return () => pane.removeEventListener("click", clicked);
  }, [here]);
  useEffect(() => {
    const pane = here.current;
    for (const mark of pane?.querySelectorAll("[data-task]") ?? []) {
      const open = Number(mark.getAttribute("data-task")) === active;
      mark.classList.toggle("source-open", open);
      // Scrolls the pane alone: scrollIntoView would move the page as well.
      if (open && pane !== null) {
        const at = mark.getBoundingClientRect().top - pane.getBoundingClientRect().top;
        if (at < 0 || at > pane.clientHeight * 0.8) pane.scrollTop += at - 48;
      }
    }
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reachable with the keyboard
    <div ref={here} className="source-text" lang={language} role="region" aria-label={t("plans.source")} tabIndex={0}>
      <Pieces text={text} tasks={tasks} />
    </div>
  );
}

/** Drawn once: three hundred pages need not be compared at every click. */
const Pieces = memo(function Pieces({ text, tasks }: { readonly text: string; readonly tasks: readonly Task[] }) {
  const pieces = cut(text, tasks);
  return (
    <>
      {pieces.map(({ start, end, task }) =>
        task === null ? (
          <span key={start} data-at={start}>
            {text.slice(start, end)}
          </span>
        ) : (
          <mark key={start} data-at={start} data-task={task} className="source-task">
            {text.slice(start, end)}
          </mark>
        ),
      )}
    </>
  );
});

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly task: number | null;
}

/** The document cut where tasks begin and end; words of two tasks belong to the one that begins later. */
function cut(text: string, tasks: readonly Task[]): readonly Piece[] {
  const ordered = tasks.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const bounds = [...new Set([0, text.length, ...ordered.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  const pieces: Piece[] = [];
  let open: readonly Task[] = [];
  let next = 0;
  for (const [at, start] of bounds.entries()) {
    const end = bounds[at + 1];
    if (end === undefined) break;
    const begun: Task[] = [];
    for (let task = ordered[next]; task !== undefined && task.start <= start; task = ordered[++next]) begun.push(task);
    open = [...open.filter((task) => task.end > start), ...begun];
    pieces.push({ start, end, task: open.at(-1)?.number ?? null });
  }
  return pieces;
}

/** Where in the document the selection begins and ends; undefined where nothing is selected, or it reaches out of the pane. */
export function selectedPlace(pane: HTMLElement | null): { readonly start: number; readonly end: number } | undefined {
  const selection = document.getSelection();
  if (pane === null || selection === null || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const start = offsetOf(pane, range.startContainer, range.startOffset);
  const end = offsetOf(pane, range.endContainer, range.endOffset);
  return start === undefined || end === undefined || start >= end ? undefined : { start, end };
}

function offsetOf(pane: HTMLElement, node: Node, offset: number): number | undefined {
  if (!pane.contains(node) || node.nodeType !== Node.TEXT_NODE) return undefined;
  const piece = node.parentElement?.closest("[data-at]");
  return piece == null ? undefined : Number(piece.getAttribute("data-at")) + offset;
}
