// The staff's half of the demo's check, in a real browser:
//   demo-staff.mjs URL PIN DESK NUMBER FOLDER
// Signs in with the one-time PIN, calls the number to the desk, sees it on the board, serves it;
// leaves two screenshots. Prints one line a step; ends with 1 at the first that does not hold.

import path from 'node:path';
import process from 'node:process';
import { openBrowser, openPage } from '../tests/browser/rig.mjs';
import { chooseDesk, firstSignIn, myNumber, phase, row } from '../tests/browser/staff_steps.mjs';

const [url, pin, desk, number, folder] = process.argv.slice(2);
const browser = await openBrowser();
try {
  const page = await openPage(browser);
  const board = await openPage(browser, { width: 1920, height: 1080 });
  await board.goto(new URL('board', url).href);
  await firstSignIn(page, url, pin);
  await chooseDesk(page, desk);
  console.log('staff: signed in with the one-time PIN, chose a password and a desk');

  await row(page, number).waitFor();
  await page.screenshot({ path: path.join(folder, 'staff-1-waiting.png') });
  await page.keyboard.press('Space');
  await phase(page, 'called');
  const called = await myNumber(page);
  if (called !== number) throw new Error(`called ${called}, not ${number}`);
  console.log(`staff: called ${number} to desk ${desk}`);

  await board.locator(`.now [data-number="${number}"]`).waitFor();
  await board.screenshot({ path: path.join(folder, 'board.png') });
  console.log(`board: shows ${number} and desk ${desk}`);

  await page.keyboard.press('e');
  await phase(page, 'serving');
  await page.screenshot({ path: path.join(folder, 'staff-2-serving.png') });
  await page.keyboard.press('f');
  await phase(page, 'none');
  console.log(`staff: served ${number} and finished`);
} catch (error) {
  console.log(error.message);
  process.exitCode = 1;
} finally {
  await browser.close();
}
