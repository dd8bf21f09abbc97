/** "云集商城“星河”侵权通知" out of the form of the notice; empty while it does not say enough. */
export function titleOfNotice(input: Readonly<Record<string, unknown>>): string {
  const text = (value: unknown) => (typeof value === "string" ? value.trim() : "");
  const [platform, right] = [text(input["platform"]), text(input["rightName"])];
  return platform === "" || right === "" ? "" : `${platform}“${right}”侵权通知`;
}
