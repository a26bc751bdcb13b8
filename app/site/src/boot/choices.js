// Starts the consent widget. Pages whose controller has no optional service do not load it.
import start from "./GLUE";
start({ module_or_path: new URL("./WASM", import.meta.url) });
