### Téacsanna na ndifríochtaí idir dhá leagan

added = Curtha leis
removed = Bainte de
changed-from-to = “{ $old }” roimhe seo, “{ $new }” anois
renamed = Athraíodh an t-ainm: “{ $old }” roimhe seo, “{ $new }” anois
wording-changed = Athraíodh an fhoclaíocht.
text-added = Cuireadh an téacs leis.
text-removed = Baineadh an téacs.
section-added = Cuireadh an roinn iomlán leis.
section-removed = Baineadh an roinn iomlán.
service-changed = athraíodh an t-ábhar a lódálann sí nó na freastalaithe a dtéann sí i dteagmháil leo.
notice = An ráiteas
title = Teideal
summary = Achoimre
updated = Nuashonraithe
languages = Teangacha
only-other-language = Níor athraíodh ach leagan i dteanga eile: { $language }.
