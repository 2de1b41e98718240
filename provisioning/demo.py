#!/usr/bin/env python3
"""The demo's second half: starts the programs, and with --check walks the main job.

Called by provisioning/demo after the build.
"""
import json
import os
import shutil
import signal
import subprocess
import sys

import rig
from rig import ROOT, Failed

BINARIES = ROOT / "build/release/bin"
PACK = ROOT / "build/pack"
FOLDER = ROOT / "demo"
CONSOLE_PORT = 8480
PANEL = (1080, 1920)

# What a visitor does: language tile, need, service. Labels are looked up in the pack's languages
# by the nodes' ids, so the walk reads no translation.
WALKS = [("ar", "casa", "residenza-anagrafica"), ("it", "scuola-italiano", "iscrizione-scuola")]


class Terminal:
    """Printer, hall, display and screen of one demo."""

    def __init__(self, folder, port=None):
        self.folder = folder
        self.printer = self.hall = self.display = self.screen = None
        self.port = port

    def start(self, visible):
        self.printer = rig.Printer(BINARIES, self.folder / "paper")
        self.hall = rig.Hall(BINARIES, self.folder, PACK, printer=self.printer.address,
                             port=self.port)
        self.hall.start()
        if not visible:
            self.display = rig.Display(self.folder / "display", *PANEL)
        self.screen = rig.Screen(BINARIES, self.folder, self.display, self.hall, PACK,
                                 window=visible)
        self.screen.start()

    def stop(self):
        rig.stop_all(self.printer, self.hall, self.display, self.screen)


def step(text):
    print(f"ok   {text}", flush=True)


def walk(terminal, language, need, service):
    """A visitor takes a number by touch. -> the number as it stands on the glass."""
    screen, out = terminal.screen, terminal.folder
    shot = lambda name: terminal.display.screenshot(out / f"{language}-{name}.png")
    screen.wait_for_node(role="button", id="attract")
    screen.tap(id="attract")
    screen.wait_for_node(id=f"language/{language}")
    shot("1-choose-language")
    screen.tap(id=f"language/{language}")
    screen.wait_for_node(id=f"need/{need}")
    shot("2-choose-need")
    screen.tap(id=f"need/{need}")
    screen.wait_for_node(id=f"service/{service}")
    shot("3-choose-service")
    screen.tap(id=f"service/{service}")
    screen.wait_for_node(id="take_number")
    shot("4-service")
    screen.tap(id="take_number")
    screen.wait_for_node(id="confirm")
    shot("5-confirm-ticket")
    screen.tap(id="confirm")
    number = screen.wait_for_node(id="number")["label"]
    shot("6-ticket-issued")
    step(f"{language}: the visitor chose {need}, {service} and has {number} on the glass")
    return number


def check_paper(terminal, count, language, number):
    """The paper came out, whole, and an independent decoder reads the same dots."""
    papers = rig.wait_for("the paper to come out",
                          lambda: len(terminal.printer.papers()) >= count and terminal.printer.papers())
    paper = papers[count - 1]
    raw = paper.with_suffix(".bin")
    decoded = terminal.folder / f"{language}-7-ticket.png"
    subprocess.run([sys.executable, ROOT / "tests/decode/escpos_to_png.py", raw, decoded],
                   check=True, stdout=subprocess.DEVNULL)
    shutil.copy(raw, terminal.folder / f"{language}-7-ticket.bin")
    view = terminal.hall.view()
    step(f"{language}: the ticket came out ({raw.stat().st_size} bytes, {decoded.name}), "
         f"generation {view['generation']}")


def check_staff(terminal, number):
    """Staff sign in with the one-time PIN in a real browser, call the number, see it on the board."""
    done = subprocess.run(
        ["node", ROOT / "provisioning/demo-staff.mjs", terminal.hall.console_url(), terminal.hall.pin,
         number, terminal.folder], text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if done.returncode:
        raise Failed(f"staff page: {done.stdout.strip()}")
    for line in done.stdout.strip().splitlines():
        step(line)


def check():
    folder = FOLDER / "check"
    shutil.rmtree(folder, ignore_errors=True)
    terminal = Terminal(folder)
    try:
        terminal.start(visible=False)
        step("hall, printer and screen are up")
        numbers = []
        for count, (language, need, service) in enumerate(WALKS, 1):
            numbers.append(walk(terminal, language, need, service))
            check_paper(terminal, count, language, numbers[-1])
            terminal.screen.tap(id="finish")
        terminal.screen.wait_for_node(id="attract")
        check_staff(terminal, numbers[0])
        terminal.stop()
        step("everything that was started has ended")
    except (Failed, OSError, subprocess.CalledProcessError, json.JSONDecodeError) as failure:
        print(f"FAILED {failure}", flush=True)
        try:
            terminal.stop()
        except Failed as second:
            print(f"FAILED {second}", flush=True)
        return 1
    print(f"The evidence stands in {folder}")
    return 0


def tell(terminal, kept):
    where = ("in the window that just opened" if terminal.display is None else
             f"on the display {terminal.display.name} (no real one was found)")
    pin = (f"name  staff, one-time PIN  {terminal.hall.pin}" if terminal.hall.pin else
           "the name and password that you chose earlier")
    pids = [part.program.process.pid for part in (terminal.screen, terminal.hall, terminal.printer)]
    end = f"kill {' '.join(map(str, pids))}" if kept else "Ctrl-C here"
    if kept and terminal.display:
        end += f" {terminal.display.server.pid}"
    print(f"""
The terminal runs {where}. Touch it with the mouse.

  Staff page   {terminal.hall.console_url()}
               {pin}
  Board        {terminal.hall.console_url('board')}
  Paper        {terminal.printer.folder}

To end it: {end}
""", flush=True)


def run(kept):
    terminal = Terminal(FOLDER, CONSOLE_PORT)
    try:
        terminal.start(visible="DISPLAY" in os.environ or "WAYLAND_DISPLAY" in os.environ)
        tell(terminal, kept)
        if kept:
            return 0
        ending = {signal.SIGINT, signal.SIGTERM}
        # Held back only now: what was started before must not inherit it.
        signal.pthread_sigmask(signal.SIG_BLOCK, ending)
        signal.sigwait(ending)
        terminal.stop()
        return 0
    except Failed as failure:
        print(failure, file=sys.stderr)
        terminal.stop()
        return 1


if __name__ == "__main__":
    option = sys.argv[1] if len(sys.argv) > 1 else ""
    sys.exit(check() if option == "--check" else run(kept=option == "--keep"))
