//! Finnish texts. They use the terms of the Finnish version of Regulation (EU) 2016/679.

use seloste_consent::Method;

use super::{EventMessages, FileNames, FollowUpMessages, LetterMessages, PrintMessages, ReceiptMessages};
use crate::RightMap;

pub(super) const MESSAGES: LetterMessages = LetterMessages {
    to_controller: "Rekisterinpitäjälle",
    opening: "Käytän ",
    right_under_gdpr: "tietosuoja-asetuksen (EU) 2016/679 mukaista oikeuttani. ",
    rights_under_gdpr: "tietosuoja-asetuksen (EU) 2016/679 mukaisia oikeuksiani. ",
    notice_reference: "Asiakirja: ",
    subjects: RightMap {
        access: "Pyyntö saada omat henkilötiedot",
        rectification: "Pyyntö oikaista henkilötietoja",
        erasure: "Pyyntö poistaa henkilötiedot",
        restriction: "Pyyntö rajoittaa henkilötietojen käsittelyä",
        portability: "Pyyntö saada henkilötiedot siirrettävässä muodossa",
        objection: "Henkilötietojen käsittelyn vastustaminen",
        objection_marketing: "Suoramarkkinoinnin vastustaminen",
        withdraw_consent: "Suostumuksen peruuttaminen",
        automated_decision: "Pyyntö, että ihminen käsittelee automaattisen päätöksen",
    },
    subject_of_several: "Tietosuojapyyntö",
    articles: RightMap {
        access: "15 artikla",
        rectification: "16 artikla",
        erasure: "17 artikla",
        restriction: "18 artikla",
        portability: "20 artikla",
        objection: "21 artiklan 1 kohta",
        objection_marketing: "21 artiklan 2 kohta",
        withdraw_consent: "7 artiklan 3 kohta",
        automated_decision: "22 artiklan 3 kohta",
    },
    paragraphs: RightMap {
        access: "Pyydän vahvistuksen siitä, käsittelettekö henkilötietojani, sekä niiden jäljennöksen ja \
                 15 artiklassa tarkoitetut tiedot. Nimetkää jokainen vastaanottaja ja tietojen lähde.",
        rectification: "Pyydän, että oikaisette virheelliset henkilötietoni ja täydennätte puutteelliset \
                        (16 artikla). Ilmoittakaa oikaisusta tietojen vastaanottajille ja kertokaa \
                        minulle, keitä he ovat (19 artikla).",
        erasure: "Pyydän, että poistatte henkilötietoni (17 artikla). Jos säilytätte niistä osan, \
                  yksilöikää tiedot, oikeusperuste ja säilytysaika. Ilmoittakaa poistamisesta tietojen \
                  vastaanottajille ja kertokaa minulle, keitä he ovat (19 artikla).",
        restriction: "Pyydän, että rajoitatte henkilötietojeni käsittelyä (18 artiklan 1 kohta). Ilmoittakaa \
                      rajoittamisesta tietojen vastaanottajille (19 artikla), ja ilmoittakaa minulle ennen \
                      kuin rajoitus poistetaan (18 artiklan 3 kohta).",
        portability: "Pyydän teille toimittamani henkilötiedot jäsennellyssä, yleisesti käytetyssä ja \
                      koneellisesti luettavassa muodossa, esimerkiksi CSV- tai JSON-tiedostona (20 artiklan \
                      1 kohta).",
        objection: "Vastustan henkilötietojeni käsittelyä henkilökohtaiseen erityiseen tilanteeseeni \
                    liittyvällä perusteella (21 artiklan 1 kohta). Lopettakaa käsittely, ellette osoita \
                    siihen huomattavan tärkeää ja perusteltua syytä, ja rajoittakaa käsittelyä asian \
                    selvittämisen ajaksi (18 artiklan 1 kohdan d alakohta).",
        objection_marketing: "Vastustan henkilötietojeni käsittelyä suoramarkkinointia ja siihen liittyvää \
                              profilointia varten (21 artiklan 2 kohta). Lopettakaa se (3 kohta) ja \
                              vahvistakaa kirjanneenne kieltoni.",
        withdraw_consent: "Peruutan suostumukseni henkilötietojeni käsittelyyn (7 artiklan 3 kohta). \
                           Lopettakaa suostumukseen perustuva käsittely ja poistakaa ne tiedot, joiden \
                           käsittelyyn teillä ei ole muuta laillista perustetta (17 artiklan 1 kohdan b \
                           alakohta).",
        automated_decision: "Pyydän, että ihminen käsittelee minua koskevan päätöksen, joka perustuu \
                             pelkästään automaattiseen käsittelyyn (22 artiklan 3 kohta). Riitautan \
                             päätöksen ja haluan esittää kantani. Antakaa merkitykselliset tiedot \
                             käsittelyyn liittyvästä logiikasta (15 artiklan 1 kohdan h alakohta).",
    },
    data_before_erasure: " Antakaa pyydetyt tiedot ennen poistamista.",
    receipt: ReceiptMessages {
        id: "Evästevalintani: tunniste ",
        recorded_at: |date, time| {
            format!("tallennettu {date} klo {}.{:02}.{:02} UTC", time.hour(), time.minute(), time.second())
        },
        revision: "kysymyksen versio ",
        snapshot_hash: "näytetyn sisällön tiiviste ",
        method: |method| match method {
            Method::AcceptAll => "Kaikki hyväksyttiin.",
            Method::RejectAll => "Kaikki hylättiin.",
            Method::Saved => "Valinta tehtiin kohta kohdalta.",
            Method::Signal => "Kaikki hylättiin selaimen Global Privacy Control -signaalin perusteella.",
        },
        granted: " Hyväksytyt: ",
        nothing_granted: " Mitään ei hyväksytty.",
    },
    incorrect: "Virheellinen tieto",
    correct: "Oikea tieto",
    details: "Tarkennus:",
    closing: "Vahvistakaa viestin vastaanotto. Pyydän, että toimitte ja vastaatte perustellusti ilman \
              aiheetonta viivytystä ja kuukauden kuluessa vastaanotosta (12 artiklan 3 ja 4 kohta). \
              Lisätietoja henkilöllisyydestäni voitte pyytää vain, jos epäilette sitä perustellusti; \
              kertokaa silloin syy (12 artiklan 6 kohta).",
    farewell: "Kunnioittavasti",
    identifier: "Tunniste: ",
    paste_here: "(Liitä viestin teksti tähän.)",
    before_date: "",
    recipient: "Vastaanottaja:",
    subject: "Aihe:",
    follow_up: FollowUpMessages {
        reminder: "Muistutus: ",
        complaint: "Valitus: ",
        sent_to_you: ("Lähetin teille ", " viestin, jolla käytin "),
        sent_to_controller: ("Lähetin rekisterinpitäjälle ", " viestin, jolla käytin "),
        sent_earlier: "aiemmin",
        no_answer: "En ole saanut vastausta. ",
        due: ("Laskelmani mukaan määräaika päättyi ", " (12 artiklan 3 kohta)."),
        due_by_law: "Vastaus on annettava viimeistään kuukauden kuluessa viestin vastaanottamisesta (12 \
                     artiklan 3 kohta).",
        demand: "Pyydän, että toimitte viestin mukaisesti ja annatte perustellun vastauksen viipymättä. \
                 Muussa tapauksessa voin tehdä valituksen valvontaviranomaiselle (77 artikla).",
        to_authority: "Valvontaviranomaiselle",
        controller: "Rekisterinpitäjä",
        order_request: "Saatan asian käsiteltäväksenne ja teen siitä valituksen (77 artikla). Pyydän, että \
                        tutkitte asian ja määräätte rekisterinpitäjän noudattamaan pyyntöäni (58 artiklan 2 \
                        kohdan c alakohta).",
        attachments: "Liitteet: lähettämäni viesti, mahdollinen muistutus ja muu kirjeenvaihto.",
    },
    event: EventMessages {
        summary: "Viimeinen päivä vastata tietosuojapyyntöön",
        computation: (
            "Arvio. Jos pyyntö on vastaanotettu ",
            ", siihen on vastattava kuukauden kuluessa eli viimeistään ",
            " (yleisen tietosuoja-asetuksen 12 artiklan 3 kohta). Jos rekisterinpitäjä ilmoittaa siinä \
             ajassa jatkavansa määräaikaa kahdella kuukaudella, määräaika päättyy ",
            ". Jos viimeinen päivä on lauantai, sunnuntai tai yleinen vapaapäivä, määräaika päättyy \
             seuraavana työpäivänä (asetus (ETY, Euratom) N:o 1182/71).",
        ),
    },
    print: PrintMessages { date: "Päiväys", signature: "Allekirjoitus", name_in_print: "Nimenselvennys" },
    files: FileNames {
        request: "tietosuojapyynto",
        reminder: "muistutus",
        complaint: "valitus",
        deadline: "maarapaiva",
    },
};
