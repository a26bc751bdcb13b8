### Kommentarer og felt som skal fylles ut, i filene som `seloste new` skriver

site = Innstillinger for nettstedet.
site-title = Personvernerklæringer
url = Adressen der nettstedet skal publiseres. Fjern tegnet # når adressen er kjent.
head = En personvernerklæring. Fyll ut tekstene i hakeparentes; `seloste check` viser en liste over dem.
    Linjer som begynner med #, er veiledning og vises ikke på siden. Fjern linjer du ikke trenger.
layout = Oppsettet: questions (spørsmål), numbered (nummerert), fields (felt) eller table (tabell).
title = Personvernerklæring
controller = Den behandlingsansvarlige: den som bestemmer hva opplysningene brukes til.
name-blank = [Fyll ut: den behandlingsansvarliges navn]
dpo = Personvernombudet: kontaktinformasjon som ovenfor, eller `none` hvis det ikke er utpekt noe.
data = Hvilke opplysninger som behandles. Hver kategori har en id (contact) som formålene viser til.
data-blank = [Fyll ut: hvilke opplysninger som behandles]
purposes = Hva opplysningene brukes til. Hvert formål begynner med en bindestrek.
purpose-blank = [Fyll ut: formålet]
basis = Det rettslige grunnlaget: consent (samtykke), contract (avtale), legal-obligation (rettslig forpliktelse),
    vital-interests (vitale interesser), public-task (oppgave i allmennhetens interesse) eller legitimate-interests
    (berettigede interesser); oppgi for det siste interessen under `interest`. Kontroller denne linjen.
retention = Lagringstiden: for eksempel { "{" } years: 2, after: siste bestilling { "}" }, eller til en bestemt hendelse.
retention-blank = [Fyll ut: hvor lenge opplysningene lagres]
sources = Hvor opplysningene kommer fra: data-subject er den registrerte selv. Legg til andre kilder med navn.
recipients = Hvem som mottar opplysningene, hver med en id; eller `recipients: none`, og fjern da linjen
    `recipients` under formålet.
recipient-blank = [Fyll ut: mottakerens navn]
transfers = Overføres opplysninger til land utenfor EU og EØS? Fjern tegnet # fra linjen som passer,
    fyll den ut og slett den andre linjen.
security = Hvordan opplysningene sikres.
security-blank = [Fyll ut: hvordan opplysningene sikres]
provision = Må opplysningene gis, og hva skjer ellers? `none` hvis det ikke er noen plikt.
provision-blank = [Fyll ut: om opplysningene må gis]
automated = Treffes det automatiserte avgjørelser, eller skjer det profilering? `none` hvis ikke.
automated-blank = [Fyll ut: hvordan avgjørelsene treffes]
rights = Den registrertes rettigheter. `yes` viser en standardsetning; du kan skrive din egen tekst i stedet.
    Nevn tilbaketrekking av samtykke hvis samtykke er et av de rettslige grunnlagene.
authority = Tilsynsmyndigheten etter land; eller navn og kontaktinformasjon som for den behandlingsansvarlige.
authority-blank = [Fyll ut: tilsynsmyndighetens navn]
