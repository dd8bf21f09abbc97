import { Tag } from "antd";
import { useWords } from "../words/useWords.ts";

export interface SideShown {
  readonly id: string;
  readonly name: string;
  readonly committed: boolean;
  readonly opened: boolean;
}

/** Whose secrets make the seed, and how far each is. */
export function Sides({ of }: { readonly of: readonly SideShown[] }) {
  const { t } = useWords();
  return (
    <ul className="lines" aria-label={t("experts.sides")}>
      {of.map(({ id, name, committed, opened }) => (
        <li key={id} className="line">
          <span className="line-main">{name}</span>
          <Tag color={opened ? "success" : committed ? "processing" : "warning"}>
            {t(opened ? "experts.opened" : committed ? "experts.committed" : "experts.waitsCommit")}
          </Tag>
        </li>
      ))}
    </ul>
  );
}

/** What a side has to do now; undefined where it waits for others or has done its part. */
export function stepOf(
  sides: readonly SideShown[],
  own: string | undefined,
): "commit-to-draw" | "open-secret" | undefined {
  const side = sides.find(({ id }) => id === own);
  if (side === undefined || side.opened) return undefined;
  if (!side.committed) return "commit-to-draw";
  return sides.every(({ committed }) => committed) ? "open-secret" : undefined;
}
