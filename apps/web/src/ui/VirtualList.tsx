import { type ReactNode, useEffect, useRef, useState } from "react";
import { visibleRange } from "./visibleRange.ts";

interface Props<Item> {
  readonly label: string;
  readonly items: readonly Item[];
  /** How many there are, read or not. */
  readonly total: number;
  readonly rowHeight: number;
  readonly keyOf: (item: Item) => string;
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
  readonly onEnd: () => void;
  readonly children: (item: Item) => ReactNode;
}

/** A list of any length that draws only what is in sight; asks for more (`onEnd`) when its end comes near. */
export function VirtualList<Item>(props: Props<Item>) {
  const { items, rowHeight, chosen, keyOf } = props;
  const box = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 800 });
  const look = () => box.current && setView({ top: box.current.scrollTop, height: box.current.clientHeight });
  const { first, last } = visibleRange(view.top, view.height, rowHeight, items.length);

  useEffect(() => {
    const watcher = new ResizeObserver(() => look());
    if (box.current !== null) watcher.observe(box.current);
    return () => watcher.disconnect();
  }, []);
  useEffect(() => keepInSight(box.current, chosen * rowHeight, rowHeight), [chosen, rowHeight]);
  const nearEnd = last >= items.length - 5 && items.length < props.total;
  const { onEnd } = props;
  useEffect(() => {
    if (nearEnd) onEnd();
  }, [nearEnd, onEnd]);

  const chosenItem = items[chosen];
  return (
    <div
      ref={box}
      className="virtual"
      role="listbox"
      aria-label={props.label}
      tabIndex={0}
      aria-activedescendant={chosenItem === undefined ? undefined : `row-${keyOf(chosenItem)}`}
      onScroll={look}
      onKeyDown={(event) => {
        const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }[event.key];
        if (step === undefined) return;
        event.preventDefault();
        props.onChoose(Math.max(0, Math.min(items.length - 1, chosen + step)));
      }}
    >
      <div className="virtual-all" role="presentation" style={{ height: items.length * rowHeight }}>
        {items.slice(first, last).map((item, offset) => {
          const index = first + offset;
          return (
            <div
              key={keyOf(item)}
              id={`row-${keyOf(item)}`}
              className="virtual-row"
              role="option"
              tabIndex={-1}
              aria-selected={index === chosen}
              aria-posinset={index + 1}
              aria-setsize={props.total}
              style={{ height: rowHeight, transform: `translateY(${index * rowHeight}px)` }}
              onClick={() => props.onChoose(index)}
              onKeyDown={(event) => event.key === "Enter" && props.onChoose(index)}
            >
              {props.children(item)}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function keepInSight(box: HTMLDivElement | null, top: number, height: number): void {
  if (box === null || top < 0) return;
  if (top < box.scrollTop) box.scrollTop = top;
  else if (top + height > box.scrollTop + box.clientHeight) box.scrollTop = top + height - box.clientHeight;
}
