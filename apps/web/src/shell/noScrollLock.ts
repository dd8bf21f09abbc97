/**
 * Stands in for the scroll lock of the drawers and dialogs (see vite.config.ts): that one writes a style sheet without a
 * nonce, which the content policy refuses. Our own style sheet holds the page behind a mask still.
 */
export default function useScrollLocker(): void {}
