### Textele diferențelor dintre două versiuni

added = Adăugat
removed = Eliminat
changed-from-to = era „{ $old }”, acum este „{ $new }”
renamed = Numele s-a schimbat: era „{ $old }”, acum este „{ $new }”
wording-changed = Formularea s-a schimbat.
text-added = Textul a fost adăugat.
text-removed = Textul a fost eliminat.
section-added = Întreaga secțiune a fost adăugată.
section-removed = Întreaga secțiune a fost eliminată.
service-changed = s-au schimbat conținutul pe care îl încarcă sau serverele pe care le contactează.
notice = Politica de confidențialitate
title = Titlu
summary = Rezumat
updated = Actualizare
languages = Limbi
only-other-language = S-a schimbat numai o altă versiune lingvistică: { $language }.
