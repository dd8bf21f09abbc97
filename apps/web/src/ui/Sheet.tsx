import { type ReactNode, useId } from "react";

/** A sheet of paper on the desk: one subject, its heading, and what can be done with it. */
export function Sheet({
  title,
  side,
  children,
}: {
  readonly title: string;
  readonly side?: ReactNode;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section className="sheet" aria-labelledby={id}>
      <header className="sheet-head">
        <h2 id={id}>{title}</h2>
        {side && <div className="sheet-side">{side}</div>}
      </header>
      {children}
    </section>
  );
}
