import { type CaseView, routes } from "#contract";
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { App } from "antd";
import { type ReactNode, useState } from "react";
import { keyOf } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { type Acted, ActionDrawer } from "./ActionDrawer.tsx";
import { findProcedure } from "./procedures.ts";

/** Opens the form of an action, and tells what came of it; `drawer` stands somewhere on the page. */
export function useActs(
  view: CaseView | undefined,
  after?: (acted: Acted) => void,
  /** The action whose form stands open from the start. */
  begin?: string,
): { start: (action: string) => void; drawer: ReactNode; busy: boolean } {
  const { t, say } = useWords();
  const { message } = App.useApp();
  const client = useQueryClient();
  const [action, setAction] = useState(begin);
  const procedure = view && findProcedure(view.procedure);
  const done = (acted: Acted) => {
    setAction(undefined);
    client.setQueryData(keyOf(routes.cases.one, { params: { id: acted.case.id } }), acted.case);
    for (const route of [
      routes.cases.docket,
      routes.cases.list,
      routes.cases.workbench,
      routes.clues.list,
      routes.clues.counts,
      routes.clues.one,
    ]) {
      void client.invalidateQueries({ queryKey: keyOf(route) });
    }
    const what = procedure?.actions[acted.event.action]?.name;
    void message.success(t("cases.done", { what: what === undefined ? "" : say(what) }));
    if (acted.opened !== undefined) {
      const { caseId, number } = acted.opened;
      void message.success(
        <Link to="/cases/$id" params={{ id: caseId }}>
          {t("cases.openedAnother", { number })}
        </Link>,
        8,
      );
    }
    after?.(acted);
  };
  const drawer =
    view !== undefined && procedure !== undefined && action !== undefined ? (
      <ActionDrawer
        key={action}
        view={view}
        procedure={procedure}
        action={action}
        onClose={() => setAction(undefined)}
        onDone={done}
      />
    ) : null;
  return { start: setAction, drawer, busy: action !== undefined };
}
