#!/usr/bin/env bash
# Sentence splitters (PyPI) that translators and checkers use cut citations of law in privacy notices, even where they have a
# profile of the language. Of two sentences with "Art. 6 Abs. 1 S. 1 lit. f DSGVO", pysbd 0.3.4 makes four with its German
# profile: it keeps "Art." and splits at "Abs." and "lit.". syntok 1.4.4 keeps that citation, but in English it ends a sentence
# after "Art. 6(1)(f)" in front of "GDPR", where there is no full stop, and splits "Sec. 5". sentence-splitter 1.4 (the rules
# of Moses) splits at "Abs. 1", "Sec. 5" and the Finnish "6 art. 1". sentencex 1.0.32 and blingfire 0.1.8, which has no
# profiles of languages, keep all of these.
#
# Guess before the run: a German profile keeps "Abs.", syntok splits at "lit.", and only a full stop can end a sentence.
# Consequence: a memory of translations that was made with one splitter does not match texts that another divided. Seloste's
# importer divides texts with its own list of abbreviations.
#
# Needs Python 3.9 or later; installs six packages into a temporary folder.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  pysbd==0.3.4 syntok==1.4.4 sentencex==1.0.32 sentence-splitter==1.4 blingfire==0.1.8 numpy
cat > probe.py <<'PROBE'
import importlib.metadata
import sys

import blingfire
import pysbd
import sentencex
from sentence_splitter import SentenceSplitter
from syntok import segmenter

# Two sentences each.
TEXTS = {
    "de": "Rechtsgrundlage ist Art. 6 Abs. 1 S. 1 lit. f DSGVO. Sie können widersprechen.",
    "en": "The basis is Art. 6(1)(f) GDPR and Sec. 5 of the Act. You may object.",
    "fi": "Perusteena on tietosuoja-asetuksen 6 art. 1 kohta. Voit vastustaa käsittelyä.",
}


def with_pysbd(language, text):
    return pysbd.Segmenter(language=language if language in ("de", "en") else "en", clean=False).segment(text)


def with_syntok(_, text):
    paragraphs = segmenter.process(text)
    return ["".join(token.spacing + token.value for token in sentence) for part in paragraphs for sentence in part]


SPLITTERS = {
    "pysbd": with_pysbd,
    "syntok": with_syntok,
    "sentencex": lambda language, text: list(sentencex.segment(language, text)),
    "sentence-splitter": lambda language, text: SentenceSplitter(language=language).split(text),
    "blingfire": lambda _, text: blingfire.text_to_sentences(text).split("\n"),
}
EXPECTED = {
    "pysbd": [4, 2, 2],
    "syntok": [2, 4, 2],
    "sentencex": [2, 2, 2],
    "sentence-splitter": [3, 3, 3],
    "blingfire": [2, 2, 2],
}
unchanged = True
for name, split in SPLITTERS.items():
    counts = []
    for language, text in TEXTS.items():
        sentences = [sentence.strip() for sentence in split(language, text) if sentence.strip()]
        counts.append(len(sentences))
        print(name, importlib.metadata.version(name), language, len(sentences), " | ".join(sentences))
    unchanged &= counts == EXPECTED[name]
sys.exit(0 if unchanged else 1)
PROBE
venv/bin/python probe.py
