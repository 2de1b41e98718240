"""What must be true of an exported graph: our own shapes, written from the specifications.

A shape takes the graph and gives its faults as sentences, none when all is well. FAULTS names for
each shape a few changes of a good graph that it must find. The codes and IRIs stand here again,
read from the published vocabularies and not from our compiler.
"""
import re

import rdf
from rdf import RDF, XSD, Literal, Namespace, URIRef

CPSV = Namespace("https://w3id.org/italia/onto/CPSV/")
ONTO = Namespace("https://w3id.org/italia/onto/")
L0 = Namespace("https://w3id.org/italia/onto/l0/")
RO = Namespace("https://w3id.org/italia/onto/RO/")
COV = Namespace("https://w3id.org/italia/onto/COV/")
CLV = Namespace("https://w3id.org/italia/onto/CLV/")
SM = Namespace("https://w3id.org/italia/onto/SM/")
AC = Namespace("https://w3id.org/italia/onto/AccessCondition/")
LANGUAGE = Namespace("https://w3id.org/italia/onto/Language/")
M8G = Namespace("http://data.europa.eu/m8g/")
DCT = Namespace("http://purl.org/dc/terms/")
FOAF = Namespace("http://xmlns.com/foaf/0.1/")
SKOS = Namespace("http://www.w3.org/2004/02/skos/core#")
SCHEMA = Namespace("https://schema.org/")
VOCABULARY = "https://w3id.org/italia/controlled-vocabulary/classifications-for-public-services/"
EUROPE = "http://publications.europa.eu/resource/authority/"

TAGS = ["it", "en", "ar", "bn", "zh-Hans", "ur", "uk", "sq", "es", "fr", "ro", "pa", "fil"]
# Only a bank does these: no public body is competent for them.
WITHOUT_AUTHORITY = {"conto-corrente-base"}

TYPES = {URIRef(f"{VOCABULARY}service-input-output/{code}") for code in
         "CODE REQ OTHDOC PAYMENTDEC AUTHACT IDDEC ADMINDOC CERT".split()}
REQUEST = URIRef(f"{VOCABULARY}service-input-output/REQ")
CHANNELS = {URIRef(f"{VOCABULARY}channel/{last}") for last in
            "0111 0112 0113 0121 0122 0123 0124 0125 021 022 023 024 025 031 032 033 041 042 "
            "051 052 053".split()}
TOTEM = URIRef(f"{VOCABULARY}channel/052")
THEMES = {URIRef(f"{EUROPE}data-theme/{code}") for code in
          "AGRI ECON EDUC ENER ENVI GOVE HEAL INTR JUST REGI SOCI TECH TRAN".split()}
LEVELS = {URIRef(f"{VOCABULARY}interactivity-level/{code}") for code in
          "NONE LEVEL1 LEVEL2 LEVEL3 LEVEL4 LEVEL5".split()}
KNOWN = {*TYPES, *CHANNELS, *THEMES, *LEVELS,
         *(URIRef(f"{VOCABULARY}public-services-subject-matters/{n}") for n in range(1, 16)),
         *(URIRef(f"{VOCABULARY}life-business-event/life-event/{n}") for n in range(1, 20)),
         *(URIRef(f"{VOCABULARY}authentication-type/{code}") for code in
           "NONE SFA IDPWD SPIDL1 2FA SPIDL2 IDOTP 2FAHW SPIDL3 CNS CIE MFA IDOTPBIO".split()),
         *(URIRef(f"{EUROPE}language/{code}") for code in
           "ITA ENG ARA BEN ZHO URD UKR SQI SPA FRA RON FIL".split()),
         *(URIRef(f"http://data.europa.eu/ux2/nace2/{section}") for section in "OPQ"),
         URIRef(f"{EUROPE}country/ITA")}
CONTROLLED = ("https://w3id.org/italia/controlled-vocabulary/", EUROPE,
              "http://data.europa.eu/ux2/")

PREDICATES = {
    RDF.type, L0.name, L0.description, L0.identifier, ONTO.isPartOfEvent,
    *(CPSV[name] for name in
      "hasInput producesOutput hasServiceInputOutputType hasChannel hasChannelType hasCost "
      "hasProcessingTime hasAuthenticationMethod hasiInteractivityLevel serviceTheme "
      "serviceSector isPhysicallyAvailableAt".split()),
    RO.hasRiT, RO.isRoleInTimeOf, RO.withRole, CLV.hasAddress, CLV.fullAddress,
    *(SM[name] for name in "hasOnlineContactPoint hasTelephone telephoneNumber hasEmail "
                           "emailAddress URL".split()),
    AC.hasAccessCondition, LANGUAGE.hasLanguage, M8G.hasCompetentAuthority,
    DCT.title, DCT.description, DCT.identifier, DCT.subject, DCT.spatial, DCT.modified, DCT.valid,
    FOAF.page, SKOS.prefLabel, SKOS.editorialNote}
SCHEMA_TERMS = {RDF.type, *(SCHEMA[name] for name in
    "name description identifier additionalType url disambiguatingDescription category "
    "areaServed audience audienceType serviceType serviceOutput offers availableChannel provider "
    "isRelatedTo subjectOf serviceLocation servicePhone serviceUrl availableLanguage telephone "
    "email address streetAddress addressLocality addressCountry openingHoursSpecification "
    "specialOpeningHoursSpecification dayOfWeek opens closes validFrom validThrough "
    "amenityFeature value inLanguage step supply position text expires".split())}


def services(graph):
    for kind in (CPSV.PublicService, SCHEMA.GovernmentService):
        yield from sorted(graph.subjects(RDF.type, kind))


def identifier(graph, service):
    return str(graph.value(service, L0.identifier) or graph.value(service, SCHEMA.identifier))


def tags_of(graph, subject, predicate):
    return sorted(text.language or "" for text in graph.objects(subject, predicate))


def every_service_speaks_every_language(graph):
    wanted = [DCT.title, DCT.description, L0.name, L0.description]
    if not any(graph.triples((None, RDF.type, CPSV.PublicService))):
        wanted = [SCHEMA.name, SCHEMA.description]
    return [f"{service} {predicate}: {tags_of(graph, service, predicate)}"
            for service in services(graph) for predicate in wanted
            if tags_of(graph, service, predicate) != sorted(TAGS)]


def every_service_has_an_authority(graph):
    faults = []
    for service in services(graph):
        authorities = list(graph.objects(service, M8G.hasCompetentAuthority))
        if bool(authorities) == (identifier(graph, service) in WITHOUT_AUTHORITY):
            faults.append(f"{service}: {len(authorities)} authorities")
        faults += [f"{authority} is no public organization" for authority in authorities
                   if (authority, RDF.type, COV.PublicOrganization) not in graph
                   or "it" not in tags_of(graph, authority, L0.name)]
        roles = list(graph.objects(service, RO.hasRiT))
        if not roles:
            faults.append(f"{service}: nobody has a role in it")
        faults += [f"{role} is nobody's" for role in roles
                   if not graph.value(role, RO.isRoleInTimeOf) or not graph.value(role, RO.withRole)]
    return faults


def inputs_and_outputs_have_a_kind(graph):
    faults = []
    for service in services(graph):
        for thing in graph.objects(service, CPSV.hasInput):
            kinds = set(graph.objects(thing, CPSV.hasServiceInputOutputType))
            if not kinds or kinds - TYPES or "it" not in tags_of(graph, thing, L0.name):
                faults.append(f"{service}: input {thing} {kinds}")
        outputs = list(graph.objects(service, CPSV.producesOutput))
        for thing in outputs:
            kinds = set(graph.objects(thing, CPSV.hasServiceInputOutputType))
            # The vocabulary says of REQ that no service puts it out.
            if len(kinds) != 1 or kinds - TYPES or REQUEST in kinds:
                faults.append(f"{service}: output {thing} {kinds}")
        if len(outputs) != 1:
            faults.append(f"{service}: {len(outputs)} outputs")
    return faults


def every_service_has_the_totem(graph):
    faults = []
    for service in services(graph):
        channels = list(graph.objects(service, CPSV.hasChannel))
        if not any((one, CPSV.hasChannelType, TOTEM) in graph and
                   (one, DCT.identifier, Literal("05.3")) in graph and
                   (one, L0.name, Literal("Totem", lang="it")) in graph for one in channels):
            faults.append(f"{service}: not on the totem")
        for one in channels:
            kinds = list(graph.objects(one, CPSV.hasChannelType))
            if len(kinds) != 1 or kinds[0] not in CHANNELS:
                faults.append(f"{service}: channel {one} {kinds}")
    return faults


def every_service_is_classified(graph):
    faults = []
    for service in services(graph):
        themes = set(graph.objects(service, CPSV.serviceTheme))
        levels = list(graph.objects(service, CPSV.hasiInteractivityLevel))
        ways = list(graph.objects(service, CPSV.hasAuthenticationMethod))
        if not themes or themes - THEMES or len(levels) != 1 or not ways \
                or not graph.value(service, LANGUAGE.hasLanguage):
            faults.append(f"{service}: {themes} {levels} {ways}")
    return faults


def addresses_are_whole(graph):
    named = {part for triple in graph for part in triple if isinstance(part, URIRef)}
    return [f"{iri} is no absolute address" for iri in sorted(named)
            if not re.match(r"[a-z][a-z0-9+.-]*:\S+$", iri) or iri.startswith("file:")]


def concepts_are_those_of_the_vocabularies(graph):
    named = {part for triple in graph for part in triple if isinstance(part, URIRef)}
    return [f"{iri} is in no vocabulary we read" for iri in sorted(named)
            if str(iri).startswith(CONTROLLED) and iri not in KNOWN]  # rdflib's own takes no tuple


def properties_are_those_of_the_standard(graph):
    known = PREDICATES | SCHEMA_TERMS
    return [f"{predicate} is in no standard" for predicate in sorted(set(graph.predicates()))
            if predicate not in known]


DATATYPES = {DCT.modified: XSD.date, DCT.valid: XSD.date, SM.URL: XSD.anyURI,
             SM.emailAddress: XSD.anyURI, SCHEMA.validFrom: XSD.date, SCHEMA.validThrough: XSD.date,
             SCHEMA.expires: XSD.date, SCHEMA.opens: XSD.time, SCHEMA.closes: XSD.time}


FORMS = {XSD.date: r"\d{4}-\d\d-\d\d", XSD.time: r"\d\d:\d\d:\d\d",
         XSD.anyURI: r"(https://|mailto:)\S+"}


def dates_and_times_have_their_datatype(graph):
    return [f"{subject} {predicate} {value!r}" for predicate, datatype in DATATYPES.items()
            for subject, value in graph.subject_objects(predicate)
            if value.datatype != datatype or not re.fullmatch(FORMS[datatype], str(value))]


def every_service_has_a_provider(graph):
    bodies = {SCHEMA.GovernmentOrganization, SCHEMA.Organization}
    return [f"{service}: no provider" for service in services(graph)
            if not list(graph.objects(service, SCHEMA.provider))
            or any(not bodies & set(graph.objects(one, RDF.type)) or
                   "it" not in tags_of(graph, one, SCHEMA.name)
                   for one in graph.objects(service, SCHEMA.provider))]


def the_terminal_is_a_channel_in_every_language(graph):
    faults = []
    for service in services(graph):
        channels = list(graph.objects(service, SCHEMA.availableChannel))
        if not any((one, SCHEMA.identifier, Literal("05.3")) in graph and
                   (one, SCHEMA.additionalType, TOTEM) in graph and
                   sorted(map(str, graph.objects(one, SCHEMA.availableLanguage))) == sorted(TAGS)
                   for one in channels):
            faults.append(f"{service}: not on the terminal in every language")
        faults += [f"{one} is no channel" for one in channels
                   if (one, RDF.type, SCHEMA.ServiceChannel) not in graph]
    return faults


def relations_lead_to_services(graph):
    return [f"{service} is related to {other}" for service, other in
            graph.subject_objects(SCHEMA.isRelatedTo)
            if (other, RDF.type, SCHEMA.GovernmentService) not in graph]


def places_have_address_and_hours(graph):
    places = sorted(graph.subjects(RDF.type, SCHEMA.Place))
    return [f"{place}: no address or no hours" for place in places
            if not graph.value(graph.value(place, SCHEMA.address), SCHEMA.addressLocality)
            or not graph.value(graph.value(place, SCHEMA.openingHoursSpecification), SCHEMA.opens)
            ] or ([] if places else ["no places"])


EVERYWHERE = [every_service_speaks_every_language, addresses_are_whole,
              concepts_are_those_of_the_vocabularies, properties_are_those_of_the_standard,
              dates_and_times_have_their_datatype]
CPSV_SHAPES = [*EVERYWHERE, every_service_has_an_authority, inputs_and_outputs_have_a_kind,
               every_service_has_the_totem, every_service_is_classified]
SCHEMA_SHAPES = [*EVERYWHERE, every_service_has_a_provider,
                 the_terminal_is_a_channel_in_every_language, relations_lead_to_services,
                 places_have_address_and_hours]


def first(graph, predicate, value=None):
    """-> a triple with that predicate, the first of all so that every run plants the same."""
    return sorted(graph.triples((None, predicate, value)), key=lambda triple: [*map(rdf.n3, triple)])[0]


def without(predicate, value=None):
    """A fault: a triple is gone."""
    return lambda graph: ([first(graph, predicate, value)], [])


def instead(predicate, wrong, value=None):
    """A fault: a triple says something else."""
    def plant(graph):
        triple = first(graph, predicate, value)
        return [triple], [(triple[0], predicate, wrong)]
    return plant


def bare(predicate):
    """A fault: a service has nothing of the kind."""
    return lambda graph: ([*graph.triples((next(services(graph)), predicate, None))], [])


def one_less(predicate, tag):
    """A fault: a service does not speak a language."""
    return lambda graph: ([triple for triple in graph.triples((next(services(graph)), predicate, None))
                           if triple[2].language == tag], [])


def foreign(predicate, wrong):
    """A fault: a triple too many, of a service."""
    return lambda graph: ([], [(next(services(graph)), predicate, wrong)])


def puts_out_a_request(graph):
    output = graph.value(next(services(graph)), CPSV.producesOutput)
    return [(output, CPSV.hasServiceInputOutputType,
             graph.value(output, CPSV.hasServiceInputOutputType))], [
        (output, CPSV.hasServiceInputOutputType, REQUEST)]


CONCEPT = URIRef(f"{VOCABULARY}channel/053")
FAULTS = {
    every_service_speaks_every_language: {
        "cpsv-ap-it": [one_less(DCT.title, "pa"), one_less(L0.name, "it"),
                       foreign(DCT.description, Literal("two", lang="it"))],
        "schema-org": [one_less(SCHEMA.name, "zh-Hans"), bare(SCHEMA.description)]},
    addresses_are_whole: {
        "cpsv-ap-it": [foreign(FOAF.page, URIRef("it/residenza"))],
        "schema-org": [foreign(SCHEMA.url, URIRef("file:///tmp/page"))]},
    concepts_are_those_of_the_vocabularies: {
        "cpsv-ap-it": [foreign(DCT.subject, URIRef(f"{VOCABULARY}public-services-subject-matters/16")),
                       foreign(LANGUAGE.hasLanguage, URIRef(f"{EUROPE}language/XXX"))],
        "schema-org": [foreign(SCHEMA.category, URIRef(f"{VOCABULARY}channel/99"))]},
    properties_are_those_of_the_standard: {
        "cpsv-ap-it": [foreign(CPSV.hasInputs, Literal("x"))],
        "schema-org": [foreign(SCHEMA.availableChannels, Literal("x"))]},
    dates_and_times_have_their_datatype: {
        "cpsv-ap-it": [instead(DCT.valid, Literal("2027-11-23")),
                       instead(DCT.valid, Literal("23 November", datatype=XSD.date))],
        "schema-org": [instead(SCHEMA.opens, Literal("08:30", datatype=XSD.time)),
                       instead(SCHEMA.validFrom, Literal("2026-11", datatype=XSD.date))]},
    every_service_has_an_authority: {
        "cpsv-ap-it": [without(RO.isRoleInTimeOf), without(RDF.type, COV.PublicOrganization),
                       bare(M8G.hasCompetentAuthority), bare(RO.hasRiT)]},
    inputs_and_outputs_have_a_kind: {
        "cpsv-ap-it": [without(CPSV.hasServiceInputOutputType),
                       instead(CPSV.hasServiceInputOutputType, URIRef(f"{VOCABULARY}service-input-output/FORM")),
                       without(CPSV.producesOutput), puts_out_a_request]},
    every_service_has_the_totem: {
        "cpsv-ap-it": [instead(CPSV.hasChannelType, CONCEPT, TOTEM),
                       lambda graph: ([(next(graph.subjects(CPSV.hasChannelType, TOTEM)), DCT.identifier,
                                        Literal("05.3"))], []),
                       without(CPSV.hasChannelType)]},
    every_service_is_classified: {
        "cpsv-ap-it": [instead(CPSV.serviceTheme, URIRef(f"{VOCABULARY}channel/052")),
                       without(CPSV.hasiInteractivityLevel)]},
    every_service_has_a_provider: {
        "schema-org": [without(RDF.type, SCHEMA.GovernmentOrganization),
                       bare(SCHEMA.provider)]},
    the_terminal_is_a_channel_in_every_language: {
        "schema-org": [without(SCHEMA.identifier, Literal("05.3")), without(SCHEMA.additionalType, TOTEM),
                       without(SCHEMA.availableLanguage, Literal("pa"))]},
    relations_lead_to_services: {
        "schema-org": [foreign(SCHEMA.isRelatedTo, URIRef("urn:uuid:nobody"))]},
    places_have_address_and_hours: {
        "schema-org": [without(SCHEMA.addressLocality),
                       lambda graph: ([*graph.triples((None, RDF.type, SCHEMA.Place))], [])]},
}
