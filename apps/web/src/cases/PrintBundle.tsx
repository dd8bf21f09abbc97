import { type CaseView, routes } from "#contract";
import { Button, Modal } from "antd";
import { useState } from "react";
import { bytesText } from "../ui/bytesText.ts";
import { Loaded } from "../ui/Loaded.tsx";
import { SaveButton } from "../ui/SaveButton.tsx";
import { useCall } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";

/** The whole case as one PDF, or as several volumes of it. */
export function PrintBundle({ view }: { readonly view: CaseView }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t("prints.bundle")}</Button>
      <Modal open={open} title={t("prints.bundle")} footer={null} onCancel={() => setOpen(false)} destroyOnHidden>
        <Volumes caseId={view.id} />
      </Modal>
    </>
  );
}

function Volumes({ caseId }: { readonly caseId: string }) {
  const { t, language } = useWords();
  const volumes = useCall(routes.prints.volumes, { params: { id: caseId } }, { staleMs: 0 });
  return (
    <>
      <p>{t("prints.bundleLead")}</p>
      <Loaded query={volumes}>
        {({ items }) => (
          <ul className="lines">
            {items.map(({ volume, items: count, bytes }) => (
              <li key={volume} className="line">
                <div className="line-main">
                  {items.length > 1 ? t("prints.volume", { n: volume, of: items.length }) : t("prints.whole")}
                  <div className="line-note">
                    {t("prints.inVolume", { n: count })} · {bytesText(bytes)}
                  </div>
                </div>
                <SaveButton
                  route={routes.prints.volume}
                  given={{ params: { id: caseId, volume }, query: { lang: language } }}
                >
                  {t("prints.save")}
                </SaveButton>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </>
  );
}
