### Текстове за разликите между две версии

added = Добавено
removed = Премахнато
changed-from-to = преди „{ $old }“, сега „{ $new }“
renamed = Промяна на името: преди „{ $old }“, сега „{ $new }“
wording-changed = Формулировката е променена.
text-added = Текстът е добавен.
text-removed = Текстът е премахнат.
section-added = Добавен е целият раздел.
section-removed = Премахнат е целият раздел.
service-changed = променени са зарежданото съдържание или сървърите, с които се свързва услугата.
notice = Политика за поверителност
title = Заглавие
summary = Резюме
updated = Актуализация
languages = Езици
only-other-language = Променена е само друга езикова версия: { $language }.
