### Objaśnienia i miejsca do uzupełnienia w plikach tworzonych przez `seloste new`

site = Ustawienia witryny.
site-title = Polityki prywatności
url = Adres, pod którym witryna zostanie opublikowana. Usuń znak #, gdy adres jest znany.
head = Polityka prywatności. Uzupełnij teksty w nawiasach kwadratowych; `seloste check` je wylicza.
    Wiersze zaczynające się od # są wskazówkami i nie są pokazywane na stronie. Usuń niepotrzebne wiersze.
layout = Układ: questions (pytania), numbered (punkty numerowane), fields (pola) lub table (tabela).
title = Polityka prywatności
controller = Administrator: podmiot, który decyduje, do czego dane są wykorzystywane.
name-blank = [Uzupełnij: nazwa administratora]
dpo = Inspektor ochrony danych: dane kontaktowe jak wyżej albo `none`, jeżeli go nie wyznaczono.
data = Przetwarzane dane. Każda kategoria ma identyfikator (contact), do którego odwołują się cele.
data-blank = [Uzupełnij: jakie dane są przetwarzane]
purposes = Do czego dane są wykorzystywane. Każdy cel zaczyna się od łącznika.
purpose-blank = [Uzupełnij: cel]
basis = Podstawa prawna: consent (zgoda), contract (umowa), legal-obligation (obowiązek prawny),
    vital-interests (żywotne interesy), public-task (zadanie w interesie publicznym) lub
    legitimate-interests (prawnie uzasadnione interesy); w ostatnim przypadku podaj interes w polu `interest`.
    Sprawdź ten wiersz.
retention = Okres przechowywania: na przykład { "{" } years: 2, after: ostatniego zamówienia { "}" } albo do określonego zdarzenia.
retention-blank = [Uzupełnij: do kiedy dane są przechowywane]
sources = Skąd pochodzą dane: data-subject to osoba, której dane dotyczą. Inne źródła dodaj z nazwy.
recipients = Kto otrzymuje dane; każdy odbiorca ma identyfikator. Jeżeli nikt, napisz `recipients: none`
    i usuń z celu wiersz `recipients`.
recipient-blank = [Uzupełnij: nazwa odbiorcy]
transfers = Czy dane są przekazywane poza UE i EOG. Usuń znak # z właściwego wiersza, uzupełnij go
    i usuń drugi wiersz.
security = Jak dane są chronione.
security-blank = [Uzupełnij: jak dane są chronione]
provision = Czy podanie danych jest obowiązkowe i co się stanie, jeżeli nie zostaną podane: `none`, jeżeli nie ma obowiązku.
provision-blank = [Uzupełnij: czy podanie danych jest obowiązkowe]
automated = Czy stosuje się zautomatyzowane podejmowanie decyzji lub profilowanie: `none`, jeżeli nie.
automated-blank = [Uzupełnij: jak podejmowane są decyzje]
rights = Prawa osoby, której dane dotyczą. `yes` wyświetla zdanie standardowe; zamiast niego możesz napisać własny tekst.
    Wspomnij o wycofaniu zgody, jeżeli zgoda jest jedną z podstaw prawnych.
authority = Organ nadzorczy według kodu kraju albo jego nazwa i dane kontaktowe, jak przy administratorze.
authority-blank = [Uzupełnij: nazwa organu nadzorczego]
