"""One whole terminal for a test: printer, hall, screen, and the steps that a visitor touches."""
import datetime
import json
import sqlite3
import unicodedata

import rig
from books import Books
from cases import BINARIES, PACK
from staff import Staff

PANEL = (1080, 1920)
DESK = "2"  # of the demo profile: serves A and B
# What a finger touches on the way to a number; the rest of a node's name is the choice.
BEGIN, TAKE_NUMBER, TAKE, NUMBER, FINISH = "attract/start", "take-number", "take", "number", "finish"


def noon_zone():
    """A time zone in which it is about noon: no test ever runs over midnight of its hall."""
    hours_east = 12 - datetime.datetime.now(datetime.timezone.utc).hour
    return f"Etc/GMT{-hours_east:+d}" if hours_east else "Etc/GMT"


def write_profile(path, **session):
    """The demo's profile with other times of a session; -> path"""
    profile = json.loads((rig.ROOT / "provisioning/demo-profile.json").read_text())
    profile["time_zone"] = noon_zone()
    profile["session"].update(session)
    for service in profile["services"]:
        service.pop("daily_limit", None)  # a test may need more numbers than a day has
    path.write_text(json.dumps(profile))
    return path


def words(key, language):
    """A sentence of the interface as the content pack has it."""
    with sqlite3.connect(f"file:{PACK}/pack.sqlite?mode=ro", uri=True) as pack:
        found = pack.execute("SELECT value FROM text WHERE path = ? AND language = ?",
                             (f"ui/{key}", language)).fetchone()
    assert found, f"the pack has no ui/{key} in {language}"
    return found[0]


def plain(label):
    """A label without what only steers its layout: code marks and direction isolates."""
    return "".join(c for c in label if c != "`" and unicodedata.category(c) != "Cf")


class Terminal:
    def __init__(self, case, printer=None, **session):
        self.case = case
        self.printer = None
        if printer is None:
            self.printer = rig.Printer(BINARIES, case.folder / "paper", profile="generic-80")
            case.stop_later(self.printer)
            printer = self.printer.address
        self.hall = rig.Hall(BINARIES, case.folder / "hall", PACK,
                             profile=write_profile(case.folder / "profile.json", **session),
                             printer=printer)
        self.books = Books(self.hall.folder / "hall.db")
        self.staff = Staff(self.hall.port)
        self.screen = None
        case.stop_later(self.hall)

    def open_hall(self):
        self.hall.start()
        self.staff.first_sign_in(self.hall.pin, DESK)

    def open_screen(self, socket_path=None):
        display = rig.Display(self.case.folder / "display", *PANEL)
        self.case.stop_later(display)
        self.screen = rig.Screen(BINARIES, self.case.folder / "screen", display, self.hall, PACK,
                                 socket_path=socket_path)
        self.case.stop_later(self.screen)
        self.screen.start()

    def ask_ticket(self, request, service="residenza-anagrafica", language="it"):
        """A press, as the screen sends it; -> (status, answer)"""
        return self.hall.http.request("POST", "/tickets", {
            "request": request, "service": service, "language": language, "mediator": False,
            "priority": "none", "terminal": self.terminal_name()})

    def terminal_name(self):
        return json.loads(self.hall.profile.read_text())["terminal"]


def steps(language, need, service):
    """What a visitor touches from the waiting screen to the press that asks for a number."""
    return [BEGIN, f"language/{language}", f"need/{need}", f"service/{service}", TAKE_NUMBER, TAKE]


def take_number(screen, language, need, service):
    """-> the number as it stands on the glass"""
    for step in steps(language, need, service):
        screen.tap(id=step)
    return plain(screen.wait_for_node(id=NUMBER)["label"])
