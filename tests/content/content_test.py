#!/usr/bin/env python3
"""What the terminal says is whole: nothing to mend, every language complete, the same pack twice."""
import csv
import pathlib
import re
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
import cases
from cases import BINARIES, ROOT

LANGUAGES = ["it", "en", "ar", "bn", "zh-Hans", "ur", "uk", "sq", "es", "fr", "ro", "pa", "fil"]


def paths_of(po):
    """The paths a PO file translates, obsolete ones left out."""
    lines = re.findall(r'^msgctxt ((?:"[^"]*"\n)+)', po.read_text(), re.MULTILINE)
    return {"".join(re.findall('"([^"]*)"', parts)) for parts in lines}


def content_tool(*words):
    done = subprocess.run([BINARIES / "atrio-content", *words], text=True, capture_output=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


# The day this content was reviewed. A commit that was right must stay right: what falls due later is
# for the editor's own lint, which looks at the calendar.
TODAY = "2026-11-23"


def an_editor_finds_nothing_to_mend_and_every_service_reads_easily(_):
    said = content_tool("lint", ROOT / "content", "--today", TODAY).splitlines()
    assert said[-1].endswith("nothing to mend"), said
    table = [line.split(maxsplit=2)[1:] for line in said if line.startswith("Gulpease")]
    services = {path.stem for path in (ROOT / "content/services").glob("*.yaml")}
    assert {name for _, name in table[:-1]} == services, table
    assert min(int(index) for index, _ in table[:-1]) >= 60, table
    assert table[-1][1].startswith("mean") and int(table[-1][0]) >= 85, table


def a_reviewer_gets_the_list_of_what_is_uncertain(_):
    said = content_tool("lint", ROOT / "content", "--review")
    uncertain = sum(path.read_text().count("certainty: uncertain")
                    for path in (ROOT / "content").rglob("*.yaml"))
    assert said.count(" is uncertain: ") == uncertain > 0, said


def every_text_stands_in_every_language(_):
    stats = content_tool("stats", ROOT / "content").splitlines()
    assert stats == [f"{tag} 100 %" for tag in LANGUAGES], stats


def read_back(language):
    record = ROOT / "content/terms/read-back" / f"{language}.tsv"
    with record.open(newline="") as lines:
        return {line["path"]: line for line in csv.DictReader(lines, delimiter="\t",
                                                             quoting=csv.QUOTE_NONE)}


def every_translation_was_read_back_by_fresh_eyes(_):
    for language in LANGUAGES[1:]:
        wanted = set()
        for folder in [ROOT / "content", *(ROOT / "content/layers").iterdir()]:
            layer = "" if folder == ROOT / "content" else folder.name + ":"
            wanted |= {layer + path for path in paths_of(folder / "po" / f"{language}.po")}
        record = read_back(language)
        assert wanted == set(record), (language, sorted(wanted ^ set(record))[:20])
        unread = [path for path in wanted if not record[path]["read back"]]
        assert not unread, (language, unread[:20])
        mended = [line for line in record.values() if line["verdict"] == "mended"]
        assert len(mended) >= 5 and all(line["before"] and line["why"] for line in mended), language


def the_same_sources_make_the_same_pack(case):
    for name in ("one", "two"):
        content_tool("build", ROOT / "content", "--out", case.folder / name)
    one, two = ({path.relative_to(folder): path.read_bytes()
                 for path in folder.rglob("*") if path.is_file()}
                for folder in (case.folder / "one", case.folder / "two"))
    assert one == two and len(one) > 100, (len(one), len(two))


cases.run([an_editor_finds_nothing_to_mend_and_every_service_reads_easily,
           a_reviewer_gets_the_list_of_what_is_uncertain, every_text_stands_in_every_language,
           every_translation_was_read_back_by_fresh_eyes,
           the_same_sources_make_the_same_pack])
