### Sivujen tekstit: siirtyminen, luettelo, linkit

skip-link = Siirry sisältöön
languages = Kieli
contents = Sisällys
other-formats = Sama seloste muussa muodossa
as-text = tekstinä
as-data = koneluettavana tietona (JSON)
back-to-top = Sivun alkuun
all-notices = Kaikki selosteet
notices = Selosteet
in-languages = Kielet
no-controller = Selosteessa ei ole nimetty rekisterinpitäjää.
not-found-title = Sivua ei löydy
not-found = Tässä osoitteessa ei ole sivua. Osoitteessa voi olla virhe, tai sivu on poistettu.
more-about = Lue lisää: { $section }
section-link = Linkki tähän kohtaan: { $section }
not-in-this-language = Seloste on saatavana vain seuraavalla kielellä: { $language }.
sends-nothing = Sivu ei lähetä tietojasi mihinkään.
make-request = Tee pyyntö omista tiedoistasi
about-page = Tietoa tästä sivusta
earlier-versions = Aiemmat versiot
# Variables:
#   $date (Text) - a date
earlier-version = Tämä on selosteen aiempi versio, joka on päivätty { $date }.
# Variables:
#   $date (Text) - a date
replaced-on = Sen korvasi versio, joka on päivätty { $date }.
current-version = Lue voimassa oleva seloste
# Variables:
#   $date (Text) - a date
changes-since = Muutokset edelliseen versioon, joka on päivätty { $date }
as-published-text = Sisältö näytetään pelkkänä tekstinä täsmälleen sellaisena kuin se julkaistiin.
# Variables:
#   $date (Text) - a date
version-of = Versio { $date }
feed-title = Selosteiden muutokset
search = Hae selosteesta
# Variables:
#   $count (Number) - number of matches, at least one
matches = { $count ->
    [one] { $count } osuma
   *[other] { $count } osumaa
}
no-matches = Ei osumia
next-match = Seuraava osuma
previous-match = Edellinen osuma
link-copied = Linkki on kopioitu
