/** The link names the host that its maker uses: it works for those who reach the server the same way. */
export function linkOf(
  host: string | undefined,
  secure: boolean,
  link: { readonly token: string; readonly expires: string },
): { link: string; expires: string } {
  return {
    link: `${secure ? "https" : "http"}://${host ?? "localhost"}/invitation/${link.token}`,
    expires: link.expires,
  };
}
