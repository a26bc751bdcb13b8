### Tekster på sidene: navigasjon, oversikt, lenker

skip-link = Hopp til innholdet
languages = Språk
contents = Innhold
other-formats = Samme personvernerklæring i et annet format
as-text = som tekst
as-data = som maskinlesbare data (JSON)
back-to-top = Til toppen av siden
all-notices = Alle personvernerklæringer
notices = Personvernerklæringer
in-languages = Språk
no-controller = Personvernerklæringen oppgir ingen behandlingsansvarlig.
not-found-title = Siden ble ikke funnet
not-found = Det finnes ingen side på denne adressen. Adressen kan være feil, eller siden kan være fjernet.
more-about = Les mer: { $section }
not-in-this-language = Personvernerklæringen finnes bare på: { $language }.
sends-nothing = Denne siden sender ikke opplysningene dine noe sted.
make-request = Send en anmodning om opplysningene dine
about-page = Om denne siden
section-link = Lenke til dette avsnittet: { $section }
earlier-versions = Tidligere versjoner
earlier-version = Dette er en tidligere versjon av personvernerklæringen, datert { $date }.
replaced-on = Den ble erstattet { $date }.
current-version = Les den gjeldende personvernerklæringen
changes-since = Endringer siden versjonen fra { $date }
as-published-text = Innholdet vises som ren tekst, nøyaktig slik det ble publisert.
version-of = Versjon fra { $date }
feed-title = Endringer i personvernerklæringene
search = Søk i teksten
# Variables:
#   $count (Number) - number of matches, at least one
matches = { $count ->
    [one] { $count } treff
   *[other] { $count } treff
}
no-matches = Ingen treff
next-match = Neste treff
previous-match = Forrige treff
link-copied = Lenken er kopiert
