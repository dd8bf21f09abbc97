import { routes } from "#contract";
import type { Bilingual } from "#law";
import { useQueryClient } from "@tanstack/react-query";
import { keyOf, useSend } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { ReasonDrawer } from "./ReasonDrawer.tsx";

export interface Excusable {
  readonly form: string;
  readonly period: { readonly id: string; readonly name: Bilingual };
  readonly officePath: string;
  readonly office: Bilingual;
}

/** Excuses an office that cannot file; its numbers are then missing, and said to be. */
export function ExcuseDrawer({ about, onClose }: { readonly about: Excusable; readonly onClose: () => void }) {
  const { t, say } = useWords();
  const client = useQueryClient();
  const excuse = useSend(routes.returns.excuse, async () => {
    await client.invalidateQueries({ queryKey: keyOf(routes.returns.overview) });
    await client.invalidateQueries({ queryKey: keyOf(routes.returns.one) });
    onClose();
  });
  return (
    <ReasonDrawer
      title={t("returns.excuseOf", { office: say(about.office) })}
      lead={say(about.period.name)}
      action={t("returns.excuse")}
      asksReason
      busy={excuse.isPending}
      error={excuse.error}
      onClose={onClose}
      onGo={(reason) =>
        excuse.mutate({
          body: { form: about.form, period: about.period.id, officePath: about.officePath, reason },
        })
      }
    />
  );
}
