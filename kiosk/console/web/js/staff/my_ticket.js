// The middle column: the ticket at this desk and what can be done with it now.

import { element, icon, keyCap, seal, show } from '/js/dom.js';
import { minutesSince, stopwatch } from '/js/time.js';
import { count, say } from '/js/words.js';
import { languageName, languageWords } from '/js/staff/waiting.js';

/** Which actions make sense in which phase; the hall decides anew when they arrive. */
const ALLOWED = {
  none: ['next'],
  called: ['serve', 'recall', 'no-show'],
  serving: ['finish-and-next', 'finish'],
};

export function phaseOf(desk) {
  return desk?.ticket?.phase ?? 'none';
}

export class MyTicket {
  /** @param act called with 'next', 'serve', 'recall', 'finish', 'finish-and-next', 'no-show' */
  constructor(act) {
    this.act = act;
    this.place = element('section', { class: 'box ticket', 'aria-labelledby': 'ticket-title', 'data-focus-home': true, tabindex: -1 });
  }

  update(desk, busy) {
    this.desk = desk;
    this.phase = phaseOf(desk);
    const ticket = desk?.ticket;
    this.place.dataset.phase = this.phase;
    this.place.dataset.busy = String(busy);
    show(this.place,
      element('h2', { id: 'ticket-title', class: 'visually-hidden' }, say('ticket.title')),
      ticket ? [this.head(ticket), this.facts(ticket), this.mediation(ticket)] : this.empty(),
      element('div', { class: 'ticket-space' }),
      this.primary(busy),
      element('div', { class: 'secondary' },
        this.secondary('finish', 'ticket.finish', 'done_all', 'F', busy),
        this.secondary('recall', 'ticket.recall', 'campaign', 'R', busy),
        this.secondary('no-show', 'ticket.noShow', 'person_off', 'N', busy)));
    this.tick();
  }

  /** Moves the stopwatch; nothing else changes by itself. */
  tick() {
    const since = this.desk?.ticket?.since_ms;
    if (since !== undefined && this.watch) this.watch.textContent = stopwatch(since);
  }

  empty() {
    this.watch = null;
    return [element('div', { class: 'ticket-empty' },
      element('span', { class: 'emblem', 'aria-hidden': 'true' }),
      element('p', { class: 'empty-title' }, say('ticket.nobody')),
      element('p', { class: 'soft' }, say('ticket.nobodyHint')))];
  }

  head(ticket) {
    const serving = this.phase === 'serving';
    this.watch = element('span', { class: 'watch', role: 'timer' });
    const waited = minutesSince(ticket.arrived_ms) - minutesSince(ticket.since_ms);
    return element('div', { class: 'ticket-head' },
      seal(ticket.number, 'seal-large'),
      element('p', { class: 'ticket-digits' },
        element('span', { class: 'visually-hidden' }, ticket.number.text),
        element('span', { 'aria-hidden': 'true' }, ticket.number.digits)),
      element('div', { class: 'ticket-time' },
        element('span', { class: 'label' }, say(serving ? 'ticket.servingSince' : 'ticket.calledSince')),
        this.watch,
        element('span', { class: 'soft' }, serving
          ? say('ticket.waited', { n: waited })
          : count('ticket.calls', ticket.calls))));
  }

  facts(ticket) {
    const fact = (name, ...value) => element('div', { class: `fact fact-${name}` },
      element('dt', {}, say(`ticket.${name}`)), element('dd', {}, value));
    return element('dl', { class: 'facts' },
      fact('service', ticket.service),
      fact('language', languageWords(ticket.language)),
      fact('priority', say(`priority.${ticket.priority}`)));
  }

  mediation(ticket) {
    if (!ticket.mediator) return null;
    const language = ticket.language ? languageName(ticket.language).toLowerCase() : say('waiting.noLanguage');
    return element('div', { class: 'mediation' }, icon('interpreter_mode'),
      element('div', {},
        element('p', { class: 'mediation-title' }, say('ticket.mediation', { language })),
        element('p', {}, say('ticket.mediationHint'))));
  }

  primary(busy) {
    const [action, words, picture, key] = {
      none: ['next', 'ticket.callNext', 'campaign', say('ticket.space')],
      called: ['serve', 'ticket.serve', 'how_to_reg', 'E'],
      serving: ['finish-and-next', 'ticket.finishAndCallNext', 'check', say('ticket.space')],
    }[this.phase];
    const shown = this.phase === 'called' ? this.desk.ticket.number : this.desk?.next;
    return element('button', {
      type: 'button', class: 'primary', id: 'primary', 'data-action': action, 'data-focus': 'primary',
      disabled: busy || (this.phase === 'none' && !this.desk?.next), onclick: () => this.act(action),
    },
    icon(picture), element('span', { class: 'primary-words' }, say(words)),
    shown
      ? element('span', { class: 'next-chip' }, seal(shown, 'seal-white'), element('span', { class: 'digits' }, shown.digits))
      : element('span', { class: 'next-chip next-none' }, say('ticket.nobodyNext')),
    keyCap(key));
  }

  secondary(action, words, picture, key, busy) {
    return element('button', {
      type: 'button', class: 'secondary-action', 'data-action': action, 'data-focus': action,
      disabled: busy || !this.allowed(action), onclick: () => this.act(action),
    }, icon(picture), element('span', {}, say(words)), keyCap(key));
  }

  allowed(action) {
    return ALLOWED[this.phase].includes(action);
  }
}
