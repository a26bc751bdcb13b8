// Returns the addresses in the site's sitemap as JSON.
(async () => {
  const read = async (url) => {
    const response = await fetch(url, { credentials: 'omit', signal: AbortSignal.timeout(2000) });
    if (!response.ok || Number(response.headers.get('Content-Length')) > 5_000_000) return { isIndex: false, found: [] };
    const document = new DOMParser().parseFromString(await response.text(), 'text/xml');
    const found = Array.from(document.getElementsByTagName('loc')).slice(0, 500);
    return {
      isIndex: document.documentElement.localName === 'sitemapindex',
      found: found.map((element) => element.textContent.trim().slice(0, 500)),
    };
  };
  try {
    const { isIndex, found } = await read('/sitemap.xml');
    if (!isIndex) return JSON.stringify(found);
    const first = found.find((url) => URL.parse(url)?.origin === location.origin);
    return JSON.stringify(first === undefined ? [] : (await read(first)).found);
  } catch {
    return '[]';
  }
})()
