import { Button } from "antd";
import { useWords } from "../../words/useWords.ts";

/** The page as it stands, on paper: without the doors and the forms. */
export function PrintButton() {
  const { t } = useWords();
  return (
    <Button className="no-print" onClick={() => window.print()}>
      {t("views.print")}
    </Button>
  );
}
