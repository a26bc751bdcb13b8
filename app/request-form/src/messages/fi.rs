//! Finnish texts of the form.

use seloste_request::RightMap;

use super::{
    FieldMessages, FormMessages, HolidayMessages, IdentityMessages, LetterKindMessages, LimitMessages,
    SectionMessages, ValidatedFieldMessages,
};
use crate::island::IslandMessages;

pub(super) const MESSAGES: FormMessages = FormMessages {
    intro: "Lomake kirjoittaa viestin, jonka lähetät itse omasta sähköpostistasi. Mikään kirjoittamasi ei \
            lähde tältä sivulta eikä jää talteen.",
    controller_first: "Käänny ensin rekisterinpitäjän puoleen. Valvontaviranomaisen puoleen voit kääntyä, \
                       jos et saa vastausta tai et tyydy siihen.",
    rights_section: SectionMessages { title: "Mitä oikeutta käytät?", hint: "Valitse yksi tai useampi." },
    rights: RightMap {
        access: (
            "Tietojen saaminen",
            "Saat tietää, mitä tietoja sinusta käsitellään, mistä ne on saatu ja kenelle niitä annetaan, ja \
             saat tiedoista jäljennöksen.",
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
            "Tietosi säilytetään, mutta niitä ei käytetä, esimerkiksi sinä aikana, kun niiden \
             paikkansapitävyyttä tarkistetaan.",
        ),
        portability: (
            "Tietojen siirtäminen",
            "Saat itse antamasi tiedot koneellisesti luettavassa muodossa, kun niitä käsitellään \
             automaattisesti suostumuksen tai sopimuksen perusteella.",
        ),
        objection: (
            "Käsittelyn vastustaminen",
            "Voit vastustaa käsittelyä omaan tilanteeseesi liittyvästä syystä, kun käsittely perustuu \
             oikeutettuun etuun, yleiseen etuun tai julkisen vallan käyttöön.",
        ),
        objection_marketing: (
            "Suoramarkkinoinnin vastustaminen",
            "Tietojasi ei enää käytetä suoramarkkinointiin. Syytä ei tarvitse kertoa.",
        ),
        withdraw_consent: (
            "Suostumuksen peruuttaminen",
            "Suostumukseen perustuva käsittely päättyy. Peruuttaminen ei vaikuta siihen, mitä on tehty sitä \
             ennen.",
        ),
        automated_decision: (
            "Automaattinen päätös ihmisen käsiteltäväksi",
            "Ihminen käsittelee päätöksen, joka on tehty pelkästään automaattisesti ja joka vaikuttaa sinuun \
             merkittävästi.",
        ),
    },
    limits: LimitMessages {
        erasure: "Selosteen mukaan tietoja käsitellään vain lakisääteisen velvoitteen tai yleistä etua \
                  koskevan tehtävän vuoksi. Silloin tietoja ei yleensä poisteta. Voit silti pyytää sitä, ja \
                  kieltäytyminen on perusteltava.",
        portability: "Seloste ei mainitse käsittelyn perusteena suostumusta eikä sopimusta, joihin tämä \
                      oikeus rajoittuu. Voit silti pyytää tietojasi, ja kieltäytyminen on perusteltava.",
        objection: "Seloste ei mainitse käsittelyn perusteena oikeutettua etua, yleistä etua eikä julkista \
                    valtaa, joihin tämä oikeus rajoittuu. Voit silti vastustaa käsittelyä, ja kieltäytyminen \
                    on perusteltava.",
        withdraw_consent: "Seloste ei mainitse käsittelyn perusteena suostumusta. Jos olet antanut \
                           suostumuksen, voit silti peruuttaa sen.",
        automated_decision: "Selosteen mukaan automaattisia päätöksiä ei tehdä. Jos epäilet, että sellainen \
                             on tehty, voit silti pyytää, että ihminen käsittelee sen.",
    },
    receipt: FieldMessages {
        label: "Liitä pyyntöön evästevalintani tiedot",
        hint: "Viestiin lisätään valinnan tunniste ja aika sekä se, mitä sinulta kysyttiin ja mitä \
               valittiin. Tunniste yksilöi valinnan. Jos kerrot nimesi, vastaanottaja voi yhdistää valinnan \
               sinuun.",
    },
    rectification: "Korjaus",
    incorrect: "Mikä on väärin?",
    correct: "Mikä on oikein?",
    notice_quote: "Mitä selosteessa sanotaan",
    person_section: SectionMessages {
        title: "Omat tietosi",
        hint: "Kaikki kohdat ovat vapaaehtoisia. Kerro vain sen verran, että sinut tunnistetaan ja sinulle \
               voidaan vastata.",
    },
    name: FieldMessages { label: "Nimi", hint: "" },
    contact: FieldMessages {
        label: "Yhteystieto",
        hint: "Sähköpostiosoite, puhelinnumero tai postiosoite vastausta varten.",
    },
    identifier: FieldMessages {
        label: "Tunniste",
        hint: "Mistä rekisterinpitäjä tuntee sinut, esimerkiksi asiakasnumero. Ei henkilötunnusta.",
    },
    details: FieldMessages {
        label: "Tarkennus",
        hint: "Esimerkiksi minkä suostumuksen peruutat, mistä päätöksestä on kyse tai mihin tilanteeseesi \
               vastustuksesi liittyy.",
    },
    identity: IdentityMessages {
        title: "Jos sinua pyydetään todistamaan henkilöllisyytesi",
        text: [
            "Henkilöllisyystodistuksen jäljennöstä ei tarvitse lähettää oma-aloitteisesti. Rekisterinpitäjä \
             saa pyytää lisätietoja vain, jos henkilöllisyyttäsi on perusteltua syytä epäillä, ja vain sen \
             verran kuin tunnistaminen vaatii (12 artiklan 6 kohta).",
            "Jos lähetät jäljennöksen, siitä riittävät yleensä nimi, asiakirjan myöntäjä ja myöntämis- tai \
             viimeinen voimassaolopäivä. Peitä muut tiedot, kuten valokuva, henkilötunnus, asiakirjan \
             numero, kansalaisuus ja koneellisesti luettava kenttä (Euroopan tietosuojaneuvoston ohjeet \
             01/2022).",
            "Merkitse jäljennökseen, kenelle ja mitä varten se on, äläkä lähetä sitä tavallisessa \
             sähköpostissa.",
        ],
    },
    clear: "Tyhjennä lomake",
    rest: "Tässä viestissä on vain osa valitsemistasi pyynnöistä. Lähetä se ensin; muut lähetetään \
           toisessa viestissä.",
    write_rest: "Siirry toiseen viestiin",
    undo: "Palauta kirjoittamasi",
    message_section: SectionMessages {
        title: "Viesti",
        hint: "Lue viesti ja lähetä se. Voit muuttaa sitä vielä sähköpostiohjelmassa.",
    },
    demands: "Rekisterinpitäjä vaatii selosteessa:",
    demand_rights: "Koskee:",
    demands_law: "Tietosuoja-asetus ei edellytä pyynnöltä määrämuotoa, allekirjoitusta eikä käyntiä. \
                  Henkilöllisyydestäsi saa pyytää lisätietoja vain, jos sitä on perusteltua syytä epäillä \
                  (12 artiklan 2 ja 6 kohta). Voit lähettää viestin sähköpostilla tai tulostaa kirjeen, \
                  jossa on tila allekirjoitukselle.",
    letter_kinds: LetterKindMessages {
        legend: "Mitä kirjoitat?",
        request: FieldMessages { label: "Pyyntö", hint: "Aloita tästä." },
        reminder: FieldMessages {
            label: "Muistutus",
            hint: "Kun määräaika on kulunut eikä vastausta ole tullut.",
        },
        complaint: FieldMessages {
            label: "Valitus valvontaviranomaiselle",
            hint: "Kun muistutuskaan ei ole auttanut. Kerro nimesi ja yhteystietosi: viranomainen tarvitsee \
                   ne.",
        },
    },
    letter_language: "Viestin kieli",
    contact_quote: "Selosteessa sanotaan yhteydenotosta:",
    recipient: ValidatedFieldMessages {
        label: "Vastaanottajan sähköpostiosoite",
        hint: "Yksi osoite. Voit kysyä sitä rekisterinpitäjältä.",
        error: "Kirjoita yksi sähköpostiosoite, esimerkiksi tietosuoja@example.com.",
    },
    received: ValidatedFieldMessages {
        label: "Pyynnön päivä",
        hint: "Päivä, jona pyyntö tulee tai tuli perille; sähköpostissa yleensä lähetyspäivä. Jos \
                        kohta on tyhjä, määräaika lasketaan tämänhetkisestä päivästä.",
        error: "Anna päivä, joka on 25.5.2018 tai sitä myöhempi. Muistutuksessa ja valituksessa se \
                         ei voi olla tulevaisuudessa.",
    },
    island: IslandMessages {
        loading: "Lomaketta ladataan. Voit jo täyttää sitä.",
        to: "Vastaanottaja",
        by_post: "Postitse",
        no_address: "Selosteessa ei ole osoitetta, johon pyynnön voisi lähettää.",
        no_general_email: "Selosteessa ei ole yleistä sähköpostiosoitetta pyynnöille.",
        no_email: "Selosteessa ei ole sähköpostiosoitetta tälle pyynnölle.",
        no_shared_email: "Selosteessa ei ole sähköpostiosoitetta, joka koskisi tätä pyyntöä kokonaan.",
        separate_emails: "Erillinen osoite on annettu:",
        write_separately: "Kirjoita erillinen viesti osoitteeseen",
        write_others: "Kirjoita muut pyynnöt",
        no_authority: "Valvontaviranomaisen sähköpostiosoite ei ole tiedossa. Kopioi tai tulosta valitus.",
        subject: "Aihe",
        text: "Teksti",
        sensitive: "Älä lähetä tavallisessa sähköpostissa arkaluonteisia tietoja, kuten henkilötunnusta tai \
                    terveystietoja.",
        mail: "Avaa sähköpostiohjelmassa",
        copy: "Kopioi teksti",
        eml: "Tallenna sähköpostiluonnos (.eml)",
        txt: "Tallenna tekstitiedosto (.txt)",
        print: "Tulosta kirje",
        no_right: "Valitse ensin, mitä oikeutta käytät.",
        no_recipient: "Viesti on valmis, mutta siltä puuttuu vastaanottaja. Kirjoita sähköpostiosoite tai \
                       kopioi teksti.",
        wrong_recipient: "Tarkista vastaanottajan sähköpostiosoite.",
        shortened: "Viesti on liian pitkä sähköpostilinkille. Kopioi teksti tai tallenna luonnos. Linkki \
                    avaa viestin, johon voit liittää tekstin.",
        has_markup: "Viestissä on tekstiä, kuten <nimi> tai &nimi;, jonka osa sähköpostiohjelmista poistaa \
                     avatessaan linkin. Tallenna sen sijaan luonnos tai kopioi teksti.",
        ready: "Viesti on valmis. Ellei sähköpostiohjelma avaudu, kopioi teksti ja lähetä se yllä olevaan \
                osoitteeseen.",
        copied: "Teksti on kopioitu.",
        not_copied: "Selain ei sallinut kopioimista. Teksti on valittuna: kopioi se itse.",
        saved_draft: "Luonnos on tallennettu. Avaa tiedosto sähköpostiohjelmassa. Osa ohjelmista, kuten \
                      Apple Mail, näyttää sen vain luettavana, eikä Evolution avaa sitä: kopioi silloin \
                      teksti.",
        saved: "Tiedosto on tallennettu.",
        refused: "Selain ei sallinut tätä. Kopioi teksti ja tallenna tai tulosta se itse.",
        cleared: "Lomake on tyhjennetty.",
        problems: "Viesti ei ole vielä valmis",
        choose_right: "Valitse, mitä oikeutta käytät.",
        enter_recipient: "Kirjoita vastaanottajan sähköpostiosoite.",
        fix_recipient: "Korjaa vastaanottajan sähköpostiosoite.",
        fix_received: "Korjaa pyynnön päivä.",
        due_title: "Määräaika (arvio)",
        due: "Vastaus viimeistään",
        counted_from: "Jos pyyntö tulee perille",
        counted_to: ", kuukausi täyttyy",
        counted_shorter_month: "Siinä kuussa ei ole samaa päivää, joten lasketaan sen viimeiseen päivään.",
        counted_next_working_day: "Se on viikonloppu tai yleinen vapaapäivä, joten määräaika päättyy \
                                   seuraavana työpäivänä.",
        extended: "Rekisterinpitäjä voi kuukauden kuluessa ilmoittaa jatkavansa aikaa enintään kahdella \
                   kuukaudella; silloin vastaus on annettava viimeistään",
        extended_end: " (tietosuoja-asetuksen 12 artiklan 3 kohta, asetus 1182/71).",
        reminder_from: "Ellei vastausta tule, voit lähettää muistutuksen",
        complaint_from: " alkaen ja tehdä valituksen",
        complaint_end: " alkaen. Laki ei määrää näille päiviä; ne ovat ehdotuksia.",
        ics: "Tallenna määräpäivä kalenteriin (.ics)",
    },
    holidays: HolidayMessages {
        counted: "Viikonloppujen lisäksi huomioon on otettu tämän maan yleiset vapaapäivät: ",
        unknown_country: (
            "Huomioon on otettu vain viikonloput. Tiedot yleisistä vapaapäivistä puuttuvat tästä maasta: ",
            ".",
        ),
        no_country: "Huomioon on otettu vain viikonloput, koska seloste ei kerro rekisterinpitäjän maata.",
    },
    failed: "Lomakkeen lataaminen ei onnistunut. Kirjoita viesti itse ohjeen mukaan.",
};
