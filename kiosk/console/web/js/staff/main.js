// The staff page: from signing in to calling the next one.

import { show } from '/js/dom.js';
import { Link } from '/js/link.js';
import { every } from '/js/time.js';
import { known, say } from '/js/words.js';
import { Hall } from '/js/staff/hall.js';
import { Keys } from '/js/staff/keys.js';
import { MyTicket, phaseOf } from '/js/staff/my_ticket.js';
import { queue, session } from '/js/staff/server.js';
import { Shell } from '/js/staff/shell.js';
import { deskPage, passwordPage, signInPage } from '/js/staff/sign_in.js';
import { Waiting } from '/js/staff/waiting.js';

const app = document.getElementById('app');
const DESK = 'atrio-desk'; // remembered by this browser: the same desk is offered again
const PRESENCE_MS = 60000;

let openDesk = null;

/** Shows the page that fits the session: sign in, choose a password, a desk, work. */
function enter(current, note) {
  openDesk?.close();
  openDesk = null;
  const again = () => enter(null, say('signIn.over'));
  if (!current) show(app, signInPage(enter, note));
  else if (current.must_change) show(app, passwordPage(enter, again));
  else if (!current.desk) show(app, deskPage(current.desks, localStorage.getItem(DESK), enter, again));
  else openDesk = new Desk(current);
  document.querySelector('#app input, #app [autofocus], #app .desk')?.focus();
}

/** One person at work at one desk. */
class Desk {
  constructor(current) {
    this.session = current;
    localStorage.setItem(DESK, current.desk);
    this.busy = false;
    this.waiting = new Waiting((ticket) => this.callThis(ticket));
    this.ticket = new MyTicket((action) => this.act(action));
    this.hall = new Hall((terminal, action) => this.answerCall(terminal, action));
    this.keys = new Keys(this.keyActions());
    this.shell = new Shell(current, [this.waiting.place, this.ticket.place, this.hall.place], this.keys.foot, {
      changeDesk: () => enter({ ...current, desk: null }),
      signOut: async () => { await session.signOut(); enter(null); },
    });
    show(app, this.shell.place, this.keys.dialog);
    this.link = new Link('/api/staff', {
      heard: (hall) => this.update(hall),
      changed: () => this.link && this.shell.showLink(this.link),
      signedOut: () => enter(null, say('signIn.over')),
    });
    this.shell.showLink(this.link);
    this.startClocks();
    this.notePresence();
  }

  close() {
    this.closed = true;
    this.link.stop();
    this.keys.stop();
    document.removeEventListener('pointerdown', this.present);
    document.removeEventListener('keydown', this.present);
  }

  startClocks() {
    every(1000, () => { if (!this.closed) { this.ticket.tick(); this.shell.tick(); } });
    every(60000, () => { if (!this.closed && this.state) this.update(this.state); });
  }

  // A person who reads or types here is at work, though the hall hears nothing of it (SEC-23).
  notePresence() {
    let last = Date.now();
    this.present = () => {
      if (Date.now() - last < PRESENCE_MS) return;
      last = Date.now();
      session.bePresent();
    };
    document.addEventListener('pointerdown', this.present);
    document.addEventListener('keydown', this.present);
  }

  get desk() {
    return this.state?.desks.find((desk) => desk.desk === this.session.desk);
  }

  update(hall) {
    this.state = hall;
    this.waiting.update(hall, this.desk);
    this.ticket.update(this.desk, this.busy);
    this.hall.update(hall, this.desk);
    this.shell.update(hall);
  }

  keyActions() {
    const actions = {
      ' ': () => this.space(),
      e: () => this.actIfAllowed('serve'),
      r: () => this.actIfAllowed('recall'),
      f: () => this.actIfAllowed('finish'),
      n: () => this.actIfAllowed('no-show'),
      v: () => this.answerFirstCall(),
    };
    for (const digit of '123456789')
      actions[digit] = () => { const row = this.waiting.shown?.[digit - 1]; if (row) this.callThis(row); };
    return Object.fromEntries(Object.entries(actions).map(([key, action]) => [key, () => this.whenFree(key, action)]));
  }

  // A key pressed while the hall still answers the one before is not lost: it waits, and what it
  // does follows from the state then. The same key twice is one press too many.
  whenFree(key, action) {
    if (!this.busy) { this.runningKey = key; action(); }
    else if (key !== this.runningKey) this.nextPress = { key, action };
  }

  takeNextPress() {
    const press = this.nextPress;
    this.nextPress = null;
    this.runningKey = null;
    if (press) this.whenFree(press.key, press.action);
  }

  space() {
    const phase = phaseOf(this.desk);
    if (phase === 'called') this.refuse('say_here_first');
    else if (phase === 'none' && !this.desk?.next) this.refuse('nobody_waiting');
    else this.act(phase === 'serving' ? 'finish-and-next' : 'next');
  }

  actIfAllowed(action) {
    if (this.ticket.allowed(action)) this.act(action);
  }

  async act(action) {
    const before = this.desk?.ticket;
    await this.send(() => (action === 'next' ? queue.next() : queue.onTicket(before.id, action)), () => {
      const now = this.desk?.ticket;
      const sentence = {
        next: 'done.called', 'finish-and-next': now ? 'done.called' : 'done.finished', serve: 'done.serving',
        recall: 'done.recalled', finish: 'done.finished', 'no-show': 'done.noShow',
      }[action];
      return say(sentence, { number: (now ?? before)?.number.text, desk: this.session.desk });
    });
  }

  async callThis(ticket) {
    if (this.desk?.ticket) { this.refuse('desk_busy'); return; }
    await this.send(() => queue.onTicket(ticket.id, 'call'),
      () => say('done.called', { number: ticket.number.text, desk: this.session.desk }));
  }

  async answerCall(terminal, action) {
    await this.send(() => queue.onPersonCall(terminal, action),
      () => say(action === 'answer' ? 'done.coming' : 'done.helped'));
  }

  answerFirstCall() {
    const call = this.state?.person_calls.find((one) => one.state === 'asked');
    if (call) this.answerCall(call.terminal, 'answer');
  }

  /** One press, one request: a second press while it runs does nothing. */
  async send(request, sentence) {
    if (this.busy) return;
    this.busy = true;
    const answer = await request();
    this.busy = false;
    if (this.closed) return;
    if (answer.status === 401 || answer.status === 403) { enter(null, say('signIn.over')); return; }
    if (answer.ok) {
      this.link.takeAnswer(answer.body);
      this.shell.tell(sentence());
    } else {
      this.refuse(answer.status === 0 ? 'unreachable' : answer.body.error);
    }
    this.update(this.state);
    // The button that was pressed may mean something else now: Space must call the next one.
    if (document.activeElement === document.body || this.ticket.place.contains(document.activeElement))
      this.ticket.place.focus({ preventScroll: true });
    this.takeNextPress();
  }

  refuse(word) {
    const key = known(`refusal.${word}`) ? `refusal.${word}` : 'refusal.broken';
    const number = this.desk?.ticket?.number.text ?? '';
    this.shell.tell(say(key, { number }), 'refused');
  }
}

const current = await session.current();
enter(current.ok ? current.body : null, current.status === 0 ? say('signIn.unreachable') : undefined);
