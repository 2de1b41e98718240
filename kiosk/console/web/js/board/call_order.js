// Which call stands on the board now. Each stays at least HOLD_MS and none is overwritten, however
// close together desks call (queue.md §3.1). Pure: `now` is a parameter,
// milliseconds of a clock that nobody sets.

export const HOLD_MS = 5000;
export const LAST = 5;

export class CallOrder {
  constructor() {
    this.shown = []; // latest first; the first is "now"
    this.waiting = []; // oldest first
    this.lastSequence = null;
    this.shownAt = null;
  }

  /** The hall's latest calls, latest first. The first time all are shown at once, so that a board
   *  that starts again stands as it stood. */
  hear(calls, now) {
    const oldestFirst = [...calls].reverse();
    if (this.lastSequence === null || !calls.length) {
      this.shown = this.withoutRepeats(calls);
      this.waiting = [];
      this.shownAt = calls.length ? now - HOLD_MS : null;
    } else {
      this.waiting.push(...oldestFirst.filter((call) => call.sequence > this.lastSequence));
    }
    this.lastSequence = calls[0]?.sequence ?? this.lastSequence ?? 0;
  }

  /** Brings the next call forward if the present one has stood long enough; true when it did. */
  advance(now) {
    if (!this.waiting.length || this.waitMs(now) > 0) return false;
    this.shown = this.withoutRepeats([this.waiting.shift(), ...this.shown]);
    this.shownAt = now;
    return true;
  }

  /** Until the next call may come forward. */
  waitMs(now) {
    return this.shownAt === null ? 0 : Math.max(0, this.shownAt + HOLD_MS - now);
  }

  // A number called again stands once, where it was called last.
  withoutRepeats(calls) {
    const seen = new Set();
    return calls.filter(({ number }) => !seen.has(number.text) && seen.add(number.text)).slice(0, 1 + LAST);
  }
}
