import type { ReactNode } from "react";

interface Props {
  readonly title: string;
  /** "due": something is asked; "late": something was refused. */
  readonly tone?: "plain" | "due" | "late";
  readonly children?: ReactNode;
}

/** What somebody must know before anything else on the page. */
export function Note({ title, tone = "plain", children }: Props) {
  return (
    <section className={`note note-${tone}`} aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
