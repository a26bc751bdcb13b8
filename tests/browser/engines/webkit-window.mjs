// A window around WebKitGTK for the tests, run by `gjs`. The MiniBrowser that comes with the driver cannot be narrower
// than 447 px, and hides the console's messages, since its pages are private.
import Gtk from 'gi://Gtk?version=3.0';
import WebKit2 from 'gi://WebKit2?version=4.1';

const [data, saved, brightness] = ARGV;
Gtk.init(null);
Gtk.Settings.get_default().gtk_application_prefer_dark_theme = brightness === 'dark';

const context = new WebKit2.WebContext({
  websiteDataManager: new WebKit2.WebsiteDataManager({
    baseDataDirectory: `${data}/data`,
    baseCacheDirectory: `${data}/cache`,
  }),
});
context.set_automation_allowed(true);
const content = new WebKit2.UserContentManager();
const view = new WebKit2.WebView({
  webContext: context,
  userContentManager: content,
  settings: new WebKit2.Settings({
    enableWriteConsoleMessagesToStdout: true,
    // There is no graphics card, and software rendering is faster without emulating one.
    hardwareAccelerationPolicy: WebKit2.HardwareAccelerationPolicy.NEVER,
  }),
  isControlledByAutomation: true,
});
context.connect('automation-started', (_context, session) => {
  session.set_application_info(new WebKit2.ApplicationInfo());
  session.connect('create-web-view', () => view);
});
context.connect('download-started', (_context, download) => {
  download.connect('decide-destination', (_download, name) => {
    download.set_destination(`file://${saved}/${name}`);
    return true;
  });
});
// `window.print` saves a PDF without a dialog. By itself it does nothing in automated pages.
content.register_script_message_handler('print');
content.add_script(WebKit2.UserScript.new(
  'window.print = () => webkit.messageHandlers.print.postMessage("")',
  WebKit2.UserContentInjectedFrames.TOP_FRAME,
  WebKit2.UserScriptInjectionTime.START,
  null,
  null,
));
content.connect('script-message-received::print', () => {
  const settings = new Gtk.PrintSettings();
  settings.set_printer('Print to File');
  settings.set(Gtk.PRINT_SETTINGS_OUTPUT_URI, `file://${saved}/printed.pdf`);
  const operation = WebKit2.PrintOperation.new(view);
  operation.set_print_settings(settings);
  operation.print();
});

const window = new Gtk.Window({ defaultWidth: 1280, defaultHeight: 800 });
window.add(view);
window.show_all();
Gtk.main();
