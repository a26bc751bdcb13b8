//! Sentences with the same meaning in Finnish, Swedish and English that a rule must find in every language.

use seloste_notice::Language;

use super::found;

// Keys around a sentence. `…` is replaced by the sentence.
const INTRODUCTION: &str = "introduction: \"…\"";
const RIGHTS: &str = "sections: [{ in: rights, text: \"…\" }]";
const RETENTION: &str = "sections: [{ in: retention, text: \"…\" }]";
const CRITERION: &str = "purposes: [{ name: A, basis: contract, retention: { criterion: \"…\" } }]";
const COOKIES: &str = "cookies: \"…\"";
const STATISTICS_SERVICE: &str = "cookies: \"…\"\nservices: [{ id: a, category: statistics, name: A, country: FI, cookies: [{ name: a, days: 1 }] }]";
const RECIPIENT: &str = "recipients: { carrier: \"…\" }";
const EXTERNAL_RECIPIENT: &str =
    "introduction: \"…\"\nrecipients: { carrier: { name: Esimerkki Ab, role: controller, country: FI } }";
const SOURCE: &str = "sources: [{ name: \"…\" }]";
const NOT_STATED: &str = "# automated_decisions: left out\nintroduction: \"…\"";

/// Rule id, keys, and the sentence in each language.
const SENTENCES: &[(&str, &str, [&str; 3])] = &[
    (
        "purpose-open",
        INTRODUCTION,
        [
            "Voimme käyttää tietojasi myös muihin tarkoituksiin.",
            "Vi kan även använda dina uppgifter för andra ändamål.",
            "We may also use your data for other purposes.",
        ],
    ),
    (
        "change-unannounced",
        INTRODUCTION,
        [
            "Voimme muuttaa tätä selostetta ilman erillistä ilmoitusta.",
            "Vi kan ändra denna policy utan föregående meddelande.",
            "We may change this policy without prior notice.",
        ],
    ),
    (
        "identity-demanded",
        RIGHTS,
        [
            "Tarkastuspyyntöön on liitettävä kopio passista.",
            "En kopia av passet ska bifogas begäran om insyn.",
            "A copy of your passport must be attached to each request for access.",
        ],
    ),
    (
        "camera-surveillance",
        INTRODUCTION,
        [
            "Kameravalvonnasta informoidaan artiklan 14 mukaan.",
            "Om kamerabevakning informeras enligt artikel 14.",
            "People are informed of CCTV under Article 14.",
        ],
    ),
    (
        "consent-by-use",
        INTRODUCTION,
        [
            "Palvelujen käyttäjä hyväksyy selosteen ehdot käyttämällä verkkosivustoa.",
            "Användaren godkänner villkoren genom att använda webbplatsen.",
            "The user accepts the terms by using the website.",
        ],
    ),
    (
        "consent-by-use",
        INTRODUCTION,
        [
            "Jatkamalla sivuston käyttöä hyväksyt evästeet.",
            "Genom att fortsätta använda webbplatsen godkänner du kakor.",
            "By continuing to use the site you accept cookies.",
        ],
    ),
    (
        "cookies-browser-only",
        COOKIES,
        [
            "Voit estää evästeiden käytön muuttamalla selaimesi asetuksia.",
            "Du kan förhindra användningen av kakor genom att ändra webbläsarens inställningar.",
            "You can prevent the use of cookies by changing your browser settings.",
        ],
    ),
    (
        "cookies-browser-only",
        COOKIES,
        [
            "Useimmat selainohjelmat mahdollistavat evästeiden poiskytkemisen asetuksista.",
            "De flesta webbläsare gör det möjligt att stänga av kakor i inställningarna.",
            "Most browsers allow cookies to be switched off in their settings.",
        ],
    ),
    (
        "cookies-browser-only",
        COOKIES,
        [
            "Seurannan voi ottaa pois käytöstä selaimen lisäosalla.",
            "Spårningen kan stängas av med ett tillägg till webbläsaren.",
            "Tracking can be switched off with an add-on for the browser.",
        ],
    ),
    (
        "service-undeclared",
        STATISTICS_SERVICE,
        [
            "Hotjarin evästeet auttavat kehittämään sivustoa.",
            "Kakor från Hotjar hjälper oss att utveckla webbplatsen.",
            "Cookies of Hotjar help us to develop the site.",
        ],
    ),
    (
        "service-name-outdated",
        INTRODUCTION,
        [
            "Mainonnan tuloksia mitataan Facebook Pixelin avulla.",
            "Resultaten av annonseringen mäts med Facebook Pixel.",
            "The results of advertising are measured with the Facebook Pixel.",
        ],
    ),
    (
        "formality-demanded",
        RIGHTS,
        [
            "Tarkastuspyyntö on allekirjoitettava.",
            "Begäran om insyn ska undertecknas.",
            "The access request must be signed.",
        ],
    ),
    (
        "formality-demanded",
        RIGHTS,
        [
            "Korjauspyyntö tehdään omakätisesti allekirjoitetulla kirjeellä.",
            "Begäran om rättelse görs genom ett egenhändigt undertecknat brev, en skriftlig begäran.",
            "A request for rectification is made by a letter that is signed by hand.",
        ],
    ),
    (
        "access-fee",
        RIGHTS,
        [
            "Tietojen tarkastaminen on maksutonta kerran vuodessa.",
            "Granskningen är avgiftsfri en gång om året.",
            "Access to your data is free of charge once a year.",
        ],
    ),
    (
        "erasure-narrowed",
        RIGHTS,
        [
            "Mikäli toimit yrityksen yhteyshenkilönä, ei tietojasi voida poistaa.",
            "Om du är kontaktperson för ett företag kan dina uppgifter inte raderas.",
            "If you act as a contact person of a company your data cannot be deleted.",
        ],
    ),
    (
        "erasure-narrowed",
        RIGHTS,
        [
            "Tietoja, jotka ovat tarpeen käyttötarkoituksissamme, ei voida poistaa.",
            "Uppgifter som behövs för våra ändamål kan inte tas bort.",
            "Data that is needed for our purposes cannot be erased.",
        ],
    ),
    (
        "objection-narrowed",
        RIGHTS,
        [
            "Asiakassuhteessa oleva henkilö ei voi kieltää asiakasviestintää.",
            "Den som har en kundrelation kan inte förbjuda kundkommunikation.",
            "A person in a customer relationship cannot object to customer communications.",
        ],
    ),
    (
        "disclosure-contradiction",
        EXTERNAL_RECIPIENT,
        [
            "Emme jaa tietojasi kolmansille osapuolille.",
            "Vi delar inte dina uppgifter med tredje part.",
            "We do not share your data with third parties.",
        ],
    ),
    (
        "disclosure-contradiction",
        EXTERNAL_RECIPIENT,
        [
            "Tietoja ei luovuteta organisaation ulkopuolelle.",
            "Uppgifter lämnas inte ut utanför organisationen.",
            "Data is not disclosed outside the organisation.",
        ],
    ),
    (
        "disclosure-contradiction",
        EXTERNAL_RECIPIENT,
        [
            "Tiedot ovat ainoastaan organisaation käytössä.",
            "Uppgifterna är endast för organisationens bruk.",
            "The data is for the organisation's use only.",
        ],
    ),
    (
        "anonymity-claimed",
        STATISTICS_SERVICE,
        [
            "Vierailijaa ei voida tunnistaa evästeiden avulla. Keräämme IP-osoitteen.",
            "Besökaren kan inte identifieras med hjälp av kakor. Vi samlar in IP-adressen.",
            "The visitor cannot be identified by cookies. We collect the IP address.",
        ],
    ),
    (
        "anonymity-claimed",
        STATISTICS_SERVICE,
        [
            "Datasta ei voida yksilöidä yksittäistä henkilöä. IP-osoite tallennetaan.",
            "Ur data kan man inte urskilja en enskild person. IP-adressen sparas.",
            "No individual can be identified from the data. The IP address is kept.",
        ],
    ),
    (
        "repealed-law",
        INTRODUCTION,
        [
            "Henkilötietolain (523/99) 10 §:n mukainen rekisteriseloste.",
            "Registerbeskrivning enligt 10 § i personuppgiftslagen (523/1999).",
            "File description under section 10 of the Personal Data Act (523/1999).",
        ],
    ),
    (
        "dangling-reference",
        INTRODUCTION,
        [
            "Voit lähettää kysymyksiä alla olevalla lomakkeella.",
            "Du kan skicka frågor med formuläret nedan.",
            "You can send questions using the form below.",
        ],
    ),
    ("dangling-reference", INTRODUCTION, ["Katso kohta 12.", "Se punkt 12.", "See section 12."]),
    (
        "hedged",
        RETENTION,
        [
            "Säilytämme tietoja tyypillisesti kymmenen vuotta.",
            "Vi bevarar vanligtvis uppgifterna i tio år.",
            "We typically keep the data for ten years.",
        ],
    ),
    (
        "hedged",
        RETENTION,
        [
            "Tietoja käsitellään lähtökohtaisesti EU:ssa.",
            "Uppgifterna behandlas i princip inom EU.",
            "Data is in principle processed within the EU.",
        ],
    ),
    (
        "hedged",
        RETENTION,
        [
            "Tarpeettomat tiedot pyritään poistamaan.",
            "Vi strävar efter att radera onödiga uppgifter.",
            "We aim to erase data that is not needed.",
        ],
    ),
    (
        "retention-circular",
        CRITERION,
        ["niin kauan kuin on tarpeen", "så länge det behövs", "as long as necessary"],
    ),
    ("retention-circular", CRITERION, ["toistaiseksi", "tills vidare", "for the time being"]),
    (
        "retention-circular",
        CRITERION,
        [
            "niin pitkään kuin tarkoitus edellyttää",
            "så länge som ändamålet förutsätter",
            "for as long as the purpose requires",
        ],
    ),
    ("retention-circular", CRITERION, ["tarvittavan ajan", "den tid som behövs", "for the time needed"]),
    ("recipients-unnamed", RECIPIENT, ["Yhteistyökumppanit", "Samarbetspartner", "Partners"]),
    ("recipients-unnamed", RECIPIENT, ["Valitut kumppanit", "Utvalda partner", "Selected partners"]),
    (
        "recipients-unnamed",
        RECIPIENT,
        ["Kolmannet osapuolet, joita käytämme", "Tredje parter som vi anlitar", "Third parties that we use"],
    ),
    (
        "recipients-unnamed",
        RECIPIENT,
        ["Muut rekisterinpitäjät", "Andra personuppgiftsansvariga", "Other controllers"],
    ),
    ("source-unnamed", SOURCE, ["Julkiset lähteet", "Offentliga källor", "Public sources"]),
    ("source-unnamed", SOURCE, ["Ulkopuoliset tietolähteet", "Externa datakällor", "External data sources"]),
    (
        "source-unnamed",
        SOURCE,
        ["Yleisesti saatavilla olevat lähteet", "Allmänt tillgängliga källor", "Publicly available sources"],
    ),
    (
        "automated-decisions-missing",
        NOT_STATED,
        ["Muodostamme asiakasprofiileja.", "Vi bildar kundprofiler.", "We build profiles of our customers."],
    ),
    (
        "heading-answer-mismatch",
        "sections: [{ after: rights, title: …, text: Tietosi korjataan pyynnöstä. }]",
        ["Vastustamisoikeus", "Vastustamisoikeus", "Vastustamisoikeus"],
    ),
    (
        "heading-answer-mismatch",
        "sections: [{ after: rights, title: …, text: Dina uppgifter rättas på begäran. }]",
        ["Rätt att invända", "Rätt att göra invändningar", "Invändningsrätt"],
    ),
    (
        "heading-answer-mismatch",
        "sections: [{ after: rights, title: …, text: Your data is corrected on request. }]",
        ["Right to object", "Objection", "Right to be forgotten"],
    ),
    (
        "special-category-basis",
        "dpo: none\ndata: { contact: \"…\" }",
        ["Ammattiliiton jäsenyys", "Medlemskap i fackförbund", "Trade union membership"],
    ),
];

#[test]
fn sentence_is_found_in_every_language() {
    let mut missed = Vec::new();
    for (rule, keys, sentences) in SENTENCES {
        for sentence in sentences {
            let found = found(&keys.replace('…', sentence));
            if !found.iter().any(|(id, _)| id == rule) {
                missed.push((rule, sentence));
            }
        }
    }
    assert_eq!(missed, []);
}

/// Swedish `en` is an article, Finnish `en` a negation.
#[test]
fn swedish_article_is_not_a_negation() {
    assert!(!crate::lexicon::is_negated("vi har en profil av en kund", Language::Sv));
    assert!(crate::lexicon::is_negated("emme profiloi", Language::Fi));
}
