### Kommentarer och luckor i de filer som `seloste new` skapar

site = Webbplatsens inställningar.
site-title = Dataskyddsbeskrivningar
url = Adressen där webbplatsen kommer att finnas. Ta bort # i början av raden när adressen är känd.
head = Dataskyddsbeskrivning. Fyll i texterna inom hakparentes; `seloste check` räknar upp dem.
    Rader som börjar med # är anvisningar och visas inte på sidan. Ta bort rader som inte behövs.
layout = Layout: questions (frågor), numbered (registerbeskrivning), fields (fält) eller table (tabell).
title = Dataskyddsbeskrivning
controller = Personuppgiftsansvarig: den som bestämmer vad uppgifterna används till.
name-blank = [Fyll i: den personuppgiftsansvariges namn]
dpo = Dataskyddsombud: kontaktuppgifter som ovan, eller `none` om inget ombud har utsetts.
data = Vilka uppgifter som behandlas. Varje grupp får ett id (contact) som ändamålet hänvisar till.
data-blank = [Fyll i: vilka uppgifter som behandlas]
purposes = Vad uppgifterna används till. Varje ändamål börjar med ett bindestreck.
purpose-blank = [Fyll i: ändamålet]
basis = Rättslig grund: consent (samtycke), contract (avtal), legal-obligation (rättslig förpliktelse),
    vital-interests (grundläggande intressen), public-task (allmänt intresse), legitimate-interests
    (berättigat intresse). Ett berättigat intresse anges under `interest`. Kontrollera raden.
retention = Lagringstid: till exempel { "{" } years: 2, after: den senaste beställningen { "}" }, eller till en viss händelse.
retention-blank = [Fyll i: hur länge uppgifterna lagras]
sources = Varifrån uppgifterna kommer: data-subject är den registrerade själv. Lägg till andra källor med namn.
recipients = Till vem uppgifter lämnas ut, var och en med ett id. Om inga uppgifter lämnas ut, skriv
    `recipients: none` och ta bort raden `recipients` under ändamålet.
recipient-blank = [Fyll i: mottagarens namn]
transfers = Överförs uppgifter utanför EU och EES? Ta bort # på den rad som stämmer,
    komplettera raden och ta bort den andra.
security = Hur uppgifterna skyddas.
security-blank = [Fyll i: hur uppgifterna skyddas]
provision = Måste uppgifterna lämnas, och vad händer om de inte lämnas? `none` om det är frivilligt.
provision-blank = [Fyll i: om uppgifterna måste lämnas]
automated = Förekommer automatiserat beslutsfattande eller profilering? `none` om så inte är fallet.
automated-blank = [Fyll i: hur besluten fattas]
rights = Den registrerades rättigheter. `yes` visar en standardmening; du kan skriva en egen text i stället.
    Informera om rätten att återkalla samtycke om någon rättslig grund är samtycke.
authority = Tillsynsmyndigheten anges med landskod; eller namn och kontaktuppgifter som för den personuppgiftsansvarige.
authority-blank = [Fyll i: tillsynsmyndighetens namn]
