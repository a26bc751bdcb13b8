### Testi tat-tieqa tal-kunsens

title = Għażla tal-cookies
introduction = { $who }: qed jintalab il-kunsens tiegħek għal cookies u servizzi fakultattivi li jaħżnu jew jaqraw informazzjoni fuq l-apparat tiegħek.
may-refuse = Tista’ tirrifjuta: is-sit xorta jaħdem. Tista’ tbiddel l-għażla tiegħek meta trid bil-buttuna “{ title }” f’qiegħ il-paġna.
accept-all = Aċċetta kollox
reject-all = Irrifjuta kollox
settings = Agħżel fid-dettall
save = Issejvja l-għażliet
close = Agħlaq mingħajr tibdil
dismiss = Agħlaq
show-receipt = Uri l-irċevuta
receipt-heading = Irċevuta tal-għażla tiegħek
receipt-asker = Il-kunsens intalab minn
this-site = Dan is-sit
receipt-time = Data tal-għażla tiegħek
receipt-end = Tgħodd sa
receipt-id = Identifikatur
receipt-data = Data f’forma li tinqara minn magna (JSON-LD)
granted = aċċettajt
refused = irrifjutajt
download-receipt = Niżżel l-irċevuta (JSON-LD)
details-heading = Għal xiex qed tagħti l-kunsens tiegħek?
category =
    .necessary = Meħtieġa
    .functional = Funzjonali
    .statistics = Statistika
    .marketing = Kummerċjalizzazzjoni
category-purpose =
    .necessary = Is-sit jeħtieġhom biex jaħdem.
    .functional = Is-sit jiftakar is-settings tiegħek u juri kontenut inkorporat.
    .statistics = L-użu tas-sit jitkejjel u jinbidel fi statistika.
    .marketing = Ir-reklamar jiġi mmirat u r-riżultati tiegħu jitkejlu.
necessary-note = Dawn ma jeħtiġux kunsens. L-għażla tiegħek tinżamm fil-cookie tas-sit stess, seloste_choices, u terġa’ tintalab wara { $days ->
        [one] jum
        [two] jumejn
        [few] { $days } ijiem
        [many] { $days }-il jum
       *[other] { $days } jum
    }.
endpoint-note = Rekord tal-għażla tiegħek jintbagħat ukoll lis-server tas-sit stess.
domain-note = L-għażla tiegħek tgħodd għall-paġni kollha ta’ dan id-dominju: { $domain }.
provider = Fornitur
cookies = Cookies
other-storage = Cookies u ħażna oħra
local-storage = il-ħażna lokali tal-browser (localStorage)
session-storage = il-ħażna tas-sessjoni tal-browser (sessionStorage)
indexed-db = id-database tal-browser (IndexedDB)
cache-storage = il-cache tal-browser (Cache Storage)
service-worker = script fl-isfond (service worker)
contacted-hosts = Is-servers li jikkuntattja l-browser tiegħek
session-lifetime = għas-sessjoni
first-party = tas-sit stess
third-party = ta’ parti terza
read-more = Aqra aktar
embed-blocked = Kontenut li jitgħabba hawn biss wara li tagħti l-kunsens tiegħek: { $what }.
embed-hosts = Il-browser tiegħek imbagħad jikkuntattja: { $hosts }.
load-once = Għabbi darba
always-load = Għabbi dejjem
choice-saved = L-għażla tiegħek hija fis-seħħ. Tista’ tbiddilha f’qiegħ il-paġna.
choice-unsaved = L-għażla tiegħek tgħodd għal din il-paġna biss, għax il-browser tiegħek ma ħażinx il-cookie.
not-saved = L-għażla tiegħek ma setgħetx tiġi ssejvjata. Iċċekkja l-konnessjoni tan-network u erġa’ pprova.
loaded = Il-kontenut tgħabba:{ " " }
not-removable = Din il-paġna ma tistax tneħħi l-cookies li ġejjin; tista’ tneħħihom fis-settings tal-browser tiegħek:
gpc-applied = Il-browser tiegħek bagħat is-sinjal Global Privacy Control, u għalhekk is-servizzi fakultattivi kollha ġew irrifjutati. Tista’ tbiddel l-għażla tiegħek.
