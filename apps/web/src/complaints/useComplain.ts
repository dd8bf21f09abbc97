import { type CallOf, routes } from "#contract";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { keyOf, useSend } from "../useCall.ts";

/** Begins a draft, empty or from an earlier complaint, and opens it. */
export function useComplain() {
  const navigate = useNavigate();
  const client = useQueryClient();
  const begun = useSend(routes.complaints.draft, async ({ id }) => {
    void client.invalidateQueries({ queryKey: keyOf(routes.complaints.list) });
    await navigate({ to: "/complaints/$id", params: { id } });
  });
  return {
    start: (body: CallOf<typeof routes.complaints.draft>["body"]) => begun.mutate({ body }),
    pending: begun.isPending,
    error: begun.error,
  };
}
