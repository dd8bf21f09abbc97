import type { ReactNode } from "react";

interface Props {
  readonly of: readonly (readonly [name: string, value: ReactNode])[];
  /** Whole sentences: each over the whole width. */
  readonly long?: boolean;
}

/** Names and values, one below the other: what a thing is, at a glance. */
export function Fields({ of, long = false }: Props) {
  return (
    <dl className={long ? "fields fields-long" : "fields"}>
      {of.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
