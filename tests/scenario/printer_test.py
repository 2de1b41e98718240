#!/usr/bin/env python3
"""The printer that is not there, by its command line: atrio-printer over TCP and pty."""
import os
import pathlib
import socket
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
import cases  # noqa: E402
import rig  # noqa: E402

# One black dot at the left of three rows of 16 dots; cut; settings restored.
JOB = (b"\x1b@\x1ba\0\x1b3\0" + b"\x1dv0\0\x02\0\x03\0" + b"\x80\0" * 3 + b"\x1dVB\x10" + b"\x1b2")
PRINTER = [cases.BINARIES / "atrio-printer", "--profiles", cases.ROOT / "assets/printers.json"]
DECODER = cases.ROOT / "tests/decode/escpos_to_png.py"


def start(case, listen, profile="epson-80"):
    """-> (program, the address it prints)"""
    program = case.stop_later(rig.Program(
        [*PRINTER, "--listen", listen, "--profile", profile, "--out", case.folder / "paper"],
        case.folder / "printer.log"))

    def address():
        program.expect_running()
        first = program.output().split("\n")[0]
        return first.startswith("listening on ") and first.split()[-1]

    return program, rig.wait_for("atrio-printer to listen", address)


def wait_for_job(program, number):
    return rig.wait_for(f"job {number}", lambda: next(
        (line for line in program.output().splitlines() if line.startswith(f"job {number}:")),
        None))


def connect(address):
    host, port = address.removeprefix("tcp:").split(":")
    return socket.create_connection((host, int(port)), timeout=rig.LIMIT_S)


def a_job_over_tcp_becomes_bytes_and_picture(case):
    program, address = start(case, "tcp:0")
    with connect(address) as line:
        line.sendall(b"\x10\x04\x01")
        assert line.recv(1)[0] & 0x93 == 0x12, "no answer to DLE EOT 1"
        line.sendall(JOB)
        assert "3 rows, 1 bands" in wait_for_job(program, "0001")
    assert (case.folder / "paper/0001.bin").read_bytes() == JOB
    assert (case.folder / "paper/0001.png").read_bytes().startswith(b"\x89PNG")
    subprocess.run([sys.executable, DECODER, case.folder / "paper/0001.bin",
                    case.folder / "own.png"], check=True, stdout=subprocess.DEVNULL)
    assert program.stop() == 0


def a_job_over_a_pseudo_terminal_arrives_unchanged(case):
    program, address = start(case, f"pty:{case.folder}/lp")
    device = address.removeprefix("device:")
    line = os.open(device, os.O_RDWR | os.O_NOCTTY)
    os.write(line, JOB)
    wait_for_job(program, "0001")
    os.close(line)
    assert (case.folder / "paper/0001.bin").read_bytes() == JOB
    assert program.stop() == 0
    assert not os.path.lexists(device), "the link to the pseudo-terminal was left behind"


def a_line_that_breaks_leaves_half_a_job_and_the_next_is_whole(case):
    program, address = start(case, "tcp:0")
    with connect(address) as line:
        line.sendall(JOB[:20])
    assert "not cut; the line closed inside a raster" in wait_for_job(program, "0001")
    with connect(address) as line:
        line.sendall(JOB)
        assert wait_for_job(program, "0002").endswith(", cut")


def a_silent_printer_says_nothing(case):
    program, address = start(case, "tcp:0", "generic-58")
    with connect(address) as line:
        line.sendall(b"\x10\x04\x01" + JOB[:-6] + b"\x1bJ\x70\x1b2")  # fed to the tear bar
        wait_for_job(program, "0001")
        line.shutdown(socket.SHUT_WR)
        assert line.recv(1) == b""


def what_cannot_be_is_said_in_one_line(case):
    def says(*words):
        done = subprocess.run([*PRINTER, *map(str, words)], capture_output=True, text=True,
                              timeout=rig.LIMIT_S)
        return done.returncode, done.stderr.strip()

    out = ("--out", case.folder)
    with socket.create_server(("127.0.0.1", 0)) as occupied:
        port = occupied.getsockname()[1]
        code, line = says("--listen", f"tcp:{port}", "--profile", "epson-80", *out)
        assert code == 1 and f"127.0.0.1:{port}" in line and "\n" not in line, (code, line)
    code, line = says("--listen", "tcp:0", "--profile", "nokia", *out)
    assert code == 1 and "no profile 'nokia'" in line and "\n" not in line, (code, line)
    code, line = says("--listen", "lpt:1", "--profile", "epson-80", *out)
    assert code == 1 and "neither tcp:PORT nor pty:PATH" in line, (code, line)
    assert says("--listen", "tcp:0")[0] == 2


cases.run([
    a_job_over_tcp_becomes_bytes_and_picture,
    a_job_over_a_pseudo_terminal_arrives_unchanged,
    a_line_that_breaks_leaves_half_a_job_and_the_next_is_whole,
    a_silent_printer_says_nothing,
    what_cannot_be_is_said_in_one_line,
])
