#!/usr/bin/env python3
"""Reads a ticket printer's bytes as a printer would and writes what it would print as a PNG.

usage: escpos_to_png.py IN.bin OUT.png

Written from the printers' manuals alone; it shares nothing with kiosk/receipt, so that one can
check the other. Raster bands (GS v 0) are set one below the other; a cut is a red line in the
picture only when more paper follows. Prints one JSON line:
{"width": dots, "rows": n, "bands": [{"rows": n, "bytes": n}, ...], "cuts": n}
Anything unexpected ends it with exit 1 and the offset of the byte.
"""
import json
import struct
import sys
import zlib

# Commands that change nothing in the picture: name and number of argument bytes.
PLAIN = {
    b"\x1b@": ("ESC @ initialise", 0),
    b"\x1b2": ("ESC 2 default line spacing", 0),
    b"\x1b3": ("ESC 3 n line spacing", 1),
    b"\x1ba": ("ESC a n justify", 1),
    b"\x1bJ": ("ESC J n feed dots", 1),
}
MOST_ROWS = 100_000


class Unexpected(Exception):
    def __init__(self, offset, what):
        super().__init__(f"byte {offset}: {what}")


class Paper:
    """Rows of packed dots, 1 = black, and where it was cut."""

    def __init__(self):
        self.rows, self.cuts, self.bands = [], [], []

    def width(self):
        return max((len(row) * 8 for row in self.rows), default=8)


def take(job, at, count, what):
    if at + count > len(job):
        raise Unexpected(at, f"{what}: {at + count - len(job)} bytes are missing")
    return job[at:at + count]


def raster(job, at, paper):
    """GS v 0 m xL xH yL yH d…  -> offset behind it"""
    mode, row_bytes, rows = struct.unpack("<BHH", take(job, at + 3, 5, "raster head"))
    if mode != 0:
        raise Unexpected(at + 3, f"raster mode {mode} is not dot for dot")
    if row_bytes == 0 or rows == 0:
        raise Unexpected(at + 4, "raster without dots")
    if len(paper.rows) + rows > MOST_ROWS:
        raise Unexpected(at + 6, f"more than {MOST_ROWS} rows")
    dots = take(job, at + 8, row_bytes * rows, "raster")
    paper.rows += [dots[i:i + row_bytes] for i in range(0, len(dots), row_bytes)]
    paper.bands.append({"rows": rows, "bytes": len(dots)})
    return at + 8 + len(dots)


def cut(job, at, paper):
    """GS V m [n]  -> offset behind it"""
    mode = take(job, at + 2, 1, "cut")[0]
    if mode not in (0, 1, 48, 49, 65, 66):
        raise Unexpected(at + 2, f"cut mode {mode}")
    length = 4 if mode in (65, 66) else 3
    take(job, at, length, "cut")
    paper.cuts.append(len(paper.rows))
    return at + length


def decode(job):
    paper, at = Paper(), 0
    while at < len(job):
        head = job[at:at + 2]
        if head in PLAIN:
            name, arguments = PLAIN[head]
            take(job, at, 2 + arguments, name)
            at += 2 + arguments
        elif job[at:at + 3] == b"\x1dv0":
            at = raster(job, at, paper)
        elif head == b"\x1dV":
            at = cut(job, at, paper)
        else:
            raise Unexpected(at, f"unexpected {job[at:at + 4].hex(' ')}")
    return paper


def png(paper):
    """8-bit palette PNG: white, black, and red for a cut inside the picture."""
    width, lines = paper.width(), []
    inside = [row for row in paper.cuts if row < len(paper.rows)]
    for number, row in enumerate(paper.rows):
        if number in inside:
            lines.append(b"\0" + b"\2" * width)
        bits = "".join(f"{byte:08b}" for byte in row).ljust(width, "0")
        lines.append(b"\0" + bytes(map(int, bits)))

    def chunk(kind, data):
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    header = struct.pack(">IIBBBBB", width, len(lines), 8, 3, 0, 0, 0)
    palette = bytes([255, 255, 255, 0, 0, 0, 200, 0, 0])
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"PLTE", palette)
            + chunk(b"IDAT", zlib.compress(b"".join(lines))) + chunk(b"IEND", b""))


def main():
    if len(sys.argv) != 3:
        print(__doc__, file=sys.stderr)
        return 2
    source, target = sys.argv[1:]
    try:
        with open(source, "rb") as file:
            paper = decode(file.read())
        if not paper.rows:
            raise Unexpected(0, "nothing is printed")
        with open(target, "wb") as file:
            file.write(png(paper))
    except (OSError, Unexpected) as error:
        print(f"{source}: {error}", file=sys.stderr)
        return 1
    print(json.dumps({"width": paper.width(), "rows": len(paper.rows), "bands": paper.bands,
                      "cuts": len(paper.cuts)}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
