### Doelen van de diensten in de catalogus, telkens één zin

## Diensten

measure-use = Houdt statistieken bij over het gebruik van de website.
record-sessions = Legt vast wat een bezoeker op de pagina’s doet, bijvoorbeeld klikken en scrollen.
manage-tags = Laadt andere diensten van de website.
measure-ads = Meet de resultaten van reclame.
target-ads = Kiest reclame die bij de interesses van de bezoeker past.
identify-companies = Leidt uit het netwerk van de bezoeker af van welk bedrijf het bezoek komt.
manage-customers = Combineert de handelingen van de bezoeker met klantgegevens.
send-messages = Verstuurt berichten en meet of ze worden gelezen.
personalize = Kiest inhoud en producten die bij de bezoeker passen.
compare-versions = Toont bezoekers verschillende versies van een pagina en vergelijkt de resultaten ervan.
switch-features = Bepaalt welke functies van de website voor de bezoeker aanstaan.
show-video = Toont video’s.
play-audio = Speelt geluid af.
show-map = Toont kaarten.
load-fonts = Laadt lettertypen.
deliver-files = Levert bestanden van de website.
chat = Toont een venster waarin de bezoeker met de website kan chatten.
collect-answers = Verzamelt antwoorden op formulieren en enquêtes.
show-reviews = Toont en verzamelt beoordelingen.
pay = Verwerkt betalingen.
prevent-fraud = Spoort fraude op.
keep-out-bots = Onderscheidt mensen van programma’s.
report-errors = Meldt fouten van de website.
measure-speed = Meet hoe snel de pagina’s werken.
show-social-media = Toont inhoud van sociale media.
manage-consent = Vraagt om toestemming en slaat de keuze op.

## Wat ze opslaan

item-recognize = Herkent de browser bij een volgend bezoek.
item-visit = Verbindt de pagina’s van één bezoek met elkaar.
item-settings = Onthoudt instellingen.
item-origin = Onthoudt waar de bezoeker vandaan kwam.
item-queue = Bewaart gegevens tot ze zijn verzonden.
item-cache = Bewaart gegevens, zodat ze niet opnieuw hoeven te worden opgehaald.
item-ad-click = Verbindt het bezoek met de advertentie die ertoe heeft geleid.
item-variant = Onthoudt welke versie van een pagina de bezoeker ziet.
item-conversation = Onthoudt het gesprek.
item-profile = Onthoudt wat de dienst over de bezoeker weet.
item-security = Helpt programma’s en fraude op te sporen.
item-server = Stuurt verzoeken naar dezelfde server.
item-shown = Onthoudt wat aan de bezoeker is getoond of door de bezoeker is beantwoord.
item-limit = Beperkt hoe vaak gegevens worden verzonden.
item-state = Onthoudt de toestand van de dienst.
item-refusal = Onthoudt dat de bezoeker de dienst heeft geweigerd.
item-consent = Onthoudt de toestemming van de bezoeker.
