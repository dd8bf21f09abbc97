import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { en } from "./en/index.ts";
import { zh } from "./zh/index.ts";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "words";
    resources: { words: typeof zh };
  }
}

export type Language = "zh" | "en";
const kept = "yuheng.language";

/** Starts the words in the language kept from last time, else the browser's, else Chinese. Keeps `<html lang>` true. */
export async function startWords(): Promise<void> {
  i18next.on("languageChanged", tellTheDocument);
  await i18next.use(initReactI18next).init({
    lng: firstLanguage(),
    fallbackLng: false,
    defaultNS: "words",
    ns: ["words"],
    resources: { zh: { words: zh }, en: { words: en } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
}

export async function changeLanguage(language: Language): Promise<void> {
  localStorage.setItem(kept, language);
  await i18next.changeLanguage(language);
}

function firstLanguage(): Language {
  const last = localStorage.getItem(kept);
  if (last === "zh" || last === "en") return last;
  return navigator.language.startsWith("en") ? "en" : "zh";
}

function tellTheDocument(language: string): void {
  document.documentElement.lang = language === "en" ? "en" : "zh-CN";
}
