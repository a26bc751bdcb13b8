// The page's side of `seloste serve`: reloads the page when there is a newer build of it, and shows in a panel what the
// check says. Everything that comes from the author's files is put in as text, never as markup.
(() => {
  'use strict';

  const shown = document.currentScript.dataset.build;
  // A page in a frame of another one is reloaded with that one, which has the panel.
  if (window !== window.top) {
    return;
  }

  /** More findings than these are not listed: the terminal has them all. */
  const MOST = 200;
  /** How long to wait before asking again a host that does not answer, in milliseconds. */
  const PAUSE = 1000;
  const KEY = 'seloste-serve';
  const SEVERITIES = { error: ['error', 'errors'], warning: ['warning', 'warnings'], info: ['note', 'notes'] };

  // What the author did with the panel outlives the reloads, in this tab alone.
  let kept = { open: false };
  try {
    kept = { ...kept, ...JSON.parse(sessionStorage.getItem(KEY)) };
  } catch {
    // A browser that keeps nothing forgets on each reload how the panel was.
  }
  const keep = (change) => {
    Object.assign(kept, change);
    try {
      sessionStorage.setItem(KEY, JSON.stringify(kept));
    } catch {
      // The same.
    }
  };

  /** An element of this name and class, with these children; a string is text. */
  const element = (name, className, ...children) => {
    const made = document.createElement(name);
    if (className) {
      made.className = className;
    }
    made.append(...children);
    return made;
  };

  const button = (className, label, pressed) => {
    const made = element('button', className);
    made.type = 'button';
    if (label) {
      made.setAttribute('aria-label', label);
    }
    made.addEventListener('click', pressed);
    return made;
  };

  /** Where the panel is all of the page: there is no site yet. */
  const page = document.querySelector('#seloste-no-site');

  // A shadow root keeps the page's style sheet out, and ours in.
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
  const toggle = button('toggle', '', () => open(list.hidden));
  toggle.setAttribute('aria-controls', 'list');
  const close = button('close', 'Close until the findings change', () => {
    keep({ away: state.since });
    host.hidden = true;
  });
  close.append(element('span', 'cross'));
  const told = element('p', 'told');
  told.setAttribute('role', 'status');
  const stopped = element('p', 'stopped', 'seloste serve has stopped. This page is as it was last.');
  stopped.hidden = true;
  const panel = element('section', 'panel', element('div', 'bar', toggle, close), list, stopped, told);
  panel.setAttribute('aria-label', 'Seloste: what the check says');
  panel.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !list.hidden && !page) {
      open(false);
      toggle.focus();
    }
  });
  root.append(style, panel);

  let state;

  /** Opens or shuts the list, and remembers it. */
  const open = (whether) => {
    list.hidden = !whether;
    toggle.setAttribute('aria-expanded', String(whether));
    keep({ open: whether, seen: state.since });
  };

  /** The id of the notice whose page this is, if it is one. */
  const own = () => location.pathname.split('/').filter((part) => part && part !== 'index.html').pop();

  /** The id of the notice that a file holds. */
  const noticeOf = (file) => /[/\\]notices[/\\]([^/\\]+)\.ya?ml$/.exec(file)?.[1];

  /** A sentence of the check, in which a word of YAML stands between backticks. */
  const prose = (text) => {
    const parts = text.split('`');
    return parts.length % 2 ? parts.map((part, index) => (index % 2 ? element('code', '', part) : part)) : [text];
  };

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
      made.append(element('p', 'why', ...prose(finding.why), finding.source && ` [${finding.source}]`));
    }
    if (finding.fix) {
      made.append(element('p', 'fix', element('span', '', 'Help:'), ' ', ...prose(finding.fix)));
    }
    return made;
  };

  /** A list of findings under a heading; nothing where there are none. */
  const group = (title, findings) =>
    findings.length ? [element('h2', '', title), element('ul', '', ...findings.map(item))] : [];

  const count = (number, [one, many]) => `${number} ${number === 1 ? one : many}`;

  /** What is in the bar: how many there are of each severity. */
  const counts = (findings) => {
    const parts = Object.entries(SEVERITIES).flatMap(([severity, names]) => {
      const number = findings.filter((finding) => finding.severity === severity).length;
      return number ? [element('span', `count ${severity}`, count(number, names))] : [];
    });
    return parts.length ? parts : [element('span', 'count none', 'Nothing found')];
  };

  const fill = () => {
    const { built, failure, report } = state;
    const grades = Object.keys(SEVERITIES);
    const findings = report.findings
      .filter((finding) => finding.waived === null)
      .sort((one, other) => grades.indexOf(one.severity) - grades.indexOf(other.severity));
    const notice = own();
    const isOwn = (finding) => notice !== undefined && noticeOf(finding.file) === notice;
    const [here, elsewhere] = [findings.filter(isOwn), findings.filter((finding) => !isOwn(finding))];
    const first = here.slice(0, MOST);
    const rest = elsewhere.slice(0, MOST - first.length);
    const more = findings.length - first.length - rest.length;

    list.replaceChildren();
    if (!built && !page) {
      list.append(element('p', 'stale', 'The site cannot be built as its files are. This is the page as it was last built.'));
    }
    if (failure) {
      list.append(element('p', 'failure', failure));
    }
    list.append(
      ...group(`In this notice: ${here.length}`, first),
      ...group(`${here.length ? 'Elsewhere in the site' : 'In the site'}: ${elsewhere.length}`, rest),
    );
    if (more > 0) {
      list.append(element('p', 'more', `${count(more, ['more is', 'more are'])} listed in the terminal.`));
    }
    if (!findings.length && !failure) {
      list.append(element('p', 'more', 'The check finds nothing to mend.'));
    }
    const sums = built ? [] : [element('span', 'count error', 'Not built')];
    if (built || findings.length) {
      sums.push(...counts(findings));
    }
    toggle.replaceChildren(element('span', 'counts', ...sums));
    told.textContent = sums.map((sum) => sum.textContent).join(', ');

    // A mistake that keeps the site from being built opens the list by itself, once.
    const opened = page !== null || (built || kept.seen === state.since ? kept.open : true);
    list.hidden = !opened;
    toggle.setAttribute('aria-expanded', String(opened));
    host.hidden = page === null && kept.away === state.since;
  };

  /** Puts the panel above the page's own bar at the lower edge, whatever its height: its buttons come first. */
  const keepAbove = () => {
    const sizes = new ResizeObserver(([entry]) => lift(entry.target));
    const lift = (bar) => host.style.setProperty('--lift', `${bar?.isConnected ? bar.offsetHeight : 0}px`);
    const look = () => {
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

  /** Where the reader is: not so many pixels down, for what is above may grow, but at what part of the page. */
  const place = () => {
    const top = (part) => part.getBoundingClientRect().top;
    // The headings of sections, which have their ids from the model; the list of contents moves with the reader.
    const parts = [...document.querySelectorAll('main :is(h2, h3)[id]')].filter((part) => !part.closest('nav'));
    const [nearest] = parts.sort((one, other) => Math.abs(top(one)) - Math.abs(top(other)));
    return { path: location.pathname, y: scrollY, id: nearest?.id, top: nearest && top(nearest) };
  };

  /** Loads the page anew. Its address has the language; its place is kept here, as the browser notes it too late. */
  const reload = () => {
    keep({ place: place() });
    location.reload();
  };

  /** Goes back to where the reader was. */
  const goBack = () => {
    const was = kept.place;
    if (!was) {
      return;
    }
    keep({ place: undefined });
    history.scrollRestoration = 'manual';
    // The way back from another page is the browser's again, once it has had its chance to move this one.
    addEventListener('load', () => setTimeout(() => { history.scrollRestoration = 'auto'; }, PAUSE));
    if (was.path === location.pathname && was.y > 0) {
      const part = was.id && document.getElementById(was.id);
      const y = part ? scrollY + part.getBoundingClientRect().top - was.top : was.y;
      scrollTo({ top: y, behavior: 'instant' });
    }
  };

  const show = async (news) => {
    if (news.build !== shown) {
      reload();
      return false;
    }
    state = news;
    await styled;
    fill();
    return true;
  };

  /** Asks for news again and again, while the page is looked at: each question holds a connection. */
  const listen = async () => {
    let current = true;
    while (current && !document.hidden) {
      const given = new AbortController();
      const leave = () => given.abort();
      document.addEventListener('visibilitychange', leave, { once: true });
      try {
        const answer = await fetch(`/.seloste/state.json?seen=${state?.state ?? ''}`, { signal: given.signal });
        const news = await answer.json();
        stopped.hidden = true;
        current = news.state === state?.state || (await show(news));
      } catch {
        if (!given.signal.aborted) {
          // The program has ended, or is being started anew.
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
      let stays = true;
      while (stays && !document.hidden) {
        stays = await listen();
      }
      // A page about to be loaded anew asks no more.
      listening = !stays;
    }
  };
  document.addEventListener('visibilitychange', begin);
  begin();
})();
