import { Button } from "antd";
import type { Pages } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { Loading } from "./Loading.tsx";
import { RefusalBox } from "./RefusalBox.tsx";
import { type Column, Rows } from "./Rows.tsx";

interface Props<Row> {
  readonly caption: string;
  readonly pages: Pages<Row>;
  readonly columns: readonly Column<Row>[];
  readonly keyOf: (row: Row) => string;
  readonly empty?: string;
}

/** A table read page by page: says how many there are, and reads on when asked; nothing is cut silently. */
export function PagedRows<Row>({ pages, ...table }: Props<Row>) {
  const { t } = useWords();
  const { query, items, total } = pages;
  if (query.data === undefined) {
    if (query.error !== null) return <RefusalBox error={query.error} onRetry={() => void query.refetch()} />;
    return <Loading />;
  }
  return (
    <>
      <Rows {...table} rows={items} />
      {query.error !== null && <RefusalBox error={query.error} />}
      {items.length > 0 && (
        <p className="pages">
          <span className="number muted" role="status">
            {t("ui.shown", { shown: items.length, total })}
          </span>
          {query.hasNextPage && (
            <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
              {t("ui.more")}
            </Button>
          )}
        </p>
      )}
    </>
  );
}
