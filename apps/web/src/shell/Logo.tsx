/** Yuheng, the Big Dipper's fifth star: a small balance drawn from seven points. */
export function Logo() {
  return (
    <svg className="logo" viewBox="0 0 32 32" aria-hidden="true">
      <path className="logo-line" d="M16 5v22M5 11.5 16 9l11-2.500M5 11.500V20M27 6.500V15" />
      <circle className="logo-star" cx="16" cy="4.5" r="1.8" />
      <circle className="logo-star" cx="5" cy="11.5" r="1.8" />
      <circle className="logo-star" cx="27" cy="6.5" r="1.8" />
      <circle className="logo-star" cx="5" cy="21" r="2.6" />
      <circle className="logo-star" cx="27" cy="16" r="2.6" />
      <circle className="logo-star" cx="16" cy="27" r="2.2" />
      <circle className="logo-heart" cx="16" cy="9" r="2.8" />
    </svg>
  );
}
