// The live state of the hall: server-sent events, and polling while there is no free stream.
// What was last heard stays on the page whatever happens to the connection.

import { setHallTime } from '/js/time.js';

const POLL_MS = 3000;
const RETRY_STREAM_MS = 30000;
const SILENT_MS = 40000; // the hall says something at least every 15 s

export class Link {
  /**
   * @param path "/api/staff": the state; "<path>/events": the stream.
   * @param heard called with each new view; @param changed called when `connected` or
   * `lastHeardMs` changes; @param signedOut called when the hall no longer knows this browser.
   */
  constructor(path, { heard, changed, signedOut = () => {} }) {
    Object.assign(this, { path, heard, changed, signedOut });
    this.connected = false;
    this.lastHeardMs = null;
    this.generation = null;
    this.stopped = false;
    this.openStream();
  }

  stop() {
    this.stopped = true;
    this.stream?.close();
    clearTimeout(this.timer);
    clearTimeout(this.silence);
  }

  openStream() {
    this.streamTriedMs = Date.now();
    this.stream = new EventSource(`${this.path}/events`);
    this.stream.addEventListener('state', (event) => this.take(JSON.parse(event.data)));
    this.stream.addEventListener('alive', (event) => this.alive(JSON.parse(event.data).now_ms));
    this.stream.addEventListener('signed-out', () => this.end());
    this.stream.addEventListener('error', () => this.fallBack());
    this.watchSilence();
  }

  // A refused stream (503: all taken) and a broken one look the same from here: poll, which
  // tells the difference, and come back to the stream later.
  fallBack() {
    this.stream.close();
    if (this.stopped) return;
    clearTimeout(this.silence);
    clearTimeout(this.timer);
    this.poll();
  }

  async poll() {
    try {
      const after = this.generation === null ? '' : `?after=${this.generation}`;
      const answer = await fetch(this.path + after, { signal: AbortSignal.timeout(SILENT_MS) });
      if (this.stopped) return;
      if (answer.status === 401 || answer.status === 403) { this.end(); return; }
      if (answer.status === 200) this.take(await answer.json());
      else if (answer.status === 204) this.alive(null);
      else this.lost();
    } catch {
      this.lost();
    }
    if (this.stopped) return;
    const reopen = Date.now() - this.streamTriedMs > (this.connected ? RETRY_STREAM_MS : POLL_MS);
    this.timer = setTimeout(() => (reopen && this.connected ? this.openStream() : this.poll()), POLL_MS);
  }

  /** A message {now_ms, hall} of the stream or of polling. */
  take(message) {
    this.generation = message.hall.generation;
    setHallTime(message.now_ms);
    this.heard(message.hall);
    this.alive(message.now_ms);
  }

  /** The same as the answer to an action: one that the stream overtook is old news. */
  takeAnswer(message) {
    if (this.generation === null || message.hall.generation >= this.generation) this.take(message);
  }

  alive(nowMs) {
    if (nowMs !== null) setHallTime(nowMs);
    this.lastHeardMs = nowMs ?? this.lastHeardMs;
    this.connected = true;
    this.changed();
    if (this.stream.readyState !== EventSource.CLOSED) this.watchSilence();
  }

  lost() {
    this.connected = false;
    this.generation = null; // a hall that starts again counts from the beginning
    this.changed();
  }

  watchSilence() {
    clearTimeout(this.silence);
    this.silence = setTimeout(() => { this.lost(); this.fallBack(); }, SILENT_MS);
  }

  end() {
    this.stop();
    this.signedOut();
  }
}
