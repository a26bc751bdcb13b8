### Tekster om forskelle mellem to versioner

added = Tilføjet
removed = Fjernet
changed-from-to = før »{ $old }«, nu »{ $new }«
renamed = Navnet er ændret: før »{ $old }«, nu »{ $new }«
wording-changed = Ordlyden er ændret.
text-added = Teksten er tilføjet.
text-removed = Teksten er fjernet.
section-added = Hele afsnittet er tilføjet.
section-removed = Hele afsnittet er fjernet.
service-changed = det indhold, som tjenesten indlæser, eller de servere, den opretter forbindelse til, er ændret.
notice = Privatlivspolitikken
title = Titel
summary = Sammenfatning
updated = Opdateret
languages = Sprog
only-other-language = Kun en anden sprogversion er ændret: { $language }.
