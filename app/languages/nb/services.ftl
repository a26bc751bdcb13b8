### Formålene med tjenestene i katalogen, én setning for hver

## Tjenestene

measure-use = Fører statistikk over hvordan nettstedet brukes.
record-sessions = Tar opp det den besøkende gjør på sidene, for eksempel klikk og rulling.
manage-tags = Laster inn nettstedets andre tjenester.
measure-ads = Måler resultatene av annonsering.
target-ads = Velger annonser som passer til den besøkendes interesser.
identify-companies = Utleder av den besøkendes nettverk hvilket foretak besøket kommer fra.
manage-customers = Kombinerer den besøkendes handlinger med kundeopplysninger.
send-messages = Sender meldinger og måler om de leses.
personalize = Velger innhold og produkter som passer den besøkende.
compare-versions = Viser de besøkende ulike versjoner av en side og sammenligner resultatene.
switch-features = Avgjør hvilke av nettstedets funksjoner som er slått på for den besøkende.
show-video = Viser videoer.
play-audio = Spiller av lyd.
show-map = Viser kart.
load-fonts = Laster inn skrifttyper.
deliver-files = Leverer nettstedets filer.
chat = Viser et vindu der den besøkende kan chatte med nettstedet.
collect-answers = Samler inn svar på skjemaer og undersøkelser.
show-reviews = Viser og samler inn anmeldelser.
pay = Behandler betalinger.
prevent-fraud = Avdekker svindel.
keep-out-bots = Skiller mellom mennesker og programmer.
report-errors = Rapporterer feil på nettstedet.
measure-speed = Måler hvor raskt sidene virker.
show-social-media = Viser innhold fra sosiale medier.
manage-consent = Ber om samtykke og lagrer valget.

## Hva de lagrer

item-recognize = Gjenkjenner nettleseren fra ett besøk til det neste.
item-visit = Knytter sammen sidene i ett besøk.
item-settings = Husker innstillinger.
item-origin = Husker hvor den besøkende kom fra.
item-queue = Oppbevarer data til de er sendt.
item-cache = Oppbevarer data slik at de ikke må hentes på nytt.
item-ad-click = Knytter besøket til annonsen som førte til det.
item-variant = Husker hvilken versjon av en side den besøkende ser.
item-conversation = Husker samtalen.
item-profile = Husker hva tjenesten vet om den besøkende.
item-security = Hjelper til med å oppdage programmer og svindel.
item-server = Sender forespørsler til samme server.
item-shown = Husker hva som er vist til eller besvart av den besøkende.
item-limit = Begrenser hvor ofte data sendes.
item-state = Husker tjenestens tilstand.
item-refusal = Husker at den besøkende har avvist tjenesten.
item-consent = Husker den besøkendes samtykke.
