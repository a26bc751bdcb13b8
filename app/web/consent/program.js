// The program (app/widget-consent): fetched as soon as there is something to decide.
//
// This replaces the code that wasm-bindgen generates, which is four times as large: it also supports programs that free
// memory, pass objects, or take strings that grow while they are encoded. The build removes functions that are not called here from
// the program, and shortens the names (app/xtask/src/bundle.rs).

/**
 * How wasm-bindgen passes text in and out: by address and length.
 *
 * @typedef {{
 *   memory: WebAssembly.Memory;
 *   __wbindgen_malloc(length: number, align: number): number;
 *   update(at: number, length: number): [number, number];
 * }} Exports
 */

/**
 * The program, once it is ready.
 *
 * @type {Exports | undefined}
 */
export let program;
/** @type {Promise<void> | undefined} */
let fetching;


/** Fetches the program. If that fails, the next call tries again. */
export const prepare = () =>
  (fetching ??= fetch(new URL("./$WASM$", import.meta.url))
    .then((response) => response.arrayBuffer())
    .then((bytes) => WebAssembly.instantiate(bytes))
    .then(({ instance }) => {
      program = /** @type {Exports} */ (/** @type {unknown} */ (instance.exports));
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
  const exports = /** @type {Exports} */ (program);
  const bytes = new TextEncoder().encode(state);
  const at = exports.__wbindgen_malloc(bytes.length, 1);
  new Uint8Array(exports.memory.buffer).set(bytes, at);
  const [start, length] = exports.update(at, bytes.length);
  return new TextDecoder().decode(new Uint8Array(exports.memory.buffer, start, length));
};
