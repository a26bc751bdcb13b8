### Teksty o różnicach między dwiema wersjami

added = Dodano
removed = Usunięto
changed-from-to = było „{ $old }”, jest „{ $new }”
renamed = Zmieniono nazwę: było „{ $old }”, jest „{ $new }”
wording-changed = Brzmienie zostało zmienione.
text-added = Tekst został dodany.
text-removed = Tekst został usunięty.
section-added = Dodano całą sekcję.
section-removed = Usunięto całą sekcję.
service-changed = zmieniły się wczytywane treści lub serwery, z którymi łączy się usługa.
notice = Polityka prywatności
title = Tytuł
summary = Streszczenie
updated = Aktualizacja
languages = Języki
only-other-language = Zmieniła się tylko inna wersja językowa: { $language }.
