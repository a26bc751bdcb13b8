### Kommentare und Platzhalter der Dateien, die `seloste new` schreibt

site = Einstellungen der Website.
site-title = Datenschutzerklärungen
url = Adresse, unter der die Website veröffentlicht wird. Entfernen Sie das Zeichen #, sobald sie feststeht.
head = Eine Datenschutzerklärung. Ergänzen Sie die Texte in eckigen Klammern; `seloste check` listet sie auf.
    Zeilen, die mit # beginnen, sind Hinweise und erscheinen nicht auf der Seite. Löschen Sie unnötige Zeilen.
layout = Gestaltung: questions (Fragen), numbered (nummeriert), fields (Felder) oder table (Tabelle).
title = Datenschutzerklärung
controller = Der Verantwortliche: wer entscheidet, wofür die Daten verwendet werden.
name-blank = [Ausfüllen: Name des Verantwortlichen]
dpo = Der Datenschutzbeauftragte: Kontaktdaten wie oben oder `none`, wenn keiner benannt wurde.
data = Welche Daten verarbeitet werden. Jede Kategorie hat eine Kennung (contact), auf die die Zwecke verweisen.
data-blank = [Ausfüllen: welche Daten verarbeitet werden]
purposes = Wofür die Daten verwendet werden. Jeder Zweck beginnt mit einem Bindestrich.
purpose-blank = [Ausfüllen: Zweck]
basis = Die Rechtsgrundlage: consent (Einwilligung), contract (Vertrag), legal-obligation (rechtliche
    Verpflichtung), vital-interests (lebenswichtige Interessen), public-task (öffentliche Aufgabe) oder
    legitimate-interests (berechtigte Interessen); das Interesse steht dann unter `interest`. Prüfen Sie diese Zeile.
retention = Die Speicherdauer: zum Beispiel { "{" } years: 2, after: der letzten Bestellung { "}" }, oder bis zu einem Ereignis.
retention-blank = [Ausfüllen: bis wann die Daten gespeichert werden]
sources = Woher die Daten stammen: data-subject ist die betroffene Person. Andere Quellen mit Namen ergänzen.
recipients = Wer die Daten erhält, jeweils mit einer Kennung; oder `recipients: none`; entfernen Sie dann die Zeile
    `recipients` beim Zweck.
recipient-blank = [Ausfüllen: Name des Empfängers]
transfers = Werden Daten in Länder außerhalb von EU und EWR übermittelt? Entfernen Sie das Zeichen # vor der
    zutreffenden Zeile, ergänzen Sie diese und löschen Sie die andere.
security = Wie die Daten geschützt werden.
security-blank = [Ausfüllen: wie die Daten geschützt werden]
provision = Müssen die Daten bereitgestellt werden, und was geschieht sonst? `none`, wenn keine Pflicht besteht.
provision-blank = [Ausfüllen: ob die Daten bereitgestellt werden müssen]
automated = Gibt es automatisierte Entscheidungen oder Profiling? `none`, wenn nicht.
automated-blank = [Ausfüllen: wie die Entscheidungen getroffen werden]
rights = Die Rechte der betroffenen Person. `yes` zeigt einen Standardsatz; Sie können stattdessen einen eigenen Text
    schreiben. Nennen Sie den Widerruf der Einwilligung, wenn eine Rechtsgrundlage die Einwilligung ist.
authority = Die Aufsichtsbehörde nach Land; oder Name und Kontaktdaten wie beim Verantwortlichen.
authority-blank = [Ausfüllen: Name der Aufsichtsbehörde]
