import { Page } from "../ui/Page.tsx";
import { useWords } from "../words/useWords.ts";

export function WorkbenchPage() {
  const { t } = useWords();
  return <Page title={t("shell.workbench")}>{null}</Page>;
}
