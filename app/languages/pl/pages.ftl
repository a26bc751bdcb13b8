### Teksty stron: nawigacja, spis, odnośniki

skip-link = Przejdź do treści
languages = Język
contents = Spis treści
other-formats = Ta sama polityka prywatności w innym formacie
as-text = jako tekst
as-data = jako dane nadające się do odczytu maszynowego (JSON)
back-to-top = Do góry
all-notices = Wszystkie polityki prywatności
notices = Polityki prywatności
in-languages = Języki
no-controller = Polityka prywatności nie wskazuje administratora.
not-found-title = Nie znaleziono strony
not-found = Pod tym adresem nie ma strony. Adres może być nieprawidłowy lub strona mogła zostać usunięta.
more-about = Dowiedz się więcej: { $section }
not-in-this-language = Polityka prywatności jest dostępna tylko w tych językach: { $language }.
sends-nothing = Ta strona nigdzie nie wysyła Twoich danych.
make-request = Złóż żądanie dotyczące swoich danych
about-page = O tej stronie
earlier-versions = Wcześniejsze wersje
earlier-version = To jest wcześniejsza wersja polityki prywatności z datą { $date }.
replaced-on = Zastąpiła ją wersja z datą { $date }.
current-version = Przeczytaj aktualną politykę prywatności
changes-since = Zmiany w stosunku do wersji z datą { $date }
as-published-text = Treść jest wyświetlana jako zwykły tekst, dokładnie tak, jak ją opublikowano.
version-of = Wersja z datą { $date }
feed-title = Zmiany w politykach prywatności
