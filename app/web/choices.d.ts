/** A visitor's choice. */
export interface SelosteChoice {
  /** Version of the record format. */
  version: 1;
  /** Random, new for each choice: identifies the choice, not the visitor. */
  id: string;
  /** Time of the choice by the visitor's clock, in seconds since 1970-01-01 UTC. */
  time: number;
  /** The same time in the format of ISO 8601, in UTC. */
  date: string;
  /** Language of the dialog. */
  language: string;
  /** Revision of the services and purposes asked about. */
  revision: string;
  /** First 32 hexadecimal digits of the SHA-256 of the notice snapshot: what the dialog showed. */
  shown: string;
  /** How the choice was made; `gpc` is the browser's Global Privacy Control signal. */
  method: "accept-all" | "reject-all" | "saved" | "gpc";
  /** For each category, whether consent was granted. */
  categories: Partial<Record<$CATEGORIES$, boolean>>;
  /** For each service, whether consent was granted. */
  services: Record<string, boolean>;
}

/** The visitor's choice and the dialog. */
export interface SelosteChoices {
  /** Returns the current choice, or `null` before the first one. */
  get(): SelosteChoice | null;
  /** Opens the dialog. */
  open(): void;
  /** Calls the listener with the current choice, if any, and after each choice. Returns a function that removes it. */
  on(listener: (choice: SelosteChoice) => void): () => void;
}

declare global {
  interface Window {
    /** Present once the script has run. */
    seloste?: { choices: SelosteChoices };
  }

  interface DocumentEventMap {
    /** Dispatched after each choice. */
    "$CHOICE_EVENT$": CustomEvent<SelosteChoice>;
  }
}
