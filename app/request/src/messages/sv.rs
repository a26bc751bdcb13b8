//! Swedish texts. They use the terms of the Swedish version of Regulation (EU) 2016/679.

use seloste_consent::Method;

use super::{EventMessages, FileNames, FollowUpMessages, LetterMessages, PrintMessages, ReceiptMessages};
use crate::RightMap;

pub(super) const MESSAGES: LetterMessages = LetterMessages {
    to_controller: "Till den personuppgiftsansvarige",
    opening: "Jag utövar ",
    right_under_gdpr: "min rätt enligt dataskyddsförordningen (EU) 2016/679. ",
    rights_under_gdpr: "mina rättigheter enligt dataskyddsförordningen (EU) 2016/679. ",
    notice_reference: "Dokument: ",
    subjects: RightMap {
        access: "Begäran om tillgång till mina personuppgifter",
        rectification: "Begäran om rättelse av personuppgifter",
        erasure: "Begäran om radering av personuppgifter",
        restriction: "Begäran om begränsning av behandling",
        portability: "Begäran om dataportabilitet",
        objection: "Invändning mot behandling av personuppgifter",
        objection_marketing: "Invändning mot direkt marknadsföring",
        withdraw_consent: "Återkallelse av samtycke",
        automated_decision: "Begäran om mänsklig prövning av ett automatiserat beslut",
    },
    subject_of_several: "Dataskyddsbegäran",
    articles: RightMap {
        access: "artikel 15",
        rectification: "artikel 16",
        erasure: "artikel 17",
        restriction: "artikel 18",
        portability: "artikel 20",
        objection: "artikel 21.1",
        objection_marketing: "artikel 21.2",
        withdraw_consent: "artikel 7.3",
        automated_decision: "artikel 22.3",
    },
    paragraphs: RightMap {
        access: "Jag begär bekräftelse på om ni behandlar mina personuppgifter, en kopia av dem och \
                 informationen enligt artikel 15. Namnge mottagarna och uppgifternas källa.",
        rectification: "Jag begär att ni rättar felaktiga personuppgifter som rör mig och kompletterar \
                        ofullständiga (artikel 16). Underrätta mottagarna om rättelsen och mig om vilka de \
                        är (artikel 19).",
        erasure: "Jag begär radering av mina personuppgifter (artikel 17). Om ni behåller några, ange \
                  vilka, rättslig grund och lagringstid. Underrätta mottagarna om raderingen och mig om \
                  vilka de är (artikel 19).",
        restriction: "Jag begär att ni begränsar behandlingen av mina personuppgifter (artikel 18.1). \
                      Underrätta mottagarna av uppgifterna om begränsningen (artikel 19), och underrätta mig \
                      innan begränsningen upphör (artikel 18.3).",
        portability: "Jag begär att få ut de personuppgifter som jag har tillhandahållit er i ett \
                      strukturerat, allmänt använt och maskinläsbart format, till exempel som en CSV- eller \
                      JSON-fil (artikel 20.1).",
        objection: "Av skäl som hänför sig till min specifika situation invänder jag mot behandlingen av \
                    mina personuppgifter (artikel 21.1). Upphör med behandlingen, om ni inte kan påvisa \
                    tvingande berättigade skäl för den, och begränsa den medan saken utreds (artikel 18.1 \
                    d).",
        objection_marketing: "Jag invänder mot behandling av mina personuppgifter för direkt \
                              marknadsföring och profilering i samband med den (artikel 21.2 och 21.3). \
                              Upphör med detta och bekräfta att invändningen är registrerad.",
        withdraw_consent: "Jag återkallar mitt samtycke till behandlingen av mina personuppgifter (artikel \
                           7.3). Upphör med den behandling som grundar sig på samtycket och radera de \
                           uppgifter som ni inte har någon annan rättslig grund för att behandla (artikel \
                           17.1 b).",
        automated_decision: "Jag begär personlig kontakt och att en människa prövar det beslut om mig som \
                             grundar sig enbart på automatiserad behandling (artikel 22.3). Jag bestrider \
                             beslutet och vill uttrycka min åsikt. Lämna meningsfull information om logiken \
                             bakom beslutet (artikel 15.1 h).",
    },
    data_before_erasure: " Lämna ut uppgifterna före raderingen.",
    receipt: ReceiptMessages {
        id: "Mitt val av kakor: identifierare ",
        recorded_at: |date, time| {
            format!(
                "registrerat den {date} kl. {}.{:02}.{:02} UTC",
                time.hour(),
                time.minute(),
                time.second()
            )
        },
        revision: "frågans version ",
        snapshot_hash: "hashvärde för det som visades ",
        method: |method| match method {
            Method::AcceptAll => "Alla godkändes.",
            Method::RejectAll => "Alla avvisades.",
            Method::Saved => "Valet gjordes punkt för punkt.",
            Method::Signal => "Alla avvisades på grund av webbläsarens signal Global Privacy Control.",
        },
        granted: " Godkända: ",
        nothing_granted: " Inget godkändes.",
    },
    incorrect: "Felaktig uppgift",
    correct: "Rätt uppgift",
    details: "Precisering:",
    closing: "Bekräfta mottagandet. Jag begär åtgärder och ett motiverat svar utan onödigt dröjsmål, \
              senast en månad efter mottagandet (artikel 12.3 och 12.4). Ni får begära mer information om \
              min identitet endast om ni har rimliga skäl att betvivla den; ange då skälen (artikel 12.6).",
    farewell: "Med vänlig hälsning",
    identifier: "Identifieringsuppgift: ",
    paste_here: "(Klistra in meddelandets text här.)",
    before_date: "den ",
    recipient: "Mottagare:",
    subject: "Ämne:",
    follow_up: FollowUpMessages {
        reminder: "Påminnelse: ",
        complaint: "Klagomål: ",
        sent_to_you: ("Jag skickade ", " ett meddelande till er för att utöva "),
        sent_to_controller: (
            "Jag skickade ",
            " ett meddelande till den personuppgiftsansvarige för att utöva ",
        ),
        sent_earlier: "tidigare",
        no_answer: "Jag har inte fått något svar. ",
        due: ("Enligt min beräkning löpte tidsfristen ut ", " (artikel 12.3)."),
        due_by_law: "Svar ska lämnas senast en månad efter att meddelandet har tagits emot (artikel 12.3).",
        demand: "Jag begär att ni utan dröjsmål vidtar de begärda åtgärderna och lämnar ett motiverat svar. \
                 I annat fall kan jag lämna in klagomål till tillsynsmyndigheten (artikel 77).",
        to_authority: "Till tillsynsmyndigheten",
        controller: "Personuppgiftsansvarig",
        order_request: "Jag lämnar in klagomål i ärendet (artikel 77). Jag begär att tillsynsmyndigheten \
                        undersöker ärendet och förelägger den personuppgiftsansvarige att tillmötesgå min \
                        begäran (artikel 58.2 c).",
        attachments: "Bilagor: meddelandet som jag skickade, en eventuell påminnelse och övrig \
                      korrespondens.",
    },
    event: EventMessages {
        summary: "Sista dag att svara på dataskyddsbegäran",
        computation: (
            "Uppskattning. Om begäran har tagits emot den ",
            " ska den besvaras inom en månad, det vill säga senast den ",
            " (artikel 12.3 i den allmänna dataskyddsförordningen). Om den personuppgiftsansvarige inom den \
             tiden meddelar att tidsfristen förlängs med två månader löper den ut den ",
            ". Om den sista dagen är en lördag, söndag eller allmän helgdag löper tidsfristen ut följande \
             arbetsdag (förordning (EEG, Euratom) nr 1182/71).",
        ),
    },
    print: PrintMessages { date: "Datum", signature: "Underskrift", name_in_print: "Namnförtydligande" },
    files: FileNames {
        request: "dataskyddsbegaran",
        reminder: "paminnelse",
        complaint: "klagomal",
        deadline: "tidsfrist",
    },
};
