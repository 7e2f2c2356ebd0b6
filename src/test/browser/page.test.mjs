// The landing page and the lists of documents as a browser shows them.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { axe, launch, missing, open } from './browser.mjs';

const BAGWRIGHT = process.env.BAGWRIGHT;
const skip = missing || (BAGWRIGHT ? false : 'BAGWRIGHT names no launcher');
const HOSTILE = '"><img src=x onerror="globalThis.harmed=1"><script>globalThis.harmed=1</script>\u202Eexe.gpj</title></style>';
const SCHEMES = ['light', 'dark'];
const PROSE = 'The council voted on Tuesday to rebuild the old pier, which was closed after the storm of last winter.';

const folder = mkdtempSync(join(tmpdir(), 'bagwright-pages-'));
const pages = {};
let browser;

/** Builds a release of invented captures and gives its data folder. */
function release(name, title, captures) {
  const project = join(folder, name);
  mkdirSync(join(project, 'raw'), { recursive: true });
  writeFileSync(join(project, 'bagwright.yaml'), [
    `name: ${name}`,
    'version: "1.0.0"',
    `title: ${JSON.stringify(title)}`,
    `description: ${JSON.stringify(title)}`,
    'creators:',
    `  - name: ${JSON.stringify(title)}`,
    'date: 2026-11-23',
    `keywords: [${JSON.stringify(title)}, news]`,
    '',
  ].join('\n'));
  for (const [file, text] of Object.entries(captures)) {
    writeFileSync(join(project, 'raw', file), text);
  }
  const built = spawnSync(BAGWRIGHT, ['-C', project, 'build', '-q'], { encoding: 'utf8', timeout: 120_000 });
  // 4: done, but an input was set aside.
  assert.ok(built.status === 0 || built.status === 4, built.stderr);
  return join(project, 'dataset', `${name}-1.0.0`, 'data');
}

function cell(text) {
  return `"${text.replaceAll('"', '""')}"`;
}

function story(title, year) {
  return `${title}\n\nBy Ines Vandrel\n\n3 March ${year}\n\n${Array(4).fill(PROSE).join('\n\n')}\n`;
}

before(async () => {
  if (skip) {
    return;
  }
  makePages();
  browser = await launch();
});

function makePages() {
  const few = release('few', 'Reports from Port Ellery', {
    'a.txt': story('Harbour council votes to rebuild the old pier', 2011),
    'b.txt': story('Ferry returns to Lorma after nine years', 2019),
    'c.txt': story('Ferry returns to Lorma after nine years', 2019),
    'd.html': `<title>Market hall opens</title><h1>Market hall opens</h1><nav>Home</nav>${`<p>${PROSE}</p>`.repeat(5)}`,
    'empty.txt': '',
  });
  const hostile = release('hostile', HOSTILE, {
    'a.txt': story('Harbour council votes to rebuild the old pier', 2011),
    'b.html': `<title>${HOSTILE}</title><h1>&lt;script&gt;globalThis.harmed=1&lt;/script&gt;</h1>${`<p>${PROSE}</p>`.repeat(5)}`,
    'catalog.csv': `path,title,publisher,authors,rights,language\na.txt,${Array(4).fill(cell(HOSTILE)).join(',')},en\n`,
  });
  const many = release('many', 'Many reports', Object.fromEntries(
    Array.from({ length: 60 }, (_, i) => [`n${i}.txt`, story(`Notice ${i} of the harbour council`, 1990 + i % 30)])));
  Object.assign(pages, {
    few: join(few, 'index.html'),
    hostile: join(hostile, 'index.html'),
    many: join(many, 'index.html'),
    list: join(many, 'documents', 'by-title-1.html'),
  });
  if (process.env.EXAMPLE) {
    pages.example = resolve(process.env.EXAMPLE, 'data', 'index.html');
  }
}

after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs a check on each page; a failure names the page. */
async function each(options, check) {
  for (const [name, file] of Object.entries(pages)) {
    const { requests, troubles } = await open(browser, file, options, page => check(page, name));
    assert.deepEqual(troubles, [], name);
    assert.equal(requests.length, 1, `${name} asks for ${requests}`);
  }
}

describe('pages of a release', { skip }, () => {
  for (const colorScheme of SCHEMES) {
    test(`axe-core finds nothing in ${colorScheme} colours`, async () => {
      await each({ colorScheme }, async (page, name) => assert.deepEqual(await axe(page), [], name));
    });

    test(`axe-core finds nothing in ${colorScheme} colours on a narrow window with all tables open`, async () => {
      await each({ colorScheme, viewport: { width: 320, height: 700 } }, async (page, name) => {
        await page.$$eval('details', all => all.forEach(details => { details.open = true; }));
        assert.deepEqual(await axe(page), [], name);
      });
    });

    test(`marks of charts stand out from ${colorScheme} ground by three to one`, async () => {
      await each({ colorScheme }, async (page, name) => {
        const pairs = await page.evaluate(() => {
          const probe = document.createElement('span');
          document.body.append(probe);
          const root = getComputedStyle(document.documentElement);
          const rgb = variable => {
            probe.style.color = root.getPropertyValue(variable);
            return getComputedStyle(probe).color.match(/\d+/g).slice(0, 3).map(Number);
          };
          return ['--count', '--kept', '--removed-line'].map(mark => [mark, rgb(mark), rgb('--paper')])
            .concat([['--read', rgb('--read-dot'), rgb('--read')]]);
        });
        for (const [mark, a, b] of pairs) {
          assert.ok(contrast(a, b) >= 3, `${name} ${mark}: ${contrast(a, b)}`);
        }
      });
    });
  }

  for (const width of [320, 480, 768, 1280, 2560]) {
    test(`nothing scrolls sideways at ${width} pixels`, async () => {
      await each({ viewport: { width, height: 800 } }, async (page, name) => {
        await page.$$eval('details', all => all.forEach(details => { details.open = true; }));
        const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(beyond <= 0, `${name}: ${beyond} pixels`);
      });
    });
  }

  test('the page is whole without JavaScript', async () => {
    const seen = {};
    await each({ javaScriptEnabled: true }, async (page, name) => { seen[name] = await page.innerText('body'); });
    await each({ javaScriptEnabled: false }, async (page, name) => {
      assert.equal(await page.innerText('body'), seen[name], name);
      assert.ok(seen[name].length > 300, name);
    });
  });

  test('hostile texts are shown and do nothing', async () => {
    await open(browser, pages.hostile, {}, async page => {
      assert.equal(await page.evaluate(() => globalThis.harmed), undefined);
      assert.equal(await page.locator('img').count(), 0);
      assert.equal(await page.locator('script:not([type="application/ld+json"])').count(), 0);
      assert.match(await page.innerText('h1'), /^"><img src=x onerror="globalThis\.harmed=1"><script>/);
      assert.match(await page.innerText('h1'), /\\u202eexe\.gpj/);
      assert.equal(JSON.parse(await page.locator('script').textContent())['@type'], 'Dataset');
    });
  });

  test('each chart has a legend that is seen, and every mark of it is explained', async () => {
    await open(browser, pages.few, {}, async page => {
      const charts = page.locator('figure:has([role=img])');
      assert.ok(await charts.count() >= 5);
      for (const chart of await charts.all()) {
        assert.ok(await chart.locator('.legend li').first().isVisible());
        const marks = await chart.locator('[role=img] rect').evaluateAll(all => [...new Set(all.map(r => r.classList[0]))].sort());
        const keys = await chart.locator('.legend rect').evaluateAll(all => [...new Set(all.map(r => r.classList[0]))].sort());
        assert.deepEqual(keys, marks);
      }
    });
  });

  test('tables are opened and links are reached with the keyboard', async () => {
    await open(browser, pages.few, {}, async page => {
      await page.keyboard.press('Tab');
      assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Skip to the content');
      await page.locator('summary').first().focus();
      await page.keyboard.press('Enter');
      assert.ok(await page.locator('#time details table').isVisible());
      assert.notEqual(await page.locator('summary').first().evaluate(s => getComputedStyle(s).outlineStyle), 'none');
    });
  });

  test('one click selects the citation', async () => {
    await open(browser, pages.few, {}, async page => {
      await page.locator('.citation p').click();
      const citation = (await page.innerText('.citation')).trim();
      assert.equal((await page.evaluate(() => getSelection().toString())).trim(), citation);
    });
  });

  test('figures of the page are those of report.json', async () => {
    const report = JSON.parse(readFileSync(join(pages.few, '..', 'report.json'), 'utf8'));
    await open(browser, pages.few, {}, async page => {
      const facts = Object.fromEntries(await page.$$eval('.facts div', all => all.map(fact => [
        fact.querySelector('dt').textContent, fact.querySelector('dd').textContent])));
      assert.equal(facts.documents, String(report.documents.count));
      assert.equal(facts.captures, String(report.captures.count));
      assert.equal(facts.words, report.documents.words.toLocaleString('en'));
      const years = await page.$$eval('#time tbody tr', all => all.map(row => row.innerText.split('\t')));
      const stated = report.published.years.map(year => [year.year, String(year.documents)]);
      const rows = report.published.not_stated ? [...stated, ['not stated', String(report.published.not_stated)]] : stated;
      assert.deepEqual(await tableOf(page, '#time'), rows, String(years));
      for (const role of report.roles.filter(r => r.role === 'body')) {
        const row = (await tableOf(page, '#roles')).find(cells => cells[0] === 'body text');
        assert.deepEqual(row.slice(2), [role.characters.toLocaleString('en'), role.blocks.toLocaleString('en')]);
      }
    });
  });

  test('every link inside the bag leads to a file or a place on the page', async () => {
    for (const [name, file] of Object.entries(pages)) {
      await open(browser, file, {}, async page => {
        const broken = [];
        for (const href of await page.$$eval('a[href]', all => all.map(a => a.href))) {
          const url = new URL(href);
          if (url.protocol !== 'file:') {
            continue;
          }
          const at = new URL(url);
          at.hash = '';
          try {
            readFileSync(at);
          } catch {
            broken.push(href);
          }
          if (url.hash && at.href === page.url() && await page.locator(`[id="${url.hash.slice(1)}"]`).count() !== 1) {
            broken.push(href);
          }
        }
        assert.deepEqual(broken, [], name);
      });
    }
  });

  test('it prints: what is for the screen is gone, nothing is cut off', async () => {
    await open(browser, pages.few, { viewport: { width: 680, height: 900 } }, async page => {
      await page.emulateMedia({ media: 'print' });
      assert.equal(await page.locator('nav').first().isVisible(), false);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
      const pdf = await page.pdf({ format: 'A4' });
      assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
    });
  });
});

async function tableOf(page, figure) {
  return page.$$eval(`${figure} tbody tr`, all => all.map(row => [...row.cells].map(c => c.textContent)));
}

function contrast(a, b) {
  const luminance = rgb => {
    const [r, g, bl] = rgb.map(v => v / 255).map(v => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * bl;
  };
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}
