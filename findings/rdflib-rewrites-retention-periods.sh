#!/usr/bin/env bash
# rdflib 7.6.0 (PyPI) rewrites xsd:duration while it reads: "P12M" becomes "P1Y", "P24M" becomes "P2Y" and "PT48H" becomes
# "P2D". xsd:date loses its time zone. If a file states "P12M", a SPARQL query for exactly this text finds nothing and a
# query for "P1Y" finds the value. A digest of the written graph changes. The store of pyoxigraph 0.5.9 (PyPI) rewrites
# durations too, but keeps the time zone and finds either text. N3 2.13.12 (npm) keeps the text and finds only this text. If
# `rdflib.NORMALIZE_LITERALS = False` is set before reading, rdflib does the same as N3.
#
# Guess before the run: P12M comes back unchanged. We wrote none down for queries and for the other stores.
# Consequence for a machine-readable notice: write periods in the form that survives (P1Y, P2D), also in the visible file.
#
# Needs Python 3.10 or later with venv, Node.js 20 or later and npm; installs three packages into a temporary folder.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check rdflib==7.6.0 pyoxigraph==0.5.9
echo '{ "name": "probe", "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund n3@2.13.12
cat > probe.py <<'PYTHON'
import sys
from importlib.metadata import version
import pyoxigraph, rdflib

XSD = 'http://www.w3.org/2001/XMLSchema#'
written = [('P12M', 'duration'), ('P24M', 'duration'), ('PT48H', 'duration'), ('P90D', 'duration'),
           ('2026-11-28+02:00', 'date'), ('2026-11-28', 'date')]

def turtle(text, kind):
    return f'<https://example.fi/purpose> <https://example.fi/kept> "{text}"^^<{XSD}{kind}> .'

def read(text, kind):
    graph = rdflib.Graph().parse(data=turtle(text, kind), format='turtle')
    return graph, str(next(graph.objects()))

ask = lambda text: f'ASK {{ ?purpose <https://example.fi/kept> "{text}"^^<{XSD}duration> }}'
seen = [read(*value)[1] for value in written]
for (text, kind), found in zip(written, seen):
    print(f"rdflib {version('rdflib')}: {kind} {text} is read as {found}")
graph = read('P12M', 'duration')[0]
answers = [graph.query(ask(text)).askAnswer for text in ('P12M', 'P1Y')]
print(f'rdflib, file with P12M: query for P12M {answers[0]}, for P1Y {answers[1]}')
rdflib.NORMALIZE_LITERALS = False
kept = read('P12M', 'duration')[1]
print(f'rdflib without NORMALIZE_LITERALS: {kept}')
store = pyoxigraph.Store()
store.load(turtle('P12M', 'duration').encode(), format=pyoxigraph.RdfFormat.TURTLE)
other = [bool(store.query(ask(text))) for text in ('P12M', 'P1Y')]
stored = next(iter(store)).object.value
print(f"pyoxigraph {version('pyoxigraph')}, file with P12M: stored as {stored}, query for P12M {other[0]}, for P1Y {other[1]}")
expected = ['P1Y', 'P2Y', 'P2D', 'P90D', '2026-11-28', '2026-11-28']
sys.exit(0 if seen == expected and answers == [False, True] and kept == 'P12M' and stored == 'P1Y' and all(other) else 1)
PYTHON
cat > probe.mjs <<'PROBE'
import { DataFactory, Parser, Store } from 'n3';

const duration = 'http://www.w3.org/2001/XMLSchema#duration';
const turtle = `<https://example.fi/purpose> <https://example.fi/kept> "P12M"^^<${duration}> .`;
const store = new Store(new Parser().parse(turtle));
const found = ['P12M', 'P1Y'].map((text) => store.countQuads(null, null, DataFactory.literal(text, DataFactory.namedNode(duration)), null));
console.log(`N3 2.13.12, file with P12M: quads with P12M ${found[0]}, with P1Y ${found[1]}`);
process.exit(found.join() === '1,0' ? 0 : 1);
PROBE
python/bin/python probe.py
node probe.mjs
