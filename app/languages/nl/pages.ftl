### Teksten van de pagina’s: navigatie, overzicht, links

skip-link = Naar de inhoud
languages = Taal
contents = Inhoud
other-formats = Dezelfde privacyverklaring in een andere vorm
as-text = als tekst
as-data = als machineleesbare gegevens (JSON)
back-to-top = Terug naar boven
all-notices = Alle privacyverklaringen
notices = Privacyverklaringen
in-languages = Talen
no-controller = De privacyverklaring noemt geen verwerkingsverantwoordelijke.
not-found-title = Pagina niet gevonden
not-found = Op dit adres is geen pagina. Het adres is mogelijk onjuist of de pagina is verwijderd.
more-about = Meer hierover: { $section }
not-in-this-language = De privacyverklaring is alleen beschikbaar in: { $language }.
sends-nothing = Deze pagina stuurt uw gegevens nergens heen.
make-request = Een verzoek over uw gegevens indienen
about-page = Over deze pagina
section-link = Link naar dit onderdeel: { $section }
earlier-versions = Eerdere versies
earlier-version = Dit is een eerdere versie van de privacyverklaring, gedateerd { $date }.
replaced-on = Deze versie is op { $date } vervangen.
current-version = De huidige privacyverklaring lezen
changes-since = Wijzigingen sinds de versie van { $date }
as-published-text = De inhoud wordt weergegeven als platte tekst, precies zoals die is gepubliceerd.
version-of = Versie van { $date }
feed-title = Wijzigingen in de privacyverklaringen
search = In de tekst zoeken
# Variables:
#   $count (Number) - number of matches, at least one
matches = { $count ->
    [one] { $count } resultaat
   *[other] { $count } resultaten
}
no-matches = Geen resultaten
next-match = Volgend resultaat
previous-match = Vorig resultaat
link-copied = De link is gekopieerd
