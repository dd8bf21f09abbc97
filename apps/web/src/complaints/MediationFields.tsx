import type { MediationDraft } from "#contract";
import { mediationWords } from "#procedures";
import { useId } from "react";
import { MoneyInput } from "../forms/MoneyInput.tsx";
import { Sheet } from "../ui/Sheet.tsx";
import { useWords } from "../words/useWords.ts";
import { ContactInput } from "./ContactInput.tsx";
import type { FieldsProps } from "./DraftForm.tsx";
import { Labelled, LineField, SelectField, TickField } from "./fields.tsx";
import { Files } from "./Files.tsx";
import { OfficeInput } from "./PlacesInput.tsx";
import { AgainstInput, MatterInput, PatentInput, useOptions } from "./RequestFields.tsx";

/** A request for mediation: the same parts, and what the dispute is about. */
export function MediationFields({ complaint, body, change }: FieldsProps<MediationDraft>) {
  const { t } = useWords();
  const options = useOptions();
  const amount = useId();
  return (
    <>
      <Sheet title={t("requests.dispute")}>
        <SelectField
          label={t("requests.disputeKind")}
          options={options(mediationWords.disputeKinds)}
          value={body.dispute}
          onChange={(dispute) => change({ dispute })}
        />
        {body.dispute === "damages" && (
          <LineField
            label={t("requests.finding")}
            hint={t("requests.findingHint")}
            max={100}
            value={body.findingNumber}
            onChange={(findingNumber) => change({ findingNumber })}
          />
        )}
        <Labelled id={amount} label={t("requests.amount")}>
          <MoneyInput
            id={amount}
            fen={body.claimFen}
            wrong={false}
            onChange={(claimFen) => change({ claimFen: typeof claimFen === "number" ? claimFen : undefined })}
          />
        </Labelled>
      </Sheet>
      <Sheet title={t("requests.patent")}>
        <PatentInput value={body.patent} onChange={(patent) => change({ patent })} />
        <TickField label={t("requests.granted")} value={body.granted} onChange={(is) => change({ granted: is })} />
      </Sheet>
      <Sheet title={t("requests.against")}>
        <AgainstInput value={body.respondents} domicile={false} onChange={(respondents) => change({ respondents })} />
        <TickField label={t("requests.joint")} value={body.joint} onChange={(is) => change({ joint: is })} />
      </Sheet>
      <Sheet title={t("requests.what")}>
        <MatterInput body={body} change={change} />
      </Sheet>
      <Sheet title={t("requests.where")}>
        <OfficeInput
          value={body.officePath}
          line="ip"
          hint={t("requests.officeHint")}
          onChange={(officePath) => change({ officePath })}
        />
      </Sheet>
      <Files complaint={complaint} lead={t("requests.filesLead")} />
      <ContactInput value={body.contact} onChange={(contact) => change({ contact })} />
    </>
  );
}
