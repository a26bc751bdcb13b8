// Search within a notice, and links to sections that a press copies.
import { expect, test } from './test.ts';

const FIELD = '#search-field';
const COUNT = '[data-search=count]';

test('search marks, counts and shows matches, and clears', async ({ tab, relays: { shipped } }) => {
  for (const width of [390, 1280]) {
    await tab.resize(width, 780);
    await tab.goto(shipped.url('novatron/'));
    await expect.poll(() => tab.isVisible(FIELD)).toBe(true);
    const closed = await tab.count('.sections details[open]');
    await tab.fill(FIELD, 'TIETOJA');
    await expect.poll(() => tab.text(COUNT)).toMatch(/^\d+ osumaa$/);
    const count = Number.parseInt(await tab.text(COUNT), 10);
    const marked = await tab.run(() => [...(CSS.highlights.get('seloste-match') ?? [])].map(({ startContainer, startOffset, endOffset }) =>
      startContainer.textContent!.slice(startOffset, endOffset).toLowerCase()));
    expect(marked).toEqual(Array(count).fill('tietoja'));
    expect(await tab.count('.sections details[open]')).toBeGreaterThan(closed);
    for (const at of [1, 2, 3]) {
      await tab.press('Enter');
      await expect.poll(() => tab.text(COUNT)).toBe(`${at} / ${count}`);
      await expect.poll(() => tab.run(() => {
        const [marked] = CSS.highlights.get('seloste-current')!;
        const range = document.createRange();
        range.setStart(marked.startContainer, marked.startOffset);
        range.setEnd(marked.endContainer, marked.endOffset);
        const { left, right, top, bottom } = range.getClientRects()[0];
        return document.elementFromPoint((left + right) / 2, (top + bottom) / 2)?.contains(marked.startContainer) ?? false;
      })).toBe(true);
    }
    expect(await tab.isFocused(FIELD)).toBe(true);
    await tab.press('Escape');
    await expect.poll(() => tab.value(FIELD)).toBe('');
    await expect.poll(() => tab.count('.sections details[open]')).toBe(closed);
    expect(await tab.isVisible('[data-search=next]')).toBe(false);
  }
});

test('letters match as in a dictionary of the language', async ({ tab, relays: { shipped } }) => {
  await tab.resize(1280, 780);
  await tab.goto(shipped.url('novatron/'));
  await expect.poll(() => tab.isVisible(FIELD)).toBe(true);
  await tab.run(() => {
    const paragraph = document.createElement('p');
    paragraph.textContent = 'qäq qéq qßq q\u00ADw\u00A0e';
    document.querySelector('.section__body')!.append(paragraph);
  });
  for (const [query, count] of [['qäq', 1], ['qaq', 0], ['qeq', 1], ['qssq', 1], ['qw e', 1]] as const) {
    await tab.run((query) => {
      const field = document.querySelector<HTMLInputElement>('#search-field')!;
      field.value = query;
      field.dispatchEvent(new Event('input'));
    }, query);
    expect(await tab.run(() => CSS.highlights.get('seloste-match')!.size), query).toBe(count);
  }
});

test('link to a section is followed, and copied where the browser allows it', async ({ tab, relays: { shipped } }) => {
  await tab.resize(390, 780);
  await tab.goto(shipped.url('novatron/'));
  await expect.poll(() => tab.isVisible(FIELD)).toBe(true);
  await tab.click('a.anchor[href="#retention"]');
  await expect.poll(() => tab.run(() => location.hash)).toBe('#retention');
  await expect.poll(() => tab.text('.copied')).toBe('Linkki on kopioitu');
});
