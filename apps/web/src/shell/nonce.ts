/** This page's nonce: style sheets made while it runs carry it, or the content policy refuses them. */
export const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.nonce ?? "";
