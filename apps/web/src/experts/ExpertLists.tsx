import type { Bilingual, Citation } from "#law";
import { Article } from "../ui/Article.tsx";
import { useWords } from "../words/useWords.ts";

interface Named {
  readonly id: string;
  readonly name: string;
}

interface Kept extends Named {
  readonly why: readonly { readonly ground: string; readonly because: Bilingual; readonly source: Citation }[];
}

interface Props {
  readonly eligible: readonly Named[];
  readonly excluded: readonly Kept[];
}

/** Who may be drawn, and why each other one may not, with where the rule comes from. */
export function ExpertLists({ eligible, excluded }: Props) {
  const { t } = useWords();
  return (
    <div className="expert-lists">
      <section>
        <h4>{t("experts.eligible", { n: eligible.length })}</h4>
        {eligible.length === 0 ? (
          <p className="muted">{t("experts.nobodyEligible")}</p>
        ) : (
          <ul className="lines">
            {eligible.map(({ id, name }) => (
              <li key={id} className="line">
                <span className="line-main">{name}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section>
        <h4>{t("experts.excluded", { n: excluded.length })}</h4>
        {excluded.length === 0 ? (
          <p className="muted">{t("experts.nobodyExcluded")}</p>
        ) : (
          <NamedReasons of={excluded} />
        )}
      </section>
    </div>
  );
}

/** People with every reason that keeps each of them out. */
export function NamedReasons({ of }: { readonly of: readonly Kept[] }) {
  const { t, say } = useWords();
  const byHouse = of.some(({ why }) => why.some(({ source }) => source.source === "house"));
  return (
    <>
      <ul className="lines">
        {of.map(({ id, name, why }) => (
          <li key={id} className="line">
            <div className="line-main">
              {name}
              {why.map(({ ground, because, source }) => (
                <div key={ground + because.zh} className="line-note">
                  {say(because)} {source.source !== "house" && <Article cite={source} />}
                </div>
              ))}
            </div>
          </li>
        ))}
      </ul>
      {byHouse && <p className="line-note">{t("experts.houseRule")}</p>}
    </>
  );
}
