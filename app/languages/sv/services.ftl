### Ändamålen för tjänsterna i katalogen, en mening för varje

## Tjänsterna

measure-use = För statistik över hur webbplatsen används.
record-sessions = Spelar in vad besökaren gör på sidorna, till exempel klick och rullning.
manage-tags = Laddar webbplatsens andra tjänster.
measure-ads = Mäter resultaten av annonsering.
target-ads = Väljer annonser enligt besökarens intressen.
identify-companies = Drar slutsatser av besökarens nätverk om vilket företag besöket kommer från.
manage-customers = Kombinerar besökarens handlingar med kunduppgifter.
send-messages = Skickar meddelanden och mäter om de läses.
personalize = Väljer innehåll och produkter som passar besökaren.
compare-versions = Visar olika versioner av en sida för besökarna och jämför resultaten.
switch-features = Avgör vilka av webbplatsens funktioner besökaren har tillgång till.
show-video = Visar videor.
play-audio = Spelar upp ljud.
show-map = Visar kartor.
load-fonts = Laddar typsnitt.
deliver-files = Levererar webbplatsens filer.
chat = Visar ett fönster där besökaren kan chatta med webbplatsen.
collect-answers = Samlar in svar på formulär och enkäter.
show-reviews = Visar och samlar in omdömen.
pay = Förmedlar betalningar.
prevent-fraud = Upptäcker bedrägerier.
keep-out-bots = Skiljer människor från program.
report-errors = Rapporterar fel på webbplatsen.
measure-speed = Mäter hur snabbt sidorna fungerar.
show-social-media = Visar innehåll från sociala medier.
manage-consent = Ber om samtycke och sparar valet.

## Vad de lagrar

item-recognize = Känner igen webbläsaren från ett besök till nästa.
item-visit = Kopplar ihop sidorna under ett besök.
item-settings = Minns inställningar.
item-origin = Minns varifrån besökaren kom.
item-queue = Sparar uppgifter tills de har skickats.
item-cache = Sparar uppgifter så att de inte behöver hämtas på nytt.
item-ad-click = Kopplar besöket till den annons som ledde till det.
item-variant = Minns vilken version av en sida besökaren ser.
item-conversation = Minns samtalet.
item-profile = Minns vad tjänsten vet om besökaren.
item-security = Hjälper till att upptäcka program och bedrägerier.
item-server = Styr förfrågningarna till samma server.
item-shown = Minns vad som har visats för besökaren eller besvarats.
item-limit = Begränsar hur ofta uppgifter skickas.
item-state = Minns tjänstens tillstånd.
item-refusal = Minns att besökaren har avvisat tjänsten.
item-consent = Minns besökarens samtycke.
