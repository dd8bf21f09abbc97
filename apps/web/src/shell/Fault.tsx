import { Button } from "antd";
import { Page } from "../ui/Page.tsx";
import { useWords } from "../words/useWords.ts";

/** A fault of ours: said plainly, with the way back and the text to hand on. */
export function Fault({ error }: { readonly error: unknown }) {
  const { t } = useWords();
  return (
    <Page
      title={t("shell.faultTitle")}
      lead={t("shell.faultHint")}
      action={
        <Button type="primary" onClick={() => location.reload()}>
          {t("shell.reload")}
        </Button>
      }
    >
      <pre className="fault">{error instanceof Error ? error.message : String(error)}</pre>
    </Page>
  );
}
