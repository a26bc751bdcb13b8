// What wasm-bindgen writes for app/widget-consent, as far as the boot module uses it.

/** Starts the program. */
export function initSync(options: { module: WebAssembly.Module }): void;
/** Takes one step: from an encoded page state to encoded commands. */
export function update(state: string): string;
