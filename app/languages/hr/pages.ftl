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
