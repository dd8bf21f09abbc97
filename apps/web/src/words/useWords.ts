import type { Bilingual } from "#law";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { Language } from "./i18n.ts";

/** The words of the page (`t`), the language, and `say`, which picks the language of data that carries both. */
export function useWords(): { t: TFunction<"words">; language: Language; say: (both: Bilingual) => string } {
  const { t, i18n } = useTranslation("words");
  const language: Language = i18n.language === "en" ? "en" : "zh";
  return { t, language, say: (both) => both[language] };
}
