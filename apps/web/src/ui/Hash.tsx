import { Typography } from "antd";
import { useWords } from "../words/useWords.ts";

/** A sha256, short on screen, whole when copied. */
export function Hash({ value }: { readonly value: string }) {
  const { t } = useWords();
  return (
    <Typography.Text
      className="code"
      title={value}
      copyable={{ text: value, tooltips: [t("ui.copy"), t("ui.copied")] }}
    >
      {value.slice(0, 16)}…
    </Typography.Text>
  );
}
