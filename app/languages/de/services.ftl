### Zwecke der Dienste im Katalog, je ein Satz

## Dienste

measure-use = Führt Statistiken über die Nutzung der Website.
record-sessions = Zeichnet auf, was Besucher auf den Seiten tun, zum Beispiel Klicks und Scrollen.
manage-tags = Lädt andere Dienste der Website.
measure-ads = Misst den Erfolg von Werbung.
target-ads = Wählt Werbung aus, die zu den Interessen des Besuchers passt.
identify-companies = Schließt aus dem Netzwerk des Besuchers, aus welchem Unternehmen der Besuch stammt.
manage-customers = Verknüpft die Handlungen des Besuchers mit Kundendaten.
send-messages = Versendet Nachrichten und misst, ob sie gelesen werden.
personalize = Wählt Inhalte und Produkte aus, die zum Besucher passen.
compare-versions = Zeigt Besuchern unterschiedliche Fassungen einer Seite und vergleicht deren Ergebnisse.
switch-features = Legt fest, welche Funktionen der Website für den Besucher eingeschaltet sind.
show-video = Zeigt Videos an.
play-audio = Spielt Ton ab.
show-map = Zeigt Karten an.
load-fonts = Lädt Schriftarten.
deliver-files = Liefert Dateien der Website aus.
chat = Zeigt ein Fenster, in dem der Besucher mit der Website chatten kann.
collect-answers = Sammelt Antworten auf Formulare und Umfragen.
show-reviews = Zeigt und sammelt Bewertungen.
pay = Wickelt Zahlungen ab.
prevent-fraud = Erkennt Betrug.
keep-out-bots = Unterscheidet Menschen von Programmen.
report-errors = Meldet Fehler der Website.
measure-speed = Misst, wie schnell die Seiten sind.
show-social-media = Zeigt Inhalte aus sozialen Medien an.
manage-consent = Bittet um die Einwilligung und speichert die Auswahl.

## Was sie speichern

item-recognize = Erkennt den Browser von einem Besuch zum nächsten wieder.
item-visit = Verknüpft die Seiten eines Besuchs.
item-settings = Merkt sich Einstellungen.
item-origin = Merkt sich, woher der Besucher gekommen ist.
item-queue = Bewahrt Daten auf, bis sie gesendet sind.
item-cache = Bewahrt Daten auf, damit sie nicht erneut abgerufen werden müssen.
item-ad-click = Verknüpft den Besuch mit der Werbung, die dazu geführt hat.
item-variant = Merkt sich, welche Fassung einer Seite der Besucher sieht.
item-conversation = Merkt sich die Unterhaltung.
item-profile = Merkt sich, was der Dienst über den Besucher weiß.
item-security = Hilft, Programme und Betrug zu erkennen.
item-server = Leitet Anfragen an denselben Server.
item-shown = Merkt sich, was dem Besucher gezeigt oder von ihm beantwortet wurde.
item-limit = Begrenzt, wie oft Daten gesendet werden.
item-state = Merkt sich den Zustand des Dienstes.
item-refusal = Merkt sich, dass der Besucher den Dienst abgelehnt hat.
item-consent = Merkt sich die Einwilligung des Besuchers.
