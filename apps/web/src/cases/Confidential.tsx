import { routes } from "#contract";
import { Button } from "antd";
import { useState } from "react";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { useCall } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";

interface Props {
  readonly caseId: string;
  readonly token: string;
}

/** What is kept apart from the docket: shown when somebody asks, since each look is recorded. */
export function Confidential({ caseId, token }: Props) {
  const { t } = useWords();
  const [looking, setLooking] = useState(false);
  const text = useCall(
    routes.cases.confidential,
    { params: { id: caseId, token } },
    { enabled: looking, staleMs: Number.POSITIVE_INFINITY },
  );
  if (text.data !== undefined) return <>{text.data.text}</>;
  return (
    <>
      <span className="muted">{t("cases.confidential")}</span>{" "}
      <Button size="small" loading={looking && text.isPending} onClick={() => setLooking(true)}>
        {t("cases.look")}
      </Button>
      {text.error && <RefusalBox error={text.error} />}
    </>
  );
}
