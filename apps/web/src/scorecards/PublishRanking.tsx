import { routes } from "#contract";
import { useQueryClient } from "@tanstack/react-query";
import { Button, Drawer } from "antd";
import { useState } from "react";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { keyOf, useSend } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";

/** Lets the offices that a ranking ranks see it; that is not taken back, so it is asked once more. */
export function PublishRanking({ id }: { readonly id: string }) {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  const client = useQueryClient();
  const send = useSend(routes.scorecards.publish, async () => {
    setAsking(false);
    await client.invalidateQueries({ queryKey: keyOf(routes.scorecards.ranking) });
    await client.invalidateQueries({ queryKey: keyOf(routes.scorecards.rankings) });
  });
  return (
    <>
      <Button type="primary" onClick={() => setAsking(true)}>
        {t("scorecards.publish")}
      </Button>
      <Drawer open={asking} title={t("scorecards.publishTitle")} onClose={() => setAsking(false)} destroyOnHidden>
        <p>{t("scorecards.publishSure")}</p>
        {send.error && <RefusalBox error={send.error} />}
        <div className="drawer-foot">
          <Button onClick={() => setAsking(false)}>{t("ui.cancel")}</Button>
          <Button type="primary" loading={send.isPending} onClick={() => send.mutate({ params: { id } })}>
            {t("scorecards.publish")}
          </Button>
        </div>
      </Drawer>
    </>
  );
}
