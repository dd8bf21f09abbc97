import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

/** The way to one assignment. */
export function AssignmentLink({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  return (
    <Link to="/assignments/$id" params={{ id }}>
      {children}
    </Link>
  );
}
