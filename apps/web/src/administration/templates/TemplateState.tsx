import type { ReplyOf, routes } from "#contract";
import { Tag } from "antd";
import { useWords } from "../../words/useWords.ts";

type Row = ReplyOf<typeof routes.templates.list>["items"][number];

/** Whose template it is. */
export function TemplateState({ row }: { readonly row: Pick<Row, "state" | "officeName"> }) {
  const { t, say } = useWords();
  const shipped = row.state === "shipped";
  return (
    <>
      {shipped ? t("templates.states.shipped") : <Tag>{t(`templates.states.${row.state}`)}</Tag>}
      {row.state === "above" && row.officeName !== null && <span className="muted">{say(row.officeName)}</span>}
    </>
  );
}
