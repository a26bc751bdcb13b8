### Besedila o razlikah med dvema različicama

added = Dodano
removed = Odstranjeno
changed-from-to = prej „{ $old }“, zdaj „{ $new }“
renamed = Sprememba imena: prej „{ $old }“, zdaj „{ $new }“
wording-changed = Besedilo je spremenjeno.
text-added = Besedilo je dodano.
text-removed = Besedilo je odstranjeno.
section-added = Dodan je celoten razdelek.
section-removed = Odstranjen je celoten razdelek.
service-changed = spremenila se je naložena vsebina ali strežniki, s katerimi se storitev povezuje.
notice = Izjava o varstvu osebnih podatkov
title = Naslov
summary = Povzetek
updated = Posodobitev
languages = Jeziki
only-other-language = Spremenila se je samo druga jezikovna različica: { $language }.
