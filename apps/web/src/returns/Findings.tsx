import type { ReturnFinding } from "#contract";
import { useWords } from "../words/useWords.ts";

interface Props {
  /** The field says that these lines describe it. */
  readonly id: string;
  readonly findings: readonly ReturnFinding[];
  /** What the field itself finds, before anything was sent. */
  readonly own?: string | undefined;
}

/** What is wrong or strange about a cell, under it. */
export function Findings({ id, findings, own }: Props) {
  const { say } = useWords();
  if (own === undefined && findings.length === 0) return null;
  return (
    <ul id={id} className="findings">
      {own !== undefined && <li className="late">{own}</li>}
      {own === undefined &&
        findings.map((one) => (
          <li key={one.code} className={one.severity === "error" ? "late" : one.explained ? "muted" : "due"}>
            {say(one.sentence)}
          </li>
        ))}
    </ul>
  );
}
