### Formålene med tjenesterne i kataloget, én sætning for hver

## Tjenesterne

measure-use = Fører statistik over, hvordan webstedet bruges.
record-sessions = Optager, hvad den besøgende gør på siderne, for eksempel klik og rulning.
manage-tags = Indlæser webstedets andre tjenester.
measure-ads = Måler resultaterne af annoncering.
target-ads = Vælger annoncer, der passer til den besøgendes interesser.
identify-companies = Udleder af den besøgendes netværk, hvilken virksomhed besøget kommer fra.
manage-customers = Kombinerer den besøgendes handlinger med kundeoplysninger.
send-messages = Sender beskeder og måler, om de læses.
personalize = Vælger indhold og produkter, der passer til den besøgende.
compare-versions = Viser de besøgende forskellige versioner af en side og sammenligner resultaterne.
switch-features = Afgør, hvilke af webstedets funktioner der er slået til for den besøgende.
show-video = Viser videoer.
play-audio = Afspiller lyd.
show-map = Viser kort.
load-fonts = Indlæser skrifttyper.
deliver-files = Leverer webstedets filer.
chat = Viser et vindue, hvor den besøgende kan chatte med webstedet.
collect-answers = Indsamler svar på formularer og undersøgelser.
show-reviews = Viser og indsamler anmeldelser.
pay = Behandler betalinger.
prevent-fraud = Opdager svindel.
keep-out-bots = Skelner mellem mennesker og programmer.
report-errors = Indberetter fejl på webstedet.
measure-speed = Måler, hvor hurtigt siderne fungerer.
show-social-media = Viser indhold fra sociale medier.
manage-consent = Beder om samtykke og gemmer valget.

## Hvad de gemmer

item-recognize = Genkender browseren fra ét besøg til det næste.
item-visit = Forbinder siderne under ét besøg.
item-settings = Husker indstillinger.
item-origin = Husker, hvor den besøgende kom fra.
item-queue = Opbevarer data, indtil de er sendt.
item-cache = Opbevarer data, så de ikke skal hentes igen.
item-ad-click = Forbinder besøget med den annonce, der førte til det.
item-variant = Husker, hvilken version af en side den besøgende ser.
item-conversation = Husker samtalen.
item-profile = Husker, hvad tjenesten ved om den besøgende.
item-security = Hjælper med at opdage programmer og svindel.
item-server = Sender forespørgsler til den samme server.
item-shown = Husker, hvad der er vist til eller besvaret af den besøgende.
item-limit = Begrænser, hvor ofte data sendes.
item-state = Husker tjenestens tilstand.
item-refusal = Husker, at den besøgende har afvist tjenesten.
item-consent = Husker den besøgendes samtykke.
