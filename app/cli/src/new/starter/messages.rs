//! Comments and placeholders of the starter files in each language.

use seloste_notice::Language;

/// Texts in one language. Lines of comments have at most 110 characters.
pub(super) struct StarterMessages {
    pub site: &'static str,
    pub site_title: &'static str,
    pub url: &'static str,
    pub head: &'static str,
    pub layout: &'static str,
    pub title: &'static str,
    pub controller: &'static str,
    pub name_blank: &'static str,
    pub dpo: &'static str,
    pub data: &'static str,
    pub data_blank: &'static str,
    pub purposes: &'static str,
    pub purpose_blank: &'static str,
    pub basis: &'static str,
    pub retention: &'static str,
    pub retention_blank: &'static str,
    pub sources: &'static str,
    pub recipients: &'static str,
    pub recipient_blank: &'static str,
    pub transfers: &'static str,
    pub security: &'static str,
    pub security_blank: &'static str,
    pub provision: &'static str,
    pub provision_blank: &'static str,
    pub automated: &'static str,
    pub automated_blank: &'static str,
    pub rights: &'static str,
    pub authority: &'static str,
    pub authority_blank: &'static str,
}

impl StarterMessages {
    /// First character of each placeholder.
    pub(super) const BLANK_START: char = '[';

    /// Returns the placeholders.
    pub(super) const fn blanks(&self) -> [&'static str; 9] {
        [
            self.name_blank,
            self.data_blank,
            self.purpose_blank,
            self.retention_blank,
            self.recipient_blank,
            self.security_blank,
            self.provision_blank,
            self.automated_blank,
            self.authority_blank,
        ]
    }
}

/// Returns the texts in a language.
pub(super) fn messages(language: Language) -> &'static StarterMessages {
    match language {
        Language::Fi => &FI,
        Language::Sv => &SV,
        Language::En => &EN,
    }
}

static FI: StarterMessages = StarterMessages {
    site: "Sivuston asetukset.",
    site_title: "Tietosuojaselosteet",
    url: "Osoite, jossa sivusto julkaistaan. Poista rivin alusta #-merkki, kun osoite on tiedossa.",
    head: "Tietosuojaseloste. Täydennä hakasulkeissa olevat kohdat; `seloste check` luettelee ne.\n\
           #-merkillä alkavat rivit ovat ohjeita, eivätkä ne näy sivulla. Poista tarpeettomat rivit.",
    layout: "Asettelu: questions (kysymykset), numbered (rekisteriseloste), fields (kentät) tai table (taulukko).",
    title: "Tietosuojaseloste",
    controller: "Rekisterinpitäjä: taho, joka päättää, mihin tietoja käytetään.",
    name_blank: "[Täydennä: rekisterinpitäjän nimi]",
    dpo: "Tietosuojavastaava: yhteystiedot kuten yllä, tai `none`, jos häntä ei ole nimitetty.",
    data: "Mitä tietoja käsitellään. Kukin tietoryhmä saa tunnisteen (contact), johon käyttötarkoitus viittaa.",
    data_blank: "[Täydennä: mitä tietoja käsitellään]",
    purposes: "Mihin tietoja käytetään. Kukin käyttötarkoitus alkaa yhdysmerkillä.",
    purpose_blank: "[Täydennä: käyttötarkoitus]",
    basis: "Oikeusperuste: consent (suostumus), contract (sopimus), legal-obligation (lakisääteinen velvoite),\n\
            vital-interests (elintärkeät edut), public-task (yleistä etua koskeva tehtävä),\n\
            legitimate-interests (oikeutettu etu). Oikeutettu etu nimetään lisäksi kohdassa `interest`.\n\
            Tarkista tämä rivi.",
    retention: "Säilytysaika: esimerkiksi { years: 2, after: viimeisestä tilauksesta }, tai mihin saakka.",
    retention_blank: "[Täydennä: mihin saakka tietoja säilytetään]",
    sources: "Mistä tiedot saadaan: data-subject on henkilö itse. Lisää muut lähteet nimeltä.",
    recipients: "Kenelle tietoja luovutetaan, kukin omalla tunnisteellaan. Jos tietoja ei luovuteta, kirjoita\n\
                 `recipients: none` ja poista käyttötarkoituksesta rivi `recipients`.",
    recipient_blank: "[Täydennä: vastaanottajan nimi]",
    transfers: "Siirretäänkö tietoja EU:n ja ETA:n ulkopuolelle. Poista #-merkki oikean rivin alusta,\n\
                täydennä rivi ja poista toinen rivi.",
    security: "Miten tiedot suojataan.",
    security_blank: "[Täydennä: miten tiedot suojataan]",
    provision: "Onko tiedot pakko antaa ja mitä seuraa, jos niitä ei anna: `none`, jos antaminen on vapaaehtoista.",
    provision_blank: "[Täydennä: onko tiedot annettava]",
    automated: "Tehdäänkö automaattisia päätöksiä tai profilointia: `none`, jos ei.",
    automated_blank: "[Täydennä: miten päätökset tehdään]",
    rights: "Rekisteröidyn oikeudet. `yes` näyttää vakiolauseen; sen tilalle voi kirjoittaa oman tekstin.\n\
             Kerro suostumuksen peruuttamisesta, jos jokin oikeusperuste on suostumus.",
    authority: "Valvontaviranomainen maakoodilla; tai nimi ja yhteystiedot kuten rekisterinpitäjällä.",
    authority_blank: "[Täydennä: valvontaviranomaisen nimi]",
};

static SV: StarterMessages = StarterMessages {
    site: "Webbplatsens inställningar.",
    site_title: "Dataskyddsbeskrivningar",
    url: "Adressen där webbplatsen kommer att finnas. Ta bort # i början av raden när adressen är känd.",
    head: "Dataskyddsbeskrivning. Fyll i texterna inom hakparentes; `seloste check` räknar upp dem.\n\
           Rader som börjar med # är anvisningar och visas inte på sidan. Ta bort rader som inte behövs.",
    layout: "Layout: questions (frågor), numbered (registerbeskrivning), fields (fält) eller table (tabell).",
    title: "Dataskyddsbeskrivning",
    controller: "Personuppgiftsansvarig: den som bestämmer vad uppgifterna används till.",
    name_blank: "[Fyll i: den personuppgiftsansvariges namn]",
    dpo: "Dataskyddsombud: kontaktuppgifter som ovan, eller `none` om inget ombud har utsetts.",
    data: "Vilka uppgifter som behandlas. Varje grupp får ett id (contact) som ändamålet hänvisar till.",
    data_blank: "[Fyll i: vilka uppgifter som behandlas]",
    purposes: "Vad uppgifterna används till. Varje ändamål börjar med ett bindestreck.",
    purpose_blank: "[Fyll i: ändamålet]",
    basis: "Rättslig grund: consent (samtycke), contract (avtal), legal-obligation (rättslig förpliktelse),\n\
            vital-interests (grundläggande intressen), public-task (allmänt intresse), legitimate-interests\n\
            (berättigat intresse). Ett berättigat intresse anges under `interest`. Kontrollera raden.",
    retention: "Lagringstid: till exempel { years: 2, after: den senaste beställningen }, eller till en viss händelse.",
    retention_blank: "[Fyll i: hur länge uppgifterna lagras]",
    sources: "Varifrån uppgifterna kommer: data-subject är den registrerade själv. Lägg till andra källor med namn.",
    recipients: "Till vem uppgifter lämnas ut, var och en med ett id. Om inga uppgifter lämnas ut, skriv\n\
                 `recipients: none` och ta bort raden `recipients` under ändamålet.",
    recipient_blank: "[Fyll i: mottagarens namn]",
    transfers: "Överförs uppgifter utanför EU och EES? Ta bort # på den rad som stämmer,\n\
                komplettera raden och ta bort den andra.",
    security: "Hur uppgifterna skyddas.",
    security_blank: "[Fyll i: hur uppgifterna skyddas]",
    provision: "Måste uppgifterna lämnas, och vad händer om de inte lämnas? `none` om det är frivilligt.",
    provision_blank: "[Fyll i: om uppgifterna måste lämnas]",
    automated: "Förekommer automatiserat beslutsfattande eller profilering? `none` om så inte är fallet.",
    automated_blank: "[Fyll i: hur besluten fattas]",
    rights: "Den registrerades rättigheter. `yes` visar en standardmening; du kan skriva en egen text i stället.\n\
             Informera om rätten att återkalla samtycke om någon rättslig grund är samtycke.",
    authority: "Tillsynsmyndigheten anges med landskod; eller namn och kontaktuppgifter som för den personuppgiftsansvarige.",
    authority_blank: "[Fyll i: tillsynsmyndighetens namn]",
};

static EN: StarterMessages = StarterMessages {
    site: "Settings of the site.",
    site_title: "Privacy notices",
    url: "The address at which the site will be published. Remove the # once the address is known.",
    head: "A privacy notice. Complete the texts in square brackets; `seloste check` lists them.\n\
           Lines that begin with # are instructions and are not shown on the page. Remove lines that you do not need.",
    layout: "The layout: questions, numbered (as a description of file), fields or table.",
    title: "Privacy notice",
    controller: "The controller: who decides what the data is used for.",
    name_blank: "[Fill in: the controller's name]",
    dpo: "The data protection officer: contact details as above, or `none` if none has been designated.",
    data: "The data that is processed. Each category has an id (contact), which the purposes refer to.",
    data_blank: "[Fill in: what data is processed]",
    purposes: "What the data is used for. Each purpose begins with a hyphen.",
    purpose_blank: "[Fill in: the purpose]",
    basis: "The legal basis: consent, contract, legal-obligation, vital-interests, public-task or\n\
            legitimate-interests; for the last one, state the interest under `interest`. Check this line.",
    retention: "The retention period: for example { years: 2, after: the last order }, or until a certain event.",
    retention_blank: "[Fill in: until when the data is kept]",
    sources: "Where the data comes from: data-subject is the person concerned. Add other sources by name.",
    recipients: "Who receives the data, each with an id; or `recipients: none`, in which case remove the line\n\
                 `recipients` from the purpose.",
    recipient_blank: "[Fill in: the recipient's name]",
    transfers: "Whether data is transferred outside the EU and EEA. Remove the # from the line that applies,\n\
                complete it and delete the other line.",
    security: "How the data is protected.",
    security_blank: "[Fill in: how the data is protected]",
    provision: "Whether the data must be provided, and what happens if it is not: `none` if there is no obligation.",
    provision_blank: "[Fill in: whether the data must be provided]",
    automated: "Whether there is automated decision-making or profiling: `none` if there is not.",
    automated_blank: "[Fill in: how the decisions are made]",
    rights: "The rights of the data subject. `yes` shows a standard sentence; you can write your own text instead.\n\
             Mention the withdrawal of consent if consent is one of the legal bases.",
    authority: "The supervisory authority by country; or its name and contact details, as for the controller.",
    authority_blank: "[Fill in: the supervisory authority's name]",
};
