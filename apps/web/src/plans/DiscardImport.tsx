import { routes } from "#contract";
import { useQueryClient } from "@tanstack/react-query";
import { Button, Popconfirm } from "antd";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { keyOf, useSend } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";

/** Puts a document aside without making a plan of it. */
export function DiscardImport({ id }: { readonly id: string }) {
  const { t } = useWords();
  const client = useQueryClient();
  const discard = useSend(routes.plans.discard, () =>
    Promise.all(
      [routes.plans.imports, routes.plans.oneImport].map((route) =>
        client.invalidateQueries({ queryKey: keyOf(route) }),
      ),
    ),
  );
  return (
    <>
      <Popconfirm
        title={t("plans.discardSure")}
        okText={t("plans.discard")}
        cancelText={t("ui.cancel")}
        onConfirm={() => discard.mutate({ params: { id } })}
      >
        <Button loading={discard.isPending}>{t("plans.discard")}</Button>
      </Popconfirm>
      {discard.error && <RefusalBox error={discard.error} />}
    </>
  );
}
