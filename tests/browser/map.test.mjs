// SPDX-FileCopyrightText: The Tisse authors
// SPDX-License-Identifier: Apache-2.0

// node map.test.mjs FOLDER: opens FOLDER/{story,hostile,empty,demo,demo-en,changes,ontology}.html and {story,demo,changes}.svg in Chromium and uses them as a reader would.
// Needs playwright-core and axe-core (package.json) and a Chromium (CHROMIUM, default /usr/bin/chromium). Pictures go to FOLDER/shots.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import assert from 'node:assert/strict';

const folder = resolve(process.argv[2] || '.');
const require = createRequire(process.env.TISSE_NODE ? join(resolve(process.env.TISSE_NODE), 'x.js') : import.meta.url);
const { chromium } = require('playwright-core');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const shots = join(folder, 'shots');
mkdirSync(shots, { recursive: true });
const profile = mkdtempSync(join(tmpdir(), 'tisse-browser-'));
const options = {
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium', headless: true, viewport: { width: 1440, height: 900 }, acceptDownloads: true,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update',
    '--disable-sync'],
};
const context = await chromium.launchPersistentContext(profile, options);
let passed = 0, failed = 0;

async function open(name, hash = '', media = {}) {
  const page = await context.newPage();
  page.faults = [];
  page.on('pageerror', error => page.faults.push('script error: ' + error.message));
  page.on('console', message => { if (message.type() === 'error') page.faults.push('console: ' + message.text()); });
  page.on('dialog', async dialog => { page.faults.push('dialog: ' + dialog.message()); await dialog.dismiss(); });
  page.on('request', request => { if (!/^(file|data|blob):/.test(request.url())) page.faults.push('network: ' + request.url()); });
  await page.emulateMedia(media);
  await page.goto(pathToFileURL(join(folder, name)).href + hash);
  return page;
}

async function test(name, body) {
  try {
    await body();
    ++passed;
    console.log('ok   ' + name);
  } catch (error) {
    ++failed;
    console.log('FAIL ' + name + '\n     ' + String(error.stack || error).split('\n').slice(0, 6).join('\n     '));
  }
}

async function axeFaults(page) {
  const session = await context.newCDPSession(page);  // The page's policy lets no other script in.
  await session.send('Runtime.evaluate', { expression: axe });
  const result = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  assert.ok(result.passes.length > 15, 'axe looked at little');
  return result.violations.map(it => it.id + ': ' + it.help + ' — ' + it.nodes.slice(0, 3).map(n => n.html.slice(0, 160)).join(' | '));
}

const visible = page => page.locator('.deals .deal:not(.off)').count();
const page = await open('story.html');

await test('opens from disk', async () => {
  assert.match(await page.title(), /OpenAI/);
  await page.screenshot({ path: join(shots, 'page.png') });
});

await test('a click on a label opens the deal', async () => {
  await page.locator('.deals .deal.disputed text').first().click();
  const panel = page.locator('#panel');
  assert.ok(await panel.isVisible());
  assert.match(await panel.innerText(), /divergent|disagree/i);
  assert.ok(await panel.locator('ol > li').count() >= 2);
  assert.ok(await panel.locator('a[href^="https://"]').count() >= 1);
  assert.ok(await panel.locator('mark').count() >= 1);
  assert.match(page.url(), /show=d-/);
  await page.screenshot({ path: join(shots, 'deal.png') });
});

await test('Escape closes the panel', async () => {
  await page.keyboard.press('Escape');
  assert.ok(await page.locator('#panel').isHidden());
});

await test('a relation can be filtered away', async () => {
  const before = await visible(page);
  await page.locator('#by-relation input').first().uncheck();
  assert.ok(await visible(page) < before);
  assert.match(page.url(), /off=r0/);
  await page.screenshot({ path: join(shots, 'filtered.png') });
  await page.locator('#reset').click();
  assert.equal(await visible(page), before);
});

await test('standing, sector and amount filter', async () => {
  const before = await visible(page);
  await page.locator('#by-standing input').nth(1).uncheck();
  const fewer = await visible(page);
  assert.ok(fewer < before);
  await page.locator('#by-sector input').first().uncheck();
  assert.ok(await visible(page) < fewer);
  await page.locator('#reset').click();
  await page.locator('#least').fill('5');
  assert.ok(await visible(page) < before && await visible(page) > 0);
  await page.locator('#reset').click();
});

await test('the time slider narrows the map', async () => {
  const before = await visible(page);
  await page.locator('#since').focus();
  for (let i = 0; i < 3; ++i) await page.keyboard.press('ArrowRight');
  assert.ok(await visible(page) < before);
  assert.match(page.url(), /since=20/);
  assert.match(await page.locator('#dates-out').innerText(), /20\d\d/);
  await page.screenshot({ path: join(shots, 'time.png') });
  await page.locator('#reset').click();
});

await test('search dims what does not match', async () => {
  await page.locator('#search').fill('coreweave');
  assert.ok(await page.locator('.deals .deal.dim').count() > 0);
  await page.screenshot({ path: join(shots, 'search.png') });
  await page.keyboard.press('Enter');
  assert.match(await page.locator('#panel h2').innerText(), /CoreWeave/);
  await page.keyboard.press('Escape');
  await page.locator('#search').fill('');
});

await test('works by keyboard alone', async () => {
  await page.locator('.deals .deal').first().focus();
  await page.keyboard.press('Enter');
  assert.ok(await page.locator('#panel').isVisible());
  assert.equal(await page.evaluate(() => document.activeElement.tagName), 'H2');
  await page.keyboard.press('Escape');
  assert.ok(await page.evaluate(() => document.activeElement.classList.contains('deal')));
  const before = await page.locator('.view svg').getAttribute('viewBox');
  await page.keyboard.press('+');
  assert.notEqual(await page.locator('.view svg').getAttribute('viewBox'), before);
  await page.keyboard.press('0');
  assert.equal(await page.locator('.view svg').getAttribute('viewBox'), before);
});

await test('the wheel zooms and dragging pans', async () => {
  const before = await page.locator('.view svg').getAttribute('viewBox');
  await page.mouse.move(700, 500);
  await page.mouse.wheel(0, -200);
  const zoomed = await page.locator('.view svg').getAttribute('viewBox');
  assert.ok(Number(zoomed.split(' ')[2]) < Number(before.split(' ')[2]));
  await page.mouse.move(420, 640);
  await page.mouse.down();
  await page.mouse.move(520, 690, { steps: 4 });
  await page.mouse.up();
  assert.notEqual(await page.locator('.view svg').getAttribute('viewBox'), zoomed);
  await page.locator('#zoom-fit').click();
});

await test('a view can be shared by its address', async () => {
  const other = await open('story.html', '#off=r0&least=3&show=n-1');
  assert.ok(await other.locator('#panel').isVisible());
  assert.equal(await other.locator('#by-relation input').first().isChecked(), false);
  assert.equal(await other.locator('#least').inputValue(), '3');
  assert.deepEqual(other.faults, []);
  await other.close();
});

await test('SVG and PNG are saved', async () => {
  for (const [button, name] of [['#save-svg', 'map.svg'], ['#save-png', 'map.png']]) {
    const [download] = await Promise.all([page.waitForEvent('download', { timeout: 8000 }), page.locator(button).click()]);
    assert.equal(download.suggestedFilename(), name);
    const path = join(shots, 'saved-' + name);
    await download.saveAs(path);
    const bytes = readFileSync(path);
    assert.ok(bytes.length > 10000, 'too small: ' + bytes.length);
    assert.equal(name.endsWith('png') ? bytes.subarray(1, 4).toString() : bytes.subarray(0, 4).toString(), name.endsWith('png') ? 'PNG' : '<svg');
  }
});

await test('no fault of accessibility (light)', async () => {
  assert.deepEqual(await axeFaults(page), []);
  await page.locator('.deals .deal.disputed text').first().click();
  assert.deepEqual(await axeFaults(page), []);
});

await test('no script error, no request', async () => assert.deepEqual(page.faults, []));

await test('dark', async () => {
  const dark = await open('story.html', '', { colorScheme: 'dark' });
  await dark.screenshot({ path: join(shots, 'dark.png') });
  assert.deepEqual(await axeFaults(dark), []);
  assert.deepEqual(dark.faults, []);
  await dark.close();
});

await test('print', async () => {
  const print = await open('story.html', '', { media: 'print', colorScheme: 'dark' });
  await print.screenshot({ path: join(shots, 'print.png'), fullPage: true });
  assert.equal(await print.locator('.controls').isVisible(), false);
  await print.close();
});

await test('narrow screen', async () => {
  const narrow = await open('story.html');
  await narrow.setViewportSize({ width: 390, height: 800 });
  await narrow.screenshot({ path: join(shots, 'narrow.png'), fullPage: true });
  assert.ok(await narrow.evaluate(() => document.documentElement.scrollWidth <= 391));
  await narrow.close();
});

await test('hostile text stays text', async () => {
  const hostile = await open('hostile.html');
  assert.equal(await hostile.locator('script').count(), 2);
  assert.equal(await hostile.locator('img, iframe, [onerror], [onload], [onclick], a[href^="javascript"]').count(), 0);
  await hostile.locator('.deals .deal').first().focus();
  await hostile.keyboard.press('Enter');
  assert.ok(await hostile.locator('#panel').isVisible());
  assert.equal(await hostile.locator('a[href^="javascript"]').count(), 0);
  await hostile.screenshot({ path: join(shots, 'hostile.png') });
  assert.deepEqual(hostile.faults, []);
  await hostile.close();
});

await test('the policy lets no other script in, and no picture from elsewhere', async () => {
  const guarded = await open('story.html');
  const intruder = await guarded.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.intruder = true';
    document.body.append(script);
    const image = new Image();
    image.src = 'http://127.0.0.1:9/x.png';
    document.body.append(image);
    await new Promise(done => setTimeout(done, 200));
    return window.intruder;
  });
  assert.equal(intruder, undefined);
  for (const blocked of [/inline script violates/, /Loading the image .* violates/]) assert.ok(guarded.faults.some(it => blocked.test(it)), String(blocked));
  await guarded.close();
});

await test('an empty map', async () => {
  const empty = await open('empty.html');
  assert.deepEqual(empty.faults, []);
  await empty.close();
});

// Boxes as the browser's own fonts make them: a label may touch no other label, no box of a name that is not its own.
function overlaps() {
  const boxes = selector => [...document.querySelectorAll(selector)].filter(it => it.getClientRects().length).map(it => {
    const { left, right, top, bottom } = it.getBoundingClientRect();
    return { text: it.textContent, left, right, top, bottom, owner: it.closest('.deal, .node'), node: it.closest('.node') };
  });
  const unit = document.querySelector('.view svg, svg').getScreenCTM().a;
  const meet = (a, b, slack) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > slack && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > slack;
  const labels = boxes('.deals .deal text'), names = boxes('.nodes .node .name'), shapes = boxes('.nodes .node .shape');
  const found = [];
  for (const [i, a] of labels.entries()) {
    for (const b of labels.slice(i + 1)) if (a.owner !== b.owner && meet(a, b, 3 * unit)) found.push(`${a.text} on ${b.text}`);
    for (const b of [...names, ...shapes]) if (meet(a, b, 3 * unit)) found.push(`${a.text} on the box ${b.node.querySelector('.name').textContent}`);
  }
  for (const name of names) {
    const shape = shapes.find(it => it.node === name.node);
    if (shape && (name.left < shape.left - unit || name.right > shape.right + unit)) found.push(`${name.text} is wider than its box`);
  }
  return { found, looked: labels.length + names.length };
}

for (const [name, words] of [['demo.html', /divergent/], ['demo-en.html', /disagree/]]) {
  await test(`the example articles: ${name}`, async () => {
    const demo = await open(name);
    const shot = name.replace('.html', '');
    await demo.screenshot({ path: join(shots, shot + '.png') });
    assert.ok(await visible(demo) > 20);
    const { found, looked } = await demo.evaluate(overlaps);
    assert.ok(looked > 40, 'looked at ' + looked);
    assert.deepEqual(found, []);
    await demo.locator('.deals .deal.disputed text').first().click();
    assert.match(await demo.locator('#panel').innerText(), words);
    assert.ok(await demo.locator('#panel mark').count() >= 1);
    await demo.screenshot({ path: join(shots, shot + '-deal.png') });
    assert.deepEqual(await axeFaults(demo), []);
    await demo.keyboard.press('Escape');
    await demo.locator('#search').fill('openai');
    await demo.keyboard.press('Enter');
    assert.match(await demo.locator('#panel h2').innerText(), /OpenAI/);
    await demo.locator('#search').fill('');
    assert.deepEqual(demo.faults, []);
    await demo.close();
  });
}

await test('the example articles: each deal opens, and its marks hold words', async () => {
  const demo = await open('demo.html');
  const deals = await demo.locator('.deal').count();
  for (let i = 0; i < deals; ++i) {
    await demo.locator('.deal').nth(i).focus();
    await demo.keyboard.press('Enter');
    assert.ok(await demo.locator('#panel ol > li').count() >= 1, 'deal ' + i);
    const badly = await demo.locator('#panel mark').evaluateAll(marks => marks.filter(it => !it.textContent).map(it => it.parentElement.innerHTML));
    assert.deepEqual(badly, [], await demo.locator('#panel h2').innerText());
  }
  assert.deepEqual(demo.faults, []);
  await demo.close();
});

await test('the example articles: dark, and on paper', async () => {
  const dark = await open('demo.html', '', { colorScheme: 'dark' });
  assert.deepEqual(await axeFaults(dark), []);
  await dark.screenshot({ path: join(shots, 'demo-dark.png') });
  await dark.close();
  const paper = await open('demo.html');
  const before = await paper.locator('.view svg').getAttribute('viewBox');
  for (const [name, landscape, pages] of [['demo', true, 1], ['demo-tall', false, 1], ['demo-deal', true, 2]]) {
    if (pages > 1) await paper.locator('.deals .deal text').first().click();
    const pdf = await paper.pdf({ format: 'A4', landscape, printBackground: true });
    writeFileSync(join(shots, name + '.pdf'), pdf);
    assert.ok(pdf.length > 20000 && pdf.subarray(0, 4).toString() === '%PDF');
    assert.equal(await paper.locator('.view svg').getAttribute('viewBox'), before);
    assert.equal(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g).length, pages, name);
  }
  await paper.close();
});

await test('what changed between two graphs', async () => {
  const changes = await open('changes.html');
  const before = await visible(changes);
  assert.match(await changes.locator('header p').innerText(), /\d+ new, \d+ changed, \d+ gone/);
  await changes.locator('#by-change input').last().uncheck();
  assert.ok(await visible(changes) < before);
  assert.equal(await changes.locator('.deals .deal.c-same:not(.off)').count(), 0);
  assert.match(changes.url(), /off=c3/);
  await changes.locator('.deals .deal.c-changed text').first().click();
  assert.match(await changes.locator('#panel .change').innerText(), /changed \((was|no) /);
  await changes.locator('#reset').click();
  assert.equal(await visible(changes), before);
  assert.deepEqual(await axeFaults(changes), []);
  assert.deepEqual((await changes.evaluate(overlaps)).found, []);
  await changes.screenshot({ path: join(shots, 'changes.png') });
  await changes.emulateMedia({ colorScheme: 'dark' });
  assert.deepEqual(await axeFaults(changes), []);
  assert.deepEqual(changes.faults, []);
  await changes.close();
});

await test('the vocabulary as a page', async () => {
  for (const colorScheme of ['light', 'dark']) {
    const vocabulary = await open('ontology.html', '', { colorScheme });
    assert.equal(await vocabulary.locator('#relations ~ h3').count() > 30, true);
    const dangling = await vocabulary.evaluate(() => [...document.querySelectorAll('a[href^="#"]')].map(it => it.getAttribute('href').slice(1))
      .filter(id => !document.getElementById(id)));
    assert.deepEqual(dangling, []);
    assert.deepEqual(await axeFaults(vocabulary), []);
    await vocabulary.screenshot({ path: join(shots, `ontology-${colorScheme}.png`) });
    assert.deepEqual(vocabulary.faults, []);
    await vocabulary.close();
  }
});

await test('the SVG alone: dark and light, links', async () => {
  for (const colorScheme of ['light', 'dark']) {
    for (const name of ['story', 'demo', 'changes']) {
      const svg = await open(name + '.svg', '', { colorScheme });
      const { width, height } = await svg.evaluate(() => document.documentElement.getBoundingClientRect().toJSON());
      const session = await context.newCDPSession(svg);
      const { data } = await session.send('Page.captureScreenshot', { captureBeyondViewport: true, clip: { x: 0, y: 0, width, height, scale: 1 } });
      writeFileSync(join(shots, `svg-${name}-${colorScheme}.png`), Buffer.from(data, 'base64'));
      assert.deepEqual((await svg.evaluate(overlaps)).found, []);
      assert.deepEqual(svg.faults, []);
      await svg.close();
    }
  }
});

await context.close();
rmSync(profile, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
