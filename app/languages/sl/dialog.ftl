### Besedila okna za privolitev

title = Izbira piškotkov
introduction = { $who } prosi za privolitev v uporabo neobveznih piškotkov in storitev, ki na vaši napravi shranjujejo ali berejo informacije.
may-refuse = Privolitev lahko zavrnete: spletno mesto bo kljub temu delovalo. Svojo izbiro lahko kadar koli spremenite z gumbom „{ title }“ na dnu strani.
accept-all = Sprejmi vse
reject-all = Zavrni vse
settings = Nastavitve
save = Shrani izbiro
close = Zapri brez spremembe
dismiss = Zapri
show-receipt = Pokaži potrdilo
receipt-heading = Potrdilo o vaši izbiri
receipt-asker = Za privolitev prosi
this-site = To spletno mesto
receipt-time = Čas izbire
receipt-end = Velja do
receipt-id = Oznaka
receipt-data = Podatki v strojno berljivi obliki (JSON-LD)
granted = sprejeto
refused = zavrnjeno
download-receipt = Prenesi potrdilo (JSON-LD)
details-heading = V kaj privolite?
category =
    .necessary = Nujni
    .functional = Funkcionalni
    .statistics = Statistični
    .marketing = Trženjski
category-purpose =
    .necessary = Spletno mesto jih potrebuje za delovanje.
    .functional = Spletno mesto si zapomni vaše nastavitve in prikazuje vdelane vsebine.
    .statistics = Uporaba spletnega mesta se meri in statistično obdeluje.
    .marketing = Oglaševanje se ciljno usmerja, njegovi učinki pa se merijo.
necessary-note = { $days ->
    [one] Zanje privolitev ni potrebna. Vaša izbira se hrani v lastnem piškotku spletnega mesta z imenom seloste_choices, vprašanje pa se znova prikaže po { $days } dnevu.
    [two] Zanje privolitev ni potrebna. Vaša izbira se hrani v lastnem piškotku spletnega mesta z imenom seloste_choices, vprašanje pa se znova prikaže po { $days } dneh.
    [few] Zanje privolitev ni potrebna. Vaša izbira se hrani v lastnem piškotku spletnega mesta z imenom seloste_choices, vprašanje pa se znova prikaže po { $days } dneh.
   *[other] Zanje privolitev ni potrebna. Vaša izbira se hrani v lastnem piškotku spletnega mesta z imenom seloste_choices, vprašanje pa se znova prikaže po { $days } dneh.
}
endpoint-note = Zapis o vaši izbiri se pošlje tudi na lastni strežnik spletnega mesta.
domain-note = Vaša izbira velja na vseh straneh v domeni { $domain }.
provider = Ponudnik
cookies = Piškotki
other-storage = Piškotki in druga shramba
local-storage = lokalna shramba brskalnika (localStorage)
session-storage = sejna shramba brskalnika (sessionStorage)
indexed-db = podatkovna zbirka brskalnika (IndexedDB)
cache-storage = predpomnilnik brskalnika (Cache Storage)
service-worker = skript v ozadju (service worker)
contacted-hosts = Vaš brskalnik se poveže s strežniki
session-lifetime = do konca seje
first-party = lastni piškotek spletnega mesta
third-party = piškotek tretje osebe
read-more = Več informacij
embed-blocked = Ta vsebina se bo tu naložila šele z vašo privolitvijo: { $what }.
embed-hosts = Vaš brskalnik se bo tedaj povezal s temi strežniki: { $hosts }.
load-once = Naloži enkrat
always-load = Vedno naloži
choice-saved = Vaša izbira velja. Spremenite jo lahko na dnu strani.
choice-unsaved = Vaša izbira velja samo na tej strani, ker brskalnik piškotka ni shranil.
not-saved = Izbire ni bilo mogoče shraniti. Preverite omrežno povezavo in poskusite znova.
loaded = Vsebina je naložena:{ " " }
not-removable = Naslednjih piškotkov ta stran ne more odstraniti; odstranite jih lahko v nastavitvah brskalnika:
gpc-applied = Vaš brskalnik je poslal signal Global Privacy Control, zato so bile vse neobvezne storitve zavrnjene. Izbiro lahko spremenite.
