import { type ReplyOf, routes } from "#contract";
import { useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { keyOf } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";

/** What came of a copy stands on the page at once; the docket is read again. */
export function useCopied(): (reply: ReplyOf<typeof routes.copies.mark>) => void {
  const client = useQueryClient();
  const { message } = App.useApp();
  const { t } = useWords();
  return (reply) => {
    for (const route of [routes.cases.docket, routes.copies.read])
      void client.invalidateQueries({ queryKey: keyOf(route) });
    client.setQueryData(keyOf(routes.cases.one, { params: { id: reply.case.id } }), reply.case);
    void message.success(t(`copies.done.${reply.event.type as "CopyMarked"}`));
  };
}
