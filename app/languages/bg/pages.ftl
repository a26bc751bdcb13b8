### Текстове на страниците: навигация, списък, връзки

skip-link = Към съдържанието
languages = Език
contents = Съдържание
other-formats = Същата политика в друг формат
as-text = като текст
as-data = като пригодни за машинно четене данни (JSON)
back-to-top = Към началото
all-notices = Всички политики за поверителност
notices = Политики за поверителност
in-languages = Езици
no-controller = Политиката за поверителност не посочва администратор.
not-found-title = Страницата не е намерена
not-found = На този адрес няма страница. Възможно е адресът да е грешен или страницата да е премахната.
more-about = Още информация: { $section }
not-in-this-language = Политиката за поверителност е достъпна само на тези езици: { $language }.
sends-nothing = Тази страница не изпраща Вашите данни никъде.
make-request = Подайте искане относно своите данни
about-page = За тази страница
section-link = Връзка към този раздел: { $section }
earlier-versions = По-ранни версии
earlier-version = Това е по-ранна версия на политиката за поверителност (от { $date }).
replaced-on = Заменена е на { $date }
current-version = Прочетете актуалната политика за поверителност
changes-since = Промени спрямо версията от { $date }
as-published-text = Съдържанието е показано като обикновен текст, точно както е публикувано.
version-of = Версия от { $date }
feed-title = Промени в политиките за поверителност
search = Търсене в текста
# Variables:
#   $count (Number) - number of matches, at least one
matches = { $count ->
    [one] { $count } съвпадение
   *[other] { $count } съвпадения
}
no-matches = Няма съвпадения
next-match = Следващо съвпадение
previous-match = Предишно съвпадение
link-copied = Връзката е копирана
