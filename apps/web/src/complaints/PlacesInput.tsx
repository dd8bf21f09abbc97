import { type ComplaintDraft, routes } from "#contract";
import { Link } from "@tanstack/react-router";
import { Select } from "antd";
import { Loaded } from "../ui/Loaded.tsx";
import { useCall } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";

type Right = NonNullable<ComplaintDraft["right"]>;

interface RightProps {
  readonly value: Right | undefined;
  readonly onChange: (right: Right) => void;
}

/** One of the holder's own marks, on the register or recorded by itself. */
export function RightInput({ value, onChange }: RightProps) {
  const { t } = useWords();
  const mine = useCall(routes.claims.mine, {});
  return (
    <Loaded query={mine}>
      {({ marks, claims }) => {
        const open = claims.filter(({ state }) => state !== "confirmed");
        const options = [
          ...marks.map((mark) => ({
            value: `mark ${mark.id}`,
            label: `${mark.markText} · ${mark.registrationNumber}`,
          })),
          ...open.map((claim) => ({
            value: `claim ${claim.id}`,
            label: `${claim.markText} · ${claim.registrationNumber} ${t("complaints.claimed")}`,
          })),
        ];
        if (options.length === 0)
          return (
            <p>
              {t("complaints.noRight")} <Link to="/my/rights">{t("shell.myRights")}</Link>
            </p>
          );
        return (
          <div className="field">
            <label htmlFor="right">{t("complaints.mark")}</label>
            <Select
              id="right"
              className="wide"
              showSearch={{ optionFilterProp: "label" }}
              placeholder={t("complaints.chooseRight")}
              options={options}
              value={value === undefined ? null : `${value.kind} ${value.id}`}
              onChange={(chosen: string) => {
                const [kind, id = ""] = chosen.split(" ");
                onChange({ kind: kind === "claim" ? "claim" : "mark", id });
              }}
            />
          </div>
        );
      }}
    </Loaded>
  );
}

interface OfficeProps {
  readonly value: string | undefined;
  readonly hint: string;
  /** Only offices of this line; else all that take complaints. */
  readonly line?: "ip";
  readonly onChange: (path: string) => void;
}

/** The office that is to receive it, by its whole place in the tree. */
export function OfficeInput({ value, hint, line: only, onChange }: OfficeProps) {
  const { t, say } = useWords();
  const offices = useCall(routes.people.offices, {}, { staleMs: 60_000 });
  return (
    <Loaded query={offices}>
      {({ items }) => {
        const names = new Map(items.map((office) => [office.path, say(office.name)]));
        // Complaints go to who works on cases: the IP and market lines; a customs office acts at the border.
        const options = items
          .filter(({ line, level }) => (only === undefined ? line !== "customs" : line === only) && level !== "nation")
          .map(({ path, parent }) => {
            const above = parent === null ? undefined : names.get(parent);
            const own = names.get(path) ?? path;
            return { value: path, label: above === undefined ? own : `${own} · ${above}` };
          });
        return (
          <div className="field">
            <label htmlFor="office">{t("complaints.office")}</label>
            <p className="field-hint">{hint}</p>
            <Select
              id="office"
              className="wide"
              showSearch={{ optionFilterProp: "label" }}
              placeholder={t("complaints.chooseOffice")}
              options={options}
              value={value ?? null}
              onChange={(path: string) => onChange(path)}
            />
          </div>
        );
      }}
    </Loaded>
  );
}
