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
