### Textar um mun á tveimur útgáfum

added = Bætt við
removed = Fellt brott
changed-from-to = var „{ $old }“, nú „{ $new }“
renamed = Heiti breytt: var „{ $old }“, nú „{ $new }“
wording-changed = Orðalaginu hefur verið breytt.
text-added = Textanum hefur verið bætt við.
text-removed = Textinn hefur verið felldur brott.
section-added = Öllum kaflanum hefur verið bætt við.
section-removed = Allur kaflinn hefur verið felldur brott.
service-changed = efnið sem þjónustan sækir eða þjónarnir sem hún tengist hafa breyst.
notice = Persónuverndarstefnan
title = Titill
summary = Samantekt
updated = Uppfært
languages = Tungumál
only-other-language = Aðeins útgáfu á öðru tungumáli hefur verið breytt: { $language }.
