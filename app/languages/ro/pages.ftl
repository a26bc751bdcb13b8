### Textele paginilor: navigare, index, linkuri

skip-link = Salt la conținut
languages = Limbă
contents = Cuprins
other-formats = Aceeași politică de confidențialitate în alt format
as-text = ca text
as-data = ca date care pot fi citite automat (JSON)
back-to-top = Înapoi sus
all-notices = Toate politicile de confidențialitate
notices = Politici de confidențialitate
in-languages = Limbi
no-controller = Politica de confidențialitate nu numește un operator.
not-found-title = Pagina nu a fost găsită
not-found = La această adresă nu există nicio pagină. Este posibil ca adresa să fie greșită sau ca pagina să fi fost eliminată.
more-about = Mai multe informații: { $section }
not-in-this-language = Politica de confidențialitate este disponibilă numai în următoarele limbi: { $language }.
sends-nothing = Această pagină nu trimite nicăieri datele dumneavoastră.
make-request = Faceți o cerere privind datele dumneavoastră
about-page = Despre această pagină
section-link = Link către această secțiune: { $section }
earlier-versions = Versiuni anterioare
earlier-version = Aceasta este o versiune anterioară a politicii de confidențialitate, datată { $date }.
replaced-on = A fost înlocuită la data de { $date }.
current-version = Citiți politica de confidențialitate actuală
changes-since = Modificări față de versiunea din { $date }
as-published-text = Conținutul este afișat ca text simplu, exact așa cum a fost publicat.
version-of = Versiunea din { $date }
feed-title = Modificări ale politicilor de confidențialitate
search = Căutați în text
# Variables:
#   $count (Number) - number of matches, at least one
matches = { $count ->
    [one] { $count } rezultat
    [few] { $count } rezultate
   *[other] { $count } de rezultate
}
no-matches = Niciun rezultat
next-match = Rezultatul următor
previous-match = Rezultatul anterior
link-copied = Linkul a fost copiat
