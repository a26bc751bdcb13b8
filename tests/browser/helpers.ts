// Helpers for all tests: the pages, a watch for faults, and common actions.
import { expect, test as base, type Locator, type Page } from '@playwright/test';
import AxeBuilder from '@axe-core/playwright';
import { address } from './sites.ts';

export { expect };

/** A page of the shipped site. */
export interface Shipped {
  /** Path relative to the site's root. */
  path: string;
  /** Language of the page. */
  language: 'fi' | 'sv' | 'en';
  /** True if the page is a notice. */
  notice: boolean;
  /** True if the page has optional services, so that the dialog is shown. */
  asks: boolean;
}

/** Every page of the shipped site. */
export const PAGES: Shipped[] = [
  { path: '', language: 'fi', notice: false, asks: false },
  { path: 'sv/', language: 'sv', notice: false, asks: false },
  { path: 'en/', language: 'en', notice: false, asks: false },
  { path: '404.html', language: 'fi', notice: false, asks: false },
  { path: 'novatron/', language: 'fi', notice: true, asks: false },
  { path: 'novellus/', language: 'fi', notice: true, asks: false },
  { path: 'futursoft/', language: 'fi', notice: true, asks: true },
  { path: 'asiakasrekisteri/', language: 'fi', notice: true, asks: true },
  { path: 'xcure/', language: 'fi', notice: true, asks: true },
  { path: 'sv/xcure/', language: 'sv', notice: true, asks: true },
  { path: 'en/xcure/', language: 'en', notice: true, asks: true },
];

/** The notices of the shipped site. */
export const NOTICES = PAGES.filter((page) => page.notice);

/** The notices of the shipped site with optional services. */
export const ASKING = PAGES.filter((page) => page.asks);

/** Returns the URL of a page of the shipped site. */
export function shipped(path: string): string {
  return address('shipped') + path;
}

/** Returns the URL of a page of the fixture site with gated services. */
export function gated(path: string): string {
  return address('gated') + path;
}

/** Records requests and faults of a page. */
export class Watch {
  /** URLs of all requests, in order. */
  readonly requests: string[] = [];
  private readonly faults: string[] = [];
  private readonly expected: RegExp[] = [];

  constructor(page: Page) {
    const own = new URL(address('shipped')).hostname;
    page.on('request', (request) => {
      this.requests.push(request.url());
      const url = new URL(request.url());
      // Each site has its own port, and no page uses another site.
      const from = request.frame().url();
      const at = from.startsWith('http') ? new URL(from).host : url.host;
      if (url.protocol.startsWith('http') && (url.hostname !== own || (!request.isNavigationRequest() && url.host !== at))) {
        this.faults.push(`a request to ${url.href}`);
      }
    });
    page.on('console', (message) => {
      // Browsers request an icon if a site has none.
      const wantsIcon = message.location().url.endsWith('/favicon.ico');
      if ((message.type() === 'error' || message.type() === 'warning') && !wantsIcon) {
        this.faults.push(`console: ${message.text()} (${message.location().url})`);
      }
    });
    page.on('pageerror', (error) => this.faults.push(`uncaught: ${error.message}`));
  }

  /** Allows faults that match. */
  expect(fault: RegExp): void {
    this.expected.push(fault);
  }

  /** Returns the faults that are not allowed. */
  found(): string[] {
    return this.faults.filter((fault) => !this.expected.some((expected) => expected.test(fault)));
  }

  /** Returns the names of requested scripts, programs and texts, without the hash. */
  programs(): string[] {
    return this.requests
      .filter((url) => /\.(js|wasm|txt)$/.test(url))
      .map((url) => url.slice(url.lastIndexOf('/') + 1).replace(/\.[0-9a-f]{12}\./, '.'));
  }
}

/** A test that fails on console messages, uncaught errors, policy violations and requests to other hosts. */
export const test = base.extend<{ watch: Watch }>({
  watch: [
    async ({ page }, use) => {
      await page.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          console.error(`policy: ${event.violatedDirective} forbids ${event.blockedURI}`);
        });
      });
      const watch = new Watch(page);
      await use(watch);
      expect(watch.found(), 'faults in the page').toEqual([]);
    },
    { auto: true },
  ],
});

/** Scope of a check by axe. */
interface Scope {
  /** Selector of a part of the page; default: the whole page. */
  part?: string;
  /** Only rules that depend on colors. */
  colours?: boolean;
  /** True if there is a shadow root: axe would copy its style sheet into the page, which the policy forbids. */
  shadow?: boolean;
}

/** Runs axe and fails with one line per fault. */
export async function expectAccessible(page: Page, state: string, { part, colours, shadow }: Scope = {}): Promise<void> {
  // Details of what has passed are not needed, and take as long as the checks.
  const axe = new AxeBuilder({ page }).options({ preload: !shadow, resultTypes: ['violations', 'incomplete'] });
  // Otherwise axe collects the results of all frames in a new page, which only frames of other origins need.
  const origins = await Promise.all(page.frames().map((frame) => frame.evaluate(() => self.origin)));
  axe.setLegacyMode(new Set(origins).size === 1);
  if (colours) {
    axe.withRules(['color-contrast', 'link-in-text-block']);
  } else {
    axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']);
  }
  if (part !== undefined) {
    axe.include(part);
  }
  const result = await axe.analyze();
  const faults = result.violations.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')}: ${node.failureSummary?.replace(/\s+/g, ' ')}`),
  );
  expect.soft(faults, `accessibility, ${state}`).toEqual([]);
  const untested = result.incomplete.find((rule) => rule.id === 'frame-tested');
  expect.soft(untested, `frames tested, ${state}`).toBeUndefined();
}

/** Fails if the page is wider than the window. */
export async function expectNoSidewaysScroll(page: Page, state: string): Promise<void> {
  const widths = await page.evaluate(() => ({
    page: Math.max(document.documentElement.scrollWidth, document.body.scrollWidth),
    window: document.documentElement.clientWidth,
  }));
  expect.soft(widths.page, `width, ${state}`).toBeLessThanOrEqual(widths.window);
}

/** Returns the consent dialog. */
export function dialog(page: Page): Locator {
  return page.locator('#seloste-choices');
}

/** Returns a button of the consent dialog. */
export function choice(page: Page, action: string): Locator {
  return dialog(page).locator(`[data-choices-action=${action}]`);
}

/** Returns the button in the footer that reopens the consent dialog. */
export function opener(page: Page): Locator {
  return page.locator('footer [data-choices-action=open]');
}

/** Waits until the consent dialog is shown. */
export async function expectAsked(page: Page): Promise<void> {
  await expect(dialog(page)).toHaveAttribute('data-state', 'shown');
}

/** Waits until the consent widget has started, and checks that the dialog is not shown. */
export async function expectNotAsked(page: Page): Promise<void> {
  await expect(opener(page)).toBeVisible();
  await expect(dialog(page)).toHaveCount(0);
}

/** Returns the element around the request form. */
export function island(page: Page): Locator {
  return page.locator('#request-form');
}

/** Opens the part of the page with the request form. */
export async function openForm(page: Page): Promise<void> {
  await page.locator('details:has(> #request-form)').evaluate((part: HTMLDetailsElement) => { part.open = true; });
}

/** Opens the request form, scrolls to it, and waits until it has started. */
export async function startForm(page: Page): Promise<void> {
  await openForm(page);
  await island(page).scrollIntoViewIfNeeded();
  await expect(island(page)).toHaveAttribute('data-state', 'ready');
}

/** Refuses everything if the page asks. */
export async function refuse(page: Page, asks: boolean): Promise<void> {
  if (asks) {
    await choice(page, 'reject-all').click();
    await expect(dialog(page)).toHaveCount(0);
  }
}

/** Records all layout shifts. */
export async function recordShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: string[] = [];
    window.shifts = shifts;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as LayoutShift[]) {
        const moved = entry.sources.map(({ node }) => {
          const element = node instanceof Element ? node : node?.parentElement;
          return `${element?.tagName} ${element?.id || element?.className}`;
        });
        shifts.push(`${entry.value.toFixed(4)} of ${moved.join(', ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** Returns the box of an element in its document: clicks scroll the page, so boxes in the viewport cannot be compared. */
export function documentBox(element: Locator) {
  return element.evaluate((it) => {
    const { x, y, width, height } = it.getBoundingClientRect();
    return { x: x + scrollX, y: y + scrollY, width, height };
  });
}
