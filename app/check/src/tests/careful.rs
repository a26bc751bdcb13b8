//! Sentences that no rule may report.

use super::found;

/// Correct sentences that resemble what the rules search for, with the place to put them.
const CAREFUL: &[(&str, &str)] = &[
    ("introduction", "Selosteen voi lukea ilman kirjautumista, eikä sitä tarvitse hyväksyä."),
    ("introduction", "Kun käytät palvelua, keräämme lokitietoja tietoturvan varmistamiseksi."),
    ("introduction", "Suostumus annetaan sivuston suostumusikkunassa ja perutaan samassa paikassa."),
    ("introduction", "När du använder webbplatsen samlar vi in logguppgifter för säkerheten."),
    ("introduction", "By using our website you leave entries in our logs, which we keep for a week."),
    ("introduction", "Tässä kohdassa kerrotaan, miten 2 lapsen tiedot käsitellään."),
    (
        "introduction",
        "Valvontaviranomainen on tietosuoja-asetuksen 51 artiklan 1 kohdan mukainen viranomainen.",
    ),
    ("introduction", "Palvelua käyttäessäsi voit hyväksyä tai hylätä valinnaiset toiminnot asetuksissa."),
    ("introduction", "When you use the site you may accept or refuse what is optional."),
    (
        "rights-section",
        "Jos pyyntöä ei voida toteuttaa heti, kerromme siitä; tiedot poistetaan kuukauden kuluessa.",
    ),
    ("rights-section", "Om du inte kan logga in kan du begära per e-post att uppgifterna raderas."),
    ("rights-section", "If you do not want to ask us to delete your account, you can do so yourself."),
    ("rights-section", "Uppgifterna raderas inte förrän din begäran har besvarats."),
    ("security", "Henkilöstö on allekirjoittanut salassapitositoumuksen."),
    (
        "security",
        "Tietoja säilytetään lukituissa tiloissa, ja niihin kirjaudutaan henkilökohtaisella salasanalla.",
    ),
    ("security", "Personalen loggar in med lösenord, och rummen hålls som regel låsta."),
    ("security", "Backups are normally overwritten within a month."),
    ("directory", "Luettelossa julkaistaan nimi. Puhelinnumeroa ei luovuteta ilman lupaa."),
    ("directory", "I katalogen publiceras namn. Övriga uppgifter lämnas inte ut till andra utan samtycke."),
    ("directory", "The directory shows names. We do not share other data with anyone unless you ask us to."),
    ("retention-text", "Säilytämme tilaustiedot niin kauan kuin takuu on voimassa."),
    ("retention-text", "Tiedot poistetaan viimeistään kahden vuoden kuluttua."),
    ("retention-text", "Uppgifterna raderas när avtalet har löpt ut."),
    ("retention-text", "Vouchers are kept for as long as the Accounting Act requires."),
    ("transfers-section", "Tietoja ei siirretä EU- tai ETA-alueen ulkopuolelle."),
    ("transfers-section", "Uppgifter överförs inte till länder utanför EES."),
    ("transfers-section", "No data is transferred outside the EEA."),
    ("rights-section", "Pyynnön voi tehdä sähköpostilla, puhelimitse tai käymällä luonamme."),
    ("rights-section", "Oikeuksien käyttäminen on maksutonta."),
    (
        "rights-section",
        "Tietoja, jotka kirjanpitolaki velvoittaa säilyttämään, ei voida poistaa ennen määräajan päättymistä.",
    ),
    ("rights-section", "Vastaamme pyyntöön kuukauden kuluessa, eikä siitä peritä maksua."),
    ("rights-section", "Jos et halua markkinointia, voit kieltää sen milloin tahansa perusteluitta."),
    ("rights-section", "Poistettua tiliä ei voida palauttaa."),
    ("rights-section", "Begäran behöver inte vara undertecknad."),
    ("rights-section", "Uppgifter som vi enligt lag är skyldiga att bevara kan inte raderas i förtid."),
    ("rights-section", "Det kostar ingenting att begära registerutdrag, och ingen avgift tas ut."),
    ("rights-section", "Du kan när som helst invända mot direktmarknadsföring."),
    ("rights-section", "You need not sign your request, and it is free of charge."),
    ("rights-section", "You may object at any time; we cannot charge you for it."),
    ("rights-section", "Data that we are obliged by law to keep cannot be erased before its time."),
    ("rights-section", "If we cannot erase the data because of a legal claim, we tell you why."),
    ("cookies", "Sivustolla on vain välttämättömiä evästeitä, jotka muistavat kielen."),
    ("cookies", "Emme käytä evästeitä emmekä verkkoanalytiikkaa."),
    ("cookies", "Vi använder endast nödvändiga kakor."),
    ("cookies", "The site uses strictly necessary cookies only."),
    ("data-text", "Salasanasta tallennetaan vain suolattu tiiviste."),
    ("data-text", "Av lösenordet sparas endast en krypterad form."),
    ("data-text", "We keep a salted hash of the password."),
    ("data-text", "Nimi, osoite ja puhelinnumero."),
    ("purposes-section", "Tietoja ei käytetä markkinointiin eikä profilointiin."),
    ("purposes-section", "Uppgifterna används för att en kund ska få svar på en fråga."),
    ("recipients-section", "Uppgifter lämnas inte ut till en annan part utan ditt samtycke."),
    ("recipients-section", "Your data is used only for the purposes that are told here."),
    ("retention-section", "Vi går igenom uppgifterna en gång per år och raderar dem som inte längre behövs."),
    ("retention-section", "We keep the data for as long as you are our customer, and two years after that."),
    ("rights-section", "Jos pyyntö on kohtuuton, voimme periä siitä maksun tai kieltäytyä siitä."),
    ("rights-section", "For further copies we may charge a fee that covers our costs."),
    (
        "rights-section",
        "Rätten till radering gäller inte handlingar som vi enligt lag är skyldiga att bevara.",
    ),
    ("rights-section", "Voit saattaa asian tietosuojavaltuutetun käsiteltäväksi."),
    ("introduction", "Käyttämällä suojattua viestipalvelua voit lähettää meille tietoja turvallisesti."),
    ("introduction", "Seloste korvaa aiemman, henkilötietolain aikaisen rekisteriselosteen."),
    ("introduction", "If you continue to have questions after reading this, please write to us."),
    ("introduction", "Ilmoitamme selosteen muutoksista ennen niiden voimaantuloa."),
    ("introduction", "Vi meddelar om väsentliga ändringar i denna policy i förväg."),
    ("introduction", "We will tell you before we change this policy in a way that matters to you."),
    (
        "rights-section",
        "Varmistamme henkilöllisyytesi tunnistautumalla palveluun, ennen kuin vastaamme pyyntöön.",
    ),
    ("rights-section", "Vid tvivel om din identitet kan vi be om en id-handling innan vi svarar på begäran."),
    ("rights-section", "We may ask for proof of identity if we have doubts about who makes the request."),
    ("introduction", "Henkilötietoja ei käytetä muihin tarkoituksiin kuin tässä kerrottuihin."),
    ("introduction", "Children under 13 need the consent of a parent to open an account."),
    ("data-text", "Emme käsittele rikosrekisteritietoja."),
    ("data-text", "Vi behandlar inga uppgifter ur belastningsregistret."),
    ("interest", "Estämme tilaukset toisen nimissä."),
    ("interest", "Vi vill veta hur våra kunder har upplevt våra tjänster."),
    ("interest", "We want to keep our shop safe from theft."),
    ("interest", "Saatavien periminen, jotta liiketoiminnan harjoittaminen ei aiheuta tappioita."),
];

#[test]
fn careful_sentence_has_no_findings() {
    for (place, sentence) in CAREFUL {
        let keys = match *place {
            "data-text" => format!("data: {{ contact: {{ name: Contact details, text: \"{sentence}\" }} }}"),
            "retention-text" => format!("retention: [{{ text: \"{sentence}\" }}]"),
            "interest" => {
                format!(
                    "legal_bases: [{{ basis: legitimate-interests, interest: \"{sentence}\" }}, contract]"
                )
            }
            section if section.ends_with("-section") => {
                let section = section.trim_end_matches("-section");
                format!("sections: [{{ in: {section}, text: \"{sentence}\" }}]")
            }
            key => format!("{key}: \"{sentence}\""),
        };
        assert_eq!(found(&keys), [], "{sentence}");
    }
}
