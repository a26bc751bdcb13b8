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
section-link = Poveznica na ovaj odjeljak: { $section }
earlier-versions = Ranije verzije
earlier-version = Ovo je ranija verzija obavijesti (datum: { $date }).
replaced-on = Zamijenjena je dana { $date }
current-version = Pročitajte važeću obavijest
changes-since = Izmjene u odnosu na verziju od { $date }
as-published-text = Sadržaj se prikazuje kao običan tekst, točno onako kako je objavljen.
version-of = Verzija od { $date }
feed-title = Izmjene obavijesti o privatnosti
search = Pretražite obavijest
# Variables:
#   $count (Number) - number of matches, at least one
matches = { $count ->
    [one] { $count } rezultat
    [few] { $count } rezultata
   *[other] { $count } rezultata
}
no-matches = Nema rezultata
next-match = Sljedeći rezultat
previous-match = Prethodni rezultat
link-copied = Poveznica je kopirana
