### Texty okna so súhlasom

title = Voľba cookies
introduction = { $who } žiada o súhlas s voliteľnými cookies a službami, ktoré na vašom zariadení ukladajú alebo čítajú informácie.
may-refuse = Môžete odmietnuť: web bude fungovať aj naďalej. Svoju voľbu môžete kedykoľvek zmeniť tlačidlom „{ title }“ v dolnej časti stránky.
accept-all = Prijať všetko
reject-all = Odmietnuť všetko
settings = Nastavenia
save = Uložiť voľbu
close = Zavrieť bez zmeny
dismiss = Zavrieť
show-receipt = Zobraziť potvrdenie
receipt-heading = Potvrdenie o vašej voľbe
receipt-asker = O súhlas žiada
this-site = Tento web
receipt-time = Dátum voľby
receipt-end = Platnosť do
receipt-id = Identifikátor
receipt-data = Údaje v strojovo čitateľnom formáte (JSON-LD)
granted = prijaté
refused = odmietnuté
download-receipt = Stiahnuť potvrdenie (JSON-LD)
details-heading = S čím súhlasíte?
category =
    .necessary = Nevyhnutné
    .functional = Funkčné
    .statistics = Štatistické
    .marketing = Marketingové
category-purpose =
    .necessary = Web ich potrebuje na svoje fungovanie.
    .functional = Web si pamätá vaše nastavenia a zobrazuje vložený obsah.
    .statistics = Používanie webu sa meria a štatisticky vyhodnocuje.
    .marketing = Reklama sa cieli a jej výsledky sa merajú.
necessary-note = { $days ->
    [one] Na tieto súhlas nie je potrebný. Vaša voľba sa ukladá do vlastnej cookie webu s názvom seloste_choices a otázka sa znova zobrazí po { $days } dni.
    [few] Na tieto súhlas nie je potrebný. Vaša voľba sa ukladá do vlastnej cookie webu s názvom seloste_choices a otázka sa znova zobrazí po { $days } dňoch.
   *[other] Na tieto súhlas nie je potrebný. Vaša voľba sa ukladá do vlastnej cookie webu s názvom seloste_choices a otázka sa znova zobrazí po { $days } dňoch.
}
endpoint-note = Záznam o vašej voľbe sa odosiela aj na vlastný server webu.
domain-note = Vaša voľba platí na všetkých stránkach v doméne { $domain }.
provider = Poskytovateľ
cookies = Cookies
other-storage = Cookies a iné úložiská
local-storage = lokálne úložisko prehliadača (localStorage)
session-storage = úložisko relácie prehliadača (sessionStorage)
indexed-db = databáza prehliadača (IndexedDB)
cache-storage = vyrovnávacia pamäť prehliadača (Cache Storage)
service-worker = skript na pozadí (service worker)
contacted-hosts = Váš prehliadač sa spojí so servermi
session-lifetime = počas relácie
first-party = vlastná cookie webu
third-party = cookie tretej strany
read-more = Ďalšie informácie
embed-blocked = Tento obsah sa tu načíta až s vaším súhlasom: { $what }.
embed-hosts = Váš prehliadač sa potom spojí s týmito servermi: { $hosts }.
load-once = Načítať raz
always-load = Načítať vždy
choice-saved = Vaša voľba platí. Zmeniť ju môžete v dolnej časti stránky.
choice-unsaved = Vaša voľba platí iba na tejto stránke, pretože prehliadač cookie neuložil.
not-saved = Voľbu sa nepodarilo uložiť. Skontrolujte pripojenie k sieti a skúste to znova.
loaded = Obsah je načítaný:{ " " }
not-removable = Nasledujúce cookies táto stránka nemôže odstrániť; odstrániť ich môžete v nastaveniach prehliadača:
gpc-applied = Váš prehliadač vyslal signál Global Privacy Control, preto boli všetky voliteľné služby odmietnuté. Voľbu môžete zmeniť.
