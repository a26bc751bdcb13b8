#!/usr/bin/env bash
# textstat 0.7.13 (PyPI), which people use to measure whether a text is plain (Art. 12(1) GDPR), has a Flesch formula of its own for
# German, Spanish, French, Hungarian, Italian and Dutch. `set_lang` accepts every language; for Swedish, Danish, Estonian,
# Portuguese, Polish and others, `flesch_reading_ease` then applies the English constants to syllables of the other language,
# without a warning. Scores of the same notice in two languages cannot be compared. For Finnish, Irish and Maltese, the first
# score raises `KeyError: None`, because pyphen 0.18.1 has no syllables of these languages; `lix`, which counts letters, works.
#
# Guess before the run: an unknown language is refused by `set_lang`, and Finnish and Swedish have constants of their own.
# Consequence: compare LIX, or use a measure that was made for the language. Seloste computes no such score.
#
# Needs Python 3.9 or later; installs two packages into a temporary folder.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check textstat==0.7.13 pyphen==0.18.1
cat > probe.py <<'PROBE'
import importlib.metadata
import sys
import warnings

import textstat

# It warns that words are compared with a list of easy English words, which this formula does not use.
warnings.simplefilter("ignore")

TEXTS = {
    "de": "Wir erheben Ihren Namen und Ihre Anschrift. Sie können jederzeit widersprechen.",
    "es": "Recogemos su nombre y su dirección. Puede oponerse en cualquier momento.",
    "fr": "Nous recueillons votre nom et votre adresse. Vous pouvez vous opposer à tout moment.",
    "it": "Raccogliamo il suo nome e il suo indirizzo. Può opporsi in qualsiasi momento.",
    "nl": "Wij verzamelen uw naam en uw adres. U kunt altijd bezwaar maken.",
    "sv": "Vi samlar in ditt namn och din adress. Du kan invända när som helst.",
    "da": "Vi indsamler dit navn og din adresse. Du kan gøre indsigelse når som helst.",
    "et": "Kogume teie nime ja aadressi. Võite igal ajal vastu vaielda.",
    "pl": "Zbieramy imię i adres. W każdej chwili można wnieść sprzeciw.",
    "pt": "Recolhemos o seu nome e a sua morada. Pode opor-se a qualquer momento.",
    "fi": "Keräämme nimesi ja osoitteesi. Voit vastustaa käsittelyä milloin tahansa.",
}
OWN = {"de", "es", "fr", "it", "nl"}
print("textstat", importlib.metadata.version("textstat"), "pyphen", importlib.metadata.version("pyphen"))
unchanged = True
for language, text in TEXTS.items():
    textstat.set_lang(language)
    try:
        score = textstat.flesch_reading_ease(text)
        words = textstat.lexicon_count(text)
        sentences = words / textstat.sentence_count(text)
        english = 206.835 - 1.015 * sentences - 84.6 * textstat.syllable_count(text) / words
        formula = "English formula" if abs(score - english) < 0.01 else "another formula"
        result = f"{score:.1f}, {formula}"
    except KeyError as error:
        formula = f"KeyError: {error}"
        result = formula
    print(f"{language}: {result}; lix {textstat.lix(text):.1f}")
    if language in OWN:
        unchanged &= formula == "another formula"
    elif language == "fi":
        unchanged &= formula.startswith("KeyError")
    else:
        unchanged &= formula == "English formula"
sys.exit(0 if unchanged else 1)
PROBE
venv/bin/python probe.py
