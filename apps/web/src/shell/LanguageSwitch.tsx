import { Button } from "antd";
import { changeLanguage } from "../words/i18n.ts";
import { useWords } from "../words/useWords.ts";

export function LanguageSwitch() {
  const { t, language } = useWords();
  const other = language === "zh" ? "en" : "zh";
  return (
    <Button
      type="text"
      className="language"
      lang={other}
      aria-label={t("shell.languageLabel")}
      onClick={() => void changeLanguage(other)}
    >
      {t("shell.language")}
    </Button>
  );
}
