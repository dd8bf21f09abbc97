import { QueryCache, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { ConfigProvider } from "antd";
import enUS from "antd/locale/en_US";
import zhCN from "antd/locale/zh_CN";
import type { ReactNode } from "react";
import { routes } from "#contract";
import { ProblemError } from "../call.ts";
import { theme } from "../theme.ts";
import { keyOf } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { nonce } from "./nonce.ts";

const client = new QueryClient({
  queryCache: new QueryCache({ onError: signedOut }),
  defaultOptions: { queries: { retry: again, staleTime: 5_000, refetchOnWindowFocus: true } },
});

/** The theme, the language of the pieces we did not draw, the style nonce, and the store of answers. */
export function Providers({ children }: { readonly children: ReactNode }) {
  const { language } = useWords();
  return (
    <ConfigProvider
      theme={theme}
      locale={language === "en" ? enUS : zhCN}
      csp={{ nonce }}
      button={{ autoInsertSpace: false }}
    >
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    </ConfigProvider>
  );
}

/** A session that ended shows the sign-in page in place; after signing in one is where one was. */
function signedOut(error: Error, query: { queryKey: readonly unknown[] }): void {
  const me = keyOf(routes.people.me, {});
  if (!(error instanceof ProblemError) || error.problem.status !== 401) return;
  if (String(query.queryKey) !== String(me)) void client.invalidateQueries({ queryKey: me });
}

/** A refusal stays a refusal however often one asks; a fault or a bad line deserves a second try. */
function again(failures: number, error: Error): boolean {
  return failures < 2 && error instanceof ProblemError && (error.problem.status === 0 || error.problem.status === 503);
}
