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
earlier-versions = Korábbi változatok
earlier-version = Ez a tájékoztató korábbi változata (dátuma: { $date }).
replaced-on = Felváltotta egy újabb változat (dátuma: { $date }).
current-version = A hatályos tájékoztató megnyitása
changes-since = Változások az előző változathoz képest (dátuma: { $date })
as-published-text = A tartalom egyszerű szövegként, pontosan a közzétett formában látható.
version-of = Változat (dátuma: { $date })
feed-title = Az adatkezelési tájékoztatók változásai
