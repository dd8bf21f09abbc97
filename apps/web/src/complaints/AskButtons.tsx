import { AdjudicationDraft, MediationDraft } from "#contract";
import { Button } from "antd";
import { useWords } from "../words/useWords.ts";
import type { useComplain } from "./useComplain.ts";

/** The two requests that open a patent case. */
export function AskButtons({ begin }: { readonly begin: ReturnType<typeof useComplain> }) {
  const { t } = useWords();
  return (
    <>
      <Button
        loading={begin.pending}
        onClick={() => begin.start({ body: AdjudicationDraft.parse({ kind: "adjudication" }) })}
      >
        {t("requests.write.adjudication")}
      </Button>
      <Button
        loading={begin.pending}
        onClick={() => begin.start({ body: MediationDraft.parse({ kind: "mediation" }) })}
      >
        {t("requests.write.mediation")}
      </Button>
    </>
  );
}
