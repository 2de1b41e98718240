// The board's order of calls, without a browser.

import assert from 'node:assert/strict';
import { CallOrder, HOLD_MS } from '../../kiosk/console/web/js/board/call_order.js';

const call = (sequence, text, desk = '1') => ({ sequence, number: { text }, desk });
const numbers = (order) => order.shown.map(({ number }) => number.text);

const tests = {
  'the first call is shown at once': () => {
    const order = new CallOrder();
    order.hear([], 0);
    order.hear([call(1, 'A 001')], 100);
    assert.equal(order.advance(100), true);
    assert.deepEqual(numbers(order), ['A 001']);
  },
  'a call that follows at once waits until the first has stood five seconds': () => {
    const order = new CallOrder();
    order.hear([], 0);
    order.hear([call(2, 'A 002'), call(1, 'A 001')], 100);
    order.advance(100);
    assert.equal(order.advance(100 + HOLD_MS - 1), false);
    assert.deepEqual(numbers(order), ['A 001']);
    assert.equal(order.advance(100 + HOLD_MS), true);
    assert.deepEqual(numbers(order), ['A 002', 'A 001']);
  },
  'calls heard twice are shown once': () => {
    const order = new CallOrder();
    order.hear([], 0);
    order.hear([call(1, 'A 001')], 0);
    order.hear([call(2, 'A 002'), call(1, 'A 001')], 0);
    for (let now = 0; now < 20 * HOLD_MS; now += HOLD_MS) order.advance(now);
    assert.deepEqual(numbers(order), ['A 002', 'A 001']);
    assert.equal(order.waiting.length, 0);
  },
  'a recall brings the number forward again and it stands once': () => {
    const order = new CallOrder();
    order.hear([call(2, 'A 002'), call(1, 'A 001')], 0);
    order.hear([call(3, 'A 001', '2'), call(2, 'A 002'), call(1, 'A 001')], 10);
    assert.equal(order.advance(10), true);
    assert.deepEqual(numbers(order), ['A 001', 'A 002']);
    assert.equal(order.shown[0].desk, '2');
  },
  'after a restart the board stands as before, without a wait': () => {
    const order = new CallOrder();
    order.hear([6, 5, 4, 3, 2, 1].map((i) => call(i, `A 00${i}`)), 1000);
    assert.deepEqual(numbers(order), [6, 5, 4, 3, 2, 1].map((i) => `A 00${i}`));
    order.hear([7, 6, 5, 4, 3, 2].map((i) => call(i, `A 00${i}`)), 1001);
    assert.equal(order.advance(1001), true);
    assert.equal(order.shown.length, 6);
  },
  'the new day begins empty': () => {
    const order = new CallOrder();
    order.hear([call(9, 'A 009')], 0);
    order.hear([], 10);
    assert.deepEqual(numbers(order), []);
    order.hear([call(10, 'A 001')], 20);
    assert.equal(order.advance(20), true);
  },
};

let failed = 0;
for (const [sentence, body] of Object.entries(tests)) {
  try {
    body();
    console.log(`ok      ${sentence}`);
  } catch (error) {
    failed += 1;
    console.log(`FAILED  ${sentence}\n${error.stack}`);
  }
}
console.log(`${Object.keys(tests).length - failed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
