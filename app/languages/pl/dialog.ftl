### Teksty okna zgody

title = Wybór plików cookie
introduction = { $who } prosi o zgodę na korzystanie z opcjonalnych plików cookie i usług, które zapisują lub odczytują informacje na Twoim urządzeniu.
may-refuse = Możesz odmówić: strona nadal będzie działać. Swój wybór możesz zmienić w każdej chwili za pomocą przycisku „{ title }” na dole strony.
accept-all = Akceptuj wszystkie
reject-all = Odrzuć wszystkie
settings = Ustawienia
save = Zapisz wybór
close = Zamknij bez zmian
dismiss = Zamknij
show-receipt = Pokaż potwierdzenie
receipt-heading = Potwierdzenie Twojego wyboru
receipt-asker = O zgodę prosi
this-site = Ta strona
receipt-time = Data wyboru
receipt-end = Ważność do
receipt-id = Identyfikator
receipt-data = Dane nadające się do odczytu maszynowego (JSON-LD)
granted = zaakceptowano
refused = odrzucono
download-receipt = Pobierz potwierdzenie (JSON-LD)
details-heading = Na co wyrażasz zgodę?
category =
    .necessary = Niezbędne
    .functional = Funkcjonalne
    .statistics = Statystyczne
    .marketing = Marketingowe
category-purpose =
    .necessary = Są potrzebne do działania strony.
    .functional = Strona zapamiętuje Twoje ustawienia i wyświetla treści osadzone.
    .statistics = Korzystanie ze strony jest mierzone i ujmowane w statystykach.
    .marketing = Reklamy są dobierane do odbiorców, a ich wyniki mierzone.
necessary-note = { $days ->
    [one] Nie wymagają one zgody. Twój wybór jest przechowywany we własnym pliku cookie strony o nazwie seloste_choices, a pytanie pojawi się ponownie po { $days } dniu.
    [few] Nie wymagają one zgody. Twój wybór jest przechowywany we własnym pliku cookie strony o nazwie seloste_choices, a pytanie pojawi się ponownie po { $days } dniach.
    [many] Nie wymagają one zgody. Twój wybór jest przechowywany we własnym pliku cookie strony o nazwie seloste_choices, a pytanie pojawi się ponownie po { $days } dniach.
   *[other] Nie wymagają one zgody. Twój wybór jest przechowywany we własnym pliku cookie strony o nazwie seloste_choices, a pytanie pojawi się ponownie po { $days } dniach.
}
endpoint-note = Zapis Twojego wyboru jest też wysyłany na serwer tej strony.
domain-note = Twój wybór obowiązuje na wszystkich stronach w domenie { $domain }.
provider = Dostawca
cookies = Pliki cookie
other-storage = Pliki cookie i inne formy przechowywania
local-storage = pamięć lokalna przeglądarki (localStorage)
session-storage = pamięć sesji przeglądarki (sessionStorage)
indexed-db = baza danych przeglądarki (IndexedDB)
cache-storage = pamięć podręczna przeglądarki (Cache Storage)
service-worker = skrypt działający w tle (service worker)
contacted-hosts = Twoja przeglądarka łączy się z serwerami
session-lifetime = na czas sesji
first-party = własny plik strony
third-party = plik podmiotu trzeciego
read-more = Dowiedz się więcej
embed-blocked = { $what } – ta treść zostanie tu wczytana dopiero po wyrażeniu zgody.
embed-hosts = Twoja przeglądarka połączy się wtedy z serwerami: { $hosts }.
load-once = Wczytaj raz
always-load = Wczytuj zawsze
choice-saved = Twój wybór obowiązuje. Możesz go zmienić na dole strony.
choice-unsaved = Twój wybór obowiązuje tylko na tej stronie, ponieważ przeglądarka nie zapisała pliku cookie.
not-saved = Nie udało się zapisać Twojego wyboru. Sprawdź połączenie z siecią i spróbuj ponownie.
loaded = Wczytano treść:{ " " }
not-removable = Ta strona nie może usunąć poniższych plików cookie; możesz je usunąć w ustawieniach przeglądarki:
gpc-applied = Twoja przeglądarka wysłała sygnał Global Privacy Control, dlatego wszystkie usługi opcjonalne zostały odrzucone. Możesz zmienić ten wybór.
