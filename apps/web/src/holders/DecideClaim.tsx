import { routes } from "#contract";
import { Button, Input } from "antd";
import { useState } from "react";
import { Classes } from "../marks/Classes.tsx";
import { Day } from "../ui/Day.tsx";
import { Fields } from "../ui/Fields.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { Sheet } from "../ui/Sheet.tsx";
import { useSend } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { type ClaimDetail, useClaimRefresh } from "./ClaimPage.tsx";

/** The office's word on a recorded mark, beside what the register says under the same number. */
export function DecideClaim({ claim }: { readonly claim: ClaimDetail }) {
  const { t } = useWords();
  const refresh = useClaimRefresh();
  const decide = useSend(routes.claims.decide, refresh);
  const [reason, setReason] = useState("");
  const params = { id: claim.id };
  const { register } = claim;
  return (
    <Sheet title={t("holders.register")}>
      {decide.error && <RefusalBox error={decide.error} />}
      {register === null ? (
        <p>{t("holders.notOnRegister")}</p>
      ) : (
        <Fields
          of={[
            [t("holders.markText"), register.markText],
            [t("holders.holder"), register.holderName],
            [t("holders.classes"), <Classes key="classes" of={register.classNumbers} whole />],
            [t("holders.registeredOn"), <Day key="registered" on={register.registeredOn} />],
            [t("holders.expiresOn"), <Day key="expires" on={register.expiresOn} />],
          ]}
        />
      )}
      <form
        className="small-form"
        onSubmit={(event) => {
          event.preventDefault();
          decide.mutate({ params, body: { confirmed: false, reason } });
        }}
      >
        <div className="field">
          <label htmlFor="claim-reason">{t("holders.refuseReason")}</label>
          <Input.TextArea
            id="claim-reason"
            rows={2}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
        <div className="strip-actions">
          <Button
            type="primary"
            loading={decide.isPending}
            onClick={() => decide.mutate({ params, body: { confirmed: true } })}
          >
            {t("holders.confirm")}
          </Button>
          <Button danger htmlType="submit" disabled={reason.trim() === ""} loading={decide.isPending}>
            {t("holders.refuse")}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}
