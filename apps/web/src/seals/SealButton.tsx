import type { CaseView } from "#contract";
import { Button } from "antd";
import { useState } from "react";
import { findProcedure } from "../cases/procedures.ts";
import { useMe } from "../people/useMe.ts";
import { useWords } from "../words/useWords.ts";
import { SealDialog } from "./SealDialog.tsx";

interface Props {
  readonly view: CaseView;
  readonly name: string;
  readonly target: Parameters<typeof SealDialog>[0]["target"];
  readonly label?: string;
}

/** Offers to seal a paper, a file or a value of an entry, to those who may. */
export function SealButton({ view, name, target, label }: Props) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const may = useMaySeal(view);
  if (!may) return null;
  const title = t("seals.sealWhat", { name });
  return (
    <>
      <Button
        size="small"
        type="text"
        aria-label={label === undefined ? title : undefined}
        onClick={() => setOpen(true)}
      >
        {label ?? t("seals.seal")}
      </Button>
      {open && <SealDialog view={view} title={title} target={target} onClose={() => setOpen(false)} />}
    </>
  );
}

function useMaySeal(view: CaseView): boolean {
  const { me } = useMe();
  const by = findProcedure(view.procedure)?.sealing?.by ?? [];
  return view.mayAct && me?.office != null && me.roles.some((role) => by.includes(role));
}
