import { type Complaint, routes } from "#contract";
import { useQueryClient } from "@tanstack/react-query";
import { keyOf } from "../useCall.ts";

/** Takes in a complaint as the server answered it: the page, the lists and the start page follow. */
export function useKept(): (complaint: Complaint) => void {
  const client = useQueryClient();
  return (complaint) => {
    client.setQueryData(keyOf(routes.complaints.one, { params: { id: complaint.id } }), complaint);
    for (const route of [routes.complaints.list, routes.home.read])
      void client.invalidateQueries({ queryKey: keyOf(route) });
  };
}
