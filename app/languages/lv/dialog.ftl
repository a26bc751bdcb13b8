### Piekrišanas loga teksti

title = Sīkdatņu izvēle
introduction = { $who } lūdz jūsu piekrišanu izvēles sīkdatnēm un pakalpojumiem, kas jūsu ierīcē glabā vai nolasa informāciju.
may-refuse = Varat atteikties: vietne darbosies arī tad. Savu izvēli varat jebkurā laikā mainīt ar pogu “{ title }” lapas apakšā.
accept-all = Pieņemt visas
reject-all = Noraidīt visas
settings = Iestatījumi
save = Saglabāt izvēli
close = Aizvērt bez izmaiņām
dismiss = Aizvērt
show-receipt = Rādīt apliecinājumu
receipt-heading = Jūsu izvēles apliecinājums
receipt-asker = Piekrišanu lūdz
this-site = Šī vietne
receipt-time = Izvēles laiks
receipt-end = Derīguma termiņš
receipt-id = Identifikators
receipt-data = Dati mašīnlasāmā formātā (JSON-LD)
granted = pieņemts
refused = noraidīts
download-receipt = Lejupielādēt apliecinājumu (JSON-LD)
details-heading = Kam jūs piekrītat?
category =
    .necessary = Nepieciešamās
    .functional = Funkcionālās
    .statistics = Statistikas
    .marketing = Tirgvedības
category-purpose =
    .necessary = Tās ir vajadzīgas vietnes darbībai.
    .functional = Vietne atceras jūsu iestatījumus un rāda iegultu saturu.
    .statistics = Vietnes lietošanu mēra un apkopo statistikā.
    .marketing = Reklāmu pielāgo auditorijai un mēra tās rezultātus.
necessary-note = { $days ->
    [zero] Tām piekrišana nav vajadzīga. Jūsu izvēli glabā pašas vietnes sīkdatnē seloste_choices, un jautājums atkal parādās pēc { $days } dienām.
    [one] Tām piekrišana nav vajadzīga. Jūsu izvēli glabā pašas vietnes sīkdatnē seloste_choices, un jautājums atkal parādās pēc { $days } dienas.
   *[other] Tām piekrišana nav vajadzīga. Jūsu izvēli glabā pašas vietnes sīkdatnē seloste_choices, un jautājums atkal parādās pēc { $days } dienām.
}
endpoint-note = Jūsu izvēles ierakstu nosūta arī uz pašas vietnes serveri.
domain-note = Jūsu izvēle attiecas uz visām šī domēna lapām: { $domain }.
provider = Pakalpojuma sniedzējs
cookies = Sīkdatnes
other-storage = Sīkdatnes un cita glabātuve
local-storage = pārlūka lokālā krātuve (localStorage)
session-storage = pārlūka sesijas krātuve (sessionStorage)
indexed-db = pārlūka datubāze (IndexedDB)
cache-storage = pārlūka kešatmiņa (Cache Storage)
service-worker = fona skripts (service worker)
contacted-hosts = Jūsu pārlūks savienojas ar serveriem
session-lifetime = uz sesijas laiku
first-party = pašas vietnes
third-party = trešās personas
read-more = Vairāk informācijas
embed-blocked = Šo saturu te ielādēs tikai ar jūsu piekrišanu: { $what }.
embed-hosts = Tad jūsu pārlūks savienosies ar šiem serveriem: { $hosts }.
load-once = Ielādēt vienreiz
always-load = Ielādēt vienmēr
choice-saved = Jūsu izvēle ir spēkā. To varat mainīt lapas apakšā.
choice-unsaved = Jūsu izvēle ir spēkā tikai šajā lapā, jo pārlūks sīkdatni nesaglabāja.
not-saved = Jūsu izvēli neizdevās saglabāt. Pārbaudiet tīkla savienojumu un mēģiniet vēlreiz.
loaded = Saturs ir ielādēts:{ " " }
not-removable = Šīs sīkdatnes lapa nevar izdzēst; jūs tās varat izdzēst pārlūka iestatījumos:
gpc-applied = Jūsu pārlūks nosūtīja signālu Global Privacy Control, tāpēc visi izvēles pakalpojumi ir noraidīti. Savu izvēli varat mainīt.
