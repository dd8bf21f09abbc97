import type { ReactNode } from "react";
import { routes } from "#contract";
import { Alert } from "antd";
import { LanguageSwitch } from "../shell/LanguageSwitch.tsx";
import { Logo } from "../shell/Logo.tsx";
import { useCall } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";

/** The sheet in front of the office: sign-in, invitation, first start. Says what everybody must know before working. */
export function Door({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const { t, say } = useWords();
  const status = useCall(routes.office.status, {});
  return (
    <div className="door">
      <main className="door-sheet" id="page-content">
        <div className="door-head">
          <Logo />
          <div>
            <p className="door-name">{t("shell.product")}</p>
            <p className="muted">{t("shell.tagline")}</p>
          </div>
          <LanguageSwitch />
        </div>
        <h1>{title}</h1>
        {children}
        {status.data?.demo === true && <p className="hint">{t("people.demoHint")}</p>}
        {status.data?.warning && <Alert type="warning" showIcon title={say(status.data.warning)} />}
      </main>
    </div>
  );
}
