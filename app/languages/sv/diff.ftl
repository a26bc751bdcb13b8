### Texter om skillnader mellan två versioner

added = Tillagt
removed = Borttaget
changed-from-to = tidigare ”{ $old }”, nu ”{ $new }”
renamed = Namnet har ändrats: tidigare ”{ $old }”, nu ”{ $new }”
wording-changed = Ordalydelsen har ändrats.
text-added = Texten har lagts till.
text-removed = Texten har tagits bort.
section-added = Hela avsnittet har lagts till.
section-removed = Hela avsnittet har tagits bort.
service-changed = innehållet som tjänsten laddar eller servrarna som den kontaktar har ändrats.
notice = Dataskyddsbeskrivningen
title = Rubrik
summary = Sammanfattning
updated = Uppdaterad
languages = Språk
only-other-language = Endast en annan språkversion har ändrats: { $language }.
