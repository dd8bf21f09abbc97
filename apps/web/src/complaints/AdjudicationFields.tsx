import type { AdjudicationDraft } from "#contract";
import { adjudicationWords } from "#procedures";
import { InputNumber } from "antd";
import { useId } from "react";
import { DayInput } from "../ui/DayInput.tsx";
import { Sheet } from "../ui/Sheet.tsx";
import { useWords } from "../words/useWords.ts";
import { Conditions } from "./Conditions.tsx";
import { ContactInput } from "./ContactInput.tsx";
import type { FieldsProps } from "./DraftForm.tsx";
import { Labelled, LineField, ManyField, RadioField, SelectField, TickField } from "./fields.tsx";
import { Files } from "./Files.tsx";
import { OfficeInput } from "./PlacesInput.tsx";
import { AgainstInput, MatterInput, PatentInput, useOptions } from "./RequestFields.tsx";

/** A request for adjudication: what the opening of the case asks, and the conditions of acceptance beside it. */
export function AdjudicationFields({ complaint, body, change }: FieldsProps<AdjudicationDraft>) {
  const { t } = useWords();
  const options = useOptions();
  const ids = { known: useId(), copies: useId() };
  return (
    <>
      <Sheet title={t("requests.patent")}>
        <PatentInput value={body.patent} onChange={(patent) => change({ patent })} />
        {body.patent.kind !== "design" && (
          <LineField
            label={t("requests.claims")}
            hint={t("requests.claimsHint")}
            max={300}
            value={body.claims}
            onChange={(claims) => change({ claims })}
          />
        )}
      </Sheet>
      <Sheet title={t("requests.who")}>
        <div className="columns-even">
          <SelectField
            label={t("requests.standing")}
            options={options(adjudicationWords.standings)}
            value={body.standing}
            onChange={(standing) => change({ standing })}
          />
          <SelectField
            label={t("requests.partyKind")}
            options={options(adjudicationWords.partyKinds)}
            value={body.requesterKind}
            onChange={(requesterKind) => change({ requesterKind })}
          />
        </div>
        {body.standing === "ordinary" && (
          <TickField
            label={t("requests.authorised")}
            value={body.authorised}
            onChange={(is) => change({ authorised: is })}
          />
        )}
        {body.standing === "sole" && (
          <TickField
            label={t("requests.patenteeActs")}
            value={body.patenteeActs}
            onChange={(is) => change({ patenteeActs: is })}
          />
        )}
      </Sheet>
      <Sheet title={t("requests.against")}>
        <AgainstInput value={body.respondents} domicile onChange={(respondents) => change({ respondents })} />
      </Sheet>
      <Sheet title={t("requests.what")}>
        <ManyField
          label={t("requests.acts")}
          options={options(adjudicationWords.actKinds)}
          value={body.acts}
          onChange={(acts) => change({ acts })}
        />
        <MatterInput body={body} change={change} />
        <Labelled id={ids.known} label={t("requests.knownOn")} hint={t("requests.knownHint")}>
          <DayInput
            id={ids.known}
            value={body.knownOn}
            onChange={(day) => change({ knownOn: day as AdjudicationDraft["knownOn"] })}
          />
        </Labelled>
        <TickField label={t("requests.ongoing")} value={body.ongoing} onChange={(is) => change({ ongoing: is })} />
        <RadioField
          label={t("requests.otherRoute")}
          options={(["none", "suit", "agreed"] as const).map((value) => ({
            value,
            label: t(`requests.otherRoutes.${value}`),
          }))}
          value={body.otherRoute}
          onChange={(otherRoute) => change({ otherRoute })}
        />
      </Sheet>
      <Sheet title={t("requests.where")}>
        <RadioField
          label={t("requests.venue")}
          hint={t("requests.venueHint")}
          options={(["respondent", "act"] as const).map((value) => ({
            value,
            label: t(`requests.venues.${value}`),
          }))}
          value={body.venue}
          onChange={(venue) => change({ venue })}
        />
        {body.venue === "act" && (
          <LineField label={t("requests.place")} max={300} value={body.place} onChange={(place) => change({ place })} />
        )}
        <OfficeInput
          value={body.officePath}
          line="ip"
          hint={t("requests.officeHint")}
          onChange={(officePath) => change({ officePath })}
        />
      </Sheet>
      <Files complaint={complaint} lead={t("requests.filesLead")}>
        <Labelled id={ids.copies} label={t("requests.copies")} hint={t("requests.copiesHint")}>
          <InputNumber
            id={ids.copies}
            min={0}
            max={100}
            precision={0}
            value={body.copies}
            onChange={(copies) => change({ copies: copies ?? 0 })}
          />
        </Labelled>
      </Files>
      <ContactInput value={body.contact} onChange={(contact) => change({ contact })} />
      <Conditions body={body} files={complaint.files} />
    </>
  );
}
