### Tekstid kahe versiooni erinevuste kohta

added = Lisatud
removed = Eemaldatud
changed-from-to = oli „{ $old }“, nüüd „{ $new }“
renamed = Nimi on muutunud: oli „{ $old }“, nüüd „{ $new }“
wording-changed = Sõnastus on muutunud.
text-added = Tekst on lisatud.
text-removed = Tekst on eemaldatud.
section-added = Kogu jaotis on lisatud.
section-removed = Kogu jaotis on eemaldatud.
service-changed = teenuse laaditav sisu või serverid, millega see ühendust võtab, on muutunud.
notice = Andmekaitsetingimused
title = Pealkiri
summary = Kokkuvõte
updated = Uuendatud
languages = Keeled
only-other-language = Muutunud on ainult muukeelne versioon: { $language }.
