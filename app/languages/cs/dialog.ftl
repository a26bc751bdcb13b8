### Texty okna se souhlasem

title = Volba cookies
introduction = { $who } žádá o souhlas s volitelnými cookies a službami, které na vašem zařízení ukládají nebo čtou informace.
may-refuse = Můžete odmítnout: web bude fungovat i nadále. Svou volbu můžete kdykoli změnit tlačítkem „{ title }“ v dolní části stránky.
accept-all = Přijmout vše
reject-all = Odmítnout vše
settings = Nastavení
save = Uložit volbu
close = Zavřít beze změny
dismiss = Zavřít
show-receipt = Zobrazit potvrzení
receipt-heading = Potvrzení o vaší volbě
receipt-asker = O souhlas žádá
this-site = Tento web
receipt-time = Datum volby
receipt-end = Platnost do
receipt-id = Identifikátor
receipt-data = Údaje ve strojově čitelném formátu (JSON-LD)
granted = přijato
refused = odmítnuto
download-receipt = Stáhnout potvrzení (JSON-LD)
details-heading = S čím souhlasíte?
category =
    .necessary = Nezbytné
    .functional = Funkční
    .statistics = Statistické
    .marketing = Marketingové
category-purpose =
    .necessary = Web je potřebuje ke svému fungování.
    .functional = Web si pamatuje vaše nastavení a zobrazuje vložený obsah.
    .statistics = Používání webu se měří a statisticky vyhodnocuje.
    .marketing = Reklama se cílí a její výsledky se měří.
necessary-note = { $days ->
    [one] K těmto souhlas není potřeba. Vaše volba se ukládá do vlastní cookie webu s názvem seloste_choices a dotaz se znovu zobrazí po { $days } dni.
    [few] K těmto souhlas není potřeba. Vaše volba se ukládá do vlastní cookie webu s názvem seloste_choices a dotaz se znovu zobrazí po { $days } dnech.
   *[other] K těmto souhlas není potřeba. Vaše volba se ukládá do vlastní cookie webu s názvem seloste_choices a dotaz se znovu zobrazí po { $days } dnech.
}
endpoint-note = Záznam o vaší volbě se odesílá také na vlastní server webu.
domain-note = Vaše volba platí na všech stránkách v doméně { $domain }.
provider = Poskytovatel
cookies = Cookies
other-storage = Cookies a jiná úložiště
local-storage = místní úložiště prohlížeče (localStorage)
session-storage = úložiště relace prohlížeče (sessionStorage)
indexed-db = databáze prohlížeče (IndexedDB)
cache-storage = mezipaměť prohlížeče (Cache Storage)
service-worker = skript na pozadí (service worker)
contacted-hosts = Váš prohlížeč se spojí se servery
session-lifetime = po dobu relace
first-party = vlastní cookie webu
third-party = cookie třetí strany
read-more = Další informace
embed-blocked = Tento obsah se zde načte až s vaším souhlasem: { $what }.
embed-hosts = Váš prohlížeč se poté spojí s těmito servery: { $hosts }.
load-once = Načíst jednou
always-load = Načítat vždy
choice-saved = Vaše volba platí. Změnit ji můžete v dolní části stránky.
choice-unsaved = Vaše volba platí jen na této stránce, protože prohlížeč cookie neuložil.
not-saved = Volbu se nepodařilo uložit. Zkontrolujte připojení k síti a zkuste to znovu.
loaded = Obsah je načten:{ " " }
not-removable = Následující cookies tato stránka odstranit nemůže; odstranit je můžete v nastavení prohlížeče:
gpc-applied = Váš prohlížeč vyslal signál Global Privacy Control, proto byly všechny volitelné služby odmítnuty. Volbu můžete změnit.
