### Kahden version eroja kuvaavat tekstit

added = Lisätty
removed = Poistettu
changed-from-to = aiemmin ”{ $old }”, nyt ”{ $new }”
renamed = Nimi muutettu: aiemmin ”{ $old }”, nyt ”{ $new }”
wording-changed = Sanamuotoa on muutettu.
text-added = Teksti on lisätty.
text-removed = Teksti on poistettu.
section-added = Koko kohta on lisätty.
section-removed = Koko kohta on poistettu.
service-changed = palvelun lataama sisältö tai sen yhteydet muille palvelimille ovat muuttuneet.
notice = Seloste
title = Otsikko
summary = Tiivistelmä
updated = Päivitetty
languages = Kielet
only-other-language = Muutoksia on vain toisessa kieliversiossa: { $language }.
