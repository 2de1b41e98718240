// A real atrio-hall in a folder of its own, a real Chromium, and sentences to test with them.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import http from 'node:http';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

export const root = process.env.ATRIO_ROOT ?? fileURLToPath(new URL('../..', import.meta.url));
export const binaries = process.env.ATRIO_BIN ?? path.join(root, 'build/dev/bin');
const pack = process.env.ATRIO_PACK ?? path.join(root, 'build/pack');
const npm = path.join(root, 'provisioning/npm');
const require = createRequire(path.join(npm, 'package.json'));
const { chromium } = require('playwright-core');
export const axeSource = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Long enough for a loaded machine; a condition that comes true ends the wait at once. */
export const PATIENCE_MS = 30000;

const week = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const always = Object.fromEntries(week.map((day) => [day, [['00:00', '24:00']]]));

function profile() {
  return {
    schema: 1,
    terminal: 'ingresso',
    place: { name: 'Comune di Borgolieto', office: 'Municipio' },
    time_zone: 'Europe/Rome',
    languages: [],
    panel: {
      px_w: 1080, px_h: 1920, screen_w_mm: 268, screen_h_mm: 476,
      screen_bottom_height_mm: 800, tilt_deg: 0, viewing_distance_mm: 600, reach_depth_mm: 0,
    },
    series: [{ letter: 'A', need: 'casa' }, { letter: 'B', need: 'documenti' }, { letter: 'G', need: 'soldi' }, { letter: 'K' }],
    desks: [{ id: '1', serves: ['A', 'B', 'G', 'K'] }, { id: '2', serves: ['A', 'B', 'G', 'K'] }, { id: '3', serves: ['B'] }],
    services: [
      { service: 'residenza-anagrafica', series: 'A', hours: always },
      { service: 'permesso-soggiorno-rinnovo', series: 'B', hours: always },
      { service: 'isee-caf-patronato', series: 'G', hours: always },
      { service: 'sportello', series: 'K', hours: always },
    ],
    printer_profile: 'generic-80',
  };
}

/** Waits until `found` gives something true, asking again and again. */
export async function until(what, found) {
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end) {
    const value = await found();
    if (value) return value;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`waited in vain for ${what}`);
}

export class Hall {
  static async start() {
    const hall = new Hall();
    hall.folder = fs.mkdtempSync(path.join(os.tmpdir(), 'atrio-browser-'));
    hall.requests = 0;
    fs.writeFileSync(path.join(hall.folder, 'profile.json'), JSON.stringify(profile()));
    await hall.run(0);
    return hall;
  }

  /** Starts the program; with the port it had before when it starts again. */
  async run(port) {
    fs.writeFileSync(path.join(this.folder, 'hall.yaml'), `
data_dir: .
screen_socket: screen.sock
sync_socket: sync.sock
profile: profile.json
pack: ${pack}
fonts: ${root}/assets/fonts.json
printers: ${root}/assets/printers.json
printer: dir:${this.folder}/paper
console:
  address: 127.0.0.1
  port: ${port}
  web: ${root}/kiosk/console/web
  npm: ${npm}/node_modules
  shapes: ${root}/assets/shapes
`);
    fs.mkdirSync(path.join(this.folder, 'paper'), { recursive: true });
    this.output = '';
    this.program = spawn(path.join(binaries, 'atrio-hall'), ['--config', path.join(this.folder, 'hall.yaml')]);
    for (const stream of [this.program.stdout, this.program.stderr])
      stream.on('data', (text) => { this.output += text; });
    const port_line = /console at port (\d+)/;
    await until('the hall to open', () => {
      if (this.program.exitCode !== null) throw new Error(`atrio-hall ended:\n${this.output}`);
      return port_line.test(this.output);
    });
    this.port = Number(port_line.exec(this.output)[1]);
    this.pin = /one-time PIN (\d{8})/.exec(this.output)?.[1];
  }

  get url() { return `http://127.0.0.1:${this.port}`; }

  async end(signal = 'SIGTERM') {
    if (this.program.exitCode !== null || this.program.signalCode) return;
    const gone = once(this.program, 'exit');
    this.program.kill(signal);
    await gone;
  }

  async stop() {
    await this.end();
    fs.rmSync(this.folder, { recursive: true });
  }

  /** One request through screen.sock, as the glass makes it. */
  glass(method, route, body) {
    return new Promise((resolve, reject) => {
      const request = http.request({
        socketPath: path.join(this.folder, 'screen.sock'), method, path: route,
        headers: { 'Content-Type': 'application/json' },
      }, (answer) => {
        let text = '';
        answer.on('data', (part) => { text += part; });
        answer.on('end', () => (answer.statusCode < 300
          ? resolve(text ? JSON.parse(text) : {})
          : reject(new Error(`${method} ${route}: ${answer.statusCode} ${text}`))));
      });
      request.on('error', reject);
      request.end(body && JSON.stringify(body));
    });
  }

  /** A visitor presses "take a number"; the number as printed. */
  async takeTicket(service, language, { mediator = false, priority = 'none' } = {}) {
    const ticket = await this.glass('POST', '/tickets', {
      request: `browser-${++this.requests}`, terminal: 'ingresso', service, language, mediator, priority,
    });
    return ticket.number;
  }

  callPerson() {
    return this.glass('POST', '/person-calls', { request: `browser-${++this.requests}`, terminal: 'ingresso' });
  }
}

export async function openBrowser() {
  return chromium.launch({
    executablePath: process.env.ATRIO_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--disable-dev-shm-usage', ...(process.getuid() === 0 ? ['--no-sandbox'] : [])],
  });
}

/** A window of its own, as on another computer; what its page complains about ends the test. */
export async function openPage(browser, size = { width: 1440, height: 900 }) {
  const context = await browser.newContext({ viewport: size, locale: 'it-IT' });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  page.complaints = [];
  page.on('pageerror', (error) => page.complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy|TypeError|ReferenceError/.test(message.text()))
      page.complaints.push(message.text());
  });
  return page;
}

/** What axe-core calls serious or critical, as lines; empty is good. */
export async function seriousFaults(page) {
  await page.evaluate(axeSource);
  const result = await page.evaluate(() => globalThis.axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  }));
  return result.violations.filter((fault) => ['serious', 'critical'].includes(fault.impact))
    .flatMap((fault) => fault.nodes.map((node) => `${fault.id}: ${node.html.slice(0, 160)} ${node.failureSummary}`));
}

const tests = [];
export function test(sentence, body) { tests.push([sentence, body]); }

/**
 * Runs every test on a hall and in windows of its own; prints a line each and the count. Who tests
 * another program says how it starts; it has `stop()` and what it printed in `output`.
 */
export async function run(start = () => Hall.start()) {
  const wanted = process.argv[2] ?? '';
  let failed = 0;
  let passed = 0;
  const browser = await openBrowser();
  for (const [sentence, body] of tests.filter(([name]) => name.includes(wanted))) {
    const hall = await start();
    const pages = [];
    const open = async (size) => { pages.push(await openPage(browser, size)); return pages.at(-1); };
    try {
      await body({ hall, open });
      const complaints = pages.flatMap((page) => page.complaints);
      if (complaints.length) throw new Error(`the page complained: ${complaints.join('\n')}`);
      passed += 1;
      console.log(`ok      ${sentence}`);
    } catch (error) {
      failed += 1;
      console.log(`FAILED  ${sentence}\n${error.stack}\n--- the hall said:\n${hall.output}`);
    } finally {
      for (const page of pages) await page.context().close();
      await hall.stop();
    }
  }
  await browser.close();
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed || !passed ? 1 : 0;
}
