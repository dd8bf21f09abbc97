import type { FormCellView, ReturnView } from "#contract";
import type { Bilingual } from "#law";
import { Link } from "@tanstack/react-router";
import { Drawer } from "antd";
import { Rows } from "../ui/Rows.tsx";
import { useWords } from "../words/useWords.ts";
import { CellNumber } from "./CellNumber.tsx";

export interface BelowOpened {
  readonly cell: FormCellView;
  readonly row: Bilingual;
  readonly column: Bilingual;
}

/** Which returns right below a number is made of; each opens its own. */
export function BelowDrawer({
  view,
  opened,
  onClose,
}: {
  readonly view: ReturnView;
  readonly opened: BelowOpened;
  readonly onClose: () => void;
}) {
  const { t, say } = useWords();
  const title = t("returns.belowOf", { row: say(opened.row), column: say(opened.column) });
  const own = view.cells.find(({ cell }) => cell === opened.cell.id)?.ownValue ?? null;
  const itself = { ...view, name: view.office.name, values: { [opened.cell.id]: own } };
  const rows = [itself, ...view.below];
  return (
    <Drawer open onClose={onClose} size={560} title={title}>
      <Rows
        caption={title}
        rows={rows}
        keyOf={(one) => one.officePath}
        columns={[
          {
            key: "office",
            title: t("returns.office"),
            cell: (one) =>
              one === itself ? (
                t("returns.own")
              ) : one.id === null ? (
                say(one.name)
              ) : (
                <Link to="/returns/$id" params={{ id: one.id }} onClick={onClose}>
                  {say(one.name)}
                </Link>
              ),
          },
          { key: "stage", title: t("returns.state"), cell: (one) => t(`returns.stages.${one.stage ?? "none"}`) },
          {
            key: "value",
            title: t("returns.total"),
            right: true,
            cell: (one) => <CellNumber kind={opened.cell.kind} value={one.values[opened.cell.id] ?? null} />,
          },
        ]}
      />
    </Drawer>
  );
}
