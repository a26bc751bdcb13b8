### A lapok szövegei: navigáció, jegyzék, hivatkozások

skip-link = Ugrás a tartalomra
languages = Nyelv
contents = Tartalom
other-formats = Ugyanez a tájékoztató más formában
as-text = szövegként
as-data = géppel olvasható adatként (JSON)
back-to-top = Vissza a lap tetejére
all-notices = Az összes tájékoztató
notices = Adatkezelési tájékoztatók
in-languages = Nyelvek
no-controller = A tájékoztató nem nevez meg adatkezelőt.
not-found-title = A lap nem található
not-found = Ezen a címen nincs lap. Lehet, hogy a cím hibás, vagy a lapot eltávolították.
more-about = Bővebben: { $section }
not-in-this-language = A tájékoztató csak a következő nyelven érhető el: { $language }.
sends-nothing = Ez a lap sehova sem küldi el az Ön adatait.
make-request = Kérelem benyújtása az adataival kapcsolatban
about-page = Erről a lapról
section-link = Hivatkozás erre a szakaszra: { $section }
earlier-versions = Korábbi változatok
earlier-version = Ez a tájékoztató korábbi változata (dátum: { $date }).
replaced-on = Új változat lépett a helyébe ekkor: { $date }
current-version = A hatályos tájékoztató elolvasása
changes-since = Változások e változathoz képest: { $date }
as-published-text = A tartalom egyszerű szövegként látható, pontosan úgy, ahogyan közzétették.
version-of = Változat: { $date }
feed-title = A tájékoztatók változásai
search = Keresés a tájékoztatóban
# Variables:
#   $count (Number) - number of matches, at least one
matches = { $count ->
    [one] { $count } találat
   *[other] { $count } találat
}
no-matches = Nincs találat
next-match = Következő találat
previous-match = Előző találat
link-copied = A hivatkozás kimásolva
