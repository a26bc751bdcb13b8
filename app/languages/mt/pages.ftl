### Testi tal-paġni: navigazzjoni, indiċi, links

skip-link = Mur għall-kontenut
languages = Lingwa
contents = Kontenut
other-formats = L-istess politika ta’ privatezza f’format ieħor
as-text = bħala test
as-data = bħala data li tinqara minn magna (JSON)
back-to-top = Lura fuq
all-notices = Il-politiki ta’ privatezza kollha
notices = Politiki ta’ privatezza
in-languages = Lingwi
no-controller = Il-politika ta’ privatezza ma ssemmi l-ebda kontrollur.
not-found-title = Il-paġna ma nstabitx
not-found = M’hemmx paġna f’dan l-indirizz. L-indirizz jista’ jkun ħażin, jew il-paġna setgħet tneħħiet.
more-about = Aqra aktar: { $section }
not-in-this-language = Il-politika ta’ privatezza hija disponibbli biss f’dawn il-lingwi: { $language }.
sends-nothing = Din il-paġna ma tibgħat id-data tiegħek imkien.
make-request = Agħmel talba dwar id-data tiegħek
about-page = Dwar din il-paġna
earlier-versions = Verżjonijiet preċedenti
earlier-version = Din hija verżjoni preċedenti tal-politika ta’ privatezza (data: { $date }).
replaced-on = Ġiet sostitwita b’verżjoni aktar riċenti (data: { $date }).
current-version = Aqra l-politika ta’ privatezza attwali
changes-since = Bidliet mill-verżjoni preċedenti (data: { $date })
as-published-text = Il-kontenut jintwera bħala test sempliċi, eżattament kif ġie ppubblikat.
version-of = Verżjoni (data: { $date })
feed-title = Bidliet fil-politiki ta’ privatezza
