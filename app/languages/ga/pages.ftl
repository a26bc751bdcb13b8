### Téacsanna na leathanach: nascleanúint, innéacs, naisc

skip-link = Léim chuig an ábhar
languages = Teanga
contents = Clár ábhair
other-formats = An ráiteas céanna i bhformáid eile
as-text = mar théacs
as-data = mar shonraí atá inléite ag meaisín (JSON)
back-to-top = Ar ais go barr
all-notices = Gach ráiteas
notices = Ráitis phríobháideachais
in-languages = Teangacha
no-controller = Ní ainmnítear rialaitheoir sa ráiteas.
not-found-title = Níor aimsíodh an leathanach
not-found = Níl aon leathanach ag an seoladh seo. D’fhéadfadh an seoladh a bheith mícheart nó d’fhéadfadh gur baineadh an leathanach.
more-about = Tuilleadh eolais: { $section }
not-in-this-language = Tá an ráiteas ar fáil sna teangacha seo a leanas amháin: { $language }.
sends-nothing = Ní sheolann an leathanach seo do shonraí áit ar bith.
make-request = Déan iarraidh faoi do shonraí
about-page = Maidir leis an leathanach seo
section-link = Nasc chuig an roinn seo: { $section }
earlier-versions = Leaganacha níos luaithe
earlier-version = Is leagan níos luaithe den ráiteas é seo, dar dáta { $date }.
replaced-on = Cuireadh leagan nua ina ionad an { $date }.
current-version = Léigh an ráiteas reatha
changes-since = Athruithe ón leagan dar dáta { $date }
as-published-text = Taispeántar an t-ábhar mar ghnáth-théacs, díreach mar a foilsíodh é.
version-of = Leagan dar dáta { $date }
feed-title = Athruithe ar na ráitis phríobháideachais
search = Cuardaigh an ráiteas
# Variables:
#   $count (Number) - number of matches, at least one
matches = { $count ->
    [one] { $count } toradh
    [two] { $count } thoradh
    [few] { $count } thoradh
    [many] { $count } dtoradh
   *[other] { $count } toradh
}
no-matches = Gan torthaí
next-match = An chéad toradh eile
previous-match = An toradh roimhe
link-copied = Cóipeáladh an nasc
