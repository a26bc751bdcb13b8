//! Finnish.

use super::{Field, StatusWords, Step, Words};
use seloste_request::EachRight;

pub const WORDS: Words = Words {
    intro: "Lomake kirjoittaa viestin, jonka lähetät itse omasta sähköpostistasi. Mikään kirjoittamasi ei lähde \
            tältä sivulta eikä jää talteen.",
    controller_first: "Käänny ensin rekisterinpitäjän puoleen. Valvontaviranomaisen puoleen voit kääntyä, jos et saa \
                       vastausta tai et tyydy siihen.",
    sensitive: "Älä lähetä tavallisessa sähköpostissa arkaluonteisia tietoja, kuten henkilötunnusta tai terveystietoja.",
    rights_step: Step { title: "Mitä oikeutta käytät?", hint: "Valitse yksi tai useampi." },
    rights: EachRight {
        access: (
            "Tietojen saaminen",
            "Saat tietää, mitä tietoja sinusta käsitellään, mistä ne on saatu ja kenelle niitä annetaan, ja saat \
             tiedoista jäljennöksen.",
        ),
        rectification: (
            "Tietojen oikaiseminen",
            "Virheelliset tiedot korjataan ja puutteelliset täydennetään.",
        ),
        erasure: (
            "Tietojen poistaminen",
            "Tietosi poistetaan, jos niitä ei enää tarvita tai niiden käsittelylle ei ole perustetta.",
        ),
        restriction: (
            "Käsittelyn rajoittaminen",
            "Tietosi säilytetään, mutta niitä ei käytetä, esimerkiksi sinä aikana, kun niiden paikkansapitävyyttä \
             tarkistetaan.",
        ),
        portability: (
            "Tietojen siirtäminen",
            "Saat itse antamasi tiedot koneellisesti luettavassa muodossa, kun niitä käsitellään automaattisesti \
             suostumuksen tai sopimuksen perusteella.",
        ),
        objection: (
            "Käsittelyn vastustaminen",
            "Voit vastustaa käsittelyä omaan tilanteeseesi liittyvästä syystä, kun käsittely perustuu oikeutettuun \
             etuun, yleiseen etuun tai julkisen vallan käyttöön.",
        ),
        objection_marketing: (
            "Suoramarkkinoinnin kieltäminen",
            "Tietojasi ei enää käytetä suoramarkkinointiin. Syytä ei tarvitse kertoa.",
        ),
        withdraw_consent: (
            "Suostumuksen peruuttaminen",
            "Suostumukseen perustuva käsittely päättyy. Peruuttaminen ei vaikuta siihen, mitä on tehty sitä ennen.",
        ),
        automated_decision: (
            "Automaattisen päätöksen uudelleenkäsittely",
            "Ihminen käsittelee uudelleen päätöksen, joka on tehty pelkästään automaattisesti ja joka vaikuttaa \
             sinuun merkittävästi.",
        ),
    },
    receipt: Field {
        label: "Liitä pyyntöön evästevalintani tiedot",
        hint: "Viestiin lisätään valinnan tunniste ja aika sekä se, mitä sinulta kysyttiin ja mitä valittiin. \
               Tunniste yksilöi valinnan. Jos kerrot nimesi, vastaanottaja voi yhdistää valinnan sinuun.",
    },
    said: "Mitä selosteessa sanotaan",
    person_step: Step {
        title: "Omat tietosi",
        hint: "Kaikki kohdat ovat vapaaehtoisia. Kerro vain sen verran, että sinut tunnistetaan ja sinulle voidaan \
               vastata.",
    },
    name: Field { label: "Nimi", hint: "" },
    contact: Field {
        label: "Yhteystieto",
        hint: "Sähköpostiosoite, puhelinnumero tai postiosoite vastausta varten.",
    },
    identifier: Field {
        label: "Tunniste",
        hint: "Mistä rekisterinpitäjä tuntee sinut, esimerkiksi asiakasnumero. Ei henkilötunnusta.",
    },
    details: Field {
        label: "Tarkennus",
        hint: "Esimerkiksi mikä tieto on väärin ja mikä oikein, minkä suostumuksen peruutat tai mihin tilanteeseesi \
               vastustuksesi liittyy.",
    },
    message_step: Step {
        title: "Viesti",
        hint: "Lue viesti ja lähetä se. Voit muuttaa sitä vielä sähköpostiohjelmassa.",
    },
    demands: "Rekisterinpitäjä vaatii selosteessa:",
    demands_law: "Tietosuoja-asetus ei edellytä pyynnöltä määrämuotoa. Henkilöllisyydestäsi saa pyytää lisätietoja vain, \
                  jos sitä on perusteltua syytä epäillä (12 artiklan 6 kohta).",
    to: "Vastaanottaja",
    by_post: "Postitse",
    no_address: "Selosteessa ei ole osoitetta, johon pyynnön voisi lähettää.",
    no_general_email: "Selosteessa ei ole yleistä sähköpostiosoitetta pyynnöille.",
    no_email: "Selosteessa ei ole sähköpostiosoitetta tälle pyynnölle.",
    no_shared_email: "Selosteessa ei ole sähköpostiosoitetta, joka koskisi tätä pyyntöä kokonaan.",
    own_emails: "Erillinen osoite on annettu:",
    recipient: Field {
        label: "Vastaanottajan sähköpostiosoite",
        hint: "Yksi osoite. Voit kysyä sitä rekisterinpitäjältä.",
    },
    recipient_wrong: "Kirjoita yksi sähköpostiosoite, esimerkiksi tietosuoja@example.com.",
    subject: "Aihe",
    text: "Teksti",
    mail: "Avaa sähköpostiohjelmassa",
    copy: "Kopioi teksti",
    status: StatusWords {
        no_right: "Valitse ensin, mitä oikeutta käytät.",
        no_recipient: "Viesti on valmis, mutta siltä puuttuu vastaanottaja. Kirjoita sähköpostiosoite tai kopioi teksti.",
        wrong_recipient: "Tarkista vastaanottajan sähköpostiosoite.",
        shortened: "Viesti on liian pitkä sähköpostilinkille. Kopioi ensin teksti; linkki avaa viestin, johon voit \
                    liittää sen.",
        ready: "Viesti on valmis. Ellei sähköpostiohjelma avaudu, kopioi teksti ja lähetä se yllä olevaan osoitteeseen.",
        copied: "Teksti on kopioitu.",
        not_copied: "Selain ei sallinut kopioimista. Teksti on valittuna: kopioi se itse.",
    },
    loading: "Lomaketta ladataan. Voit jo täyttää sitä.",
    failed: "Lomakkeen lataaminen ei onnistunut. Kirjoita viesti itse ohjeen mukaan.",
};
