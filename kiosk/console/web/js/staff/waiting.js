// The left column: who waits, in the order of their turn.

import { element, icon, keyCap, seal, show, spoken } from '/js/dom.js';
import { minutesSince } from '/js/time.js';
import { say } from '/js/words.js';

const LIGHTS = [['green', 15], ['amber', 30], ['red', Infinity]]; // minutes, look.md §12
const FIGURES = {
  pregnancy: 'pregnant_woman', small_child: 'stroller', disability: 'accessible', age: 'elderly',
};

export function light(minutes) {
  return LIGHTS.find(([, upTo]) => minutes <= upTo)[0];
}

export function languageName(language) {
  if (!language) return say('waiting.noLanguage');
  return language.name[0].toUpperCase() + language.name.slice(1);
}

/** The language in its own script, then in Italian; Italian is named once. */
export function languageWords(language) {
  if (!language) return [say('waiting.noLanguage')];
  const own = element('bdi', { lang: language.tag, dir: language.direction }, language.endonym);
  const italian = languageName(language);
  return language.endonym === italian ? [own] : [own, ' ', element('span', { class: 'soft' }, italian)];
}

export function priorityFigure(priority) {
  if (!FIGURES[priority]) return null;
  const meaning = say(`priority.${priority}`);
  return element('span', { class: 'priority', title: meaning }, icon(FIGURES[priority]), spoken(meaning));
}

const VIEWS = {
  all: () => true,
  mine: (ticket, desk) => desk?.serves.includes(ticket.number.letter),
  mediator: (ticket) => ticket.mediator,
  priority: (ticket) => ticket.priority !== 'none',
};

export class Waiting {
  /** @param callThis called with the ticket of the row that was pressed */
  constructor(callThis) {
    this.callThis = callThis;
    this.view = 'all';
    this.list = element('ol', { class: 'rows' });
    this.head = element('div', { class: 'waiting-head' });
    this.filters = element('div', { class: 'filters', role: 'group', 'aria-label': say('waiting.filter') });
    this.place = element('section', { class: 'box waiting', 'aria-labelledby': 'waiting-title' },
      this.head, this.filters, this.list, this.legend());
  }

  legend() {
    const entry = (name) => element('li', {}, element('span', { class: `light ${name}` }), say(`waiting.light.${name}`));
    return element('ul', { class: 'legend', 'aria-hidden': 'true' }, LIGHTS.map(([name]) => entry(name)));
  }

  update(hall, desk) {
    this.hall = hall;
    this.desk = desk;
    this.shown = hall.waiting.filter((ticket) => VIEWS[this.view](ticket, desk));
    const waits = hall.waiting.map((ticket) => minutesSince(ticket.arrived_ms));
    const average = Math.round(waits.reduce((sum, wait) => sum + wait, 0) / (waits.length || 1));
    show(this.head,
      element('h2', { id: 'waiting-title' }, say('waiting.title')),
      element('p', { class: 'people' }, element('strong', {}, String(waits.length)),
        waits.length ? element('span', { class: 'soft' }, say('waiting.average', { minutes: average })) : null));
    show(this.filters, this.filterButtons());
    show(this.list, this.shown.length ? this.shown.map((ticket, i) => this.row(ticket, i)) : this.nobody());
  }

  filterButtons() {
    const n = (view) => this.hall.waiting.filter((ticket) => VIEWS[view](ticket, this.desk)).length;
    const button = (view, ...words) => element('button', {
      type: 'button', class: 'filter', 'aria-pressed': String(this.view === view), 'data-focus': `filter-${view}`,
      onclick: () => { this.view = view; this.update(this.hall, this.desk); },
    }, words);
    return [
      button('all', say('waiting.all')),
      button('mine', say('waiting.mine')),
      button('mediator', icon('interpreter_mode'), say('waiting.mediator', { n: n('mediator') })),
      button('priority', icon('priority_high'), say('waiting.priority', { n: n('priority') })),
    ];
  }

  nobody() {
    const key = this.hall.waiting.length ? 'waiting.nobodyHere' : 'waiting.nobody';
    return [element('li', { class: 'nobody' }, say(key))];
  }

  row(ticket, index) {
    const minutes = minutesSince(ticket.arrived_ms);
    return element('li', { 'data-number': ticket.number.text },
      element('button', {
        type: 'button', class: 'row-button', 'data-focus': `row-${ticket.id}`, onclick: () => this.callThis(ticket),
      },
      seal(ticket.number),
      spoken(say('waiting.row', { number: ticket.number.text })),
      element('span', { class: 'digits', 'aria-hidden': 'true' }, ticket.number.digits),
      element('span', { class: 'what' },
        element('span', { class: 'service', title: ticket.service }, ticket.service),
        element('span', { class: 'language' }, languageWords(ticket.language))),
      element('span', { class: 'wishes' },
        ticket.mediator && element('span', { class: 'chip-mediator', title: say('waiting.wantsMediator') },
          icon('interpreter_mode'), spoken(say('waiting.wantsMediator'))),
        priorityFigure(ticket.priority),
        this.printSign(ticket)),
      element('span', { class: 'wait' }, element('span', { class: `light ${light(minutes)}` }),
        element('span', { 'aria-hidden': 'true' }, `${minutes}′`), spoken(say('waiting.waits', { minutes }))),
      element('span', { class: 'row-call', 'aria-hidden': 'true' }, say('waiting.call'),
        index < 9 ? keyCap(String(index + 1)) : null)));
  }

  printSign(ticket) {
    if (!['unknown', 'failed'].includes(ticket.print)) return null;
    return element('span', { class: 'print-sign', title: say('waiting.print_unknown') },
      icon('print_error'), spoken(say('waiting.print_unknown')));
  }
}
