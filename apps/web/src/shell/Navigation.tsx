import type { Me } from "#contract";
import { Link } from "@tanstack/react-router";
import { may, useMe } from "../people/useMe.ts";
import { useWords } from "../words/useWords.ts";

/** The doors of the office, in the order work moves. */
export function Navigation() {
  const { t } = useWords();
  const { me } = useMe();
  if (me?.office === null) return <PartyDoors me={me} />;
  const imports = may(me, "officer", "reviewer", "head", "administrator");
  return (
    <>
      <ul className="doors">
        <Door to="/" exact>
          {t("shell.workbench")}
        </Door>
        <Door to="/clues">{t("shell.clues")}</Door>
        <Door to="/complaints">{t("shell.complaints")}</Door>
        <Door to="/cases">{t("shell.cases")}</Door>
        <Door to="/hearings">{t("hearings.title")}</Door>
        <Door to="/rights">{t("shell.rights")}</Door>
        <Door to="/similar">{t("shell.similar")}</Door>
        {imports && <Door to="/imports">{t("shell.imports")}</Door>}
        <Door to="/plans">{t("shell.plans")}</Door>
        <Door to="/returns">{t("shell.returns")}</Door>
        <Door to="/assignments">{t("shell.assignments")}</Door>
        <Door to="/province">{t("views.province")}</Door>
        <Door to="/bulletins">{t("views.bulletins")}</Door>
        <Door to="/figures">{t("shell.figures")}</Door>
        <Door to="/summaries">{t("shell.summaries")}</Door>
        <Door to="/scorecards">{t("shell.scorecards")}</Door>
      </ul>
      <ul className="doors doors-lesser">
        {may(me, "officer", "head") && <Door to="/claims">{t("shell.claims")}</Door>}
        {imports && <Door to="/experts">{t("shell.experts")}</Door>}
        <Door to="/handovers">{t("shell.handovers")}</Door>
        <Door to="/replies">{t("shell.replies")}</Door>
        <Door to="/screening">{t("shell.screening")}</Door>
        <Door to="/playground">{t("shell.playground")}</Door>
        <Door to="/law">{t("shell.law")}</Door>
        <Door to="/calendar">{t("shell.calendar")}</Door>
        {may(me, "officer", "reviewer", "head", "supervisor") && <Door to="/staff">{t("shell.staff")}</Door>}
        {may(me, "administrator", "head", "supervisor") && (
          <Door to="/administration">{t("shell.administration")}</Door>
        )}
        <li>
          <a className="door-link" href="/api/docs">
            {t("shell.apiDocs")}
          </a>
        </li>
      </ul>
    </>
  );
}

/** A party has what it can use, and no more. */
function PartyDoors({ me }: { readonly me: Me }) {
  const { t } = useWords();
  const complains = may(me, "right-holder", "agent");
  return (
    <>
      <ul className="doors">
        <Door to="/" exact>
          {t("shell.home")}
        </Door>
        {complains && <Door to="/my/rights">{t("shell.myRights")}</Door>}
        {complains && <Door to="/complaints">{t("shell.complaints")}</Door>}
        <Door to="/cases">{t("shell.cases")}</Door>
        {complains && <Door to="/my/agents">{t("shell.agents")}</Door>}
      </ul>
      <ul className="doors doors-lesser">
        {complains && <Door to="/rights">{t("shell.rights")}</Door>}
        {complains && <Door to="/similar">{t("shell.similar")}</Door>}
        <Door to="/law">{t("shell.law")}</Door>
        <Door to="/calendar">{t("shell.calendar")}</Door>
      </ul>
    </>
  );
}

interface DoorProps {
  readonly to: string;
  readonly exact?: boolean;
  readonly children: string;
}

function Door({ to, exact = false, children }: DoorProps) {
  return (
    <li>
      <Link to={to} className="door-link" activeOptions={{ exact }} activeProps={{ "aria-current": "page" }}>
        {children}
      </Link>
    </li>
  );
}
