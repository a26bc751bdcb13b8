// Declarations for placeholders that are not in strings, and for what only exists once a site is built.

/** HTML of the template. */
declare const $MARKUP$: string;
/** HTML of the button that opens the dialog again. */
declare const $OPENER$: string;
/** Optional categories. */
type $CATEGORIES$ = "functional" | "statistics" | "marketing";

/** The consent script. */
declare module "$BOOT$" {
  const run: (template: HTMLTemplateElement, base: string) => Promise<void>;
  export default run;
}

interface Window {
  /** Google's data layer. */
  dataLayer?: unknown[];
}
