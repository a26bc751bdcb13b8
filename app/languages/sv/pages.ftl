### Sidornas texter: navigering, förteckning, länkar

skip-link = Gå till innehållet
languages = Språk
contents = Innehåll
other-formats = Samma beskrivning i annat format
as-text = som text
as-data = som maskinläsbara data (JSON)
back-to-top = Till sidans början
all-notices = Alla beskrivningar
notices = Beskrivningar
in-languages = Språk
no-controller = Beskrivningen anger ingen personuppgiftsansvarig.
not-found-title = Sidan finns inte
not-found = Det finns ingen sida på den här adressen. Adressen kan vara felskriven, eller så har sidan tagits bort.
more-about = Läs mer: { $section }
section-link = Länk till avsnittet: { $section }
not-in-this-language = Beskrivningen finns endast på följande språk: { $language }.
sends-nothing = Sidan skickar inte dina uppgifter någonstans.
make-request = Gör en begäran om dina uppgifter
about-page = Om den här sidan
earlier-versions = Tidigare versioner
# Variables:
#   $date (Text) - a date
earlier-version = Det här är en tidigare version av beskrivningen, daterad { $date }.
# Variables:
#   $date (Text) - a date
replaced-on = Den ersattes av versionen av den { $date }.
current-version = Läs den gällande beskrivningen
# Variables:
#   $date (Text) - a date
changes-since = Ändringar jämfört med versionen av den { $date }
as-published-text = Innehållet visas som ren text, precis som det publicerades.
# Variables:
#   $date (Text) - a date
version-of = Version av den { $date }
feed-title = Ändringar i beskrivningarna
search = Sök i beskrivningen
# Variables:
#   $count (Number) - number of matches, at least one
matches = { $count ->
    [one] { $count } träff
   *[other] { $count } träffar
}
no-matches = Inga träffar
next-match = Nästa träff
previous-match = Föregående träff
link-copied = Länken har kopierats
