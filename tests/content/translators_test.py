#!/usr/bin/env python3
"""The PO files are what translators' tools take: gettext, the translate-toolkit, and by them Poedit,
Weblate and agencies that work with XLIFF."""
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
sys.path.append("/usr/lib/python3/dist-packages")  # Debian's, when another Python runs the tests
import cases
from cases import BINARIES, ROOT
from translate.storage import pypo

# What pofilter would say of a faultless file, and why; every other test of this list holds.
PO_TESTS = ["blank", "compendiumconflicts", "credits", "emails", "escapes", "filepaths", "newlines", "nplurals",
            "numbers", "pythonbraceformat", "startwhitespace", "endwhitespace", "tabs", "untranslated",
            "urls", "variables", "xmltags"]
# Left out: accelerators, functions, options, printf, kdecomments, simpleplurals (there are none); brackets
# (the Italian name of an office stands beside its translation, in brackets); doublewords ("800 290 290", and
# the languages that say a word twice); doublequoting, singlequoting, endpunc, puncspacing, startpunc, purepunc
# (every script has its own); doublespacing (lint measures the drawn line); long, short, sentencecount,
# simplecaps, startcaps, acronyms, unchanged, validchars, spellcheck (other languages are other languages).


def run(*words, **more):
    done = subprocess.run([str(word) for word in words], text=True, capture_output=True, **more)
    assert done.returncode == 0, f"{words}\n{done.stdout[-2000:]}\n{done.stderr[-2000:]}"
    return done


def content_tool(*words):
    return run(BINARIES / "atrio-content", *words).stdout


def po_files(content):
    files = sorted([*content.glob("po/*.po"), *content.glob("layers/*/po/*.po")])
    assert len(files) >= 12, files
    return files


def own_copy(case):
    """-> a copy of the sources, nothing a draft, where one Italian text changed, one translation is
    missing, one has been checked and one has a remark."""
    content = case.folder / "content"
    shutil.copytree(ROOT / "content", content)
    for source in content.rglob("*.yaml"):
        source.write_text(re.sub(r"(\n *|, *)draft: yes", "", source.read_text()))
    ui = content / "ui.yaml"
    ui.write_text(ui.read_text().replace('"Tocca qui"', '"Tocca lo schermo"'))
    for po in content.glob("po/*.po"):
        text = re.sub(r'(msgctxt "ui/dock/end"\nmsgid "Fine"\n)msgstr ".*"', r'\1msgstr ""', po.read_text())
        text = text.replace('msgctxt "ui/dock/back"', '# checked: mediator 2026-11-23\nmsgctxt "ui/dock/back"')
        text = text.replace('msgctxt "ui/dock/start"', '# Home, or the first page?\nmsgctxt "ui/dock/start"')
        po.write_text(text)
    content_tool("merge", content)
    return content


def translations(po):
    """-> {path: (Italian, forms, outdated)}"""
    entries = {}
    for unit in pypo.pofile.parsefile(str(po)).units:
        if not unit.isheader() and not unit.isobsolete():
            entries[unit.getcontext()] = (unit.source, [str(form) for form in getattr(unit.target, "strings", [unit.target])],
                                          unit.isfuzzy())
    return entries


def gettext_has_nothing_to_say_about_any_file(_):
    for po in po_files(ROOT / "content"):
        assert run("msgfmt", "-c", "-o", os.devnull, po).stderr == "", po


def every_text_says_where_it_stands(case):
    content_tool("extract", ROOT / "content", "--out", case.folder)
    template = pypo.pofile.parsefile(str(case.folder / "messages.pot"))
    texts = [unit for unit in template.units if not unit.isheader()]
    lost = [unit.getcontext() for unit in texts if not unit.getnotes("developer").startswith("Where: ")]
    assert not lost and len(texts) > 1000, f"say it in translator_comment.cpp: {lost}"
    in_po = {unit.getcontext(): unit.getnotes("developer")
             for unit in pypo.pofile.parsefile(str(ROOT / "content/po/ar.po")).units}
    other = [unit.getcontext() for unit in texts if in_po.get(unit.getcontext()) != unit.getnotes("developer")]
    assert not other, f"run atrio-content merge content: {other[:5]}"


def merging_what_is_up_to_date_changes_no_translation(case):
    content = case.folder / "content"
    shutil.copytree(ROOT / "content", content)
    content_tool("merge", content)
    once = {po: po.read_bytes() for po in po_files(content)}
    for po in once:
        was = ROOT / po.relative_to(case.folder)
        assert translations(po) == translations(was), f"run atrio-content merge content: {was}"
    content_tool("merge", content)
    assert once == {po: po.read_bytes() for po in once}


def the_toolkit_counts_what_stats_counts(case):
    content = own_copy(case)
    stats = json.loads(content_tool("stats", content, "--json"))
    assert stats["ar"]["missing"] == stats["ar"]["outdated"] == stats["ar"]["checked"] == 1, stats["ar"]
    for language, counted in stats.items():
        rows = run("pocount", "--csv", *(po for po in po_files(content) if po.stem == language)).stdout.splitlines()
        names = [name.strip() for name in rows[0].split(",")]
        files = [dict(zip(names, row.split(","))) for row in rows[1:] if ".po" in row]
        total = {name: sum(int(row[name]) for row in files)
                 for name in ("Translated Messages", "Fuzzy Messages", "Untranslated Messages")}
        assert list(total.values()) == [counted["unchecked"] + counted["checked"], counted["outdated"],
                                        counted["missing"]], (language, total, counted)


def same_numbers(unit):
    """"24 ore su 24" may become "24 hours", and "16.000" be written "16,000"."""
    numbers = [{re.sub(r"[.,' \u00a0\u202f]", "", number)
                for number in re.findall(r"\d+(?:[.,' \u00a0\u202f]\d{3}(?!\d))*", text)}
               for text in (unit.source, unit.target)]
    return numbers[0] == numbers[1]


def excused(test, unit):
    if test == "numbers":
        return same_numbers(unit)
    # Arabic "one" and "two" are words; lint asks {n} of every form that stands for several numbers.
    return test == "pythonbraceformat" and unit.hasplural()


def complaints(folder, out):
    """-> what pofilter finds in a folder's files and nobody can excuse"""
    tests = [word for test in PO_TESTS for word in ("-t", test)]
    run("pofilter", "--progress=none", *tests, folder, out)
    found = []
    for po in out.rglob("*.po"):
        for unit in pypo.pofile.parsefile(str(po)).units:
            for test in re.findall(r"\(pofilter\) (\w+):", unit.getnotes("translator")):
                if not excused(test, unit):
                    found.append((str(po.relative_to(out)), test, unit.getcontext()))
    return found


def the_toolkit_finds_no_fault_in_any_file(case):
    assert not (found := complaints(ROOT / "content", case.folder / "found")), found


def the_toolkit_would_find_a_fault(case):
    po = case.folder / "po" / "ar.po"
    po.parent.mkdir()
    text = (ROOT / "content/po/ar.po").read_text()
    for path, fault in (("ui/hours/opens_today", "{ora}"), ("ui/dock/back", " x "), ("service/residenza-anagrafica/step/3/detail", "9")):
        text = re.sub(rf'(msgctxt "{path}"\nmsgid ".*"\n)msgstr ".*"', rf'\1msgstr "{fault}"', text)
    po.write_text(text)
    found = {test for _, test, _ in complaints(po.parent, case.folder / "found")}
    assert {"pythonbraceformat", "startwhitespace", "numbers"} <= found, found


def save_by_toolkit(po):
    store = pypo.pofile.parsefile(str(po))
    store.updateheader(add=True, Last_Translator="Ada Rossi <ada@example.org>", X_Generator="Poedit 3.2.2")
    store.save()


def a_file_rewritten_by_a_translators_tool_is_merged_to_the_same_bytes(case):
    content = own_copy(case)
    before = {po: po.read_bytes() for po in content.glob("po/*.po")}
    for rewrite in (lambda po: run("msgcat", "--no-wrap", "-o", po, po),
                    lambda po: run("msgcat", "-w", "60", "-o", po, po),
                    lambda po: run("msgcat", "-s", "--no-location", "-o", po, po), save_by_toolkit):
        for po in before:
            po.write_bytes(before[po])
            rewrite(po)
        content_tool("merge", content)
        for po, was in before.items():
            now = po.read_bytes().replace(b"X-Generator: Poedit 3.2.2", b"X-Generator: atrio-content")
            assert now == was, po


def an_agency_that_works_with_xliff_gives_the_same_translations_back(case):
    content = own_copy(case)
    for language in ("ar", "zh-Hans"):
        po = content / "po" / f"{language}.po"
        before = translations(po)
        xliff = case.folder / f"{language}.xlf"
        run("po2xliff", "--progress=none", po, xliff)
        xliff.write_text(xliff.read_text().replace("Where: ", ""))  # agencies do not always keep comments
        run("xliff2po", "--progress=none", xliff, po)
        content_tool("merge", content)
        assert translations(po) == before, language


cases.run([gettext_has_nothing_to_say_about_any_file, every_text_says_where_it_stands,
           merging_what_is_up_to_date_changes_no_translation, the_toolkit_counts_what_stats_counts,
           the_toolkit_finds_no_fault_in_any_file, the_toolkit_would_find_a_fault,
           a_file_rewritten_by_a_translators_tool_is_merged_to_the_same_bytes,
           an_agency_that_works_with_xliff_gives_the_same_translations_back])
