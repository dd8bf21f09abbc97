import { Tag } from "antd";
import { useWords } from "../words/useWords.ts";

/** The mark beside what came from an office's own list, with its row there. */
export function ImportedMark({ row }: { readonly row: number }) {
  const { t } = useWords();
  return <Tag>{t("cases.importedMark", { row })}</Tag>;
}
