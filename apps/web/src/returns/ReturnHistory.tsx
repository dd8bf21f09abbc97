import { routes } from "#contract";
import { Hash } from "../ui/Hash.tsx";
import { Loaded } from "../ui/Loaded.tsx";
import { Moment } from "../ui/Moment.tsx";
import { Rows } from "../ui/Rows.tsx";
import { Sheet } from "../ui/Sheet.tsx";
import { useCall } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";

const known = ["Opened", "Submitted", "SentBack", "Approved", "Excused", "ExcuseLifted", "Reminded", "Sealed"] as const;

/** Who did what with the return, and when; each line with the hash of its leaf. */
export function ReturnHistory({ id, version }: { readonly id: string; readonly version: number }) {
  const { t } = useWords();
  const history = useCall(routes.returns.history, { params: { id } });
  return (
    <Sheet title={t("returns.history")} key={version}>
      <Loaded query={history}>
        {({ items }) => (
          <Rows
            caption={t("returns.history")}
            rows={items}
            keyOf={(one) => String(one.seq)}
            columns={[
              { key: "at", title: t("returns.when"), cell: (one) => <Moment at={one.at} /> },
              {
                key: "type",
                title: t("returns.what"),
                cell: (one) => {
                  const type = known.find((name) => name === one.type);
                  return type === undefined ? one.type : t(`returns.entries.${type}`);
                },
              },
              { key: "by", title: t("returns.who"), cell: (one) => <span translate="no">{one.by}</span> },
              { key: "reason", title: t("returns.reason"), cell: (one) => <span translate="no">{one.reason}</span> },
              { key: "leaf", title: t("returns.leaf"), cell: (one) => <Hash value={one.leaf} /> },
            ]}
          />
        )}
      </Loaded>
    </Sheet>
  );
}
