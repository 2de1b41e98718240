"""The real programs on one machine, started and ended by their process ids.

Used by provisioning/demo and by the scenario tests. Standard library only. Everything that waits
waits for a condition, with a limit, and says what it waited for.
"""
import http.client
import json
import os
import pathlib
import re
import shutil
import signal
import socket
import struct
import subprocess
import threading
import time
import zlib

ROOT = pathlib.Path(__file__).resolve().parent.parent
LIMIT_S = 60  # generous: CI builds carry sanitizers and share two cores


class Failed(Exception):
    """A step that did not hold; the text says which and what was seen."""


def wait_for(what, condition, limit_s=LIMIT_S):
    """Returns the condition's first true value. Raises Failed naming `what`."""
    pause = threading.Event()
    end = time.monotonic() + limit_s
    while time.monotonic() < end:
        if value := condition():
            return value
        pause.wait(0.02)
    raise Failed(f"waited {limit_s} s for {what}")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class UnixHttp:
    """HTTP over a Unix socket: the hall's screen.sock."""

    def __init__(self, path):
        self.path = str(path)

    def request(self, method, target, body=None, limit_s=LIMIT_S):
        """-> (status, decoded JSON or None). Raises OSError when nobody answers."""
        connection = http.client.HTTPConnection("localhost", timeout=limit_s)
        connection.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        connection.sock.settimeout(limit_s)
        try:
            connection.sock.connect(self.path)
            data = None if body is None else json.dumps(body)
            connection.request(method, target, data, {"Content-Type": "application/json"})
            answer = connection.getresponse()
            text = answer.read().decode()
            return answer.status, json.loads(text) if text else None
        finally:
            connection.close()


class Program:
    """One started program: its output lines, and its end by its own pid."""

    def __init__(self, command, log, environment=None):
        self.log_path = pathlib.Path(log)
        self.log_file = open(self.log_path, "ab")
        self.start_offset = self.log_path.stat().st_size
        self.process = subprocess.Popen(
            [str(word) for word in command], stdout=self.log_file, stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL, env=dict(os.environ, **(environment or {})),
            start_new_session=True)
        self.name = pathlib.Path(command[0]).name
        self.killed = False

    def output(self):
        with open(self.log_path, "rb") as log:
            log.seek(self.start_offset)
            return log.read().decode(errors="replace")

    def running(self):
        return self.process.poll() is None

    def expect_running(self):
        if not self.running():
            raise Failed(f"{self.name} ended with {self.process.returncode}: "
                         f"{self.output().strip()[-2000:]}")

    def ends_within(self, limit_s):
        """Waits so long at most; -> whether it has ended by itself."""
        try:
            self.process.wait(limit_s)
            return True
        except subprocess.TimeoutExpired:
            return False

    def kill_9(self):
        self.killed = True
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self.log_file.close()

    def expect_clean_end(self):
        """A program that was not killed ends with 0, and sanitizers found nothing in it."""
        if not self.killed and self.process.returncode != 0:
            raise Failed(f"{self.name} ended with {self.process.returncode}: "
                         f"{self.output().strip()[-4000:]}")

    def stop(self, limit_s=20):
        """Asks it to end; -> its exit code."""
        if self.running():
            self.process.terminate()
            try:
                self.process.wait(limit_s)
            except subprocess.TimeoutExpired:
                self.kill_9()
                raise Failed(f"{self.name} did not end within {limit_s} s of SIGTERM") from None
        self.log_file.close()
        return self.process.returncode


def write_png(path, width, height, rgb_rows):
    """8-bit RGB; `rgb_rows` yields one bytes object a row."""
    raw = b"".join(b"\0" + row for row in rgb_rows)

    def chunk(kind, data):
        return (struct.pack(">I", len(data)) + kind + data +
                struct.pack(">I", zlib.crc32(kind + data)))

    pathlib.Path(path).write_bytes(
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)) +
        chunk(b"IDAT", zlib.compress(raw, 6)) + chunk(b"IEND", b""))


class Display:
    """An X server without a screen (Xvfb), on a free display number."""

    def __init__(self, folder, w_px, h_px):
        self.folder = pathlib.Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        if not shutil.which("Xvfb"):
            raise Failed("Xvfb is not installed (Debian package xvfb)")
        reading, writing = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{w_px}x{h_px}x24",
             "-nolisten", "tcp", "-noreset", "-fbdir", str(self.folder)],
            pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            start_new_session=True)
        os.close(writing)
        with os.fdopen(reading) as answer:
            number = answer.readline().strip()
        if not number:
            raise Failed("Xvfb did not start")
        self.name = f":{number}"

    def screenshot(self, path):
        """What stands on the glass now, as PNG."""
        raw = (self.folder / "Xvfb_screen0").read_bytes()
        head = struct.unpack(">25I", raw[:100])
        header_size, width, height = head[0], head[4], head[5]
        stride, colours = head[12], head[19]
        pixels = memoryview(raw)[header_size + 12 * colours:]

        def row(y):
            line = pixels[y * stride:y * stride + 4 * width]  # B G R X
            rgb = bytearray(3 * width)
            rgb[0::3], rgb[1::3], rgb[2::3] = line[2::4], line[1::4], line[0::4]
            return bytes(rgb)

        write_png(path, width, height, (row(y) for y in range(height)))

    def lit(self):
        """Whether something stands on the glass: an X server begins black all over."""
        raw = (self.folder / "Xvfb_screen0").read_bytes()
        return any(raw[len(raw) // 2:][:4096])

    def stop(self):
        self.server.terminate()
        self.server.wait()


class Hall:
    """atrio-hall in a folder of its own."""

    def __init__(self, binaries, folder, pack, profile=None, printer=None, port=None):
        self.binaries, self.folder = pathlib.Path(binaries), pathlib.Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        self.port = port or free_port()
        self.profile = pathlib.Path(profile or ROOT / "provisioning/demo-profile.json")
        self.socket = self.folder / "screen.sock"
        self.config = self.folder / "hall.yaml"
        self.config.write_text(f"""\
data_dir: {self.folder}
screen_socket: {self.socket}
sync_socket: {self.folder}/sync.sock
profile: {self.profile}
pack: {pack}
fonts: {ROOT}/assets/fonts.json
printers: {ROOT}/assets/printers.json
printer: {printer or f"dir:{self.folder}/paper"}
console:
  address: 127.0.0.1
  port: {self.port}
  web: {ROOT}/kiosk/console/web
  npm: {ROOT}/provisioning/npm/node_modules
  shapes: {ROOT}/assets/shapes
""")
        self.http = UnixHttp(self.socket)
        self.program = None
        self.pin = None

    def start(self):
        self.spawn()
        self.wait_until_open()

    def spawn(self):
        self.program = Program([self.binaries / "atrio-hall", "--config", self.config],
                               self.folder / "hall.log")

    def wait_until_open(self):
        """Until screens and staff can ask it. The first start also prints the one-time PIN."""
        def answers():
            self.program.expect_running()
            try:
                # It opens the sockets first and says last that it is open.
                return ("hall is open" in self.program.output()
                        and self.http.request("GET", "/health")[0] == 200)
            except OSError:
                return False

        wait_for("the hall to answer", answers)
        if found := re.search(r"PIN[^0-9]*(\d[\d ]{6,}\d)", self.program.output()):
            self.pin = found[1].replace(" ", "")

    def view(self):
        return self.http.request("GET", "/view")[1]

    def console_url(self, page=""):
        return f"http://127.0.0.1:{self.port}/{page}"


class Screen:
    """atrio-screen on a display, touched through X like a finger would."""

    def __init__(self, binaries, folder, display, hall, pack, window=False, socket_path=None):
        """`socket_path`: where it finds the hall, when not at the hall's own socket."""
        self.binaries, self.folder = pathlib.Path(binaries), pathlib.Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        self.display, self.hall = display, hall
        self.nodes_path = self.folder / "nodes.json"
        self.config = self.folder / "screen.yaml"
        self.config.write_text(f"""\
socket: {socket_path or hall.socket}
profile: {hall.profile}
pack: {pack}
fonts: {ROOT}/assets/fonts.json
window: {"scaled" if window else "fullscreen"}
""")
        self.program = None

    def start(self):
        self.nodes_path.unlink(missing_ok=True)
        environment = {"DISPLAY": self.display.name} if self.display else {}
        self.program = Program([self.binaries / "atrio-screen", "--config", self.config,
                                "--nodes-file", self.nodes_path],
                               self.folder / "screen.log", environment)
        wait_for("the first picture on the screen", self.frame)
        if self.display:
            # A touch before the window stands on the glass touches nothing.
            wait_for("the window on the glass", self.display.lit)

    def frame(self):
        """The nodes of the picture that stands on the glass, or None before the first."""
        self.program.expect_running()
        try:
            return json.loads(self.nodes_path.read_text())
        except FileNotFoundError:
            return None

    def find(self, **wanted):
        """The first node whose fields are as wanted; `label` may be a compiled pattern."""
        def matches(node):
            return all(value.search(node.get(key) or "") if isinstance(value, re.Pattern)
                       else node.get(key) == value for key, value in wanted.items())

        frame = self.frame() or {"nodes": []}
        return next((node for node in frame["nodes"] if matches(node)), None)

    def wait_for_node(self, **wanted):
        try:
            return wait_for(f"{wanted} on the screen", lambda: self.find(**wanted))
        except Failed as failure:
            seen = [(node["id"], node["label"]) for node in (self.frame() or {})["nodes"]]
            raise Failed(f"{failure}; there are {seen}") from None

    def tap(self, **wanted):
        """Touches the middle of a node, as it stands on the glass now."""
        return self.tap_node(self.wait_for_node(**wanted))

    def tap_node(self, node):
        self.finger_to(node).wait()
        return node

    def finger_to(self, node):
        """-> the finger on its way: it touches the middle of the node in a moment."""
        screen = self.frame()["screen"]
        x, y, w, h = node["hit_mm"] or node["rect_mm"]
        x_px = (x + w / 2) * screen["w_px"] / screen["w_mm"]
        y_px = (y + h / 2) * screen["h_px"] / screen["h_mm"]
        return subprocess.Popen(
            ["xdotool", "mousemove", str(round(x_px)), str(round(y_px)), "click", "1"],
            env=dict(os.environ, DISPLAY=self.display.name))


class Printer:
    """atrio-printer: the paper that is not there, on a loopback port."""

    def __init__(self, binaries, folder, profile="epson-80"):
        self.folder = pathlib.Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        self.port = free_port()
        self.program = Program(
            [pathlib.Path(binaries) / "atrio-printer", "--listen", f"tcp:{self.port}",
             "--profile", profile, "--profiles", ROOT / "assets/printers.json",
             "--out", self.folder], self.folder / "printer.log")
        self.address = f"tcp:127.0.0.1:{self.port}"
        wait_for("the printer to listen", self.listening)

    def listening(self):
        self.program.expect_running()
        return "listening on" in self.program.output()

    def papers(self):
        """The PNGs of the papers that came out, oldest first."""
        return sorted(self.folder.glob("*.png"))


def stop_all(*started):
    """Ends what was started, last first; raises the first failure after all have ended. A program
    that ends with a fault, or in which a sanitizer found one, is a failure."""
    failures = []
    for part in reversed([part for part in started if part]):
        program = getattr(part, "program", part)
        try:
            if program:
                program.stop()
                if isinstance(program, Program):
                    program.expect_clean_end()
        except Failed as failure:
            failures.append(failure)
    if failures:
        raise failures[0]
