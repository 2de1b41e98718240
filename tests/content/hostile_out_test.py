#!/usr/bin/env python3
"""What cannot be written leaves what stood there: a full disk, a place that is none, a drawing
that is more than a picture. Uses the sources and the judge of hostile_test.py."""
import pathlib
import shutil
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
import cases
import hostile_source
from cases import ROOT
from hostile_test import ALL, DRAWN, snapshot, sound_source, tool

WRITING = {name: words for name, (words, has_out) in ALL.items() if has_out}
A_FEW_KB = 3000  # less than the smallest file that any command writes
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">%s</svg>'
PATH = '<path d="M0 0H9V9Z"/>'
DRAWINGS = {
    "no drawing at all": ("PNG", "on line 1"),
    "an external entity": ('<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/hostname">]>' + SVG
                           % "<desc>&x;</desc>", "document type"),
    "a billion laughs": ('<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>' + SVG % "",
                         "document type"),
    "a picture of a file": (SVG % '<image href="file:///etc/hostname"/>', "<image> is no shape"),
    "a link to a file": (SVG % '<path href="file:///etc/hostname" d="M0 0"/>', "href"),
    "a script": (SVG % "<script>x()</script>", "<script> is no shape"),
    "a style": (SVG % '<path style="fill:url(http://x/)" d="M0 0"/>', "style"),
    "uses of uses": (SVG % '<g id="a"><use href="#a"/></g>', "<use> is no shape"),
    "a filter": (SVG % "<filter/>", "<filter> is no shape"),
    "a thousand million dashes": (SVG % '<path d="M0 0H9" stroke-dasharray="1e-9"/>', "dash"),
    "groups in groups": (SVG % ("<g>" * 500 + "</g>" * 500), "too many shapes"),
    "5000 shapes": (SVG % ("<g/>" * 5000), "too many shapes"),
    "a million groups": (SVG % ("<g>" * 1_000_000), "larger than"),
}


def refused(name, source, out, *says, **how):
    """The command ends with 1 and says these words, whoever watches `out`."""
    before = snapshot(source), snapshot(out.parent)
    code, said, _ = tool(name, source, *WRITING[name], "--out", out, **how)
    assert code == 1 and "ERROR: " not in said, f"{name}: {code}\n{said[-2000:]}"
    assert all(word in said for word in says), f"{name} does not say {says}\n{said[-2000:]}"
    after = snapshot(source), snapshot(out.parent)
    assert after == before, f"{name} changed {set(after[1].items()) ^ set(before[1].items())}"


def nothing_is_written_into_the_sources(case):
    source = sound_source(case)
    for name in WRITING:
        for place in ("new", "services", "po", "."):
            refused(name, source, source / place, "lies in the sources", "name an --out")


def what_is_somebody_elses_is_not_replaced(case):
    source, photos = sound_source(case), case.folder / "photos"
    photos.mkdir()
    (photos / "me.jpg").write_text("x")
    for name in WRITING:
        if name != "extract":  # adds its templates to whatever is there
            refused(name, source, photos, "name another --out")
        refused(name, source, photos / "me.jpg", "name another --out")


def a_place_that_cannot_be_made_is_named(case):
    source = sound_source(case)
    for name in WRITING:
        refused(name, source, pathlib.Path("/dev/null/pack"), "/dev/null")


def a_full_disk_leaves_the_old_output_whole(case):
    source, out = sound_source(case), case.folder / "out"
    for name, words in WRITING.items():
        code, said, _ = tool(name, source, *words, "--out", out / name / "old")
        assert code == 0, said
        (out / name / "tmp").mkdir()
        for place in ("old", "new"):
            if place == "old":  # something new to write
                hostile_source.change("services/isee-caf-patronato.yaml", "title: \"",
                                      "title: \"Nuovo ")(source)
            refused(name, source, out / name / place, full_disk=A_FEW_KB,
                    temporary=out / name / "tmp")


def a_full_disk_leaves_the_translations_whole(case):
    source = sound_source(case)
    hostile_source.change("needs.yaml", 'name: "Casa', 'name: "Nuova casa')(source)
    before = snapshot(source)
    code, said, _ = tool("merge", source, full_disk=100_000)
    assert code == 1 and "po/en.po" in said, said
    assert snapshot(source) == before
    assert tool("merge", source)[0] == 0 and snapshot(source) != before  # it had something to do


def a_drawing_is_a_few_shapes_and_nothing_else(case):
    source, shapes = sound_source(case), case.folder / "shapes"
    shutil.copytree(ROOT / "assets/shapes", shapes)
    spoilt = shapes / "house.svg"
    words = [*DRAWN]
    words[words.index("--shapes") + 1] = shapes
    for what, (drawing, says) in DRAWINGS.items():
        spoilt.write_text(drawing)
        code, said, took = tool("build", source, *words, "--out", case.folder / "out")
        assert code == 1 and spoilt.name in said and says in said, f"{what}: {said[-1500:]}"
        assert "choose another drawing" in said, said
        assert not (case.folder / "out").exists()
        print(f"   {took:.1f} s: {what}", flush=True)


if __name__ == "__main__":
    cases.run([nothing_is_written_into_the_sources, what_is_somebody_elses_is_not_replaced,
               a_place_that_cannot_be_made_is_named, a_full_disk_leaves_the_old_output_whole,
               a_full_disk_leaves_the_translations_whole,
               a_drawing_is_a_few_shapes_and_nothing_else])
