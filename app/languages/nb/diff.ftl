### Tekster om forskjeller mellom to versjoner

added = Lagt til
removed = Fjernet
changed-from-to = før «{ $old }», nå «{ $new }»
renamed = Navnet er endret: før «{ $old }», nå «{ $new }»
wording-changed = Ordlyden er endret.
text-added = Teksten er lagt til.
text-removed = Teksten er fjernet.
section-added = Hele avsnittet er lagt til.
section-removed = Hele avsnittet er fjernet.
service-changed = innholdet tjenesten laster inn, eller serverne den kobler seg til, er endret.
notice = Personvernerklæringen
title = Tittel
summary = Sammendrag
updated = Oppdatert
languages = Språk
only-other-language = Bare en annen språkversjon er endret: { $language }.
