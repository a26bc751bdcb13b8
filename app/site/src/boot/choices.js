// Starts the consent widget. Pages whose controller has no optional service do not load it.
import start from "./$GLUE$";
// The paths of cookies count from the root of the host. The page names them from its own address, so that the same files
// work under any path.
const template = document.getElementById("$TEMPLATE_ID$");
if (template) {
  const paths = template.getAttribute("$PATHS$").split(" ");
  template.setAttribute("$PATHS$", paths.map((path) => new URL(path, location).pathname).join(" "));
}
start({ module_or_path: new URL("./$WASM$", import.meta.url) });
