// Properties that the tests and the fixture pages add to `window`.

/** Not in TypeScript's library: https://wicg.github.io/layout-instability/ */
interface LayoutShift extends PerformanceEntry {
  value: number;
  sources: { node?: Node | null }[];
}

interface Window {
  /** Runs of the fixture site's scripts. */
  __probe?: number;
  __counter?: number;
  __module?: number;
  /** Runs of the gated scripts in `head` and `body` of the pages in host-pages.mjs, and of another program's script. */
  statsRan?: number;
  besideRan?: number;
  foreignRan?: boolean;
  /** Content of Google's data layer when a script ran. */
  handled: string[];
  __layer?: unknown[];
  dataLayer?: { push(...entries: unknown[]): void } | Iterable<unknown>[];
  /** Sum of all layout shifts, and a description of each. */
  shiftSum: number;
  shifts: string[];
  /** Set by a test: lost when the page is reloaded. */
  same?: boolean;
  before?: boolean;
  /** True if the last click of `Tab.click` has hit another element. */
  missed?: boolean;
  /** Calls of `window.print`. */
  printed: number;
  /** From the owner's page: names of the scripts that ran, and the choices that it was informed of. */
  order: string[];
  reported: { id: string }[];
  seloste?: { choices: { get(): { id: string } | null; open(): void; on(listener: () => void): () => void } };
  autoconsentReceiveMessage(message: unknown): void;
}
