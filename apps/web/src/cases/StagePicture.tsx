import { type CaseState, type Procedure, stagePicture } from "#casework";
import { useEffect, useRef, useState } from "react";
import { Sheet } from "../ui/Sheet.tsx";
import { useWords } from "../words/useWords.ts";
import { ahead, cell, pictureLayout } from "./pictureLayout.ts";
import { stagesPassed } from "./stagesPassed.ts";

type Standing = "past" | "current" | "next" | "ahead";

/** The procedure as a line of stages, the current one lit; the same as a list for those who read it. */
export function StagePicture({ procedure, state }: { readonly procedure: Procedure; readonly state: CaseState }) {
  const { t, say } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(900);
  useEffect(() => {
    const watcher = new ResizeObserver(([entry]) => entry && setWidth(entry.contentRect.width));
    if (box.current !== null) watcher.observe(box.current);
    return () => watcher.disconnect();
  }, []);
  const { nodes, edges } = stagePicture(procedure);
  const layout = pictureLayout(nodes, width / cell.width);
  const passed = stagesPassed(procedure, state);
  const reachable = state.closed === undefined ? ahead(edges, state.stage) : new Set<string>();
  const standing = (id: string): Standing => {
    if (id === state.stage) return "current";
    if (passed.includes(id)) return "past";
    return reachable.has(id) ? "next" : "ahead";
  };
  const words = { past: t("cases.past"), current: t("cases.current"), next: t("cases.ahead"), ahead: t("cases.ahead") };
  return (
    <Sheet title={t("cases.stages")}>
      <div ref={box} className="picture-box">
        <svg width={layout.width} height={layout.height} className="picture" aria-hidden="true">
          {layout.rail.map(([from, to]) => (
            <line
              key={from.node.id}
              x1={from.x + 10}
              y1={from.y}
              x2={to.x - 10}
              y2={to.y}
              className={`rail rail-${passed.includes(to.node.id) ? "past" : "ahead"}`}
            />
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
      </div>
      <ol className="visually-hidden" aria-label={t("cases.stagesText")}>
        {nodes.map((node) => (
          <li key={node.id} {...(standing(node.id) === "current" ? { "aria-current": "step" as const } : {})}>
            {say(node.name)}: {words[standing(node.id)]}
          </li>
        ))}
      </ol>
    </Sheet>
  );
}
