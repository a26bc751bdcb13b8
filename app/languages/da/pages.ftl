### Sidernes tekster: navigation, oversigt, links

skip-link = Gå til indholdet
languages = Sprog
contents = Indhold
other-formats = Samme privatlivspolitik i et andet format
as-text = som tekst
as-data = som maskinlæsbare data (JSON)
back-to-top = Til toppen af siden
all-notices = Alle privatlivspolitikker
notices = Privatlivspolitikker
in-languages = Sprog
no-controller = Privatlivspolitikken nævner ingen dataansvarlig.
not-found-title = Siden blev ikke fundet
not-found = Der er ingen side på denne adresse. Adressen kan være forkert, eller siden kan være fjernet.
more-about = Læs mere: { $section }
not-in-this-language = Privatlivspolitikken findes kun på: { $language }.
sends-nothing = Denne side sender ikke dine oplysninger nogen steder hen.
make-request = Send en anmodning om dine oplysninger
about-page = Om denne side
section-link = Link til dette afsnit: { $section }
earlier-versions = Tidligere versioner
earlier-version = Dette er en tidligere version af privatlivspolitikken, dateret { $date }.
replaced-on = Den blev erstattet den { $date }.
current-version = Læs den gældende privatlivspolitik
changes-since = Ændringer siden versionen fra { $date }
as-published-text = Indholdet vises som ren tekst, præcis som det blev offentliggjort.
version-of = Version fra { $date }
feed-title = Ændringer i privatlivspolitikkerne
search = Søg i teksten
# Variables:
#   $count (Number) - number of matches, at least one
matches = { $count ->
    [one] { $count } resultat
   *[other] { $count } resultater
}
no-matches = Ingen resultater
next-match = Næste resultat
previous-match = Forrige resultat
link-copied = Linket er kopieret
