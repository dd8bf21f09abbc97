import { type CaseEvent, type CaseState, type Procedure, stagePicture } from "#casework";
import { useEffect, useRef, useState } from "react";
import { Sheet } from "../ui/Sheet.tsx";
import { useWords } from "../words/useWords.ts";
import { ahead, cell, type Placed, pictureLayout, stroke } from "./pictureLayout.ts";
import { stagesPassed } from "./stagesPassed.ts";

/** Fewer stages beside each other make no picture. */
const FEWEST = 5;

type Standing = "past" | "current" | "next" | "ahead";

interface Props {
  readonly procedure: Procedure;
  readonly state: CaseState;
  readonly docket: readonly Pick<CaseEvent, "seq" | "stage">[];
}

/** The procedure as a line of stages, the current one lit; the same as a list for those who read it. */
export function StagePicture({ procedure, state, docket }: Props) {
  const { t, say } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(900);
  useEffect(() => {
    const watcher = new ResizeObserver(([entry]) => entry && setWidth(entry.contentRect.width));
    if (box.current !== null) watcher.observe(box.current);
    return () => watcher.disconnect();
  }, []);
  const { nodes, edges } = stagePicture(procedure);
  const layout = pictureLayout(nodes, edges, width / cell.width);
  const passed = stagesPassed(procedure, state, docket);
  const placeOf = (id: string) => layout.placed.find((one) => one.node.id === id);
  const went = [
    ...new Map(
      passed.slice(1).map((id, index) => [`${passed[index]} ${id}`, [placeOf(passed[index] ?? ""), placeOf(id)]]),
    ),
  ]
    .map(([, pair]) => pair)
    .filter((pair): pair is [Placed, Placed] => pair[0] !== undefined && pair[1] !== undefined);
  const reachable = state.closed === undefined ? ahead(edges, state.stage) : new Set<string>();
  const standing = (id: string): Standing => {
    if (id === state.stage) return "current";
    if (passed.includes(id)) return "past";
    return reachable.has(id) ? "next" : "ahead";
  };
  // Where the picture has no room: the way gone, where it stands, what may come next, and the rest of the main line.
  const inOrder = [
    ...[...new Set([...passed.filter((id) => id !== state.stage), state.stage])].flatMap(
      (id) => nodes.find((node) => node.id === id) ?? [],
    ),
    ...nodes.filter((node) => standing(node.id) === "next"),
    ...nodes.filter((node) => standing(node.id) === "ahead" && !node.aside && node.closing === undefined),
  ];
  const isNarrow = width < FEWEST * cell.width;
  const words = { past: t("cases.past"), current: t("cases.current"), next: t("cases.ahead"), ahead: t("cases.ahead") };
  return (
    <Sheet title={t("cases.stages")}>
      <div ref={box} className="picture-box">
        {isNarrow ? null : (
          <svg width={layout.width} height={layout.height} className="picture" aria-hidden="true">
            {layout.rail.map(([from, to]) => (
              <path key={from.node.id} d={stroke(from, to)} className="rail rail-ahead" />
            ))}
            {went.map(([from, to]) => (
              <path key={`${from.node.id} ${to.node.id}`} d={stroke(from, to)} className="rail rail-past" />
            ))}
            {layout.placed.map(({ node, x, y }) => (
              <g key={node.id} className={`stage-node stage-node-${standing(node.id)}`}>
                {node.closing !== undefined && <circle cx={x} cy={y} r={12} className="stage-ring" />}
                <circle cx={x} cy={y} r={standing(node.id) === "current" ? 9 : 7} className="stage-dot" />
                {standing(node.id) === "past" && <path d={`M${x - 3} ${y}l2.5 2.5 4-5`} className="stage-tick" />}
                <foreignObject x={x - cell.width / 2 + 4} y={y + 13} width={cell.width - 8} height={40}>
                  <div className="stage-name">{say(node.name)}</div>
                </foreignObject>
              </g>
            ))}
          </svg>
        )}
      </div>
      <ol className={isNarrow ? "stage-list" : "visually-hidden"} aria-label={t("cases.stagesText")}>
        {(isNarrow ? inOrder : nodes).map((node) => (
          <li
            key={node.id}
            className={`stage-line-${standing(node.id)}`}
            {...(standing(node.id) === "current" ? { "aria-current": "step" as const } : {})}
          >
            {say(node.name)}
            <span className="visually-hidden">: {words[standing(node.id)]}</span>
          </li>
        ))}
      </ol>
    </Sheet>
  );
}
