import { Outlet } from "@tanstack/react-router";
import { App } from "antd";

/** Messages and dialogs hang here, below the router, so that they may carry links. */
export function Ground() {
  return (
    <App className="app" message={{ maxCount: 1 }}>
      <Outlet />
    </App>
  );
}
