### Texte zu den Unterschieden zwischen zwei Fassungen

added = Hinzugefügt
removed = Entfernt
changed-from-to = bisher „{ $old }“, jetzt „{ $new }“
renamed = Name geändert: bisher „{ $old }“, jetzt „{ $new }“
wording-changed = Der Wortlaut wurde geändert.
text-added = Der Text wurde hinzugefügt.
text-removed = Der Text wurde entfernt.
section-added = Der ganze Abschnitt wurde hinzugefügt.
section-removed = Der ganze Abschnitt wurde entfernt.
service-changed = die geladenen Inhalte oder die kontaktierten Server haben sich geändert.
notice = Die Datenschutzerklärung
title = Titel
summary = Zusammenfassung
updated = Stand
languages = Sprachen
only-other-language = Nur eine andere Sprachfassung wurde geändert: { $language }.
