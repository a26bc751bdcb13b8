### Lapu teksti: navigācija, saraksts, saites

skip-link = Pāriet uz saturu
languages = Valoda
contents = Satura rādītājs
other-formats = Tā pati privātuma politika citā formātā
as-text = kā teksts
as-data = kā mašīnlasāmi dati (JSON)
back-to-top = Uz sākumu
all-notices = Visas privātuma politikas
notices = Privātuma politikas
in-languages = Valodas
no-controller = Privātuma politikā nav norādīts pārzinis.
not-found-title = Lapa nav atrasta
not-found = Šajā adresē lapas nav. Iespējams, adrese ir nepareiza vai lapa ir izdzēsta.
more-about = Vairāk informācijas: { $section }
not-in-this-language = Privātuma politika ir pieejama tikai šādās valodās: { $language }.
sends-nothing = Šī lapa jūsu datus nekur nesūta.
make-request = Iesniedziet pieprasījumu par saviem datiem
about-page = Par šo lapu
section-link = Saite uz šo sadaļu: { $section }
earlier-versions = Agrākas versijas
earlier-version = Šī ir agrāka privātuma politikas versija (datums: { $date }).
replaced-on = Aizstāšanas datums: { $date }.
current-version = Lasiet spēkā esošo privātuma politiku
changes-since = Izmaiņas salīdzinājumā ar versiju ({ $date })
as-published-text = Saturs parādīts kā vienkāršs teksts, tieši tāds, kāds tas tika publicēts.
version-of = Versija: { $date }
feed-title = Izmaiņas privātuma politikās
search = Meklēt tekstā
# Variables:
#   $count (Number) - number of matches, at least one
matches = { $count ->
    [zero] { $count } rezultātu
    [one] { $count } rezultāts
   *[other] { $count } rezultāti
}
no-matches = Nav rezultātu
next-match = Nākamais rezultāts
previous-match = Iepriekšējais rezultāts
link-copied = Saite ir nokopēta
