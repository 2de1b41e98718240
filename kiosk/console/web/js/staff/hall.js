// The right column: calls for a person, the other desks, the terminal.

import { element, icon, keyCap, seal, show } from '/js/dom.js';
import { minutesSince } from '/js/time.js';
import { say } from '/js/words.js';
import { languageName } from '/js/staff/waiting.js';

export class Hall {
  /** @param onCall called with the terminal and 'answer' or 'end' */
  constructor(onCall) {
    this.onCall = onCall;
    this.calls = element('div', { class: 'person-calls', 'aria-live': 'polite' });
    this.others = element('section', { class: 'box others', 'aria-labelledby': 'others-title' });
    this.terminal = element('section', { class: 'box terminal', 'aria-labelledby': 'terminal-title' });
    this.place = element('div', { class: 'hall' }, this.calls, this.others, this.terminal);
  }

  update(hall, desk) {
    show(this.calls, hall.person_calls.map((call) => this.personCall(call)));
    const others = hall.desks.filter((other) => other.desk !== desk?.desk);
    show(this.others,
      element('h2', { id: 'others-title' }, say('hall.others')),
      others.length
        ? element('ul', { class: 'desk-list' }, others.map((other) => this.otherDesk(other)))
        : element('p', { class: 'soft' }, say('hall.onlyDesk')));
    show(this.terminal,
      element('h2', { id: 'terminal-title' }, say('hall.terminal', { terminal: hall.terminal })),
      this.printer(hall.printer));
  }

  personCall(call) {
    const asked = call.state === 'asked';
    const time = call.since ? call.since.slice(11, 16) : '';
    return element('section', { class: 'person-call', 'data-state': call.state },
      element('div', { class: 'person-call-words' }, icon('person_raised_hand'),
        element('div', {},
          element('h2', {}, say(asked ? 'hall.person' : 'hall.coming')),
          element('p', {}, say('hall.personAt', { terminal: say('hall.terminal', { terminal: call.terminal }), time })))),
      element('button', {
        type: 'button', class: 'person-button', 'data-focus': `person-${call.terminal}`,
        onclick: () => this.onCall(call.terminal, asked ? 'answer' : 'end'),
      }, say(asked ? 'hall.go' : 'hall.helped'), asked ? keyCap('V') : null));
  }

  otherDesk(other) {
    const ticket = other.ticket;
    const state = ticket ? say(`hall.${ticket.phase}`) : say('hall.free');
    return element('li', {},
      element('span', { class: 'desk-square' },
        element('span', { class: 'visually-hidden' }, say('hall.otherDesk', { desk: other.desk })),
        element('span', { 'aria-hidden': 'true' }, other.desk)),
      ticket ? seal(ticket.number) : null,
      ticket ? element('span', { class: 'digits' }, ticket.number.digits) : null,
      element('span', { class: 'desk-state' },
        element('span', { class: ticket ? 'state-now' : 'soft' }, state),
        ticket && element('span', { class: 'soft' }, `${languageName(ticket.language)} · ${minutesSince(ticket.since_ms)}′`)));
  }

  printer(state) {
    return element('p', { class: 'printer', 'data-state': state },
      icon(['ok', 'silent'].includes(state) ? 'print' : 'print_error'), say(`printer.${state}`));
  }
}
