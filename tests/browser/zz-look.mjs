import { chromium } from '@playwright/test';
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-quic','--disable-background-networking','--disable-component-update','--disable-sync','--no-first-run'] });
const shots = process.env.SHOTS ?? '/tmp/shots';
const what = process.argv.slice(2);
const open = async (path, size, scheme='light') => {
  const context = await browser.newContext({ viewport: size, locale: 'fi-FI', timezoneId: 'Europe/Helsinki', colorScheme: scheme });
  const page = await context.newPage();
  page.on('console', m => { if (m.type() !== 'log') console.log(path, m.type(), m.text()); });
  page.on('pageerror', e => console.log(path, 'error', e.message));
  await page.goto('http://127.0.0.1:4999/' + path);
  const no = page.locator('#seloste-choices [data-choices-action=reject-all]');
  await page.waitForTimeout(900);
  if (await no.count()) await no.click();
  await page.locator('#request-form').scrollIntoViewIfNeeded();
  await page.waitForSelector('#request-form[data-state=ready]', { timeout: 10000 }).catch(() => console.log(path, 'not ready'));
  return page;
};
const form = page => page.locator('#request-form');
const phone = { width: 360, height: 780 }, desk = { width: 1280, height: 900 };
export const run = async (name, path, size, act = async () => {}, scheme) => {
  if (what.length && !what.includes(name)) return;
  const page = await open(path, size, scheme);
  await act(page);
  await page.waitForTimeout(200);
  await form(page).screenshot({ path: `${shots}/${name}.png` });
  await page.context().close();
};
const fill = async page => {
  await page.locator('[name=right][value=rectification]').check();
  await page.locator('[name=incorrect-1]').fill('Mannerheimintie 1');
  await page.locator('[name=correct-1]').fill('Mannerheimintie 11 B 5');
  await page.fill('[name=name]', 'Maija Meikäläinen');
  await page.fill('[name=contact]', 'maija@example.fi');
};
await run('plain', 'xcure/', desk);
await run('fill', 'xcure/', desk, fill);
await run('phone', 'xcure/', phone, fill);
await run('dark', 'xcure/', desk, fill, 'dark');
await run('problems', 'en/xcure/', phone, async page => { await page.locator('[data-request-action=mailto]').click({force:true}); });
await run('reminder', 'sv/xcure/', desk, async page => { await fill(page); await page.fill('[name=received]', '2026-09-15'); await page.locator('[name=letter][value=reminder]').check(); });
await run('complaint', 'xcure/', desk, async page => { await fill(page); await page.fill('[name=received]', '2026-09-15'); await page.locator('[name=letter][value=complaint]').check(); });
await run('novatron', 'novatron/', desk, async page => { await page.locator('[name=right][value=access]').check(); });
await run('asiakas', 'asiakasrekisteri/', phone, async page => { await page.locator('[name=right][value=access]').check(); });

await run('tiny', 'sv/xcure/', { width: 320, height: 256 }, fill);
await run('wide', 'en/xcure/', { width: 1700, height: 1000 }, fill);
await run('forced', 'xcure/', desk, async page => { await page.emulateMedia({ forcedColors: 'active' }); await fill(page); });
if (!what.length || what.includes('print')) {
  const page = await open('novellus/', desk);
  await page.evaluate(() => { window.print = () => {}; });
  await page.locator('[name=right][value=access]').check();
  await page.fill('[name=name]', 'Maija Meikäläinen'); await page.fill('[name=contact]', 'Esimerkkikatu 1 A 2, 00100 Helsinki');
  await page.fill('[name=details]', 'Tarkoitan tietoja vuosilta 2019–2024.\n\n<b>100 %</b> & $& {name}');
  await page.locator('[data-request-action=print]').click();
  await page.pdf({ path: shots + '/letter.pdf', format: 'A4', margin: { top: '20mm', bottom: '20mm', left: '20mm', right: '20mm' } });
  await page.emulateMedia({ media: 'print' });
  await page.screenshot({ path: shots + '/print.png', fullPage: true });
}
await browser.close();
