"""Debian's rdflib, without the network: whatever would ask for a page is an error."""
import socket
import sys

try:
    import rdflib
except ModuleNotFoundError:  # a Python of one's own does not see Debian's packages
    sys.path.append("/usr/lib/python3/dist-packages")
    import rdflib
import jsonschema
from rdflib import RDF, XSD, Graph, Literal, Namespace, URIRef

rdflib.NORMALIZE_LITERALS = False  # else it mends a wrong date before anybody sees it
__all__ = ["RDF", "XSD", "Graph", "Literal", "Namespace", "URIRef", "jsonschema", "n3", "parsed"]


def n3(term):
    return term.n3()


def parsed(text):
    """The graph of a JSON-LD document."""
    def refuse(*_):
        raise AssertionError("somebody asks the network for a context")

    asked, socket.create_connection = socket.create_connection, refuse
    try:
        return Graph().parse(data=text, format="json-ld")
    finally:
        socket.create_connection = asked
