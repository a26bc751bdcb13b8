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
earlier-versions = Prejšnje različice
earlier-version = To je prejšnja različica izjave z datumom { $date }.
replaced-on = Nadomestila jo je različica z datumom { $date }.
current-version = Preberite veljavno izjavo
changes-since = Spremembe glede na različico z datumom { $date }
as-published-text = Vsebina je prikazana kot golo besedilo, natanko tako, kot je bila objavljena.
version-of = Različica z datumom { $date }
feed-title = Spremembe izjav
