// Generated from app/hooks by `SNAPSHOTS=overwrite cargo test`. Do not edit.

/** Values that the boot module passes to the widget at each step. */
type PageState = {
  /** What happened: one of the `ACTION_` or `EVENT_` values. */
  $FIELD_EVENT$: string;
  /**
   * Argument of the event: the gate of the placeholder whose button was pressed, or what the previous
   * step passed on.
   */
  $FIELD_ARGUMENT$: string;
  /** Names of the checked boxes, separated by spaces. */
  $FIELD_TICKED$: string;
  /** Text of the record that is in force in this page. */
  $FIELD_CURRENT_RECORD$: string;
  /** `document.cookie`. */
  $FIELD_COOKIES$: string;
  /** Keys of `localStorage`, separated by tabs. Only sent if the template declares keys to remove. */
  $FIELD_LOCAL_STORAGE$: string;
  /** Keys of `sessionStorage`, separated by tabs. Only sent if the template declares keys to remove. */
  $FIELD_SESSION_STORAGE$: string;
  /** Gates of the scripts that have been loaded, separated by spaces. */
  $FIELD_RUNNING_SCRIPTS$: string;
  /** URL of the page. */
  $FIELD_URL$: string;
  /** Seconds since 1970-01-01 UTC. */
  $FIELD_NOW$: string;
  /** 128 random bits, as a token for the next record. */
  $FIELD_RANDOM_ID$: string;
};

/** Handlers of the widget's commands. */
type CommandHandlers = {
  /**
   * Puts a record in force and informs the listeners. With `FRESH` also dispatches the DOM event and sends
   * the record to the endpoint.
   */
  $COMMAND_SET_RECORD$(record: string, fresh: string): void;
  /** Sets a cookie. */
  $COMMAND_SET_COOKIE$(...setting: string[]): void;
  /** Removes a key from `localStorage`. White space in the key is replaced by spaces. */
  $COMMAND_REMOVE_LOCAL$(key: string): void;
  /** Removes a key from `sessionStorage`. White space in the key is replaced by spaces. */
  $COMMAND_REMOVE_SESSION$(key: string): void;
  /** Starts the next step, with this event and argument. */
  $COMMAND_DISPATCH$(event: string, argument: string): void;
  /** Reloads the page and then reports that the named cookies could not be removed. */
  $COMMAND_RELOAD$(names: string): void;
  /** Shows the message of this template attribute in the notice bar, followed by these names. */
  $COMMAND_NOTIFY$(attribute: string, names?: string): void;
  /** Lets the gated elements load that the selector matches, in document order. */
  $COMMAND_LOAD$(selector: string): void;
  /** Unloads the elements that the selector matches. */
  $COMMAND_UNLOAD$(selector: string): void;
  /** Inserts a part of the template into the page. */
  $COMMAND_SHOW$(selector: string): void;
  /** Removes that part from the page. */
  $COMMAND_HIDE$(selector: string): void;
  /** Removes the `hidden` attribute. */
  $COMMAND_REVEAL$(selector: string): void;
  /** Sets the `hidden` attribute. */
  $COMMAND_CONCEAL$(selector: string): void;
  /** Checks the box of this name. */
  $COMMAND_TICK$(name: string): void;
  /** Moves the focus. */
  $COMMAND_FOCUS$(selector: string): void;
};
