import { type AssignmentAction, type AssignmentView, routes } from "#contract";
import { useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { keyOf, useSend } from "../useCall.ts";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { useWords } from "../words/useWords.ts";
import { ActForm } from "./ActForm.tsx";

/** Nothing is to be filled in: a press is the act. */
const plain: ReadonlySet<AssignmentAction> = new Set(["accept", "claim-escalation"]);

/** What the reader may do now. */
export function Acts({ view }: { readonly view: AssignmentView }) {
  const { t } = useWords();
  const [acting, setActing] = useState<AssignmentAction>();
  const refresh = useRefresh();
  const send = useSend(routes.supervision.act, refresh);
  const press = (action: AssignmentAction) => {
    if (!plain.has(action)) setActing(action);
    else if (action === "accept" || action === "claim-escalation")
      send.mutate({ params: { id: view.id }, body: { expectedVersion: view.version, command: { action } } });
  };
  if (view.actions.length === 0) return null;
  return (
    <>
      <div className="assignment-acts">
        {view.actions.map((action, at) => (
          <Button
            key={action}
            type={at === 0 ? "primary" : "default"}
            loading={send.isPending}
            onClick={() => press(action)}
          >
            {t(`supervision.actions.${action}`)}
          </Button>
        ))}
      </div>
      {send.error && <RefusalBox error={send.error} />}
      {acting !== undefined && (
        <ActForm key={acting} view={view} action={acting} onClose={() => setActing(undefined)} />
      )}
    </>
  );
}

/** What was read of assignments is read again after an act. */
export function useRefresh(): () => Promise<unknown> {
  const client = useQueryClient();
  const { supervision } = routes;
  return () =>
    Promise.all(
      [supervision.list, supervision.one, supervision.board].map((route) =>
        client.invalidateQueries({ queryKey: keyOf(route) }),
      ),
    );
}
