# SPDX-FileCopyrightText: The Tisse authors
# SPDX-License-Identifier: Apache-2.0
"""Rows that stores can be compared by: a header of the variables, then the rows, sorted. A number is written without needless zeros, for
stores keep values and not spellings. As a program: writes expected/*.csv with rdflib."""
import csv
import decimal
import glob
import io
import os

XSD = "http://www.w3.org/2001/XMLSchema#"
NUMBERS = {XSD + name for name in ("integer", "decimal", "nonNegativeInteger", "int", "long", "double", "float")}
HERE = os.path.dirname(os.path.abspath(__file__))


def spelled(value, datatype):
    """Value and datatype of a term (both None where it is unbound) as a field."""
    if value is None:
        return ""
    if datatype in NUMBERS:
        return format(decimal.Decimal(value).normalize(), "f")
    if datatype == XSD + "boolean":
        return {"1": "true", "0": "false"}.get(value, value)
    return value


def table(variables, rows):
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(variables)
    writer.writerows(sorted(rows))
    return out.getvalue()


def of_json(answer):
    """Of SPARQL 1.1 Query Results JSON."""
    variables = answer["head"]["vars"]
    rows = []
    for binding in answer["results"]["bindings"]:
        terms = [binding.get(name, {}) for name in variables]
        rows.append([spelled(term.get("value"), term.get("datatype")) for term in terms])
    return table(variables, rows)


def of_rdflib(result):
    rows = [[spelled(None if term is None else str(term), getattr(term, "datatype", None) and str(term.datatype)) for term in row] for row in result]
    return table([str(name) for name in result.vars], rows)


def queries():
    """(name, text), in order."""
    for path in sorted(glob.glob(os.path.join(HERE, "../../examples/queries/*.rq"))):
        with open(path, encoding="utf8") as handle:
            yield os.path.basename(path)[:-3], handle.read()


def expected(name):
    with open(os.path.join(HERE, "expected", name + ".csv"), encoding="utf8", newline="") as handle:
        return handle.read()


def main():
    import rdflib
    dataset = rdflib.ConjunctiveGraph()
    dataset.parse(os.path.join(HERE, "graph.nq"), format="nquads")
    os.makedirs(os.path.join(HERE, "expected"), exist_ok=True)
    for name, text in queries():
        rows = of_rdflib(dataset.query(text))
        with open(os.path.join(HERE, "expected", name + ".csv"), "w", encoding="utf8", newline="") as handle:
            handle.write(rows)
        print(f"{name}: {rows.count(chr(10)) - 1} rows")


if __name__ == "__main__":
    main()
