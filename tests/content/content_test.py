#!/usr/bin/env python3
"""What the terminal says is whole: nothing to mend, every language complete, the same pack twice."""
import pathlib
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
import cases
from cases import BINARIES, ROOT

LANGUAGES = ["it", "en", "ar", "bn", "zh-Hans", "ur", "uk", "sq", "es", "fr", "ro", "pa", "fil"]


def content_tool(*words):
    done = subprocess.run([BINARIES / "atrio-content", *words], text=True, capture_output=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def an_editor_finds_nothing_to_mend(_):
    assert "nothing to mend" in content_tool("lint", ROOT / "content")


def every_text_stands_in_every_language(_):
    stats = content_tool("stats", ROOT / "content").splitlines()
    assert stats == [f"{tag} 100 %" for tag in LANGUAGES], stats


def the_same_sources_make_the_same_pack(case):
    for name in ("one", "two"):
        content_tool("build", ROOT / "content", "--out", case.folder / name)
    one, two = ({path.relative_to(folder): path.read_bytes()
                 for path in folder.rglob("*") if path.is_file()}
                for folder in (case.folder / "one", case.folder / "two"))
    assert one == two and len(one) > 100, (len(one), len(two))


cases.run([an_editor_finds_nothing_to_mend, every_text_stands_in_every_language,
           the_same_sources_make_the_same_pack])
