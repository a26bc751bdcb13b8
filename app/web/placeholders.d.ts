// Declarations for placeholders that are not in strings, and for what only exists once a site is built.

/** HTML of the template, the status line, and the button that opens the dialog again. */
declare const $MARKUP$: string;
/** The style sheet. */
declare const $STYLE$: string;
/** Forms of the number of matches. */
declare const $COUNTS$: string[];
/** Text for no matches. */
declare const $NO_MATCHES$: string;
/** Text after a link was copied. */
declare const $COPIED$: string;
/** Databases and caches to remove: id of the service, kind of storage and pattern of the name for each. */
declare const $DECLARED$: [string, string, string][];
/** Optional categories. */
type $CATEGORIES$ = "functional" | "statistics" | "marketing";

interface Window {
  /** Google's data layer. */
  dataLayer?: unknown[];
}
