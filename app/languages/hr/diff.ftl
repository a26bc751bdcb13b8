### Tekstovi o razlikama između dviju verzija

added = Dodano
removed = Uklonjeno
changed-from-to = prije „{ $old }”, sada „{ $new }”
renamed = Promjena naziva: prije „{ $old }”, sada „{ $new }”
wording-changed = Tekst je izmijenjen.
text-added = Tekst je dodan.
text-removed = Tekst je uklonjen.
section-added = Dodan je cijeli odjeljak.
section-removed = Uklonjen je cijeli odjeljak.
service-changed = promijenio se sadržaj koji usluga učitava ili poslužitelji s kojima se povezuje.
notice = Obavijest o privatnosti
title = Naslov
summary = Sažetak
updated = Ažuriranje
languages = Jezici
only-other-language = Promijenila se samo druga jezična verzija: { $language }.
