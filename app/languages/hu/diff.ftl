### A két változat közötti eltérések szövegei

added = Hozzáadva
removed = Törölve
changed-from-to = korábban „{ $old }”, most „{ $new }”
renamed = Megváltozott a megnevezés: korábban „{ $old }”, most „{ $new }”
wording-changed = A szövegezés megváltozott.
text-added = A szöveget hozzáadták.
text-removed = A szöveget törölték.
section-added = Az egész szakaszt hozzáadták.
section-removed = Az egész szakaszt törölték.
service-changed = megváltozott a betöltött tartalom vagy azon kiszolgálók köre, amelyekkel kapcsolatba lép.
notice = A tájékoztató
title = Cím
summary = Összefoglaló
updated = Frissítve
languages = Nyelvek
only-other-language = Csak más nyelvi változat módosult: { $language }.
