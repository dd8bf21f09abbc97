import { type ReplyOf, routes } from "#contract";
import { useQueryClient } from "@tanstack/react-query";
import { keyOf, useSend } from "../../useCall.ts";

export type Template = ReplyOf<typeof routes.templates.one>;

/** Puts a template to use. */
export function useTemplateUse() {
  const refresh = useTemplateRefresh();
  return useSend(routes.templates.use, refresh);
}

/** Reads everything about templates anew. */
export function useTemplateRefresh() {
  const client = useQueryClient();
  return async () => {
    await client.invalidateQueries({ queryKey: keyOf(routes.templates.list) });
    await client.invalidateQueries({ queryKey: keyOf(routes.templates.one) });
  };
}
