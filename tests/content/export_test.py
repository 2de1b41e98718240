#!/usr/bin/env python3
"""What other catalogues get: the true content through the true tool, against schema and shapes."""
import copy
import functools
import json
import pathlib
import sqlite3
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
import cases
import export_shapes as shapes
import rdf
from cases import BINARIES, ROOT

LAYERS = "ambito-pianura-lieta,borgolieto,sportello-borgolieto"
PAGES = "https://pages.example/atrio"
SCHEMA = json.loads((ROOT / "tests/content/hsds.schema.json").read_text())
GRAPHS = {"cpsv-ap-it": shapes.CPSV_SHAPES, "schema-org": shapes.SCHEMA_SHAPES}


def tool(*words):
    return subprocess.run([BINARIES / "atrio-content", *words], text=True, capture_output=True)


def export(out, kind, *words):
    done = tool("export", ROOT / "content", "--format", kind, "--out", out, *words)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "left out: fondare-associazione" in done.stderr, done.stderr


@functools.cache
def document(kind):
    """The text of an export with every layer and with pages."""
    with tempfile.TemporaryDirectory(prefix="atrio-test-") as folder:
        out = pathlib.Path(folder) / "export.json"
        export(out, kind, "--layers", LAYERS, "--base-url", PAGES + "/")
        return out.read_text()


@functools.cache
def graph(kind):
    return rdf.parsed(document(kind))


def faults_of(page):
    found = rdf.jsonschema.Draft202012Validator(SCHEMA).iter_errors(page)
    return [f"{list(fault.absolute_path)}: {fault.message}" for fault in found]


def things(value):
    """Every object with an id below `value`."""
    if isinstance(value, list):
        for one in value:
            yield from things(one)
    elif isinstance(value, dict):
        if "id" in value:
            yield value
        for one in value.values():
            yield from things(one)


def every_service_of_the_pack_is_in_every_catalogue(case):
    assert tool("build", ROOT / "content", "--out", case.folder / "pack").returncode == 0
    with sqlite3.connect(case.folder / "pack/pack.sqlite") as pack:
        published = {row[0] for row in pack.execute(
            "SELECT id FROM card WHERE kind = 'service' AND coalesce(body ->> 'type', '') <> 'guide'")}
    assert len(published) >= 37, published
    assert len(json.loads(document("hsds"))["contents"]) == len(published)
    for kind in GRAPHS:
        named = {shapes.identifier(graph(kind), one) for one in shapes.services(graph(kind))}
        assert named == published, named ^ published


def hsds_keeps_to_the_schema(_):
    page = json.loads(document("hsds"))
    assert not faults_of(page), faults_of(page)[:5]
    assert page["total_items"] == page["size"] == len(page["contents"])


def an_id_stands_for_one_thing(_):
    seen = {}
    for one in things(json.loads(document("hsds"))["contents"]):
        assert seen.setdefault(one["id"], one) == one, (seen[one["id"]], one)
    assert len(seen) > 500, len(seen)


def the_schema_finds_what_is_planted(_):
    good = json.loads(document("hsds"))
    at = next(n for n, one in enumerate(good["contents"]) if "service_at_locations" in one)

    def place(service):
        return service["service_at_locations"][0]["location"]

    plants = [lambda service: service.update(id="residenza"),
              lambda service: service.pop("name"),
              lambda service: service.update(status="open"),
              lambda service: service.update(title="not a field of HSDS"),
              lambda service: service.update(url="no address"),
              lambda service: service["required_documents"][0].update(document=""),
              lambda service: service["attributes"][0].update(label="a field of 3.1"),
              lambda service: service["attributes"][0]["taxonomy_term"].pop("description"),
              lambda service: service["organization"].pop("description"),
              lambda service: place(service).pop("location_type"),
              lambda service: place(service)["addresses"][0].pop("city"),
              lambda service: place(service)["schedules"][0].update(byday="LU"),
              lambda service: place(service)["schedules"][0].update(opens_at="8:30"),
              lambda service: place(service)["languages"][0].update(code="zh-Hans")]
    for number, plant in enumerate(plants):
        page = copy.deepcopy(good)
        plant(page["contents"][at])
        assert faults_of(page), f"plant {number} was not found"


def hours_become_rules_of_the_week(_):
    offices = {one["name"]: one for one in things(json.loads(document("hsds"))["contents"])
               if one.get("location_type")}
    cpia = offices["CPIA, la scuola pubblica per adulti"]
    week = [(one["byday"], one["opens_at"], one["closes_at"]) for one in cpia["schedules"]]
    assert week == [("MO,TU,WE,TH,FR", "09:00", "12:00"), ("TU,TH", "17:00", "20:00")], week
    assert all("Jul-Aug off" in one["notes"] for one in cpia["schedules"])


def the_graphs_keep_to_their_shapes(_):
    for kind, wanted in GRAPHS.items():
        assert len(graph(kind)) > 10000, len(graph(kind))
        for shape in wanted:
            faults = shape(graph(kind))
            assert not faults, f"{kind}, {shape.__name__}: {faults[:5]}"


def every_shape_finds_what_is_planted(_):
    for kind, wanted in GRAPHS.items():
        whole = graph(kind)
        for shape in wanted:
            plants = shapes.FAULTS[shape][kind]
            assert plants
            for number, plant in enumerate(plants):
                gone, new = plant(whole)
                assert gone or new
                for triple in gone:
                    whole.remove(triple)
                for triple in new:
                    whole.add(triple)
                found = shape(whole)
                for triple in new:
                    whole.remove(triple)
                for triple in gone:
                    whole.add(triple)
                assert found, f"{kind}, {shape.__name__}: plant {number} was not found"


def texts_near(whole, service):
    """The Italian texts of a service and of what belongs to it, not of other services."""
    near = {service}
    for _ in range(3):
        near |= {thing for one in near for predicate, thing in whole.predicate_objects(one)
                 if predicate != shapes.SCHEMA.isRelatedTo}
    return [text for text in near if isinstance(text, rdf.Literal) and text.language == "it"]


def what_is_uncertain_says_so_to_people_too(_):
    mark = "(Controlla allo sportello)"
    doubtful = {one["id"]: one for one in json.loads(document("hsds"))["contents"]
                if any(entry["link_type"] == "uncertain" for entry in one["attributes"])}
    assert len(doubtful) >= 10, len(doubtful)
    for uuid, one in doubtful.items():
        assert mark in json.dumps(one, ensure_ascii=False), one["name"]
        for kind in GRAPHS:
            said = texts_near(graph(kind), rdf.URIRef(f"urn:uuid:{uuid}"))
            assert any(mark in text for text in said), (kind, one["name"])


def a_graph_needs_no_network(_):
    for kind in GRAPHS:
        context = json.loads(document(kind))["@context"]
        assert isinstance(context, dict) and "@import" not in context, context
        assert all(isinstance(term, (str, dict)) for term in context.values())


def pages_are_named_where_they_stand(_):
    hsds = {one["name"]: one for one in json.loads(document("hsds"))["contents"]}
    assert hsds["Residenza in Comune"]["url"] == f"{PAGES}/it/residenza-anagrafica"
    for kind, predicate in (("cpsv-ap-it", shapes.FOAF.page), ("schema-org", shapes.SCHEMA.url)):
        pages = set(graph(kind).objects(None, predicate))
        for tag in shapes.TAGS:
            assert rdf.URIRef(f"{PAGES}/{tag}/residenza-anagrafica") in pages, (kind, tag)


def the_same_content_gives_the_same_files(case):
    words = ["--layers", LAYERS, "--base-url", PAGES]
    export(case.folder / "graph", "cpsv-ap-it", *words)
    assert (case.folder / "graph/services.jsonld").read_text() == document("cpsv-ap-it")
    export(case.folder / "api", "hsds", *words)
    assert (case.folder / "api/services.json").read_text() == document("hsds")
    one_by_one = {path.name: json.loads(path.read_text())
                  for path in (case.folder / "api/services").iterdir()}
    assert one_by_one == {f"{service['id']}.json": service
                          for service in json.loads(document("hsds"))["contents"]}


def an_export_that_cannot_be_leaves_nothing(case):
    (case.folder / "mine").mkdir()
    (case.folder / "mine/letter.txt").write_text("keep me")
    wrong = {
        "has no language": ("hsds", "out.json", "--language", "xx"),
        "begin it with https://": ("hsds", "out.json", "--base-url", "http://pages.example"),
        "layers/atlantis": ("hsds", "out.json", "--layers", "atlantis"),
        "name another --out": ("hsds", "mine"),
    }
    for says, (kind, out, *words) in wrong.items():
        done = tool("export", ROOT / "content", "--format", kind, "--out", case.folder / out, *words)
        assert done.returncode == 1 and says in done.stderr, (says, done.stderr)
    assert tool("export", ROOT / "content", "--format", "xml", "--out", "x.json").returncode == 2
    assert [path.name for path in case.folder.iterdir()] == ["mine"], list(case.folder.iterdir())
    assert (case.folder / "mine/letter.txt").read_text() == "keep me"


cases.run([every_service_of_the_pack_is_in_every_catalogue, hsds_keeps_to_the_schema,
           an_id_stands_for_one_thing, the_schema_finds_what_is_planted,
           hours_become_rules_of_the_week, the_graphs_keep_to_their_shapes,
           every_shape_finds_what_is_planted,
           what_is_uncertain_says_so_to_people_too, a_graph_needs_no_network,
           pages_are_named_where_they_stand, the_same_content_gives_the_same_files,
           an_export_that_cannot_be_leaves_nothing])
