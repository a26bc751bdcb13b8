### Sutikimo lango tekstai

title = Slapukų pasirinkimas
introduction = { $who } prašo jūsų sutikimo naudoti neprivalomus slapukus ir paslaugas, kurie jūsų įrenginyje saugo arba skaito informaciją.
may-refuse = Galite nesutikti: svetainė vis tiek veiks. Savo pasirinkimą galite bet kada pakeisti puslapio apačioje esančiu mygtuku „{ title }“.
accept-all = Priimti visus
reject-all = Atmesti visus
settings = Nustatymai
save = Išsaugoti pasirinkimą
close = Uždaryti nekeičiant
dismiss = Uždaryti
show-receipt = Rodyti patvirtinimą
receipt-heading = Jūsų pasirinkimo patvirtinimas
receipt-asker = Sutikimo prašo
this-site = Ši svetainė
receipt-time = Pasirinkimo laikas
receipt-end = Galioja iki
receipt-id = Identifikatorius
receipt-data = Duomenys kompiuterio skaitomu formatu (JSON-LD)
granted = priimta
refused = atmesta
download-receipt = Atsisiųsti patvirtinimą (JSON-LD)
details-heading = Su kuo sutinkate?
category =
    .necessary = Būtinieji
    .functional = Funkciniai
    .statistics = Statistikos
    .marketing = Rinkodaros
category-purpose =
    .necessary = Jų reikia, kad svetainė veiktų.
    .functional = Svetainė įsimena jūsų nustatymus ir rodo įterptą turinį.
    .statistics = Svetainės naudojimas matuojamas ir apibendrinamas statistiškai.
    .marketing = Reklama pritaikoma auditorijai, o jos rezultatai matuojami.
necessary-note = { $days ->
    [one] Jiems sutikimo nereikia. Jūsų pasirinkimas saugomas pačios svetainės slapuke, kurio pavadinimas seloste_choices, o klausimas vėl bus parodytas po { $days } dienos.
    [few] Jiems sutikimo nereikia. Jūsų pasirinkimas saugomas pačios svetainės slapuke, kurio pavadinimas seloste_choices, o klausimas vėl bus parodytas po { $days } dienų.
   *[other] Jiems sutikimo nereikia. Jūsų pasirinkimas saugomas pačios svetainės slapuke, kurio pavadinimas seloste_choices, o klausimas vėl bus parodytas po { $days } dienų.
}
endpoint-note = Jūsų pasirinkimo įrašas taip pat siunčiamas į pačios svetainės serverį.
domain-note = Jūsų pasirinkimas galioja visuose šio domeno puslapiuose: { $domain }.
provider = Teikėjas
cookies = Slapukai
other-storage = Slapukai ir kita saugykla
local-storage = naršyklės vietinė saugykla (localStorage)
session-storage = naršyklės seanso saugykla (sessionStorage)
indexed-db = naršyklės duomenų bazė (IndexedDB)
cache-storage = naršyklės podėlis (Cache Storage)
service-worker = foninis scenarijus (service worker)
contacted-hosts = Jūsų naršyklė jungiasi prie serverių
session-lifetime = seanso metu
first-party = pačios svetainės
third-party = trečiosios šalies
read-more = Daugiau informacijos
embed-blocked = Šis turinys čia bus įkeltas tik jums sutikus: { $what }.
embed-hosts = Tada jūsų naršyklė prisijungs prie šių serverių: { $hosts }.
load-once = Įkelti vieną kartą
always-load = Visada įkelti
choice-saved = Jūsų pasirinkimas galioja. Jį galite pakeisti puslapio apačioje.
choice-unsaved = Jūsų pasirinkimas galioja tik šiame puslapyje, nes naršyklė neišsaugojo slapuko.
not-saved = Pasirinkimo išsaugoti nepavyko. Patikrinkite tinklo ryšį ir bandykite dar kartą.
loaded = Turinys įkeltas:{ " " }
not-removable = Šių slapukų šis puslapis pašalinti negali; juos galite pašalinti naršyklės nustatymuose:
gpc-applied = Jūsų naršyklė atsiuntė signalą „Global Privacy Control“, todėl visos neprivalomos paslaugos atmestos. Savo pasirinkimą galite pakeisti.
