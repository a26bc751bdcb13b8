### Texty o rozdieloch medzi dvoma verziami

added = Pridané
removed = Odstránené
changed-from-to = predtým „{ $old }“, teraz „{ $new }“
renamed = Zmena názvu: predtým „{ $old }“, teraz „{ $new }“
wording-changed = Znenie bolo zmenené.
text-added = Text bol pridaný.
text-removed = Text bol odstránený.
section-added = Bol pridaný celý oddiel.
section-removed = Bol odstránený celý oddiel.
service-changed = zmenil sa načítavaný obsah alebo servery, s ktorými sa služba spája.
notice = Zásady ochrany osobných údajov
title = Názov
summary = Zhrnutie
updated = Aktualizácia
languages = Jazyky
only-other-language = Zmenila sa iba iná jazyková verzia: { $language }.
