// A proxy between an engine and a site, for all engines: it records requests and can hold them back.
import { once } from 'node:events';
import { type IncomingMessage, type Server, type ServerResponse, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { address } from '../sites.ts';

/** A relay to one site. */
export class Relay {
  /** Paths of all requests, in order. */
  readonly requests: string[] = [];
  private readonly server: Server;
  private readonly site: URL;
  private held: { pattern: RegExp; released: Promise<void> }[] = [];

  private constructor(site: string) {
    this.site = new URL(address(site));
    this.server = createServer((incoming, outgoing) => void this.answer(incoming, outgoing));
  }

  static async to(site: string): Promise<Relay> {
    const relay = new Relay(site);
    await once(relay.server.listen(0, '127.0.0.1'), 'listening');
    return relay;
  }

  /** Returns the URL of a page: a path relative to the site's root. */
  url(path: string): string {
    const { port } = this.server.address() as AddressInfo;
    return `http://127.0.0.1:${port}${this.site.pathname}${path}`;
  }

  /** Holds back requests that match until the returned function is called. */
  hold(pattern: RegExp): () => void {
    let release = () => {};
    const released = new Promise<void>((done) => { release = done; });
    this.held.push({ pattern, released });
    return release;
  }

  /** Clears the recorded requests, and stops holding back requests. */
  reset(): void {
    this.requests.length = 0;
    this.held = [];
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private async answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const path = incoming.url ?? '/';
    this.requests.push(path);
    await Promise.all(this.held.filter(({ pattern }) => pattern.test(path)).map(({ released }) => released));
    // The endpoint for consent records, and the icon that browsers request by themselves. No site has them.
    if (path.endsWith('/records') || path.endsWith('/favicon.ico')) {
      outgoing.writeHead(204).end();
      return;
    }
    const { method, headers } = incoming;
    const { hostname, port } = this.site;
    const forwarded = request({ hostname, port, path, method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    forwarded.on('error', () => outgoing.destroy());
    incoming.pipe(forwarded);
  }
}
