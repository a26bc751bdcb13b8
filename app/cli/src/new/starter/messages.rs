//! Comments and placeholders of the starter files in each language.

use seloste_notice::Language;

/// Texts in one language. Lines of comments have at most 110 characters.
pub struct StarterMessages {
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
}

/// Returns the texts in a language.
pub fn messages(language: Language) -> &'static StarterMessages {
    match language {
        Language::Fi => &FI,
        Language::Sv => &SV,
        Language::En => &EN,
    }
}

static FI: StarterMessages = StarterMessages {
    site: "Sivuston asetukset.",
    site_title: "Tietosuojaselosteet",
    url: "Osoite, johon sivusto tulee. Poista rivin alusta #-merkki, kun osoite on tiedossa.",
    head: "Tietosuojaseloste. Hakasulkeissa on kohdat, jotka on täydennettävä; `seloste check` luettelee ne.\n\
           #-merkillä alkavat rivit ovat ohjeita, eivätkä ne näy sivulla. Rivi, jota ei tarvita, poistetaan.",
    layout: "Muoto: questions (kysymyksinä), numbered (rekisteriselosteena), fields (kenttinä), table (taulukkona).",
    title: "Tietosuojaseloste",
    controller: "Rekisterinpitäjä: kuka päättää, mihin tietoja käytetään.",
    name_blank: "[Täydennä: rekisterinpitäjän nimi]",
    dpo: "Tietosuojavastaava: yhteystiedot kuten yllä, tai `none`, jos häntä ei ole nimitetty.",
    data: "Mitä tietoja käsitellään. Kukin tietoryhmä saa tunnisteen (contact), johon käyttötarkoitus viittaa.",
    data_blank: "[Täydennä: mitä tietoja käsitellään]",
    purposes: "Mihin tietoja käytetään. Uusi käyttötarkoitus alkaa uudella yhdysmerkillä.",
    purpose_blank: "[Täydennä: käyttötarkoitus]",
    basis: "Oikeusperuste: consent (suostumus), contract (sopimus), legal-obligation (lakisääteinen velvoite),\n\
            vital-interests (elintärkeät edut), public-task (yleinen etu), legitimate-interests (oikeutettu etu).\n\
            Oikeutetusta edusta kerrotaan lisäksi kohdassa `interest`, mikä etu on. Tarkista tämä rivi.",
    retention: "Säilytysaika: esimerkiksi { years: 2, after: viimeisestä tilauksesta }, tai mihin saakka.",
    retention_blank: "[Täydennä: mihin saakka tietoja säilytetään]",
    sources: "Mistä tiedot saadaan: data-subject on henkilö itse. Lisää muut lähteet nimeltä.",
    recipients: "Kenelle tietoja luovutetaan, kukin omalla tunnisteellaan; tai `recipients: none` ja käyttötarkoituksesta\n\
                 rivi `recipients` pois.",
    recipient_blank: "[Täydennä: vastaanottajan nimi]",
    transfers: "Siirretäänkö tietoja EU:n ja ETA:n ulkopuolelle. Poista #-merkki siltä riviltä, joka pitää paikkansa,\n\
                täydennä rivi ja poista toinen.",
    security: "Miten tiedot suojataan.",
    security_blank: "[Täydennä: miten tiedot suojataan]",
    provision: "Onko tiedot pakko antaa, ja mitä seuraa, jos niitä ei anna: `none`, jos ei ole pakko.",
    provision_blank: "[Täydennä: onko tiedot annettava]",
    automated: "Tehdäänkö automaattisia päätöksiä tai profilointia: `none`, jos ei.",
    automated_blank: "[Täydennä: miten päätökset tehdään]",
    rights: "Rekisteröidyn oikeudet. `yes` näyttää valmiin lauseen; sen tilalle voi kirjoittaa oman tekstin.\n\
             Suostumuksen peruuttamisesta kerrotaan, jos jokin oikeusperuste on suostumus.",
    authority: "Valvontaviranomainen maan mukaan; tai nimi ja yhteystiedot kuten rekisterinpitäjällä.",
};

static SV: StarterMessages = StarterMessages {
    site: "Webbplatsens inställningar.",
    site_title: "Dataskyddsbeskrivningar",
    url: "Adressen där webbplatsen kommer att finnas. Ta bort tecknet # när adressen är känd.",
    head: "Dataskyddsbeskrivning. Ställen inom hakparentes ska fyllas i; `seloste check` räknar upp dem.\n\
           Rader som börjar med # är anvisningar och visas inte på sidan. En rad som inte behövs tas bort.",
    layout: "Form: questions (frågor), numbered (registerbeskrivning), fields (fält), table (tabell).",
    title: "Dataskyddsbeskrivning",
    controller: "Personuppgiftsansvarig: den som bestämmer vad uppgifterna används till.",
    name_blank: "[Fyll i: den personuppgiftsansvariges namn]",
    dpo: "Dataskyddsombud: kontaktuppgifter som ovan, eller `none` om inget ombud har utsetts.",
    data: "Vilka uppgifter som behandlas. Varje grupp får ett id (contact) som ändamålet hänvisar till.",
    data_blank: "[Fyll i: vilka uppgifter som behandlas]",
    purposes: "Vad uppgifterna används till. Ett nytt ändamål börjar med ett nytt bindestreck.",
    purpose_blank: "[Fyll i: ändamålet]",
    basis: "Rättslig grund: consent (samtycke), contract (avtal), legal-obligation (rättslig förpliktelse),\n\
            vital-interests (grundläggande intressen), public-task (allmänt intresse), legitimate-interests\n\
            (berättigat intresse). För berättigat intresse anges under `interest` vilket det är. Kontrollera raden.",
    retention: "Lagringstid: till exempel { years: 2, after: den senaste beställningen }, eller tills vad som händer.",
    retention_blank: "[Fyll i: hur länge uppgifterna lagras]",
    sources: "Varifrån uppgifterna fås: data-subject är personen själv. Lägg till andra källor med namn.",
    recipients: "Till vem uppgifter lämnas ut, var och en med ett id; eller `recipients: none`, och då tas raden\n\
                 `recipients` under ändamålet bort.",
    recipient_blank: "[Fyll i: mottagarens namn]",
    transfers: "Överförs uppgifter utanför EU och EES? Ta bort tecknet # på den rad som stämmer, komplettera raden\n\
                och ta bort den andra.",
    security: "Hur uppgifterna skyddas.",
    security_blank: "[Fyll i: hur uppgifterna skyddas]",
    provision: "Måste uppgifterna lämnas, och vad följer om de inte lämnas: `none` om de inte måste lämnas.",
    provision_blank: "[Fyll i: om uppgifterna måste lämnas]",
    automated: "Fattas automatiserade beslut eller görs profilering: `none` om så inte är fallet.",
    automated_blank: "[Fyll i: hur besluten fattas]",
    rights: "Den registrerades rättigheter. `yes` visar en färdig mening; en egen text kan skrivas i stället.\n\
             Om återkallande av samtycke berättas om någon rättslig grund är samtycke.",
    authority: "Tillsynsmyndigheten enligt land; eller namn och kontaktuppgifter som för den personuppgiftsansvarige.",
};

static EN: StarterMessages = StarterMessages {
    site: "The site's settings.",
    site_title: "Privacy notices",
    url: "The address where the site will be. Take the # away when the address is known.",
    head: "A privacy notice. What stands in square brackets is to be filled in; `seloste check` lists it.\n\
           Lines that begin with # are instructions and are not on the page. Remove lines that you do not need.",
    layout: "The form: questions, numbered (the register description), fields, table.",
    title: "Privacy notice",
    controller: "The controller: who decides what the data is used for.",
    name_blank: "[Fill in: the controller's name]",
    dpo: "The data protection officer: the same keys as above, or `none` if there is none.",
    data: "What data is processed. Each category has an id (contact) to which a purpose refers.",
    data_blank: "[Fill in: what data is processed]",
    purposes: "What the data is used for. Another purpose begins with another hyphen.",
    purpose_blank: "[Fill in: the purpose]",
    basis: "The legal basis: consent, contract, legal-obligation, vital-interests, public-task or\n\
            legitimate-interests; with the last one, `interest` says which interest it is. Check this line.",
    retention: "How long: for example { years: 2, after: the last order }, or until what happens.",
    retention_blank: "[Fill in: until when the data is kept]",
    sources: "Where the data comes from: data-subject is the person. Add other sources by name.",
    recipients: "Who gets the data, each by an id; or `recipients: none`, and then remove the line `recipients` of\n\
                 the purpose.",
    recipient_blank: "[Fill in: the recipient's name]",
    transfers: "Whether data is transferred outside the EU and EEA. Take the # away on the line that is right,\n\
                complete it, and remove the other.",
    security: "How the data is protected.",
    security_blank: "[Fill in: how the data is protected]",
    provision: "Whether the data must be given, and what follows if not: `none` if it need not be.",
    provision_blank: "[Fill in: whether the data must be given]",
    automated: "Whether there are automated decisions or profiling: `none` if there are not.",
    automated_blank: "[Fill in: how the decisions are made]",
    rights: "The rights of the person. `yes` shows a ready sentence; your own text may stand in its place.\n\
             Tell of the withdrawal of consent where consent is one of the legal bases.",
    authority: "The supervisory authority by country; or its name and contact details, as for the controller.",
};
