#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Tisse authors
# SPDX-License-Identifier: Apache-2.0
"""The vocabulary as one page for people: make_ontology_page.py PAGE [--check]

ontology/tisse.ttl, read by rapper, in English with the French labels beside; nothing of the page is written by hand but the headings. The page
needs no network. With --check nothing is written, and a page that is not up to date fails.
"""
import html
import re
import subprocess
import sys

SOURCE = "ontology/tisse.ttl"
TISSE = "https://w3id.org/tisse/ns#"
RDF, RDFS, OWL, SKOS = ("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "http://www.w3.org/2000/01/rdf-schema#", "http://www.w3.org/2002/07/owl#",
                        "http://www.w3.org/2004/02/skos/core#")
SCHEMA = "https://schema.org/"
STATUSES = ("actual", "planned", "possible", "cancelled", "denied")
TERM = re.compile(r'(<[^>]*>|_:\S+|"(?:[^"\\]|\\.)*"(?:@[\w-]+|\^\^<[^>]*>)?)')

STYLE = """
:root { --paper: #fff; --ground: #f4f6f8; --ink: #14202b; --soft: #4d5a67; --line: #d3d9e0; --accent: #0a5ea8; --code: #f0f3f6; }
@media screen and (prefers-color-scheme: dark) {
  :root { --paper: #12171d; --ground: #0c1014; --ink: #eef2f6; --soft: #a7b3bf; --line: #36414c; --accent: #74bbfa; --code: #1b232c; }
}
* { box-sizing: border-box; }
body { margin: 0; font: 16px/1.55 Helvetica, Arial, "Liberation Sans", sans-serif; color: var(--ink); background: var(--ground); }
.page { display: grid; grid-template-columns: 220px minmax(0, 860px); gap: 40px; max-width: 1180px; margin: 0 auto; padding: 0 24px 60px; background: var(--paper); }
header { grid-column: 1 / 3; padding: 34px 0 18px; border-bottom: 2px solid var(--ink); }
h1 { margin: 0 0 6px; font-size: 32px; line-height: 1.15; }
header p { margin: 4px 0; color: var(--soft); max-width: 70ch; }
nav { position: sticky; top: 0; align-self: start; max-height: 100vh; overflow-y: auto; padding: 22px 0; font-size: 14px; }
nav ul { list-style: none; margin: 0 0 14px; padding: 0; }
nav a { text-decoration: none; }
nav a:hover, nav a:focus { text-decoration: underline; }
nav > a { font-weight: 700; color: var(--ink); }
h2 { margin: 40px 0 6px; font-size: 23px; border-bottom: 1px solid var(--line); padding-bottom: 4px; }
h3 { margin: 28px 0 2px; font-size: 17px; }
h3 code { font-size: 16px; background: none; padding: 0; }
h3 .names, .names { font-weight: 400; color: var(--soft); font-size: 15px; }
p { margin: 4px 0 8px; max-width: 74ch; }
a { color: var(--accent); }
code { font-family: "DejaVu Sans Mono", Menlo, Consolas, monospace; font-size: .88em; background: var(--code); padding: 1px 4px; border-radius: 3px; overflow-wrap: anywhere; }
pre { background: var(--code); padding: 12px 14px; overflow-x: auto; border-radius: 4px; font-size: 13.5px; line-height: 1.45; }
pre code { background: none; padding: 0; font-size: inherit; }
table { border-collapse: collapse; width: 100%; font-size: 14.5px; margin: 8px 0 14px; }
th, td { text-align: left; vertical-align: top; padding: 5px 12px 5px 0; border-bottom: 1px solid var(--line); }
thead th { border-bottom: 1.5px solid var(--ink); }
tbody th { font-weight: 400; }
dl { display: grid; grid-template-columns: 130px minmax(0, 1fr); gap: 2px 12px; margin: 6px 0 10px; font-size: 14.5px; }
dt { color: var(--soft); } dd { margin: 0; }
figure { margin: 16px 0; overflow-x: auto; }
figure svg { max-width: 100%; height: auto; }
figure text { font: 13px Helvetica, Arial, "Liberation Sans", sans-serif; fill: var(--ink); text-anchor: middle; }
figure .small { font-size: 12px; fill: var(--soft); }
figure rect { fill: var(--paper); stroke: var(--ink); stroke-width: 1.3; }
figure path { fill: none; stroke: var(--soft); stroke-width: 1.4; }
figure .head { fill: var(--soft); stroke: none; }
:target { scroll-margin-top: 12px; }
h3:target code, tr:target th { outline: 2px solid var(--accent); outline-offset: 3px; }
@media (max-width: 820px) { .page { display: block; } nav { position: static; max-height: none; } }
@media print { nav { display: none; } .page { display: block; max-width: none; } h3 { break-after: avoid; } tr { break-inside: avoid; } }
"""


def unquote(text):
    text = re.sub(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})", lambda m: chr(int(m.group(1) or m.group(2), 16)), text)
    return text.replace('\\"', '"').replace("\\n", "\n").replace("\\t", "\t").replace("\\\\", "\\")


class Vocabulary:
    """subject → predicate → objects in the file's order; literals are (text, language)."""

    def __init__(self, path):
        lines = subprocess.run(["rapper", "-q", "-i", "turtle", "-o", "ntriples", path], capture_output=True, text=True, check=True).stdout
        self.terms = {}
        for line in lines.split("\n"):
            found = TERM.findall(line)
            if len(found) < 3:
                continue
            subject, predicate, value = found[:3]
            if value.startswith('"'):
                end = value.rindex('"')
                value = (unquote(value[1:end]), value[end + 2:] if value[end + 1:end + 2] == "@" else "")
            else:
                value = value.strip("<>")
            self.terms.setdefault(subject.strip("<>"), {}).setdefault(predicate.strip("<>"), []).append(value)
        self.prefixes = re.findall(r"^@prefix ([\w-]+): <(.*?)>", open(path, encoding="utf8").read(), flags=re.M)

    def of(self, subject, *predicates):
        return [value for predicate in predicates for value in self.terms.get(subject, {}).get(predicate, [])]

    def words(self, subject, predicate, language):
        return next((text for text, tag in self.of(subject, predicate) if tag == language), "")

    def all(self, kind):
        return [subject for subject in self.terms if kind in self.of(subject, RDF + "type") and subject.startswith(TISSE)]

    def name(self, iri):
        best = max((prefix for prefix in self.prefixes if iri.startswith(prefix[1])), key=lambda prefix: len(prefix[1]), default=None)
        return f"{best[0]}:{iri[len(best[1]):]}" if best else iri

    def link(self, iri):
        text = f"<code>{html.escape(self.name(iri))}</code>"
        own = iri.startswith(TISSE) and iri in self.terms
        return f'<a href="{"#" + local(iri) if own else html.escape(iri)}">{text}</a>'

    def links(self, iris):
        return ", ".join(self.link(iri) for iri in dict.fromkeys(iris))


def local(iri):
    return iri[len(TISSE):]


def rows(pairs):
    filled = [(name, value) for name, value in pairs if value]
    return "<dl>" + "".join(f"<dt>{name}</dt><dd>{value}</dd>" for name, value in filled) + "</dl>\n" if filled else ""


def heading(v, iri, label=True):
    names = [v.words(iri, RDFS + "label", "en"), v.words(iri, RDFS + "label", "fr")] if label else []
    shown = " · ".join(f'<span lang="{tag}">{html.escape(name)}</span>' for name, tag in zip(names, ("en", "fr")) if name)
    return f'<h3 id="{local(iri)}"><code>tisse:{local(iri)}</code> <span class="names">{shown}</span></h3>\n<p>{html.escape(v.words(iri, RDFS + "comment", "en"))}</p>\n'


def phrases(v, relation):
    """How the relation reads under each status."""
    said = {"actual": [(v.words(relation, RDFS + "label", tag), tag) for tag in ("en", "fr")]}
    for node in v.of(relation, TISSE + "phrase"):
        said[local(v.of(node, TISSE + "status")[0])] = v.of(node, RDFS + "label")
    cells = "".join(f'<tr><th scope="row"><a href="#{status}">{status}</a></th>' +
                    "".join(f'<td lang="{tag}">{html.escape(next((text for text, t in said.get(status, []) if t == tag), ""))}</td>' for tag in ("en", "fr")) +
                    "</tr>" for status in STATUSES)
    return f'<table><thead><tr><th scope="col">status</th><th scope="col">English</th><th scope="col">French</th></tr></thead><tbody>{cells}</tbody></table>\n'


def relation(v, iri):
    symmetric = OWL + "SymmetricProperty" in v.of(iri, RDF + "type")
    facts = [("from", v.links(v.of(iri, RDFS + "domain", SCHEMA + "domainIncludes"))), ("to", v.links(v.of(iri, RDFS + "range", SCHEMA + "rangeIncludes"))),
             ("direction", "the same both ways" if symmetric else ""), ("other reading", v.links(v.of(iri, OWL + "inverseOf"))),
             ("special case of", v.links(v.of(iri, RDFS + "subPropertyOf"))), ("close to", v.links(v.of(iri, SKOS + "closeMatch"))),
             ("related to", v.links(v.of(iri, SKOS + "relatedMatch")))]
    return heading(v, iri) + rows(facts) + phrases(v, iri)


def own_class(v, iri):
    below = [other for other in v.all(OWL + "Class") if iri in v.of(other, RDFS + "subClassOf")]
    carried = [other for other in v.all(OWL + "ObjectProperty") + v.all(OWL + "DatatypeProperty") if iri in v.of(other, RDFS + "domain")]
    return heading(v, iri) + rows([("kind of", v.links(v.of(iri, RDFS + "subClassOf"))), ("kinds of it", v.links(below)), ("carries", v.links(carried))])


def table_of(v, iris, columns):
    """One row a term: name, labels, meaning, and what `columns` add."""
    head = "".join(f'<th scope="col">{name}</th>' for name in ("term", "English", "French", "meaning", *columns))
    body = ""
    for iri in iris:
        more = "".join(f"<td>{fill(iri)}</td>" for fill in columns.values())
        body += (f'<tr id="{local(iri)}"><th scope="row"><code>{local(iri)}</code></th><td>{html.escape(v.words(iri, RDFS + "label", "en"))}</td>'
                 f'<td lang="fr">{html.escape(v.words(iri, RDFS + "label", "fr"))}</td><td>{html.escape(v.words(iri, RDFS + "comment", "en"))}</td>{more}</tr>\n')
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>\n"


def schemes(v):
    out = ""
    for scheme in v.all(SKOS + "ConceptScheme"):
        members = [iri for iri in v.terms if scheme in v.of(iri, SKOS + "inScheme")]
        title = v.words(scheme, RDFS + "label", "en")
        out += f'<h3 id="{local(scheme)}">{html.escape(title.capitalize())} <span class="names" lang="fr">{html.escape(v.words(scheme, RDFS + "label", "fr"))}</span></h3>\n'
        out += table_of(v, members, {})
    return out


def picture():
    """Article, claim, deal and disagreement, and what ties them."""
    boxes = [(90, 60, "schema:NewsArticle"), (350, 60, "tisse:Claim"), (610, 60, "tisse:Deal"), (350, 190, "tisse:Entity"), (610, 190, "tisse:Disagreement")]
    arrows = [(276, 60, 166, 60, 221, 50, "hadPrimarySource"), (424, 60, 534, 60, 479, 50, "aboutDeal"), (350, 80, 350, 168, 292, 128, "subject, object"),
              (610, 80, 610, 168, 672, 128, "hasDisagreement"), (534, 178, 424, 82, 516, 122, "both sides")]
    out = '<figure><svg viewBox="0 0 740 225" width="740" height="225" role="img" aria-label="A claim has an article as its source and entities as subject and object; it is about a deal; a deal has disagreements, whose sides are claims.">'
    out += '<defs><marker id="tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto"><path class="head" d="M0 0L10 5L0 10Z"/></marker></defs>'
    for x1, y1, x2, y2, tx, ty, text in arrows:
        out += f'<path d="M{x1} {y1}L{x2} {y2}" marker-end="url(#tip)"/><text class="small" x="{tx}" y="{ty}">{text}</text>'
    for x, y, text in boxes:
        out += f'<rect x="{x - 74}" y="{y - 20}" width="148" height="40" rx="6"/><text x="{x}" y="{y + 5}">{text}</text>'
    return out + "</svg></figure>\n"


EXAMPLE = """@prefix tisse: &lt;https://w3id.org/tisse/ns#&gt; .

&lt;claim/c1&gt; a tisse:Claim ;
  rdf:subject &lt;entity/nvidia&gt; ; rdf:predicate tisse:investsIn ; rdf:object &lt;entity/openai&gt; ;
  tisse:status tisse:planned ; tisse:stage tisse:announced ;
  tisse:certainty tisse:certain ; tisse:polarity tisse:positive ;
  tisse:amount 30000000000.0 ; tisse:amountBound tisse:atMost ; tisse:currency "USD" ;
  tisse:citedMediumName "Reuters" ;
  tisse:quote "Nvidia va investir jusqu'à 30 milliards dans OpenAI"@fr ;
  prov:hadPrimarySource &lt;article/a1&gt; ; tisse:aboutDeal &lt;deal/nvidia-investsIn-openai&gt; .
"""


def contents(sections):
    out = '<nav aria-label="Contents">'
    for anchor, title, iris in sections:
        out += f'<a href="#{anchor}">{title}</a>\n<ul>' + "".join(f'<li><a href="#{local(iri)}">{local(iri)}</a></li>' for iri in iris) + "</ul>\n"
    return out + "</nav>\n"


def page(v):
    ontology = TISSE[:-1]
    relations = v.all(TISSE + "Relation")
    classes = v.all(OWL + "Class")
    objects = [iri for iri in v.all(OWL + "ObjectProperty") if iri not in relations]
    values = v.all(OWL + "DatatypeProperty")
    kinds = {"of": lambda iri: v.links(v.of(iri, RDFS + "domain", SCHEMA + "domainIncludes")),
             "value": lambda iri: v.links(v.of(iri, RDFS + "range", SCHEMA + "rangeIncludes"))}
    sections = [("model", "The model", []), ("relations", "Relations", relations), ("classes", "Classes", classes),
                ("schemes", "Status and other schemes", v.all(SKOS + "ConceptScheme")), ("objects", "Properties with a thing as value", []),
                ("values", "Properties with text or a number as value", [])]
    title, licence = v.words(ontology, RDFS + "label", "en"), v.of(ontology, "http://purl.org/dc/terms/license")[0]
    version = v.of(ontology, OWL + "versionInfo")[0][0]
    out = f'<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<div class="page">\n'
    out += f'<header><h1>{title}</h1><p>{html.escape(v.words(ontology, RDFS + "comment", "en"))}</p>'
    out += f'<p lang="fr">{html.escape(v.words(ontology, RDFS + "comment", "fr"))}</p>'
    out += f'<p>Namespace <code>{TISSE}</code>, prefix <code>tisse:</code>. Version {version}. <a href="{licence}">Licence</a>.</p></header>\n'
    out += contents(sections) + "<main>\n"
    out += '<h2 id="model">The model</h2>\n<p>An article makes claims; claims on the same relation between the same parties form a deal; where the claims of a deal disagree, the disagreement says on what and between whom.</p>\n'
    out += picture() + f"<pre><code>{EXAMPLE}</code></pre>\n"
    out += f'<h2 id="relations">Relations</h2>\n<p>{len(relations)} relations that claims are made of, and how each reads under the five statuses.</p>\n' + "".join(relation(v, iri) for iri in relations)
    out += '<h2 id="classes">Classes</h2>\n' + "".join(own_class(v, iri) for iri in classes)
    out += '<h2 id="schemes">Status and other schemes</h2>\n' + schemes(v)
    out += '<h2 id="objects">Properties with a thing as value</h2>\n' + table_of(v, objects, kinds)
    out += '<h2 id="values">Properties with text or a number as value</h2>\n' + table_of(v, values, kinds)
    return out + "</main>\n</div>\n</body>\n</html>\n"


def main():
    target, text = sys.argv[1], page(Vocabulary(SOURCE))
    if "--check" in sys.argv:
        with open(target, encoding="utf8") as handle:
            return handle.read() != text and f"{target} is not what {SOURCE} says now: make docs"
    with open(target, "w", encoding="utf8") as handle:
        handle.write(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
