#!/usr/bin/env python3
"""Fails when a folder includes what kiosk/levels.txt does not allow.

usage: levels.py [ROOT LEVELS]     (default: kiosk and its levels.txt)

Three rules: only folders strictly below, only those listed, and each third-party header
only where its owner is.
"""
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent.parent
ROOT = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "kiosk"
TABLE = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else ROOT / "levels.txt"


def read_table(path):
    """-> {folder: (level, allowed folders)}, [(header prefixes, owner folders)]"""
    folders, headers = {}, []
    for line in path.read_text().splitlines():
        fields = line.split("#")[0].split()
        if not fields:
            continue
        if fields[0] == "header":
            colon = fields.index(":")
            headers.append((fields[1:colon], fields[colon + 1:]))
        else:
            folders[fields[1]] = (int(fields[0]), fields[2:])
    return folders, headers


def folder_of(path):
    """'lib/sqlite/database.hpp' -> 'lib/sqlite'; 'queue/ticket.hpp' -> 'queue'"""
    return str(pathlib.PurePosixPath(path).parent)


def own_include_fault(here, header, folders):
    """Why `here` may not include "header", or None."""
    there = folder_of(header)
    if there == here:
        return None
    if there not in folders:
        return f"includes {header}, whose folder has no level in {TABLE.name}"
    level, allowed = folders[here]
    if folders[there][0] >= level:
        return f"level {level} may not include {header} of level {folders[there][0]}"
    if there == "base" or there.startswith("lib/") or "*" in allowed or there in allowed:
        return None
    return f"may not include {header}: {TABLE.name} does not list '{there}' for it"


def library_include_fault(here, header, headers):
    """Why `here` may not include <header>, or None. The longest matching rule decides."""
    best = ("", None)
    for prefixes, owners in headers:
        for prefix in prefixes:
            if header.startswith(prefix) and len(prefix) > len(best[0]):
                best = (prefix, owners)
    if best[1] is None or here in best[1]:
        return None
    return f"may not include <{header}>: it belongs to {', '.join(best[1])}"


def main():
    folders, headers = read_table(TABLE)
    faults = []
    for source in sorted(ROOT.rglob("*.[ch]pp")):
        here = folder_of(source.relative_to(ROOT).as_posix())
        if here not in folders:
            faults.append(f"{source}: folder '{here}' has no level in {TABLE}")
            continue
        for number, line in enumerate(source.read_text().splitlines(), 1):
            include = re.match(r'\s*#\s*include\s+(["<])([^">]+)[">]', line)
            if not include:
                continue
            if include[1] == '"':
                fault = own_include_fault(here, include[2], folders)
            else:
                fault = library_include_fault(here, include[2], headers)
            if fault:
                faults.append(f"{source}:{number}: {here} {fault}")
    print("\n".join(faults) or f"levels: {len(folders)} folders, every include as listed")
    return bool(faults)


sys.exit(main())
