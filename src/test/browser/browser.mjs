// The Chromium that the system has, driven by playwright-core; nothing is downloaded, nothing leaves the machine.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const EXECUTABLE = process.env.CHROMIUM || '/usr/bin/chromium';
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Why there can be no test here; false when there can be. */
export const missing = existsSync(EXECUTABLE) ? false : `no ${EXECUTABLE}`;

export function launch() {
  return chromium.launch({
    executablePath: EXECUTABLE,
    args: [
      // Chromium refuses its sandbox to root, which is who runs CI.
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** Opens a file in a fresh context and hands the page to `look`; gives what it asked for and what went wrong. */
export async function open(browser, file, options, look) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const requests = [];
  const troubles = [];
  page.on('request', request => requests.push(request.url()));
  page.on('dialog', dialog => { troubles.push(`dialog: ${dialog.message()}`); dialog.dismiss(); });
  page.on('pageerror', error => troubles.push(`error: ${error.message}`));
  page.on('console', message => troubles.push(`console: ${message.text()}`));
  try {
    await page.goto(pathToFileURL(file).href);
    await look(page);
  } finally {
    await context.close();
  }
  return { requests, troubles };
}

/** What axe-core finds wrong with the page, in short. */
export async function axe(page) {
  await page.evaluate(AXE);
  const result = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  return result.violations.map(violation => `${violation.id}: ${violation.nodes.map(node => node.target).join(', ')}`);
}
