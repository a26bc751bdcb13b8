### Tekstovi stranica: navigacija, popis, poveznice

skip-link = Prijeđi na sadržaj
languages = Jezik
contents = Sadržaj
other-formats = Ista obavijest u drugom formatu
as-text = kao tekst
as-data = kao strojno čitljivi podaci (JSON)
back-to-top = Natrag na vrh
all-notices = Sve obavijesti
notices = Obavijesti
in-languages = Jezici
no-controller = Obavijest ne navodi voditelja obrade.
not-found-title = Stranica nije pronađena
not-found = Na ovoj adresi nema stranice. Adresa je možda netočna ili je stranica uklonjena.
more-about = Više informacija: { $section }
not-in-this-language = Obavijest je dostupna samo na ovim jezicima: { $language }.
sends-nothing = Ova stranica nikamo ne šalje vaše podatke.
make-request = Podnesite zahtjev u vezi sa svojim podacima
about-page = O ovoj stranici
earlier-versions = Ranije verzije
earlier-version = Ovo je ranija verzija obavijesti s datumom { $date }
replaced-on = Zamijenila ju je verzija s datumom { $date }
current-version = Pročitajte važeću obavijest
changes-since = Promjene u odnosu na verziju s datumom { $date }
as-published-text = Sadržaj je prikazan kao običan tekst, točno onako kako je objavljen.
version-of = Verzija s datumom { $date }
feed-title = Promjene obavijesti o privatnosti
