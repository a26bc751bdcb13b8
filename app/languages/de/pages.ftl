### Texte der Seiten: Navigation, Übersicht, Links

skip-link = Zum Inhalt springen
languages = Sprache
contents = Inhalt
other-formats = Dieselbe Datenschutzerklärung in einem anderen Format
as-text = als Text
as-data = als maschinenlesbare Daten (JSON)
back-to-top = Zum Seitenanfang
all-notices = Alle Datenschutzerklärungen
notices = Datenschutzerklärungen
in-languages = Sprachen
no-controller = Die Datenschutzerklärung nennt keinen Verantwortlichen.
not-found-title = Seite nicht gefunden
not-found = Unter dieser Adresse gibt es keine Seite. Möglicherweise ist die Adresse falsch oder die Seite wurde entfernt.
more-about = Mehr dazu: { $section }
not-in-this-language = Die Datenschutzerklärung liegt nur in folgenden Sprachen vor: { $language }.
sends-nothing = Diese Seite sendet Ihre Daten nirgendwohin.
make-request = Antrag zu Ihren Daten stellen
about-page = Über diese Seite
section-link = Link zu diesem Abschnitt: { $section }
earlier-versions = Frühere Fassungen
earlier-version = Dies ist eine frühere Fassung der Datenschutzerklärung (Stand: { $date }).
replaced-on = Sie wurde am { $date } ersetzt.
current-version = Aktuelle Datenschutzerklärung lesen
changes-since = Änderungen gegenüber der Fassung vom { $date }
as-published-text = Der Inhalt wird als reiner Text angezeigt, genau so, wie er veröffentlicht wurde.
version-of = Fassung vom { $date }
feed-title = Änderungen an den Datenschutzerklärungen
search = Im Text suchen
# Variables:
#   $count (Number) - number of matches, at least one
matches = { $count ->
    [one] { $count } Treffer
   *[other] { $count } Treffer
}
no-matches = Keine Treffer
next-match = Nächster Treffer
previous-match = Vorheriger Treffer
link-copied = Der Link wurde kopiert
