### Besedila strani: navigacija, seznam, povezave

skip-link = Preskoči na vsebino
languages = Jezik
contents = Kazalo
other-formats = Ista izjava v drugi obliki
as-text = kot besedilo
as-data = kot strojno berljivi podatki (JSON)
back-to-top = Nazaj na vrh
all-notices = Vse izjave
notices = Izjave
in-languages = Jeziki
no-controller = Izjava ne navaja upravljavca.
not-found-title = Strani ni mogoče najti
not-found = Na tem naslovu ni strani. Naslov je morda napačen ali pa je bila stran odstranjena.
more-about = Več informacij: { $section }
not-in-this-language = Izjava je na voljo samo v teh jezikih: { $language }.
sends-nothing = Ta stran vaših podatkov nikamor ne pošilja.
make-request = Vložite zahtevo glede svojih podatkov
about-page = O tej strani
section-link = Povezava do tega razdelka: { $section }
earlier-versions = Prejšnje različice
earlier-version = To je prejšnja različica izjave z dne { $date }.
replaced-on = Nadomeščena je bila dne { $date }.
current-version = Preberite veljavno izjavo
changes-since = Spremembe glede na različico z dne { $date }
as-published-text = Vsebina je prikazana kot navadno besedilo, natanko tako, kot je bila objavljena.
version-of = Različica z dne { $date }
feed-title = Spremembe izjav o varstvu osebnih podatkov
search = Iskanje po izjavi
# Variables:
#   $count (Number) - number of matches, at least one
matches = { $count ->
    [one] { $count } zadetek
    [two] { $count } zadetka
    [few] { $count } zadetki
   *[other] { $count } zadetkov
}
no-matches = Ni zadetkov
next-match = Naslednji zadetek
previous-match = Prejšnji zadetek
link-copied = Povezava je kopirana
