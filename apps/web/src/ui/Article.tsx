import type { Citation } from "#law";
import { routes } from "#contract";
import { useCall } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { articleText } from "./articleText.ts";

/** An article by its source's name: "《商标法》第六十条" shows as 商标法 第60条, linked to the source. */
export function Article({ cite, plain }: { readonly cite: Citation; readonly plain?: boolean }) {
  const { language, say } = useWords();
  const sources = useCall(routes.office.sources, {}, { staleMs: Number.POSITIVE_INFINITY });
  const source = sources.data?.sources.find((one) => one.id === cite.source);
  const text = articleText(source === undefined ? cite.source : say(source.name), cite.article, language);
  if (plain === true) return <span>{text}</span>;
  return <a href={`/law#${encodeURIComponent(cite.source)}`}>{text}</a>;
}
