import { routes } from "#contract";
import { Button } from "antd";
import { useState } from "react";
import { useSend } from "../useCall.ts";
import { useRefresh } from "./Acts.tsx";
import { GiveForm, type Given } from "./GiveForm.tsx";

interface Props {
  readonly label: string;
  readonly parent: { readonly id: string; readonly due: string | null };
}

/** Breaks an assignment down to offices below. */
export function GiveButton({ label, parent }: Props) {
  const [open, setOpen] = useState(false);
  const refresh = useRefresh();
  const give = useSend(routes.supervision.breakDown, async () => {
    await refresh();
    setOpen(false);
  });
  return (
    <>
      <Button onClick={() => setOpen(true)}>{label}</Button>
      {open && (
        <GiveForm
          title={label}
          due={parent.due ?? undefined}
          sending={give.isPending}
          error={give.error}
          onClose={() => setOpen(false)}
          onGive={(given: Given) => give.mutate({ params: { id: parent.id }, body: given })}
        />
      )}
    </>
  );
}
