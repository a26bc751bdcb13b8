// The React application of host-pages.mjs, rendered on the server and hydrated in the browser.

/**
 * Returns the component. Its source is also sent to the browser, so it must not use names from outside the function.
 *
 * With `whole` it renders the whole document, otherwise the content of a container. A gated script follows the content,
 * and a gated frame can be removed.
 */
export function makeApp({ createElement: h, useEffect, useState }) {
  return function App({ start, whole, widget }) {
    const [page, setPage] = useState(start);
    const [framed, setFramed] = useState(true);
    useEffect(() => { document.documentElement.dataset.hydrated = ''; }, []);
    const go = (event, name) => {
      event.preventDefault();
      history.pushState(null, '', name);
      setPage(name);
    };
    const links = ['first', 'second', 'third'].map((name) =>
      h('a', { key: name, href: name, onClick: (event) => go(event, name) }, name),
    );
    const frame = h('iframe', {
      'data-choices': 'functional/map', 'data-src': '/frame.html', title: 'Map', width: 320, height: 240,
    });
    const content = [
      h('div', { key: 'hidden', hidden: true }),
      h('nav', { key: 'nav' }, links),
      h('main', { key: page },
        h('h1', null, page),
        page === 'first' ? null : framed ? frame : null,
        h('p', null, 'Text after the frame.'),
        h('button', { type: 'button', id: 'toggle', onClick: () => setFramed(!framed) }, 'Toggle the map')),
      h('script', {
        key: 'beside', type: 'text/plain', 'data-choices': 'statistics/counter', 'data-src': '/hosts/beside.js',
      }),
    ];
    if (!whole) return content;
    return h('html', { lang: 'en' },
      h('head', null,
        h('meta', { charSet: 'utf-8' }),
        h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        h('title', null, 'React'),
        h('script', { type: 'text/plain', 'data-choices': 'statistics/probe', 'data-src': '/hosts/stats.js' }),
        h('script', { async: true, src: '/hosts/react.js' })),
      h('body', null, content, h('script', { type: 'module', src: widget })));
  };
}
