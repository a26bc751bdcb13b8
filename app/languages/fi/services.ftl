### Luettelon palvelujen tarkoitukset, kukin virkkeenä

## Palvelut

measure-use = Tilastoi sivuston käyttöä.
record-sessions = Tallentaa, mitä kävijä tekee sivuilla, esimerkiksi napsautukset ja vierityksen.
manage-tags = Lataa sivuston muita palveluja.
measure-ads = Mittaa mainonnan tuloksia.
target-ads = Valitsee mainoksia kävijän kiinnostuksen mukaan.
identify-companies = Päättelee kävijän verkosta, mistä yrityksestä käynti on peräisin.
manage-customers = Yhdistää kävijän toimet asiakastietoihin.
send-messages = Lähettää viestejä ja mittaa, luetaanko ne.
personalize = Valitsee kävijälle sopivaa sisältöä ja tuotteita.
compare-versions = Näyttää kävijöille sivun eri versioita ja vertaa niiden tuloksia.
switch-features = Päättää, mitkä sivuston toiminnot ovat kävijän käytössä.
show-video = Näyttää videoita.
play-audio = Toistaa ääntä.
show-map = Näyttää karttoja.
load-fonts = Lataa kirjasimia.
deliver-files = Toimittaa sivuston tiedostoja.
chat = Näyttää ikkunan, jossa kävijä voi keskustella sivuston kanssa.
collect-answers = Kerää vastauksia lomakkeisiin ja kyselyihin.
show-reviews = Näyttää ja kerää arvosteluja.
pay = Välittää maksuja.
prevent-fraud = Havaitsee petoksia.
keep-out-bots = Erottaa ihmiset ohjelmista.
report-errors = Ilmoittaa sivuston virheistä.
measure-speed = Mittaa, kuinka nopeasti sivut toimivat.
show-social-media = Näyttää sosiaalisen median sisältöä.
manage-consent = Pyytää suostumusta ja säilyttää valinnan.

## Mitä ne tallentavat

item-recognize = Tunnistaa selaimen käyntikerrasta toiseen.
item-visit = Yhdistää saman käynnin sivut toisiinsa.
item-settings = Muistaa asetukset.
item-origin = Muistaa, mistä kävijä tuli.
item-queue = Säilyttää tietoja, kunnes ne on lähetetty.
item-cache = Säilyttää tietoja, jotta niitä ei tarvitse hakea uudelleen.
item-ad-click = Yhdistää käynnin mainokseen, josta kävijä tuli.
item-variant = Muistaa, minkä version sivusta kävijä näkee.
item-conversation = Muistaa keskustelun.
item-profile = Muistaa, mitä palvelu tietää kävijästä.
item-security = Auttaa havaitsemaan ohjelmat ja petokset.
item-server = Ohjaa pyynnöt samalle palvelimelle.
item-shown = Muistaa, mitä kävijälle on näytetty tai mihin hän on vastannut.
item-limit = Rajoittaa, kuinka usein tietoja lähetetään.
item-state = Muistaa palvelun tilan.
item-refusal = Muistaa, että kävijä on kieltänyt palvelun.
item-consent = Muistaa kävijän suostumuksen.
