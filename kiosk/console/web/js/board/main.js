// The board: who is called now and the last five before. No names, no languages, no reasons.

import { element, icon, seal, show } from '/js/dom.js';
import { Link } from '/js/link.js';
import { every, hallNow, wallClock } from '/js/time.js';
import { CallOrder } from '/js/board/call_order.js';

const board = document.getElementById('board');
const order = new CallOrder();
const clock = element('time', { class: 'clock' });
const since = element('p', { class: 'since', role: 'status' });
const now = element('section', { class: 'now', 'aria-live': 'assertive', 'aria-atomic': 'true' });
const called = element('section', { class: 'called' });

let hall = null;
let timer = null;

function number(call) {
  return [seal(call.number, 'seal-white'),
    element('span', { class: 'digits' },
      element('span', { class: 'visually-hidden' }, call.number.text),
      element('span', { 'aria-hidden': 'true' }, call.number.digits))];
}

function deskSquare(call) {
  return element('span', { class: 'desk' },
    element('span', { class: 'visually-hidden' }, `${hall.words.desk} ${call.desk}`),
    element('span', { 'aria-hidden': 'true' }, call.desk));
}

function nobody() {
  return element('div', { class: 'nobody' },
    element('span', { class: 'doorway', 'aria-hidden': 'true' }),
    element('h1', {}, hall.place.name),
    hall.place.office ? element('p', {}, hall.place.office) : null);
}

function nowCalling(call) {
  return [
    element('h1', {}, icon('campaign'), hall.words.now),
    element('p', { class: 'number', 'data-number': call.number.text }, number(call)),
    element('p', { class: 'go' }, icon('directions_walk'), element('span', { 'aria-hidden': 'true' }, hall.words.desk),
      icon('arrow_forward', 'arrow'), deskSquare(call)),
  ];
}

function draw() {
  const [first, ...before] = order.shown;
  show(now, first ? nowCalling(first) : nobody());
  now.classList.toggle('empty', !first);
  show(called,
    element('div', { class: 'called-head' }, element('h2', {}, hall.words.called), clock),
    element('ol', { class: 'called-list' }, before.map((call) => element('li', { 'data-number': call.number.text },
      number(call), icon('arrow_forward', 'arrow'), deskSquare(call)))),
    since);
}

/** Inverts the panel twice, then still (look.md §8). */
function flash() {
  now.classList.remove('flash');
  now.getBoundingClientRect(); // the browser must notice that the class was gone
  now.classList.add('flash');
}

function bringForward() {
  clearTimeout(timer);
  if (order.advance(performance.now())) {
    draw();
    flash();
  }
  if (order.waiting.length) timer = setTimeout(bringForward, order.waitMs(performance.now()));
}

function tick() {
  if (hall) clock.textContent = wallClock(hallNow(), hall.place.time_zone);
}

const link = new Link('/api/board', {
  heard: (state) => {
    hall = state;
    order.hear(state.calls, performance.now());
    if (!now.isConnected) board.replaceChildren(now, called);
    draw();
    tick();
    bringForward();
  },
  changed: () => {
    if (!hall) return;
    since.textContent = link.connected ? '' : hall.words.since
      .replace('{time}', wallClock(link.lastHeardMs, hall.place.time_zone));
  },
});
every(1000, tick);
