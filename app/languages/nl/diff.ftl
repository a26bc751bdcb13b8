### Teksten over de verschillen tussen twee versies

added = Toegevoegd
removed = Verwijderd
changed-from-to = eerst ‘{ $old }’, nu ‘{ $new }’
renamed = Naam gewijzigd: eerst ‘{ $old }’, nu ‘{ $new }’
wording-changed = De formulering is gewijzigd.
text-added = De tekst is toegevoegd.
text-removed = De tekst is verwijderd.
section-added = Het hele onderdeel is toegevoegd.
section-removed = Het hele onderdeel is verwijderd.
service-changed = de inhoud die de dienst laadt of de servers waarmee de dienst verbinding maakt, zijn gewijzigd.
notice = De privacyverklaring
title = Titel
summary = Samenvatting
updated = Bijgewerkt
languages = Talen
only-other-language = Alleen een andere taalversie is gewijzigd: { $language }.
