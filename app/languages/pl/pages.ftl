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
section-link = Link do tej sekcji: { $section }
earlier-versions = Wcześniejsze wersje
earlier-version = To jest wcześniejsza wersja polityki prywatności (z dnia { $date }).
replaced-on = Zastąpiono ją w dniu { $date }
current-version = Przeczytaj aktualną politykę prywatności
changes-since = Zmiany w stosunku do wersji z dnia { $date }
as-published-text = Treść jest wyświetlana jako zwykły tekst, dokładnie tak, jak została opublikowana.
version-of = Wersja z dnia { $date }
feed-title = Zmiany w politykach prywatności
search = Szukaj w tekście
# Variables:
#   $count (Number) - number of matches, at least one
matches = { $count ->
    [one] { $count } wynik
    [few] { $count } wyniki
    [many] { $count } wyników
   *[other] { $count } wyników
}
no-matches = Brak wyników
next-match = Następny wynik
previous-match = Poprzedni wynik
link-copied = Link został skopiowany
