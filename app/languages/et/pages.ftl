### Lehtede tekstid: navigeerimine, loend, lingid

skip-link = Liigu sisu juurde
languages = Keel
contents = Sisukord
other-formats = Samad andmekaitsetingimused muus vormingus
as-text = tekstina
as-data = masinloetavate andmetena (JSON)
back-to-top = Tagasi üles
all-notices = Kõik andmekaitsetingimused
notices = Andmekaitsetingimused
in-languages = Keeled
no-controller = Andmekaitsetingimustes ei ole vastutavat töötlejat nimetatud.
not-found-title = Lehte ei leitud
not-found = Sellel aadressil lehte ei ole. Aadress võib olla vale või leht on eemaldatud.
more-about = Lisateave: { $section }
not-in-this-language = Andmekaitsetingimused on olemas ainult järgmistes keeltes: { $language }.
sends-nothing = See leht ei saada teie andmeid mitte kuhugi.
make-request = Esita oma andmete kohta taotlus
about-page = Selle lehe kohta
section-link = Link sellele jaotisele: { $section }
earlier-versions = Varasemad versioonid
earlier-version = See on andmekaitsetingimuste varasem versioon (kuupäev: { $date }).
replaced-on = Asendamise kuupäev: { $date }.
current-version = Loe kehtivaid andmekaitsetingimusi
changes-since = Muudatused võrreldes versiooniga ({ $date })
as-published-text = Sisu on esitatud lihttekstina täpselt sellisena, nagu see avaldati.
version-of = Versioon: { $date }
feed-title = Andmekaitsetingimuste muudatused
search = Otsi tekstist
# Variables:
#   $count (Number) - number of matches, at least one
matches = { $count ->
    [one] { $count } vaste
   *[other] { $count } vastet
}
no-matches = Vasteid ei ole
next-match = Järgmine vaste
previous-match = Eelmine vaste
link-copied = Link on kopeeritud
