// The frame of the page: headers, the line that says what happened, the foot.

import { element, icon, show } from '/js/dom.js';
import { wallClock, hallNow } from '/js/time.js';
import { say } from '/js/words.js';

export class Shell {
  /** @param columns the three columns; @param foot the keys; @param changeDesk, @param signOut */
  constructor(session, columns, foot, { changeDesk, signOut }) {
    this.slim = element('p', { class: 'place' });
    this.trouble = element('div', { class: 'trouble', role: 'status' });
    this.clock = element('time', { class: 'clock' });
    this.message = element('p', { class: 'message', role: 'status', 'aria-live': 'polite' });
    this.link = element('p', { class: 'link-state', role: 'status' });
    const [left, middle, right] = columns;
    this.place = element('div', { class: 'shell' },
      element('header', {},
        element('div', { class: 'slim' }, this.slim,
          element('div', { class: 'slim-end' },
            element('strong', {}, say('desk.here', { desk: session.desk })),
            element('button', { type: 'button', class: 'slim-button', onclick: changeDesk }, say('desk.change')),
            element('span', { class: 'account' }, session.account),
            element('button', { type: 'button', class: 'slim-button', id: 'sign-out', onclick: signOut },
              icon('logout'), say('shell.signOut')))),
        element('div', { class: 'header' },
          element('div', { class: 'brand' }, element('span', { class: 'emblem', 'aria-hidden': 'true' }), say('product')),
          element('nav', {},
            element('a', { href: '/', 'aria-current': 'page' }, icon('groups'), say('shell.queue')),
            element('a', { href: '/board', target: '_blank' }, icon('tv'), say('shell.board'))),
          this.trouble, this.clock)),
      element('main', { class: 'columns' },
        element('h1', { class: 'visually-hidden' }, say('shell.main')),
        left, element('div', { class: 'middle' }, this.message, middle), right),
      element('footer', { class: 'foot' }, foot, this.link));
  }

  update(hall) {
    this.timeZone = hall.place.time_zone;
    this.slim.textContent = [hall.place.name, hall.place.office].filter(Boolean).join(' · ');
    // A printer that never says a word is no trouble by itself (printing.md).
    const fine = ['ok', 'silent'].includes(hall.printer);
    show(this.trouble, fine ? null : element('span', { class: 'trouble-chip' }, icon('print_error'),
      `${say('hall.terminal', { terminal: hall.terminal })}: ${say(`printer.${hall.printer}`).toLowerCase()}`));
    this.tick();
  }

  /** What happened last; `kind` is 'done' or 'refused'. */
  tell(sentence, kind = 'done') {
    this.message.dataset.kind = kind;
    show(this.message, icon(kind === 'done' ? 'check_circle' : 'warning'), element('span', {}, sentence));
  }

  tick() {
    if (this.timeZone) this.clock.textContent = wallClock(hallNow(), this.timeZone);
  }

  showLink(link) {
    this.place.dataset.connected = String(link.connected);
    const time = link.lastHeardMs === null ? null : wallClock(link.lastHeardMs, this.timeZone, true);
    const words = time ? say(link.connected ? 'shell.connected' : 'shell.lost', { time }) : say('shell.connecting');
    show(this.link, icon(link.connected ? 'cloud_done' : 'cloud_off'), words);
  }
}
