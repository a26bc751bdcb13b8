### Kommentarer og felter til udfyldelse i de filer, som `seloste new` skriver

site = Webstedets indstillinger.
site-title = Privatlivspolitikker
url = Den adresse, hvor webstedet vil blive offentliggjort. Fjern tegnet #, når adressen kendes.
head = En privatlivspolitik. Udfyld teksterne i kantede parenteser; `seloste check` viser en liste over dem.
    Linjer, der begynder med #, er vejledning og vises ikke på siden. Fjern de linjer, du ikke har brug for.
layout = Opstillingen: questions (spørgsmål), numbered (nummereret), fields (felter) eller table (tabel).
title = Privatlivspolitik
controller = Den dataansvarlige: den, der afgør, hvad oplysningerne bruges til.
name-blank = [Udfyld: den dataansvarliges navn]
dpo = Databeskyttelsesrådgiveren: kontaktoplysninger som ovenfor eller `none`, hvis der ikke er udpeget nogen.
data = Hvilke oplysninger der behandles. Hver kategori har et id (contact), som formålene henviser til.
data-blank = [Udfyld: hvilke oplysninger der behandles]
purposes = Hvad oplysningerne bruges til. Hvert formål begynder med en bindestreg.
purpose-blank = [Udfyld: formålet]
basis = Retsgrundlaget: consent (samtykke), contract (kontrakt), legal-obligation (retlig forpligtelse),
    vital-interests (vitale interesser), public-task (opgave i samfundets interesse) eller legitimate-interests
    (legitime interesser); angiv for det sidste interessen under `interest`. Kontrollér denne linje.
retention = Opbevaringsperioden: for eksempel { "{" } years: 2, after: den seneste bestilling { "}" } eller indtil en bestemt hændelse.
retention-blank = [Udfyld: indtil hvornår oplysningerne opbevares]
sources = Hvor oplysningerne kommer fra: data-subject er den registrerede selv. Tilføj andre kilder ved navn.
recipients = Hvem der modtager oplysningerne, hver med et id; eller `recipients: none`, og fjern da linjen
    `recipients` under formålet.
recipient-blank = [Udfyld: modtagerens navn]
transfers = Overføres oplysninger til lande uden for EU og EØS? Fjern tegnet # fra den linje, der passer,
    udfyld den, og slet den anden linje.
security = Hvordan oplysningerne beskyttes.
security-blank = [Udfyld: hvordan oplysningerne beskyttes]
provision = Skal oplysningerne afgives, og hvad sker der ellers? `none`, hvis der ikke er pligt til det.
provision-blank = [Udfyld: om oplysningerne skal afgives]
automated = Træffes der automatiske afgørelser, eller foretages der profilering? `none`, hvis ikke.
automated-blank = [Udfyld: hvordan afgørelserne træffes]
rights = Den registreredes rettigheder. `yes` viser en standardsætning; du kan skrive din egen tekst i stedet.
    Nævn tilbagetrækning af samtykke, hvis samtykke er et af retsgrundlagene.
authority = Tilsynsmyndigheden efter land; eller dens navn og kontaktoplysninger som for den dataansvarlige.
authority-blank = [Udfyld: tilsynsmyndighedens navn]
