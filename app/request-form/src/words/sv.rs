//! Swedish.

use super::{Field, StatusWords, Step, Words};
use seloste_request::EachRight;

pub const WORDS: Words = Words {
    intro: "Formuläret skriver ett meddelande som du själv skickar från din egen e-post. Inget av det du skriver lämnar \
            den här sidan eller sparas.",
    controller_first: "Vänd dig först till den personuppgiftsansvarige. Till tillsynsmyndigheten kan du vända dig om du \
                       inte får något svar eller inte är nöjd med det.",
    sensitive: "Skicka inte känsliga uppgifter, såsom personbeteckning eller hälsouppgifter, i vanlig e-post.",
    rights_step: Step { title: "Vilken rättighet utövar du?", hint: "Välj ett eller flera alternativ." },
    rights: EachRight {
        access: (
            "Tillgång till uppgifterna",
            "Du får veta vilka uppgifter om dig som behandlas, varifrån de kommer och till vem de lämnas, och du får en \
             kopia av dem.",
        ),
        rectification: (
            "Rättelse av uppgifter",
            "Felaktiga uppgifter rättas och ofullständiga kompletteras.",
        ),
        erasure: (
            "Radering av uppgifter",
            "Dina uppgifter raderas om de inte längre behövs eller om det inte finns någon grund för att behandla dem.",
        ),
        restriction: (
            "Begränsning av behandlingen",
            "Dina uppgifter bevaras men används inte, till exempel medan det kontrolleras om de är korrekta.",
        ),
        portability: (
            "Överföring av uppgifter",
            "Du får de uppgifter som du själv har lämnat i maskinläsbar form, när de behandlas automatiserat med stöd \
             av samtycke eller avtal.",
        ),
        objection: (
            "Invändning mot behandlingen",
            "Du kan invända mot behandlingen av skäl som gäller din egen situation, när behandlingen grundar sig på \
             berättigat intresse, allmänt intresse eller myndighetsutövning.",
        ),
        objection_marketing: (
            "Förbud mot direkt marknadsföring",
            "Dina uppgifter används inte längre för direkt marknadsföring. Du behöver inte ange något skäl.",
        ),
        withdraw_consent: (
            "Återkallelse av samtycke",
            "Behandlingen som grundar sig på ditt samtycke upphör. Återkallelsen påverkar inte det som har gjorts före \
             den.",
        ),
        automated_decision: (
            "Ny prövning av ett automatiserat beslut",
            "En människa prövar på nytt ett beslut som har fattats enbart automatiserat och som i betydande grad \
             påverkar dig.",
        ),
    },
    receipt: Field {
        label: "Bifoga uppgifterna om mitt val av kakor till begäran",
        hint: "Till meddelandet fogas valets identifierare och tidpunkt samt vad du tillfrågades om och vad \
               som valdes. Identifieraren anger valet. Om du uppger ditt namn kan mottagaren koppla valet till dig.",
    },
    said: "Vad beskrivningen säger",
    person_step: Step {
        title: "Dina uppgifter",
        hint: "Alla fält är frivilliga. Ange bara så mycket att du kan identifieras och få svar.",
    },
    name: Field { label: "Namn", hint: "" },
    contact: Field {
        label: "Kontaktuppgift",
        hint: "E-postadress, telefonnummer eller postadress för svaret.",
    },
    identifier: Field {
        label: "Identifieringsuppgift",
        hint: "Hur den personuppgiftsansvarige känner till dig, till exempel ett kundnummer. Inte personbeteckning.",
    },
    details: Field {
        label: "Precisering",
        hint: "Till exempel vilken uppgift som är fel och vad som är rätt, vilket samtycke du återkallar eller vilken \
               situation din invändning gäller.",
    },
    message_step: Step {
        title: "Meddelandet",
        hint: "Läs meddelandet och skicka det. Du kan ändra det i ditt e-postprogram.",
    },
    demands: "Den personuppgiftsansvarige kräver i beskrivningen:",
    demands_law: "Dataskyddsförordningen kräver ingen viss form för en begäran. Mer information om din identitet får \
                  begäras endast om det finns rimliga skäl att betvivla den (artikel 12.6).",
    to: "Mottagare",
    by_post: "Per post",
    no_address: "Beskrivningen innehåller ingen adress dit en begäran kan skickas.",
    no_general_email: "Beskrivningen innehåller ingen allmän e-postadress för begäranden.",
    no_email: "Beskrivningen innehåller ingen e-postadress för denna begäran.",
    no_shared_email: "Beskrivningen innehåller ingen e-postadress som gäller hela denna begäran.",
    own_emails: "En separat adress har angetts:",
    recipient: Field {
        label: "Mottagarens e-postadress",
        hint: "En adress. Du kan fråga den personuppgiftsansvarige efter den.",
    },
    recipient_wrong: "Skriv en e-postadress, till exempel dataskydd@example.com.",
    subject: "Ämne",
    text: "Text",
    mail: "Öppna i e-postprogrammet",
    copy: "Kopiera texten",
    status: StatusWords {
        no_right: "Välj först vilken rättighet du utövar.",
        no_recipient: "Meddelandet är klart men saknar mottagare. Skriv en e-postadress eller kopiera texten.",
        wrong_recipient: "Kontrollera mottagarens e-postadress.",
        shortened: "Meddelandet är för långt för en e-postlänk. Kopiera först texten; länken öppnar ett meddelande där \
                    du kan klistra in den.",
        ready: "Meddelandet är klart. Om e-postprogrammet inte öppnas, kopiera texten och skicka den till adressen ovan.",
        copied: "Texten har kopierats.",
        not_copied: "Webbläsaren tillät inte kopiering. Texten är markerad: kopiera den själv.",
    },
    loading: "Formuläret laddas. Du kan redan fylla i det.",
    failed: "Formuläret kunde inte laddas. Skriv meddelandet själv enligt anvisningen.",
};
