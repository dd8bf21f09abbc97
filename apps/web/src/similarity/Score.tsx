/** A score from 0 to 100 with a bar; the number is what a screen reader says. */
export function Score({ of }: { readonly of: number }) {
  const percent = Math.round(of * 100);
  return (
    <span className="score">
      <span className="score-number">{percent}</span>
      <span className="weight" aria-hidden="true">
        <span className="weight-bar" style={{ width: `${percent}%` }} />
      </span>
    </span>
  );
}
