import { Skeleton } from "antd";
import { useWords } from "../words/useWords.ts";

export function Loading({ rows = 4 }: { readonly rows?: number }) {
  const { t } = useWords();
  return (
    <div className="loading" role="status" aria-label={t("ui.loading")}>
      <Skeleton active title={false} paragraph={{ rows }} />
    </div>
  );
}
