import { type CaseView, type ReplyOf, routes } from "#contract";
import { useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { keyOf } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";

export type SealShown = CaseView["seals"][number];

/** What came of a seal stands on the page at once; everything that may have shown what it hides is read again. */
export function useSealed(done: () => void): (reply: ReplyOf<typeof routes.seals.seal>) => void {
  const client = useQueryClient();
  const { message } = App.useApp();
  const { t } = useWords();
  return (reply) => {
    client.setQueryData(keyOf(routes.cases.one, { params: { id: reply.case.id } }), reply.case);
    client.removeQueries({ queryKey: keyOf(routes.cases.preview) });
    client.removeQueries({ queryKey: keyOf(routes.seals.look) });
    for (const route of [routes.cases.docket, routes.cases.list, routes.papers.fields])
      void client.invalidateQueries({ queryKey: keyOf(route) });
    void message.success(t(`seals.done.${reply.event.type as "RecordSealed"}`));
    done();
  };
}
