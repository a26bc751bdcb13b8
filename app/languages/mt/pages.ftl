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
section-link = Link għal din it-taqsima: { $section }
earlier-versions = Verżjonijiet preċedenti
earlier-version = Din hija verżjoni preċedenti tal-politika ta’ privatezza, datata { $date }.
replaced-on = Ġiet sostitwita fid-data { $date }.
current-version = Aqra l-politika ta’ privatezza attwali
changes-since = Tibdil mill-verżjoni datata { $date }
as-published-text = Il-kontenut jintwera bħala test sempliċi, eżattament kif ġie ppubblikat.
version-of = Verżjoni datata { $date }
feed-title = Tibdil fil-politiki ta’ privatezza
search = Fittex fit-test
# Variables:
#   $count (Number) - number of matches, at least one
matches = { $count ->
    [one] riżultat wieħed
    [two] żewġ riżultati
    [few] { $count } riżultati
    [many] { $count }-il riżultat
   *[other] { $count } riżultat
}
no-matches = L-ebda riżultat
next-match = Ir-riżultat li jmiss
previous-match = Ir-riżultat ta’ qabel
link-copied = Il-link ġie kkupjat
