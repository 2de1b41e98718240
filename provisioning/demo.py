#!/usr/bin/env python3
"""The demo's second half: starts the programs, and with --check walks the main job.

Called by provisioning/demo after the build.
"""
import contextlib
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
PANEL = (1080, 1920)  # as in the demo's profile

# What a visitor touches: language, need, service. Nodes are found by their ids, so the walk reads
# no translation. These services never close in the demo's profile.
WALKS = [("ar", "casa", "residenza-anagrafica"), ("it", "soldi", "isee-caf-patronato")]
DESK = "2"  # serves the first walk's series

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
    screen = terminal.screen
    touches = [("attract/start", f"language/{language}", "choose-language"),
               (f"language/{language}", f"need/{need}", "choose-need"),
               (f"need/{need}", f"service/{service}", "choose-service"),
               (f"service/{service}", "take-number", "service"),
               ("take-number", "take", "confirm-ticket"),
               ("take", "number", "ticket-issued")]
    for count, (touch, then, name) in enumerate(touches, 1):
        screen.tap(id=touch)
        screen.wait_for_node(id=then)
        terminal.display.screenshot(terminal.folder / f"{language}-{count}-{name}.png")
    number = screen.find(id="number")["label"]
    step(f"{language}: a visitor touched her way to {service} and has {number} on the glass")
    return number


def check_paper(terminal, count, language):
    """The paper came out, and a decoder that shares no code with the printing reads it."""
    printer = terminal.printer
    paper = rig.wait_for("the paper to come out",
                         lambda: printer.papers()[count - 1:count])[0]
    raw = terminal.folder / f"{language}-7-ticket.bin"
    shutil.copy(paper.with_suffix(".bin"), raw)
    picture = raw.with_suffix(".png")
    subprocess.run([sys.executable, ROOT / "tests/decode/escpos_to_png.py", raw, picture],
                   check=True, stdout=subprocess.DEVNULL)
    step(f"{language}: the ticket came out, {raw.stat().st_size} bytes, see {picture.name}")


def check_staff(terminal, number):
    """Staff sign in with the one-time PIN in a real browser and call the number to a desk."""
    done = subprocess.run(
        ["node", ROOT / "provisioning/demo-staff.mjs", terminal.hall.console_url(),
         terminal.hall.pin, DESK, number, terminal.folder],
        text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    for line in done.stdout.strip().splitlines():
        if done.returncode == 0:
            step(line)
    if done.returncode:
        raise Failed(f"staff page: {done.stdout.strip()}")


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
            check_paper(terminal, count, language)
            terminal.screen.tap(id="finish")
            terminal.screen.wait_for_node(id="attract/start")
        step("the last visitor left nothing on the glass")
        check_staff(terminal, numbers[0])
        terminal.stop()
        step("everything that was started has ended")
    except (Failed, OSError, subprocess.CalledProcessError, json.JSONDecodeError) as failure:
        print(f"FAILED {failure}", flush=True)
        with contextlib.suppress(Failed):
            terminal.stop()
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
        print(f"{failure}\nIs a demo running already? End that one first.", file=sys.stderr)
        with contextlib.suppress(Failed):  # what failed to start has been told
            terminal.stop()
        return 1


if __name__ == "__main__":
    option = sys.argv[1] if len(sys.argv) > 1 else ""
    sys.exit(check() if option == "--check" else run(kept=option == "--keep"))
