import { type CaseView, routes } from "#contract";
import { Button } from "antd";
import { useState } from "react";
import { findProcedure } from "../cases/procedures.ts";
import { OpinionDialog } from "../papers/OpinionDialog.tsx";
import { useMe } from "../people/useMe.ts";
import { useSend } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { type SealShown, useSealed } from "./useSealed.ts";

/** For those who may lift a seal and for whom it opens; one set for the sake of a value is lifted with it. */
export function LiftSeal({ view, seal }: { readonly view: CaseView; readonly seal: SealShown }) {
  const { t, say } = useWords();
  const { me } = useMe();
  const [open, setOpen] = useState(false);
  const send = useSend(
    routes.seals.lift,
    useSealed(() => setOpen(false)),
  );
  const lifts = findProcedure(view.procedure)?.sealing?.lifts ?? [];
  if (!view.mayAct || !seal.opens || seal.with !== null || me?.roles.some((role) => lifts.includes(role)) !== true)
    return null;
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t("seals.lift")}
      </Button>
      {open && (
        <OpinionDialog
          title={t("seals.liftWhat", { name: say(seal.name) })}
          busy={send.isPending}
          error={send.error}
          onClose={() => setOpen(false)}
          onSend={(why) =>
            send.mutate({ params: { id: view.id, seal: seal.seal }, body: { expectedVersion: view.version, why } })
          }
        />
      )}
    </>
  );
}
