// The program (app/widget-consent): fetched once there is something to decide.
//
// This takes the place of what wasm-bindgen writes, which is four times as large: it also serves programs that free
// memory, pass objects, or take strings that grow while they are encoded.

/** @typedef {{ memory: WebAssembly.Memory; __wbindgen_start(): void }} Exports */
/**
 * How wasm-bindgen passes text in and out: by address and length.
 *
 * @typedef {{ __wbindgen_malloc(length: number, align: number): number; update(at: number, length: number): [number, number] }} Calls
 */

/** @type {Exports & Calls | undefined} */
let program;
/** @type {Promise<void> | undefined} */
let fetching;

/** Whether the program is ready. */
export const isReady = () => !!program;

/** Fetches the program. If that fails, the next call tries again. */
export const prepare = () =>
  (fetching ??= fetch(new URL("./$WASM$", import.meta.url))
    .then((response) => response.arrayBuffer())
    .then((bytes) =>
      WebAssembly.instantiate(bytes, { "./seloste-widget-consent_bg.js": { __wbindgen_init_externref_table() {} } }),
    )
    .then(({ instance }) => {
      program = /** @type {Exports & Calls} */ (/** @type {unknown} */ (instance.exports));
      program.__wbindgen_start();
    })
    .catch((error) => {
      fetching = undefined;
      console.error("seloste:", error);
    }));

/**
 * Takes one step: from an encoded page state to encoded commands. The program never frees memory, so neither does this.
 *
 * @param {string} state
 * @returns {string}
 */
export const update = (state) => {
  const { memory, __wbindgen_malloc: allocate, update: call } = /** @type {Exports & Calls} */ (program);
  const bytes = new TextEncoder().encode(state);
  const at = allocate(bytes.length, 1);
  new Uint8Array(memory.buffer).set(bytes, at);
  const [start, length] = call(at, bytes.length);
  return new TextDecoder().decode(new Uint8Array(memory.buffer, start, length));
};
