import { type ReplyOf, type ReturnRow, routes } from "#contract";
import { useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { may, useMe } from "../people/useMe.ts";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { keyOf, useSend } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import type { Excusable } from "./ExcuseDrawer.tsx";
import { faceOf, StandingFace } from "./StandingFace.tsx";

export type Overview = ReplyOf<typeof routes.returns.overview>;

interface Props {
  readonly table: Overview;
  readonly root: string | undefined;
  readonly onOffice: (path: string) => void;
  readonly onExcuse: (about: Excusable) => void;
}

/** Offices by periods: a box for each return, in the colour of how it stands. */
export function Matrix({ table, root, onOffice, onExcuse }: Props) {
  const { t, say } = useWords();
  const { me } = useMe();
  const navigate = useNavigate();
  const client = useQueryClient();
  const begin = useSend(routes.returns.open, async ({ id }) => {
    await client.invalidateQueries({ queryKey: keyOf(routes.returns.overview) });
    await navigate({ to: "/returns/$id", params: { id } });
  });
  const own = me?.office?.path;
  const rows = new Map(table.rows.map((row) => [`${row.officePath} ${row.period}`, row]));
  return (
    <>
      {begin.error && <RefusalBox error={begin.error} />}
      <div className="scroll" role="region" aria-label={t("returns.picture")} tabIndex={0}>
        <table className="matrix">
          <caption className="visually-hidden">{t("returns.picture")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("returns.office")}</th>
              {table.periods.map((period) => (
                <th key={period.id} scope="col">
                  {say(period.name)}
                  <span className="matrix-due">{t("returns.due", { day: period.due })}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.offices.map((office) => (
              <tr key={office.path} className={office.path === root ? "matrix-own" : ""}>
                <th scope="row">
                  {office.path === root || office.level === "district" ? (
                    say(office.name)
                  ) : (
                    <button type="button" className="link-button" onClick={() => onOffice(office.path)}>
                      {say(office.name)}
                    </button>
                  )}
                </th>
                {table.periods.map((period) => {
                  const row = rows.get(`${office.path} ${period.id}`);
                  return (
                    <td key={period.id}>
                      {row && (
                        <Box
                          row={row}
                          label={t("returns.cellOf", { row: say(office.name), column: say(period.name) })}
                          onBegin={
                            office.path === own && may(me, "officer", "head") && row.id === null
                              ? () => begin.mutate({ body: { form: table.form, period: period.id } })
                              : undefined
                          }
                          busy={begin.isPending}
                          onExcuse={
                            parentOf(office.path) === own &&
                            may(me, "head", "supervisor") &&
                            (row.standing === "late" || row.standing === "open") &&
                            row.stage !== "submitted" &&
                            row.stage !== "approved"
                              ? () =>
                                  onExcuse({ form: table.form, period, officePath: office.path, office: office.name })
                              : undefined
                          }
                          excuseLabel={t("returns.excuseOf", { office: say(office.name) })}
                        />
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

interface BoxProps {
  readonly row: ReturnRow;
  readonly label: string;
  readonly onBegin: (() => void) | undefined;
  readonly busy: boolean;
  readonly onExcuse: (() => void) | undefined;
  readonly excuseLabel: string;
}

function Box({ row, label, onBegin, busy, onExcuse, excuseLabel }: BoxProps) {
  const { t } = useWords();
  return (
    <div className={`box box-${faceOf(row)}`}>
      {row.id === null ? (
        <StandingFace row={row} />
      ) : (
        <Link to="/returns/$id" params={{ id: row.id }} className="box-link">
          <span className="visually-hidden">{label} </span>
          <StandingFace row={row} />
        </Link>
      )}
      {(onBegin || onExcuse) && (
        <span className="box-acts">
          {onBegin && (
            <Button size="small" loading={busy} onClick={onBegin} aria-label={`${t("returns.begin")} ${label}`}>
              {t("returns.begin")}
            </Button>
          )}
          {onExcuse && (
            <Button size="small" type="text" onClick={onExcuse} aria-label={excuseLabel}>
              {t("returns.excuse")}
            </Button>
          )}
        </span>
      )}
    </div>
  );
}

function parentOf(path: string): string | undefined {
  const above = path.slice(0, path.slice(0, -1).lastIndexOf("/") + 1);
  return above === "" ? undefined : above;
}
