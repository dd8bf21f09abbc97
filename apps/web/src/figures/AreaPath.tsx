import type { Bilingual } from "#law";
import { Button, Select } from "antd";
import { useWords } from "../words/useWords.ts";

interface Props {
  readonly offices: readonly { readonly path: string; readonly name: Bilingual }[];
  /** The reader's own office: the top of what it may see. */
  readonly own: string | undefined;
  readonly chosen: string | undefined;
  readonly onChoose: (path: string | undefined) => void;
}

/** Where in the tree of offices one stands: each office above is a way back up, and any below can be chosen. */
export function AreaPath({ offices, own, chosen, onChoose }: Props) {
  const { t, say } = useWords();
  if (own === undefined) return null;
  const here = chosen ?? own;
  const above = offices
    .filter(({ path }) => path.startsWith(own) && here.startsWith(path))
    .toSorted((a, b) => a.path.length - b.path.length);
  return (
    <nav className="area-path" aria-label={t("figures.areaPath")}>
      <ol>
        {above.map(({ path, name }) => (
          <li key={path}>
            {path === here ? (
              <span aria-current="location">{say(name)}</span>
            ) : (
              <Button type="link" className="figure-door" onClick={() => onChoose(path === own ? undefined : path)}>
                {say(name)}
              </Button>
            )}
          </li>
        ))}
      </ol>
      <Select
        showSearch={{ optionFilterProp: "label" }}
        aria-label={t("figures.office")}
        className="select-wide"
        value={here}
        options={offices
          .filter(({ path }) => path.startsWith(own))
          .map(({ path, name }) => ({ value: path, label: say(name) }))}
        onChange={(path: string) => onChoose(path === own ? undefined : path)}
      />
    </nav>
  );
}
