### Tekstovi prozora za privolu

title = Odabir kolačića
introduction = { $who } traži vašu privolu za neobvezne kolačiće i usluge koji na vašem uređaju pohranjuju ili čitaju informacije.
may-refuse = Možete odbiti: web-mjesto će i dalje raditi. Svoj odabir možete u svakom trenutku promijeniti gumbom „{ title }” na dnu stranice.
accept-all = Prihvati sve
reject-all = Odbij sve
settings = Postavke
save = Spremi odabir
close = Zatvori bez promjene
dismiss = Zatvori
show-receipt = Prikaži potvrdu
receipt-heading = Potvrda o vašem odabiru
receipt-asker = Privolu traži
this-site = Ovo web-mjesto
receipt-time = Vrijeme odabira
receipt-end = Vrijedi do
receipt-id = Oznaka
receipt-data = Podaci u strojno čitljivom obliku (JSON-LD)
granted = prihvaćeno
refused = odbijeno
download-receipt = Preuzmi potvrdu (JSON-LD)
details-heading = Za što dajete privolu?
category =
    .necessary = Nužni
    .functional = Funkcionalni
    .statistics = Statistički
    .marketing = Marketinški
category-purpose =
    .necessary = Potrebni su za rad web-mjesta.
    .functional = Web-mjesto pamti vaše postavke i prikazuje ugrađeni sadržaj.
    .statistics = Upotreba web-mjesta mjeri se i statistički obrađuje.
    .marketing = Oglašavanje se usmjerava, a njegovi se rezultati mjere.
necessary-note = Za njih nije potrebna privola. Vaš se odabir čuva u vlastitom kolačiću web-mjesta pod nazivom seloste_choices, a pitanje se ponovno prikazuje nakon { $days ->
        [one] { $days } dana
        [few] { $days } dana
       *[other] { $days } dana
    }.
endpoint-note = Zapis o vašem odabiru šalje se i na vlastiti poslužitelj web-mjesta.
domain-note = Vaš odabir vrijedi na svim stranicama u domeni { $domain }.
provider = Pružatelj
cookies = Kolačići
other-storage = Kolačići i druga pohrana
local-storage = lokalna pohrana preglednika (localStorage)
session-storage = pohrana sesije preglednika (sessionStorage)
indexed-db = baza podataka preglednika (IndexedDB)
cache-storage = predmemorija preglednika (Cache Storage)
service-worker = pozadinska skripta (service worker)
contacted-hosts = Vaš se preglednik povezuje s poslužiteljima
session-lifetime = za vrijeme sesije
first-party = vlastiti kolačić web-mjesta
third-party = kolačić treće strane
read-more = Više informacija
embed-blocked = Ovaj će se sadržaj ovdje učitati tek uz vašu privolu: { $what }.
embed-hosts = Vaš će se preglednik tada povezati s ovim poslužiteljima: { $hosts }.
load-once = Učitaj jednom
always-load = Uvijek učitaj
choice-saved = Vaš odabir vrijedi. Možete ga promijeniti na dnu stranice.
choice-unsaved = Vaš odabir vrijedi samo na ovoj stranici jer preglednik nije pohranio kolačić.
not-saved = Odabir nije bilo moguće spremiti. Provjerite mrežnu vezu i pokušajte ponovno.
loaded = Sadržaj je učitan:{ " " }
not-removable = Ova stranica ne može ukloniti sljedeće kolačiće; možete ih ukloniti u postavkama preglednika:
gpc-applied = Vaš je preglednik poslao signal Global Privacy Control pa su sve neobvezne usluge odbijene. Svoj odabir možete promijeniti.
