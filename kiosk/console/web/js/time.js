// Times as staff and visitors read them. The hall's clock counts, not the browser's.

let offsetMs = 0;

/** The hall said what time it is. */
export function setHallTime(nowMs) {
  offsetMs = nowMs - Date.now();
}

export function hallNow() {
  return Date.now() + offsetMs;
}

/** Whole minutes since an instant, never negative. */
export function minutesSince(ms) {
  return Math.max(0, Math.floor((hallNow() - ms) / 60000));
}

/** "04:12", or "1:04:12" from an hour on. */
export function stopwatch(ms) {
  const seconds = Math.max(0, Math.floor((hallNow() - ms) / 1000));
  const two = (n) => String(n).padStart(2, '0');
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return h ? `${h}:${two(m)}:${two(s)}` : `${two(m)}:${two(s)}`;
}

/** "10:24" or "10:24:08" on the hall's wall. */
export function wallClock(ms, timeZone, withSeconds = false) {
  return new Intl.DateTimeFormat('it-IT', {
    hour: '2-digit', minute: '2-digit', second: withSeconds ? '2-digit' : undefined,
    hourCycle: 'h23', timeZone,
  }).format(ms);
}

/** Calls `tick` now and at every full second or minute of the hall's clock. */
export function every(unitMs, tick) {
  tick();
  setTimeout(() => every(unitMs, tick), unitMs - (hallNow() % unitMs));
}
