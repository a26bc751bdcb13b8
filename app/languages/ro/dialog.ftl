### Textele ferestrei de consimțământ

title = Opțiuni privind cookie-urile
introduction = { $who } vă solicită consimțământul pentru cookie-uri și servicii opționale care stochează sau citesc informații pe dispozitivul dumneavoastră.
may-refuse = Puteți refuza: site-ul va funcționa în continuare. Vă puteți schimba alegerea oricând cu butonul „{ title }” din partea de jos a paginii.
accept-all = Acceptă toate
reject-all = Respinge toate
settings = Alege în detaliu
save = Salvează alegerea
close = Închide fără modificări
dismiss = Închide
show-receipt = Afișează dovada
receipt-heading = Dovada alegerii dumneavoastră
receipt-asker = Consimțământ solicitat de
this-site = Acest site
receipt-time = Momentul alegerii
receipt-end = Sfârșitul valabilității
receipt-id = Identificator
receipt-data = Date în format care poate fi citit automat (JSON-LD)
granted = acceptat
refused = respins
download-receipt = Descarcă dovada (JSON-LD)
details-heading = Pentru ce vă dați consimțământul?
category =
    .necessary = Necesare
    .functional = Funcționale
    .statistics = Statistice
    .marketing = Marketing
category-purpose =
    .necessary = Site-ul are nevoie de ele pentru a funcționa.
    .functional = Site-ul reține setările dumneavoastră și afișează conținut încorporat.
    .statistics = Se măsoară utilizarea site-ului și se întocmesc statistici.
    .marketing = Publicitatea este personalizată, iar rezultatele ei sunt măsurate.
necessary-note = Acestea nu necesită consimțământ. Alegerea dumneavoastră se păstrează în cookie-ul propriu al site-ului, seloste_choices, iar întrebarea se repetă după { $days ->
        [one] o zi
        [few] { $days } zile
       *[other] { $days } de zile
    }.
endpoint-note = O înregistrare a alegerii dumneavoastră se trimite și serverului propriu al site-ului.
domain-note = Alegerea dumneavoastră se aplică tuturor paginilor din domeniul { $domain }.
provider = Furnizor
cookies = Cookie-uri
other-storage = Cookie-uri și alte forme de stocare
local-storage = spațiul local de stocare al browserului (localStorage)
session-storage = spațiul de stocare al sesiunii din browser (sessionStorage)
indexed-db = baza de date a browserului (IndexedDB)
cache-storage = memoria cache a browserului (Cache Storage)
service-worker = un script în fundal (service worker)
contacted-hosts = Browserul dumneavoastră contactează
session-lifetime = pe durata sesiunii
first-party = al site-ului
third-party = al unei părți terțe
read-more = Mai multe informații
embed-blocked = Acest conținut se va încărca aici numai după ce vă dați consimțământul: { $what }.
embed-hosts = Browserul dumneavoastră va contacta atunci: { $hosts }.
load-once = Încarcă o dată
always-load = Încarcă întotdeauna
choice-saved = Alegerea dumneavoastră este în vigoare. O puteți schimba în partea de jos a paginii.
choice-unsaved = Alegerea dumneavoastră se aplică numai acestei pagini, deoarece browserul nu a stocat cookie-ul.
not-saved = Alegerea dumneavoastră nu a putut fi salvată. Verificați conexiunea la rețea și încercați din nou.
loaded = Conținutul a fost încărcat:{ " " }
not-removable = Această pagină nu poate șterge următoarele cookie-uri; le puteți șterge din setările browserului:
gpc-applied = Browserul dumneavoastră a trimis semnalul Global Privacy Control, astfel că toate serviciile opționale au fost respinse. Vă puteți schimba alegerea.
