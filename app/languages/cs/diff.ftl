### Texty o rozdílech mezi dvěma verzemi

added = Přidáno
removed = Odstraněno
changed-from-to = dříve „{ $old }“, nyní „{ $new }“
renamed = Změna názvu: dříve „{ $old }“, nyní „{ $new }“
wording-changed = Znění bylo změněno.
text-added = Text byl přidán.
text-removed = Text byl odstraněn.
section-added = Byl přidán celý oddíl.
section-removed = Byl odstraněn celý oddíl.
service-changed = změnil se načítaný obsah nebo servery, s nimiž se služba spojuje.
notice = Zásady ochrany osobních údajů
title = Název
summary = Shrnutí
updated = Aktualizace
languages = Jazyky
only-other-language = Změnila se pouze jiná jazyková verze: { $language }.
