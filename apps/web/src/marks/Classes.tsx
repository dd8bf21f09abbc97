import { niceClasses } from "#rights";
import { useWords } from "../words/useWords.ts";

/** Nice classes with their names: short in a list (the name on hover), whole on a page. */
export function Classes({ of, whole = false }: { readonly of: readonly number[]; readonly whole?: boolean }) {
  const { say } = useWords();
  const name = (one: number) => {
    const known = niceClasses[one];
    return known === undefined ? "" : say(known);
  };
  if (whole) return <>{of.map((one) => `${one} ${name(one)}`).join("; ")}</>;
  return (
    <span className="number">
      {of.map((one, at) => (
        <span key={one}>
          {at > 0 && ", "}
          <abbr title={name(one)}>{one}</abbr>
        </span>
      ))}
    </span>
  );
}
