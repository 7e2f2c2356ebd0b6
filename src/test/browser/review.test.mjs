// The review page as a person uses it: by keys, without a mouse, in two tabs, over hostile captures.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { axe, launch, missing } from './browser.mjs';

const BAGWRIGHT = process.env.BAGWRIGHT;
const skip = missing || (BAGWRIGHT ? false : 'BAGWRIGHT names no launcher');
const HOSTILE = '"><img src=x onerror="globalThis.harmed=1"><script>globalThis.harmed=1</script>\u202Eexe.gpj {{7*7}} javascript:harm()';
const BOX = 'Read also: the ten best piers of the coast';
const LONG = 10_000;

const folder = mkdtempSync(join(tmpdir(), 'bagwright-review-'));
let browser;

function story(day, more = '') {
  return [
    'Home',
    'Harbour council of Port Ellery votes to rebuild the old pier',
    'By Ines Vandrel',
    `The harbour council of Port Ellery voted on ${day} to rebuild the old pier, which was closed after the storm.`,
    'Members said the work would take two summers and that the pier would be open to walkers meanwhile.',
    BOX,
    'The council has put aside money for the first year, and it will ask the region for the rest in the spring.',
    more,
    'Terms of use',
    '',
  ].filter((line, at, all) => line || at === all.length - 1).join('\n\n');
}

/** Builds a project of captures. */
function project(name, captures) {
  const place = join(folder, name);
  mkdirSync(join(place, 'raw'), { recursive: true });
  writeFileSync(join(place, 'bagwright.yaml'),
    `name: ${name}\nversion: "1.0.0"\ntitle: Reviewed\ncreators:\n  - name: Port Ellery Archive\ndate: 2026-11-23\nrights: none\n`);
  for (const [file, text] of Object.entries(captures)) {
    writeFileSync(join(place, 'raw', file), text);
  }
  build(place);
  return place;
}

function build(place, ...more) {
  const built = spawnSync(BAGWRIGHT, ['-C', place, 'build', '-q', ...more], { encoding: 'utf8', timeout: 120_000 });
  // 4: done, but an input was set aside.
  assert.ok(built.status === 0 || built.status === 4, built.stderr);
  return built;
}

/** Serves the review of `place` while `work` is done with its address; gives what the server said. */
async function reviewed(place, work) {
  const server = spawn(BAGWRIGHT, ['-C', place, 'review', '--no-open', '--by', 'A. Reader'], { stdio: ['ignore', 'pipe', 'pipe'] });
  try {
    const address = await new Promise((found, failed) => {
      let said = '';
      const hear = data => {
        said += data;
        const match = said.match(/http:\S+/);
        if (match) {
          found(match[0]);
        }
      };
      server.stdout.on('data', hear);
      server.stderr.on('data', data => { said += data; });
      server.on('exit', () => failed(new Error(said)));
    });
    await work(address, server);
  } finally {
    server.kill('SIGKILL');
  }
}

/** Opens the page in a context of its own; what it asked for and what went wrong is checked at the end. */
async function opened(address, options, look) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const requests = [];
  const troubles = [];
  context.on('request', request => requests.push(request.url()));
  page.on('dialog', dialog => { troubles.push(`dialog: ${dialog.message()}`); dialog.dismiss(); });
  page.on('pageerror', error => troubles.push(`error: ${error.message}`));
  page.on('console', message => troubles.push(`console: ${message.text()}`));
  try {
    await page.goto(address);
    await page.waitForSelector('.block[aria-selected=true]');
    await look(page, context);
    const origin = new URL(address).origin;
    assert.deepEqual(requests.filter(url => !url.startsWith(`${origin}/`)), [], 'no request leaves the machine');
    return troubles;
  } finally {
    await context.close();
  }
}

function decisions(place) {
  const file = join(place, 'decisions.yaml');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/** Opens a capture by its name, with the keyboard. */
async function openCapture(page, name) {
  await page.locator('#show').selectOption('all');
  const item = page.locator('.item', { hasText: name });
  await item.waitFor();
  await item.focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(wanted => document.querySelector('#place').textContent.includes(wanted), name);
  await page.waitForFunction(() => document.activeElement.classList.contains('block'));
}

async function chooseBlock(page, text) {
  const index = await page.evaluate(
    wanted => [...document.querySelectorAll('.block')].findIndex(row => row.querySelector('.text').textContent.includes(wanted)), text);
  assert.ok(index >= 0, text);
  await page.keyboard.press('Home');
  for (let i = 0; i < index; i++) {
    await page.keyboard.press('j');
  }
  return page.locator(`#block-${index}`);
}

async function said(page, words) {
  await page.waitForFunction(wanted => document.querySelector('#status').textContent.includes(wanted), words);
}

const badge = row => row.locator('.badge.you').textContent();

before(async () => {
  if (!skip) {
    browser = await launch();
  }
});

after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('review page', { skip }, () => {
  test('every key of the help table does what it says', async () => {
    const place = project('keys', { 'a.txt': story('Tuesday'), 'b.txt': story('Monday') });
    await reviewed(place, async address => {
      const troubles = await opened(address, {}, async page => {
        await page.keyboard.press('?');
        const keys = await page.locator('#help-dialog tbody kbd').allTextContents();
        assert.deepEqual([...keys].sort(), ['/', '?', 'a', 'e', 'j', 'k', 'n', 'p', 'r', 's', 't', 'u', 'x']);
        await page.keyboard.press('Escape');
        await openCapture(page, 'a.txt');
        const box = await chooseBlock(page, BOX);
        // r
        await page.keyboard.press('r');
        await said(page, 'Saved: restored');
        assert.match(await badge(box), /A\. Reader: restored/);
        assert.match(decisions(place), /what: restore[^]*Read also/);
        // n
        await page.keyboard.press('n');
        await page.keyboard.type('a box of our own');
        await page.keyboard.press('Tab');
        await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
        await said(page, 'with your note');
        assert.match(decisions(place), /note: a box of our own/);
        // x, then u
        await page.keyboard.press('x');
        await said(page, 'Saved: removed');
        assert.match(await badge(box), /removed/);
        await page.keyboard.press('u');
        await said(page, 'Undone');
        assert.match(await badge(box), /restored/);
        // t
        await page.keyboard.press('t');
        await page.locator('#roles input[value=quote]').focus();
        await page.keyboard.press('Space');
        await page.keyboard.press('Enter');
        await said(page, 'it is quote');
        assert.match(decisions(place), /what: role[^]*role: quote/);
        // k and j
        const here = await page.evaluate(() => document.querySelector('[aria-selected=true]').id);
        await page.keyboard.press('k');
        assert.notEqual(await page.evaluate(() => document.querySelector('[aria-selected=true]').id), here);
        await page.keyboard.press('j');
        assert.equal(await page.evaluate(() => document.activeElement.id), here);
        // e
        await page.keyboard.press('e');
        await page.locator('#edit-key').selectOption('published');
        await page.locator('#edit-value').focus();
        await page.keyboard.type('2019-08-23');
        await page.keyboard.press('Enter');
        await said(page, 'Saved: published');
        assert.match(decisions(place), /key: published\n\s+value: .?2019-08-23/);
        // p
        await chooseBlock(page, 'Terms of use');
        await page.keyboard.press('p');
        await page.waitForFunction(() => document.querySelector('#pattern-told').textContent.includes('2 captures'));
        assert.equal(await page.locator('#matches li').count(), 2);
        await page.locator('#pattern-ok').focus();
        await page.keyboard.press('Enter');
        await said(page, 'for all such lines');
        assert.match(decisions(place), /scope: site[^]*pattern: Terms of use[^]*touched: 2/);
        // /
        await page.locator('#show').selectOption('queue');
        await page.locator('#block-0').focus();
        await page.keyboard.press('/');
        assert.equal(await page.evaluate(() => document.activeElement.id), 'filter');
        await page.keyboard.type('navigation');
        const items = await page.locator('.item .what').allTextContents();
        assert.ok(items.length > 0 && items.every(item => item.includes('navigation')), items.join('; '));
        await page.keyboard.press('Escape');
        // s and a
        const current = () => page.evaluate(() => [...document.querySelectorAll('.item')].findIndex(item => item.ariaCurrent === 'true'));
        const before = await current();
        await page.keyboard.press('s');
        await page.waitForFunction(old => [...document.querySelectorAll('.item')].findIndex(item => item.ariaCurrent === 'true') !== old, before);
        const skipped = await current();
        await page.keyboard.press('a');
        await said(page, 'Saved: you agree');
        assert.match(await page.locator('.item').nth(skipped).textContent(), /you: agreed/);
        assert.match(decisions(place), /what: agree/);
      });
      assert.deepEqual(troubles, []);
    });
    const strict = build(place, '--strict');
    assert.equal(strict.status === 0 || strict.status === 4, true, strict.stderr);
    assert.match(readFileSync(join(place, 'dataset/keys-1.0.0/data/text/a.txt'), 'utf8'), /Read also/);
  });

  test('a trouble that is over is no longer told, and only lines that were shown are decided on', async () => {
    const place = project('told', { 'a.txt': story('Tuesday'), 'b.txt': story('Monday') });
    await reviewed(place, async address => {
      await opened(address, {}, async page => {
        await openCapture(page, 'a.txt');
        await page.keyboard.press('e');
        await page.locator('#edit-key').selectOption('published');
        await page.locator('#edit-value').fill('2026-13-45');
        await page.locator('#edit-value').press('Enter');
        await page.waitForSelector('#alert:not([hidden])');
        await chooseBlock(page, 'Terms of use');
        await page.keyboard.press('r');
        await said(page, 'Saved');
        assert.ok(await page.locator('#alert').isHidden());
        const before = decisions(place);
        await page.keyboard.press('p');
        await page.waitForFunction(() => !document.querySelector('#pattern-ok').disabled);
        await page.locator('#pattern-text').fill('');
        await page.locator('#pattern-text').press('Enter');
        assert.equal(await page.locator('#pattern-text').inputValue(), '');
        assert.equal(await page.locator('#matches li').count(), 0);
        assert.ok(await page.locator('#pattern-ok').isDisabled());
        await page.locator('#pattern-text').fill('Terms of *');
        await page.waitForFunction(() => !document.querySelector('#pattern-ok').disabled);
        await page.locator('#pattern-act').selectOption('role');
        await page.waitForFunction(() => document.querySelector('#pattern-told').textContent.includes('Choose the role'));
        assert.ok(await page.locator('#pattern-ok').isDisabled());
        await page.keyboard.press('Escape');
        assert.equal(decisions(place), before);
      });
    });
  });

  test('all works without a mouse and with single keys turned off', async () => {
    const place = project('mouseless', { 'a.txt': story('Tuesday') });
    await reviewed(place, async address => {
      await opened(address, {}, async page => {
        await page.locator('#help-button').focus();
        await page.keyboard.press('Enter');
        await page.locator('#keys').focus();
        await page.keyboard.press('Space');
        await page.keyboard.press('Escape');
        await openCapture(page, 'a.txt');
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('r');
        await page.waitForTimeout(300);
        assert.equal(decisions(place), '', 'single keys are off');
        // From the block on, the tab key leads to the buttons in their order.
        const labels = [];
        for (let i = 0; i < 11; i++) {
          await page.keyboard.press('Tab');
          labels.push(await page.evaluate(() => document.activeElement.dataset.act || document.activeElement.id));
        }
        assert.deepEqual(labels.filter(label => ['agree', 'restore', 'remove', 'role', 'pattern', 'note', 'edit', 'up', 'down', 'skip'].includes(label)),
          ['agree', 'restore', 'remove', 'role', 'pattern', 'note', 'edit', 'up', 'down', 'skip']);
        await page.locator('[data-act=remove]').focus();
        await page.keyboard.press('Enter');
        await said(page, 'Saved: removed');
        await page.reload();
        await page.waitForSelector('.block');
        assert.equal(await page.locator('#keys').isChecked(), false, 'the switch is remembered');
      });
    });
  });

  test('a second tab is told that the file changed, and overwrites nothing', async () => {
    const place = project('tabs', { 'a.txt': story('Tuesday') });
    await reviewed(place, async address => {
      await opened(address, {}, async (first, context) => {
        await openCapture(first, 'a.txt');
        const second = await context.newPage();
        await second.goto(new URL(address).origin);
        await second.waitForSelector('.block[aria-selected=true]');
        await openCapture(second, 'a.txt');
        await chooseBlock(first, BOX);
        await first.keyboard.press('r');
        await said(first, 'Saved');
        const saved = decisions(place);
        await chooseBlock(second, 'Terms of use');
        await second.keyboard.press('r');
        await second.waitForSelector('#alert:not([hidden])');
        assert.match(await second.locator('#alert-text').textContent(), /has changed/);
        assert.equal(decisions(place), saved);
        await second.keyboard.press('Enter');
        await said(second, 'Read again');
        await second.keyboard.press('r');
        await said(second, 'Saved');
        assert.match(decisions(place), /Read also[^]*Terms of use/);
      });
    });
  });

  test('what was shown as saved survives the end of the server', async () => {
    const place = project('killed', { 'a.txt': story('Tuesday') });
    await reviewed(place, async (address, server) => {
      await opened(address, {}, async page => {
        await openCapture(page, 'a.txt');
        await chooseBlock(page, BOX);
        await page.keyboard.press('r');
        await said(page, 'Saved');
        spawnSync('kill', ['-9', String(server.pid)]);
        server.kill('SIGKILL');
        assert.match(decisions(place), /Read also/);
      });
    });
    build(place);
    assert.match(readFileSync(join(place, 'dataset/killed-1.0.0/data/text/a.txt'), 'utf8'), /Read also/);
  });

  test('hostile captures are text and nothing else', async () => {
    const place = project('hostile', {
      'evil.txt': story('Tuesday', HOSTILE),
      'page.html': `<!DOCTYPE html><html><head><title>&lt;script>globalThis.harmed=1&lt;/script></title></head><body><h1>&lt;img src=x onerror=globalThis.harmed=1></h1>`
        + `<p>${story('Tuesday').replaceAll('\n\n', '</p><p>')}</p><script>globalThis.harmed=1</script><p>&lt;svg onload=globalThis.harmed=1></p></body></html>`,
    });
    await reviewed(place, async address => {
      const troubles = await opened(address, {}, async page => {
        for (const name of ['evil.txt', 'page.html']) {
          await openCapture(page, name);
          assert.equal(await page.evaluate(() => globalThis.harmed), undefined);
          assert.equal(await page.locator('main img, main script, main svg').count(), 0);
        }
        await openCapture(page, 'evil.txt');
        const row = await chooseBlock(page, 'onerror');
        assert.ok((await row.textContent()).includes(HOSTILE));
        await page.keyboard.press('r');
        await said(page, 'Saved');
        await page.keyboard.press('p');
        await page.waitForFunction(() => document.querySelectorAll('#matches li').length > 0);
        await page.keyboard.press('Escape');
        assert.equal(await page.evaluate(() => globalThis.harmed), undefined);
      });
      assert.deepEqual(troubles, []);
    });
    build(place);
    assert.ok(readFileSync(join(place, 'dataset/hostile-1.0.0/data/text/evil.txt'), 'utf8').includes('onerror'));
  });

  test('a wrong token and a foreign host are refused', async () => {
    const place = project('admission', { 'a.txt': story('Tuesday') });
    await reviewed(place, async address => {
      const origin = new URL(address).origin;
      const context = await browser.newContext();
      const page = await context.newPage();
      assert.equal((await page.goto(`${origin}/?token=wrong`)).status(), 403);
      assert.equal((await page.goto(`${origin}/`)).status(), 403);
      assert.equal((await page.goto(address)).status(), 200);
      const other = await browser.newContext();
      assert.equal((await (await other.newPage()).goto(address)).status(), 403, 'the address works once');
      // A name that was bent to point to this machine.
      assert.equal((await (await other.newPage()).goto(origin.replace('127.0.0.1', '127.1')).catch(() => null))?.status() ?? 403, 403);
      await other.close();
      await context.close();
    });
  });

  test('axe-core finds nothing in either scheme, on a wide and on a narrow window, in any dialog', async () => {
    const place = project('axe', { 'a.txt': story('Tuesday'), 'b.txt': story('Monday') });
    await reviewed(place, async address => {
      await opened(address, {}, async page => {
        await openCapture(page, 'a.txt');
        await chooseBlock(page, BOX);
        await page.keyboard.press('r');
        await said(page, 'Saved');
        for (const colorScheme of ['light', 'dark']) {
          await page.emulateMedia({ colorScheme });
          for (const viewport of [{ width: 1280, height: 800 }, { width: 320, height: 640 }]) {
            await page.setViewportSize(viewport);
            assert.deepEqual(await axe(page), [], `${colorScheme} ${viewport.width}`);
          }
          await page.setViewportSize({ width: 1280, height: 800 });
          for (const key of ['?', 't', 'e', 'n', 'p']) {
            await page.keyboard.press(key);
            await page.waitForSelector('dialog[open]');
            assert.deepEqual(await axe(page), [], `${colorScheme} dialog ${key}`);
            await page.keyboard.press('Escape');
            await page.waitForSelector('dialog[open]', { state: 'detached' });
          }
        }
      });
    });
  });

  test('on a narrow window and at 400 % nothing is cut off sideways', async () => {
    const place = project('narrow', { 'a.txt': story('Tuesday', 'x'.repeat(400)) });
    await reviewed(place, async address => {
      await opened(address, { viewport: { width: 320, height: 256 } }, async page => {
        await openCapture(page, 'a.txt');
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
        await chooseBlock(page, BOX);
        await page.locator('[data-act=restore]').click();
        await said(page, 'Saved');
      });
    });
  });

  test('a capture of ten thousand blocks can be walked through', async () => {
    const lines = Array.from({ length: LONG - 1 }, (_, at) => `Line number ${at} of the list`);
    const place = project('long', { 'long.txt': `Home\n\n${lines.join('\n\n')}\n`, 'a.txt': story('Tuesday') });
    await reviewed(place, async address => {
      await opened(address, {}, async page => {
        await openCapture(page, 'long.txt');
        await page.keyboard.press('End');
        await page.waitForFunction(last => document.activeElement.id === `block-${last}`, LONG - 1);
        await page.keyboard.press('r');
        await said(page, 'Saved');
        assert.match(decisions(place), new RegExp(`Line number ${LONG - 2} of the list`));
      });
    });
  });
});
