/** The choice that a visitor made, as the page gets it. */
export interface SelosteChoice {
  /** The version of the record. */
  version: 1;
  /** Random and made anew for each choice: it names the choice, not the visitor. */
  id: string;
  /** When, in seconds since 1970-01-01 UTC, by the visitor's clock. */
  time: number;
  /** The language in which the question was put. */
  language: string;
  /** Which services and purposes were asked about. */
  revision: string;
  /** What names the statement of what was shown: the beginning of its SHA-256. */
  shown: string;
  /** How the choice was made; `gpc` by the browser's signal of Global Privacy Control. */
  method: "accept-all" | "reject-all" | "saved" | "gpc";
  /** By category, whether it was granted. */
  categories: Partial<Record<$CATEGORIES$, boolean>>;
  /** By service, whether it was granted. */
  services: Record<string, boolean>;
}

/** The choices of the page's visitor. */
export interface SelosteChoices {
  /** The choice that counts; `null` until there is one. */
  get(): SelosteChoice | null;
  /** Opens the dialog. */
  open(): void;
  /** Calls the listener with the choice that counts, if there is one, and after each choice. Returns what ends that. */
  on(listener: (choice: SelosteChoice) => void): () => void;
}

declare global {
  interface Window {
    /** There once the module has run. */
    seloste?: { choices: SelosteChoices };
  }

  interface DocumentEventMap {
    /** After each choice. */
    "$EVENT$": CustomEvent<SelosteChoice>;
  }
}
