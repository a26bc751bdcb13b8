// Script of `seloste serve`: reloads the page after each build and shows the findings of the check in a panel. Text from
// the author's files is inserted as text, never as markup.
/**
 * @typedef {"error" | "warning" | "info"} Severity
 *
 * @typedef {object} Finding
 * @property {Severity} severity
 * @property {string} rule
 * @property {string} file
 * @property {number} line
 * @property {number} column
 * @property {string} what
 * @property {string | null} why
 * @property {string | null} source
 * @property {string | null} fix
 * @property {string | null} waived
 *
 * @typedef {object} State
 * @property {string} state
 * @property {string} since Build in which these findings first appeared
 * @property {string} build
 * @property {boolean} built
 * @property {string | null} failure
 * @property {string[]} reviews Ids of the notices whose imported text can be reviewed
 * @property {{ findings: Finding[] }} report
 *
 * @typedef {{ path: string, y: number, id?: string, top?: number }} Place
 *
 * @typedef {object} Memory
 * @property {boolean} open
 * @property {string} [seen]
 * @property {string} [away]
 * @property {Place} [place]
 */
(() => {
  'use strict';

  const build = /** @type {HTMLScriptElement} */ (document.currentScript).dataset.build;
  // A page in a frame is reloaded with the page around it, which has the panel.
  if (window !== window.top) {
    return;
  }

  /** Maximum number of findings in the list; the terminal has all of them. */
  const MOST = 200;
  /** Milliseconds before the next request if the host does not answer. */
  const PAUSE = 1000;
  const KEY = 'seloste-serve';
  /** Folder of the reviews of imported notices. */
  const REVIEW = '/.seloste/review/';
  /** @type {Record<Severity, [string, string]>} */
  const SEVERITIES = { error: ['error', 'errors'], warning: ['warning', 'warnings'], info: ['note', 'notes'] };

  // State of the panel, kept over reloads of this tab.
  /** @type {Memory} */
  let memory = { open: false };
  try {
    memory = { ...memory, ...JSON.parse(sessionStorage.getItem(KEY) ?? '{}') };
  } catch {
    // Without storage the panel starts closed after each reload.
  }
  /** @type {(change: Partial<Memory>) => void} */
  const remember = (change) => {
    Object.assign(memory, change);
    try {
      sessionStorage.setItem(KEY, JSON.stringify(memory));
    } catch {
      // As above.
    }
  };

  /**
   * Creates an element with this class and these children; strings become text.
   *
   * @template {keyof HTMLElementTagNameMap} Name
   * @param {Name} name
   * @param {string} [className]
   * @param {...(Node | string)} children
   * @returns {HTMLElementTagNameMap[Name]}
   */
  const element = (name, className, ...children) => {
    const made = document.createElement(name);
    if (className) {
      made.className = className;
    }
    made.append(...children);
    return made;
  };

  /** @type {(className: string, label: string, onClick: () => void) => HTMLButtonElement} */
  const button = (className, label, onClick) => {
    const made = element('button', className);
    made.type = 'button';
    if (label) {
      made.setAttribute('aria-label', label);
    }
    made.addEventListener('click', onClick);
    return made;
  };

  /** Present if there is no site yet: the panel then fills the page. */
  const page = document.querySelector('#seloste-no-site');

  // A shadow root separates our style sheet from the page's.
  const host = document.createElement('seloste-findings');
  const root = host.attachShadow({ mode: 'open' });
  host.hidden = true;
  const style = element('link');
  style.rel = 'stylesheet';
  style.href = '/.seloste/overlay.css';
  const styled = new Promise((done) => {
    style.addEventListener('load', done);
    style.addEventListener('error', done);
  });

  const list = element('div', 'list');
  list.id = 'list';
  list.tabIndex = 0;
  list.setAttribute('role', 'group');
  list.setAttribute('aria-label', 'Findings');
  const toggle = button('toggle', '', () => open(Boolean(list.hidden)));
  toggle.setAttribute('aria-controls', 'list');
  const close = button('close', 'Close until the findings change', () => {
    remember({ away: state?.since });
    host.hidden = true;
  });
  close.append(element('span', 'cross'));
  const status = element('p', 'told');
  status.setAttribute('role', 'status');
  const stopped = element('p', 'stopped', 'seloste serve has stopped. This page is as it was last.');
  stopped.hidden = true;
  const panel = element('section', 'panel', element('div', 'bar', toggle, close), list, stopped, status);
  panel.setAttribute('aria-label', 'Seloste: results of the check');
  panel.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !list.hidden && !page) {
      open(false);
      toggle.focus();
    }
  });
  root.append(style, panel);

  /** @type {State | undefined} */
  let state;

  /**
   * Opens or closes the list, and remembers it.
   *
   * @param {boolean} isOpen
   */
  const open = (isOpen) => {
    list.hidden = !isOpen;
    toggle.setAttribute('aria-expanded', String(isOpen));
    remember({ open: isOpen, seen: state?.since });
  };

  /** Returns the last part of the path: the id of the notice, on a page of a notice. */
  const ownId = () => location.pathname.split('/').filter((part) => part && part !== 'index.html').pop();

  /**
   * Returns the id of the notice in a file.
   *
   * @type {(file: string) => string | undefined}
   */
  const noticeOf = (file) => /[/\\]notices[/\\]([^/\\]+)\.ya?ml$/.exec(file)?.[1];

  /**
   * Splits a message into text and `code`.
   *
   * @type {(text: string) => (Node | string)[]}
   */
  const prose = (text) => {
    const parts = text.split('`');
    return parts.length % 2 ? parts.map((part, index) => (index % 2 ? element('code', '', part) : part)) : [text];
  };

  /** @type {(finding: Finding) => HTMLElement} */
  const item = (finding) => {
    const [severity] = SEVERITIES[finding.severity];
    const place = `${finding.file}:${finding.line}:${finding.column}`;
    const made = element('li', finding.severity);
    made.append(
      element('p', 'head', element('span', 'severity', severity), ' ', element('code', '', finding.rule)),
      element('p', 'what', ...prose(finding.what)),
      element('p', 'place', element('code', '', place)),
    );
    if (finding.why) {
      made.append(element('p', 'why', ...prose(finding.why), finding.source ? ` [${finding.source}]` : ''));
    }
    if (finding.fix) {
      made.append(element('p', 'fix', element('span', '', 'Help:'), ' ', ...prose(finding.fix)));
    }
    return made;
  };

  /**
   * Returns a heading and the findings; empty if there are none.
   *
   * @type {(title: string, findings: Finding[]) => HTMLElement[]}
   */
  const group = (title, findings) =>
    findings.length ? [element('h2', '', title), element('ul', '', ...findings.map(item))] : [];

  /**
   * Returns a link to the review of an imported notice.
   *
   * @type {(id: string) => HTMLElement}
   */
  const review = (id) => {
    const link = element('a', '', 'Imported text beside the notice');
    link.href = `${REVIEW}${id}/`;
    return element('p', 'review', link);
  };

  /** @type {(number: number, names: [string, string]) => string} */
  const count = (number, [one, many]) => `${number} ${number === 1 ? one : many}`;

  /**
   * Returns the number of findings of each severity.
   *
   * @type {(findings: Finding[]) => HTMLElement[]}
   */
  const counts = (findings) => {
    const parts = Object.entries(SEVERITIES).flatMap(([severity, names]) => {
      const number = findings.filter((finding) => finding.severity === severity).length;
      return number ? [element('span', `count ${severity}`, count(number, names))] : [];
    });
    return parts.length ? parts : [element('span', 'count none', 'Nothing found')];
  };

  /** @type {(state: State) => void} */
  const fill = ({ built, failure, report, reviews, since }) => {
    const severities = Object.keys(SEVERITIES);
    const findings = report.findings
      .filter((finding) => finding.waived === null)
      .sort((one, other) => severities.indexOf(one.severity) - severities.indexOf(other.severity));
    const notice = ownId();
    /** @type {(finding: Finding) => boolean} */
    const isOwn = (finding) => notice !== undefined && noticeOf(finding.file) === notice;
    const [here, elsewhere] = [findings.filter(isOwn), findings.filter((finding) => !isOwn(finding))];
    const first = here.slice(0, MOST);
    const rest = elsewhere.slice(0, MOST - first.length);
    const more = findings.length - first.length - rest.length;

    list.replaceChildren();
    if (!built && !page) {
      list.append(element('p', 'stale', 'The site cannot be built from its current files. This page is from the last successful build.'));
    }
    if (failure) {
      list.append(element('p', 'failure', failure));
    }
    list.append(...reviews.filter((id) => id === notice && !location.pathname.startsWith(REVIEW)).map(review));
    list.append(
      ...group(`In this notice: ${here.length}`, first),
      ...group(`${here.length ? 'Elsewhere in the site' : 'In the site'}: ${elsewhere.length}`, rest),
    );
    if (more > 0) {
      list.append(element('p', 'more', `${count(more, ['more is', 'more are'])} listed in the terminal.`));
    }
    if (!findings.length && !failure) {
      list.append(element('p', 'more', 'The check has no findings.'));
    }
    const sums = built ? [] : [element('span', 'count error', 'Not built')];
    if (built || findings.length) {
      sums.push(...counts(findings));
    }
    toggle.replaceChildren(element('span', 'counts', ...sums));
    status.textContent = sums.map((sum) => sum.textContent).join(', ');

    // A failed build opens the list once.
    const isOpen = page !== null || (built || memory.seen === since ? memory.open : true);
    list.hidden = !isOpen;
    toggle.setAttribute('aria-expanded', String(isOpen));
    host.hidden = page === null && memory.away === since;
  };

  /** Keeps the panel above the consent dialog or notice bar at the bottom of the page. */
  const keepAbove = () => {
    const sizes = new ResizeObserver(([entry]) => lift(/** @type {HTMLElement} */ (entry.target)));
    /** @type {(bar: HTMLElement | null) => void} */
    const lift = (bar) => host.style.setProperty('--lift', `${bar?.isConnected ? bar.offsetHeight : 0}px`);
    const look = () => {
      /** @type {HTMLElement | null} */
      const bar = document.querySelector('#seloste-choices, #seloste-choices-told');
      sizes.disconnect();
      lift(bar);
      if (bar) {
        sizes.observe(bar);
      }
    };
    new MutationObserver(look).observe(document.body, { childList: true });
    look();
  };

  /**
   * Returns the reader's place: the nearest heading, because text above it may change its length.
   *
   * @returns {Place}
   */
  const place = () => {
    /** @type {(part: Element) => number} */
    const top = (part) => part.getBoundingClientRect().top;
    // Section headings have ids from the model. The table of contents is excluded: it scrolls with the page.
    const parts = [...document.querySelectorAll('main :is(h2, h3)[id]')].filter((part) => !part.closest('nav'));
    const [nearest] = parts.sort((one, other) => Math.abs(top(one)) - Math.abs(top(other)));
    return { path: location.pathname, y: scrollY, id: nearest?.id, top: nearest && top(nearest) };
  };

  /** Reloads the page. The place is stored here, because the browser stores it too late. */
  const reload = () => {
    remember({ place: place() });
    location.reload();
  };

  /** Restores the reader's place after a reload. */
  const goBack = () => {
    const was = memory.place;
    if (!was) {
      return;
    }
    remember({ place: undefined });
    history.scrollRestoration = 'manual';
    // Afterwards the browser restores the place again when the reader comes back from another page.
    addEventListener('load', () => setTimeout(() => { history.scrollRestoration = 'auto'; }, PAUSE));
    if (was.path === location.pathname && was.y > 0) {
      const part = was.id && document.getElementById(was.id);
      const y = part ? scrollY + part.getBoundingClientRect().top - (was.top ?? 0) : was.y;
      scrollTo({ top: y, behavior: 'instant' });
    }
  };

  /** @type {(news: State) => Promise<boolean>} */
  const show = async (news) => {
    if (news.build !== build) {
      reload();
      return false;
    }
    state = news;
    await styled;
    fill(news);
    return true;
  };

  /** Polls the host while the page is visible: each request stays open until there is news. */
  const listen = async () => {
    let current = true;
    while (current && !document.hidden) {
      const request = new AbortController();
      const leave = () => request.abort();
      document.addEventListener('visibilitychange', leave, { once: true });
      try {
        const response = await fetch(`/.seloste/state.json?seen=${state?.state ?? ''}`, { signal: request.signal });
        /** @type {State} */
        const news = await response.json();
        stopped.hidden = true;
        current = news.state === state?.state || (await show(news));
      } catch {
        if (!request.signal.aborted) {
          // The program has stopped or is restarting.
          stopped.hidden = false;
          await new Promise((done) => setTimeout(done, PAUSE));
        }
      } finally {
        document.removeEventListener('visibilitychange', leave);
      }
    }
    return current;
  };

  goBack();
  (page ?? document.body).append(host);
  if (page) {
    host.classList.add('whole');
  } else {
    keepAbove();
  }
  let listening = false;
  const begin = async () => {
    if (!listening && !document.hidden) {
      listening = true;
      let isCurrent = true;
      while (isCurrent && !document.hidden) {
        isCurrent = await listen();
      }
      // A page that is about to reload sends no more requests.
      listening = !isCurrent;
    }
  };
  document.addEventListener('visibilitychange', begin);
  begin();
})();
