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
earlier-versions = Versiuni anterioare
earlier-version = Aceasta este o versiune anterioară a politicii de confidențialitate, cu data { $date }.
replaced-on = A fost înlocuită de versiunea cu data { $date }.
current-version = Citiți politica de confidențialitate în vigoare
changes-since = Modificări față de versiunea cu data { $date }
as-published-text = Conținutul este afișat ca text simplu, exact așa cum a fost publicat.
version-of = Versiunea cu data { $date }
feed-title = Modificări ale politicilor de confidențialitate
