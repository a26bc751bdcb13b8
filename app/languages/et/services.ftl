### Kataloogi teenuste eesmärgid, igaühe kohta üks lause


measure-use = Peab statistikat veebisaidi kasutamise kohta.
record-sessions = Salvestab, mida külastaja lehtedel teeb, näiteks klõpsamised ja kerimise.
manage-tags = Laadib veebisaidi teisi teenuseid.
measure-ads = Mõõdab reklaami tulemusi.
target-ads = Valib külastaja huvidele vastavat reklaami.
identify-companies = Järeldab külastaja võrgust, millisest ettevõttest külastus pärineb.
manage-customers = Seob külastaja tegevused kliendiandmetega.
send-messages = Saadab sõnumeid ja mõõdab, kas neid loetakse.
personalize = Valib külastajale sobivat sisu ja tooteid.
compare-versions = Näitab külastajatele lehe eri versioone ja võrdleb nende tulemusi.
switch-features = Otsustab, millised veebisaidi funktsioonid on külastaja jaoks sisse lülitatud.
show-video = Näitab videoid.
play-audio = Esitab heli.
show-map = Näitab kaarte.
load-fonts = Laadib fonte.
deliver-files = Edastab veebisaidi faile.
chat = Näitab akent, milles külastaja saab veebisaidiga vestelda.
collect-answers = Kogub vormide ja küsitluste vastuseid.
show-reviews = Näitab ja kogub arvustusi.
pay = Töötleb makseid.
prevent-fraud = Tuvastab pettusi.
keep-out-bots = Eristab inimesi programmidest.
report-errors = Teatab veebisaidi vigadest.
measure-speed = Mõõdab, kui kiiresti lehed töötavad.
show-social-media = Näitab sotsiaalmeedia sisu.
manage-consent = Küsib nõusolekut ja salvestab valiku.


item-recognize = Tunneb brauseri järgmisel külastusel ära.
item-visit = Seob ühe külastuse lehed omavahel.
item-settings = Jätab meelde seaded.
item-origin = Jätab meelde, kust külastaja tuli.
item-queue = Hoiab andmeid, kuni need on saadetud.
item-cache = Hoiab andmeid, et neid ei oleks vaja uuesti laadida.
item-ad-click = Seob külastuse reklaamiga, mis selleni viis.
item-variant = Jätab meelde, millist lehe versiooni külastaja näeb.
item-conversation = Jätab meelde vestluse.
item-profile = Jätab meelde, mida teenus külastajast teab.
item-security = Aitab tuvastada programme ja pettusi.
item-server = Suunab päringud samasse serverisse.
item-shown = Jätab meelde, mida on külastajale näidatud või millele ta on vastanud.
item-limit = Piirab andmete saatmise sagedust.
item-state = Jätab meelde teenuse oleku.
item-refusal = Jätab meelde, et külastaja on teenusest keeldunud.
item-consent = Jätab meelde külastaja nõusoleku.
