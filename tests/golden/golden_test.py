#!/usr/bin/env python3
"""Every picture of every screen, in every language and look, is the one that was looked at.

    golden_test.py            compares with manifest.txt; for what changed, writes build/golden/
    golden_test.py --accept   takes today's pictures as right, after you looked at them

manifest.txt holds one digest a picture; png/ holds those few that people look at, and with which
a change is shown: build/golden/NAME-was.png, NAME-is.png and NAME-diff.png.
"""
import pathlib
import shutil
import struct
import subprocess
import sys
import zlib

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
import cases
from cases import BINARIES, ROOT
import rig

HERE = pathlib.Path(__file__).resolve().parent
MANIFEST = HERE / "manifest.txt"
KEPT = HERE / "png"
OUT = ROOT / "build/golden"
MOST_KEPT = 60


def digests():
    """-> {name: digest} of all pictures as drawn now."""
    done = subprocess.run([BINARIES / "atrio-golden"], text=True, capture_output=True)
    assert done.returncode == 0, done.stderr
    return {name: digest for digest, name in map(str.split, done.stdout.splitlines())}


def accepted():
    return {name: digest for digest, name in
            map(str.split, MANIFEST.read_text().splitlines())} if MANIFEST.exists() else {}


def draw(names, folder):
    folder.mkdir(parents=True, exist_ok=True)
    subprocess.run([BINARIES / "atrio-golden", "--png", folder, *names], check=True,
                   stdout=subprocess.DEVNULL)


def read_png(path):
    """-> (width, height, rows of RGB bytes) of an 8-bit RGB PNG (PNG spec §9: filters)."""
    raw = path.read_bytes()
    at, data = 8, b""
    while at < len(raw):
        length, kind = struct.unpack(">I4s", raw[at:at + 8])
        body = raw[at + 8:at + 8 + length]
        if kind == b"IHDR":
            width, height = struct.unpack(">II", body[:8])
        elif kind == b"IDAT":
            data += body
        at += 12 + length
    pixels, stride = zlib.decompress(data), 3 * width
    rows, before = [], bytes(stride)
    for y in range(height):
        kind, row = pixels[y * (stride + 1)], bytearray(pixels[y * (stride + 1) + 1:][:stride])
        unfilter(kind, row, before)
        rows.append(bytes(row))
        before = row
    return width, height, rows


def unfilter(kind, row, before):
    for i in range(len(row) if kind else 0):
        left, up = (row[i - 3] if i > 2 else 0), before[i]
        corner = before[i - 3] if i > 2 else 0
        if kind == 4:
            guess = left + up - corner
            row[i] = (row[i] + min((left, up, corner), key=lambda near: abs(guess - near))) & 255
        else:
            row[i] = (row[i] + (0, left, up, (left + up) // 2)[kind]) & 255


def show_difference(name):
    """Writes was, is and diff (what changed in red on grey). -> the changed box, in pixels."""
    shutil.copy(KEPT / f"{name}.png", OUT / f"{name}-was.png")
    draw([name], OUT)
    (OUT / f"{name}.png").rename(OUT / f"{name}-is.png")
    w, h, was = read_png(OUT / f"{name}-was.png")
    now_w, now_h, now = read_png(OUT / f"{name}-is.png")
    if (w, h) != (now_w, now_h):
        return f"was {w}×{h}, is {now_w}×{now_h}"
    changed, rows = [], []
    for y, (old, new) in enumerate(zip(was, now)):
        row = bytearray(128 + value // 2 for value in new)
        if old != new:
            for x in range(w):
                if old[3 * x:3 * x + 3] != new[3 * x:3 * x + 3]:
                    row[3 * x:3 * x + 3] = b"\xd0\x00\x00"
                    changed.append((x, y))
        rows.append(bytes(row))
    rig.write_png(OUT / f"{name}-diff.png", w, h, rows)
    xs, ys = zip(*changed)
    return f"{len(changed)} pixels in x {min(xs)}–{max(xs)}, y {min(ys)}–{max(ys)}"


def every_picture_is_the_one_that_was_looked_at(_):
    shutil.rmtree(OUT, ignore_errors=True)
    OUT.mkdir(parents=True)
    was, now = accepted(), digests()
    lines = [f"new: {name}" for name in sorted(now.keys() - was.keys())]
    lines += [f"gone: {name}" for name in sorted(was.keys() - now.keys())]
    for name in sorted(name for name in was.keys() & now.keys() if was[name] != now[name]):
        kept = (KEPT / f"{name}.png").exists()
        lines.append(f"changed: {name}" + (f": {show_difference(name)}" if kept else ""))
    print(f"{len(now)} pictures")
    assert not lines, "\n".join([f"{len(lines)} differ; look in build/golden, then --accept", *lines[:80]])


def the_kept_pictures_are_few_and_current(_):
    kept = sorted(path.stem for path in KEPT.glob("*.png"))
    assert 0 < len(kept) <= MOST_KEPT, f"{len(kept)} PNGs kept"
    folder = OUT / "kept"
    draw(kept, folder)
    stale = [name for name in kept
             if (folder / f"{name}.png").read_bytes() != (KEPT / f"{name}.png").read_bytes()
             and read_png(folder / f"{name}.png") != read_png(KEPT / f"{name}.png")]
    assert not stale, f"not as drawn now: {stale}"


def accept():
    now = digests()
    MANIFEST.write_text("".join(f"{now[name]} {name}\n" for name in sorted(now)))
    names = (HERE / "kept.txt").read_text().split()
    assert len(names) <= MOST_KEPT and set(names) <= now.keys(), set(names) - now.keys()
    shutil.rmtree(KEPT, ignore_errors=True)
    draw(names, KEPT)
    print(f"{len(now)} digests, {len(names)} PNGs accepted")


if sys.argv[1:] == ["--accept"]:
    accept()
else:
    cases.run([every_picture_is_the_one_that_was_looked_at, the_kept_pictures_are_few_and_current])
