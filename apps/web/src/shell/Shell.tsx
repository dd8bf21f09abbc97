import { routes } from "#contract";
import { useQueryClient } from "@tanstack/react-query";
import { Link, Outlet, useRouterState } from "@tanstack/react-router";
import { Button, Drawer, Dropdown, Tag } from "antd";
import { useEffect, useState } from "react";
import { ProblemError } from "../call.ts";
import { PasswordDialog } from "../people/PasswordDialog.tsx";
import { SignInPage } from "../people/SignInPage.tsx";
import { useMe } from "../people/useMe.ts";
import { Loading } from "../ui/Loading.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { useCall, useSend } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { LanguageSwitch } from "./LanguageSwitch.tsx";
import { Logo } from "./Logo.tsx";
import { Navigation } from "./Navigation.tsx";

/** What surrounds every page: who I am, where I can go, in which language. Without a session it shows the sign-in. */
export function Shell() {
  const { me, signedOut, error } = useMe();
  if (signedOut) {
    const refused = error instanceof ProblemError && error.problem.status === 401;
    if (refused) return <SignInPage />;
    return <main className="door">{error && <RefusalBox error={error} onRetry={() => location.reload()} />}</main>;
  }
  if (me === undefined) return <Loading />;
  return <Desk name={me.name} office={me.office?.name} />;
}

function Desk({ name, office }: { readonly name: string; readonly office: { zh: string; en: string } | undefined }) {
  const { t, say } = useWords();
  const [menu, setMenu] = useState(false);
  const status = useCall(routes.office.status, {}, { staleMs: 60_000 });
  const path = useRouterState({ select: (state) => state.location.pathname });
  useEffect(() => {
    if (path !== "") setMenu(false);
  }, [path]);
  return (
    <div className="desk">
      <a className="skip" href="#page-content">
        {t("shell.skip")}
      </a>
      <header className="top">
        <Button className="menu-button" type="text" aria-label={t("shell.menu")} onClick={() => setMenu(true)}>
          <span className="bars" aria-hidden="true" />
        </Button>
        <Link to="/" className="brand">
          <Logo />
          <span className="brand-name">{t("shell.product")}</span>
        </Link>
        {office && <span className="top-office">{say(office)}</span>}
        {status.data?.demo === true && <Tag className="top-demo">{t("shell.demo")}</Tag>}
        <div className="top-end">
          <LanguageSwitch />
          <AccountMenu name={name} />
        </div>
      </header>
      <nav className="side" aria-label={t("shell.mainNavigation")}>
        <Navigation />
      </nav>
      <Drawer open={menu} onClose={() => setMenu(false)} placement="left" size="default" title={t("shell.menu")}>
        <nav aria-label={t("shell.mainNavigation")}>
          <Navigation />
        </nav>
      </Drawer>
      {/* The fields of forms are named as the law names them; what belongs to the page has a hyphen. */}
      <main id="page-content" className="content" tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  );
}

function AccountMenu({ name }: { readonly name: string }) {
  const { t } = useWords();
  const [password, setPassword] = useState(false);
  const client = useQueryClient();
  const signOut = useSend(routes.people.signOut, () => client.resetQueries());
  return (
    <>
      <Dropdown
        trigger={["click"]}
        menu={{
          items: [
            { key: "tokens", label: <Link to="/tokens">{t("shell.myTokens")}</Link> },
            { key: "password", label: t("shell.changePassword"), onClick: () => setPassword(true) },
            { type: "divider" },
            { key: "out", label: t("shell.signOut"), onClick: () => signOut.mutate({}) },
          ],
        }}
      >
        <Button type="text" className="account" aria-haspopup="menu">
          <span className="account-name">{name}</span>
        </Button>
      </Dropdown>
      <PasswordDialog open={password} onClose={() => setPassword(false)} />
    </>
  );
}
