### Testi delle differenze tra due versioni

added = Aggiunto
removed = Rimosso
changed-from-to = prima «{ $old }», ora «{ $new }»
renamed = Nome modificato: prima «{ $old }», ora «{ $new }»
wording-changed = La formulazione è cambiata.
text-added = Il testo è stato aggiunto.
text-removed = Il testo è stato rimosso.
section-added = L’intera sezione è stata aggiunta.
section-removed = L’intera sezione è stata rimossa.
service-changed = sono cambiati il contenuto che carica o i server che contatta.
notice = L’informativa
title = Titolo
summary = Sintesi
updated = Aggiornamento
languages = Lingue
only-other-language = È cambiata solo un’altra versione linguistica: { $language }.
