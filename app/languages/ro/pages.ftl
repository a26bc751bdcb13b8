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
