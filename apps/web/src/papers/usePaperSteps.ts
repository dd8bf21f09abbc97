import { type CaseView, type ReplyOf, routes } from "#contract";
import { useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { keyOf, useSend } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import type { PaperRow } from "./Papers.tsx";

type Step = "submit" | "approve" | "return" | "void";

/** What came of a step stands on the page at once; the docket, lists and the paper itself are read again. */
export function useStepped(): (reply: ReplyOf<typeof routes.papers.step>) => void {
  const client = useQueryClient();
  const { message } = App.useApp();
  const { t } = useWords();
  return (reply) => {
    client.setQueryData(keyOf(routes.cases.one, { params: { id: reply.case.id } }), reply.case);
    for (const route of [routes.cases.docket, routes.cases.list, routes.cases.workbench, routes.cases.preview]) {
      void client.invalidateQueries({ queryKey: keyOf(route) });
    }
    void message.success(t(`papers.done.${reply.event.type as "PaperSubmitted"}`));
  };
}

export function usePaperSteps(view: CaseView, row: PaperRow) {
  const stepped = useStepped();
  const send = useSend(routes.papers.step, stepped);
  return {
    busy: send.isPending,
    error: send.error,
    take: (step: Step, opinion?: string, done?: () => void) =>
      send.mutate(
        {
          params: { id: view.id, documentId: row.id, step },
          body: { expectedVersion: view.version, ...(opinion === undefined ? {} : { opinion }) },
        },
        done === undefined ? {} : { onSuccess: done },
      ),
  };
}
