// Firefox by WebDriver BiDi: https://w3c.github.io/webdriver-bidi/
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { type Engine, Folder, PageError, Program, type Session, type Settings } from './session.ts';

/** The program, set by `cargo xtask test engines`. */
const FIREFOX = process.env.SELOSTE_FIREFOX ?? 'firefox-esr';

/** A message of the protocol: an answer or an event. */
interface Message {
  id?: number;
  type?: 'success' | 'error' | 'event';
  method?: string;
  params?: { level?: string; text?: string; source?: { context?: string } };
  result?: Answer;
  error?: string;
  message?: string;
}

/** The parts of answers that are used here. */
interface Answer {
  type?: 'success' | 'exception';
  result?: { value?: unknown };
  exceptionDetails?: { text: string };
  context?: string;
  userContext?: string;
}

/** A connection to Firefox. */
class Connection {
  private readonly open = new Map<number, { done: (answer: Answer) => void; failed: (error: Error) => void }>();
  private last = 0;

  private constructor(private readonly socket: WebSocket, private readonly onEvent: (event: Message) => void) {
    socket.on('message', (data: Buffer) => this.receive(JSON.parse(data.toString()) as Message));
    socket.on('close', () => {
      for (const { failed } of this.open.values()) {
        failed(new Error('the connection to Firefox was closed'));
      }
    });
  }

  static async to(url: string, onEvent: (event: Message) => void): Promise<Connection> {
    const socket = new WebSocket(url);
    await new Promise((done, failed) => socket.once('open', done).once('error', failed));
    return new Connection(socket, onEvent);
  }

  send(method: string, params: object): Promise<Answer> {
    this.last += 1;
    const id = this.last;
    return new Promise((done, failed) => {
      this.open.set(id, { done, failed });
      this.socket.send(JSON.stringify({ id, method, params }));
    });
  }

  private receive(message: Message): void {
    const waiting = message.id === undefined ? undefined : this.open.get(message.id);
    if (message.id === undefined || !waiting) {
      this.onEvent(message);
      return;
    }
    this.open.delete(message.id);
    if (message.type === 'success') {
      waiting.done(message.result ?? {});
    } else {
      waiting.failed(new Error(`${message.error}: ${message.message}`));
    }
  }
}

/** Returns the preferences of the profile. */
function preferences(saved: string, { dark, signal }: Settings): Record<string, string | number | boolean> {
  return {
    'intl.accept_languages': 'fi',
    'ui.systemUsesDarkTheme': dark ? 1 : 0,
    'privacy.globalprivacycontrol.enabled': Boolean(signal),
    'browser.download.folderList': 2,
    'browser.download.dir': saved,
    'browser.download.useDownloadDir': true,
    'browser.download.always_ask_before_handling_new_types': false,
    'browser.download.alwaysOpenPanel': false,
    // `window.print` saves a PDF without a dialog.
    'print.always_print_silent': true,
    'print_printer': 'Mozilla Save to PDF',
    'print.printer_Mozilla_Save_to_PDF.print_to_file': true,
    'print.printer_Mozilla_Save_to_PDF.print_to_filename': join(saved, 'printed.pdf'),
    // The browser only opens our pages and must fetch nothing itself.
    'app.normandy.enabled': false,
    'app.update.disabledForTesting': true,
    'browser.safebrowsing.update.enabled': false,
    'browser.shell.checkDefaultBrowser': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'extensions.systemAddon.update.enabled': false,
    'extensions.update.enabled': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'services.settings.server': 'data:,',
    'toolkit.telemetry.reportingpolicy.firstRun': false,
  };
}

/** Starts Firefox. */
export async function startFirefox(settings: Settings): Promise<Engine> {
  const folder = new Folder();
  const lines = Object.entries(preferences(folder.saved, settings)).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  writeFileSync(join(folder.path, 'user.js'), lines.join(''));
  const args = ['--headless', '--no-remote', '--remote-debugging-port=0', '--profile', folder.path, 'about:blank'];
  const program = new Program(FIREFOX, args, { HOME: folder.path });
  const sessions: Sessions = { byContext: new Map(), last: [] };
  const url = await program.line(/WebDriver BiDi listening on (ws:\S+)/);
  const connection = await Connection.to(`${url}/session`, ({ method, params }) => {
    const isFault = method === 'log.entryAdded' && (params?.level === 'error' || params?.level === 'warn');
    if (isFault && params.source?.context) {
      (sessions.byContext.get(params.source.context) ?? sessions.last).push(params.text ?? '');
    }
  });
  await connection.send('session.new', { capabilities: {} });
  await connection.send('session.subscribe', { events: ['log.entryAdded'] });
  await connection.send('script.addPreloadScript', { functionDeclaration: String(reportViolations) });
  return {
    saved: folder.saved,
    open: () => openPage(connection, sessions),
    stop: async () => {
      await program.stop();
      folder.delete();
    },
  };
}

/** Reports policy violations in the console. Runs in each page before its scripts. */
function reportViolations(): void {
  document.addEventListener('securitypolicyviolation', (event) => {
    console.error(`policy: ${event.violatedDirective} forbids ${event.blockedURI}`);
  });
}

/** The messages of all pages. */
interface Sessions {
  /** By the id of the page; also those of pages that were closed, whose last messages come late. */
  byContext: Map<string, string[]>;
  /** Messages of the page that was opened last. Frames, whose ids are unknown, are in this one. */
  last: string[];
}

async function openPage(connection: Connection, sessions: Sessions): Promise<Session> {
  const { userContext } = await connection.send('browser.createUserContext', {});
  const { context } = await connection.send('browsingContext.create', { type: 'tab', userContext });
  const messages: string[] = [];
  sessions.byContext.set(context!, messages);
  sessions.last = messages;
  return {
    messages,
    async goto(url) {
      await connection.send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    async call(source, args) {
      const { type, result, exceptionDetails } = await connection.send('script.callFunction', {
        functionDeclaration: source,
        arguments: [{ type: 'string', value: JSON.stringify(args) }],
        target: { context },
        awaitPromise: true,
        userActivation: false,
      });
      if (type === 'exception') {
        throw new PageError(exceptionDetails?.text);
      }
      return String(result?.value);
    },
    async perform(actions) {
      await connection.send('input.performActions', { context, actions });
    },
    async resize(width, height) {
      await connection.send('browsingContext.setViewport', { context, viewport: { width, height } });
    },
    async close() {
      await connection.send('browser.removeUserContext', { userContext });
    },
  };
}
