import { routes } from "#contract";
import { useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { bytesText } from "../ui/bytesText.ts";
import { Loaded } from "../ui/Loaded.tsx";
import { Moment } from "../ui/Moment.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { Rows } from "../ui/Rows.tsx";
import { keyOf, useCall, useSend } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";

/** Copies of the database, and making one now. */
export function Copies() {
  const { t } = useWords();
  const client = useQueryClient();
  const { message } = App.useApp();
  const copies = useCall(routes.office.copies, {});
  const copy = useSend(routes.office.copyNow, ({ file }) => {
    void message.success(file);
    return client.invalidateQueries({ queryKey: keyOf(routes.office.copies) });
  });
  return (
    <>
      <p className="part-action">
        <Button type="primary" loading={copy.isPending} onClick={() => copy.mutate({})}>
          {t("administration.copyNow")}
        </Button>
      </p>
      <p className="muted">{t("administration.copiesLead")}</p>
      {copy.error && <RefusalBox error={copy.error} />}
      <Loaded query={copies}>
        {({ items }) => (
          <Rows
            caption={t("administration.copies")}
            rows={items}
            keyOf={(one) => one.file}
            empty={t("administration.noCopies")}
            columns={[
              {
                key: "file",
                title: t("administration.copyFile"),
                cell: (one) => <span className="code">{one.file}</span>,
              },
              { key: "at", title: t("administration.copyAt"), cell: (one) => <Moment at={one.at} /> },
              { key: "size", title: t("administration.copySize"), right: true, cell: (one) => bytesText(one.bytes) },
            ]}
          />
        )}
      </Loaded>
    </>
  );
}
