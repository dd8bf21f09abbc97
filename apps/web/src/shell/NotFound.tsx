import { Link } from "@tanstack/react-router";
import { Empty } from "../ui/Empty.tsx";
import { Page } from "../ui/Page.tsx";
import { useWords } from "../words/useWords.ts";

export function NotFound() {
  const { t } = useWords();
  return (
    <Page title={t("shell.notFound")}>
      <Empty title={t("shell.notFoundHint")}>
        <Link to="/">{t("shell.toWorkbench")}</Link>
      </Empty>
    </Page>
  );
}
