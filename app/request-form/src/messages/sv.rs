//! Swedish texts of the form.

use seloste_request::RightMap;

use super::{
    FieldMessages, FormMessages, HolidayMessages, IdentityMessages, LetterKindMessages, LimitMessages,
    SectionMessages, ValidatedFieldMessages,
};
use crate::island::IslandMessages;

pub(super) const MESSAGES: FormMessages = FormMessages {
    intro: "Formuläret skriver ett meddelande som du själv skickar från din egen e-post. Inget av det du \
            skriver lämnar den här sidan eller sparas.",
    controller_first: "Vänd dig först till den personuppgiftsansvarige. Till tillsynsmyndigheten kan du \
                       vända dig om du inte får något svar eller inte är nöjd med det.",
    rights_section: SectionMessages {
        title: "Vilken rättighet utövar du?",
        hint: "Välj ett eller flera alternativ.",
    },
    rights: RightMap {
        access: (
            "Tillgång till uppgifterna",
            "Du får veta vilka uppgifter om dig som behandlas, varifrån de kommer och till vem de lämnas, \
             och du får en kopia av dem.",
        ),
        rectification: (
            "Rättelse av uppgifter",
            "Felaktiga uppgifter rättas och ofullständiga kompletteras.",
        ),
        erasure: (
            "Radering av uppgifter",
            "Dina uppgifter raderas om de inte längre behövs eller om det inte finns någon grund för att \
             behandla dem.",
        ),
        restriction: (
            "Begränsning av behandlingen",
            "Dina uppgifter bevaras men används inte, till exempel medan det kontrolleras om de är korrekta.",
        ),
        portability: (
            "Få ut dina uppgifter (dataportabilitet)",
            "Du får de uppgifter som du själv har lämnat i maskinläsbar form, när de behandlas automatiserat \
             med stöd av samtycke eller avtal.",
        ),
        objection: (
            "Invändning mot behandlingen",
            "Du kan invända mot behandlingen av skäl som gäller din egen situation, när behandlingen grundar \
             sig på berättigat intresse, allmänt intresse eller myndighetsutövning.",
        ),
        objection_marketing: (
            "Invändning mot direkt marknadsföring",
            "Dina uppgifter används inte längre för direkt marknadsföring. Du behöver inte ange något skäl.",
        ),
        withdraw_consent: (
            "Återkallelse av samtycke",
            "Behandlingen som grundar sig på ditt samtycke upphör. Återkallelsen påverkar inte det som har \
             gjorts före den.",
        ),
        automated_decision: (
            "Mänsklig prövning av ett automatiserat beslut",
            "En människa prövar ett beslut som har fattats enbart automatiserat och som i betydande grad \
             påverkar dig.",
        ),
    },
    limits: LimitMessages {
        erasure: "Enligt beskrivningen behandlas uppgifterna endast på grund av en rättslig förpliktelse \
                  eller en uppgift av allmänt intresse. Då raderas de i regel inte. Du kan ändå begära det, \
                  och en vägran måste motiveras.",
        portability: "Beskrivningen nämner varken samtycke eller avtal som grund för behandlingen, och \
                      rätten är begränsad till dem. Du kan ändå begära dina uppgifter, och en vägran måste \
                      motiveras.",
        objection: "Beskrivningen nämner varken berättigat intresse, allmänt intresse eller \
                    myndighetsutövning som grund för behandlingen, och rätten är begränsad till dem. Du kan \
                    ändå invända, och en vägran måste motiveras.",
        withdraw_consent: "Beskrivningen nämner inte samtycke som grund för behandlingen. Har du gett ett \
                           samtycke kan du ändå återkalla det.",
        automated_decision: "Enligt beskrivningen fattas inga automatiserade beslut. Misstänker du att ett \
                             sådant har fattats kan du ändå begära att en människa prövar det.",
    },
    receipt: FieldMessages {
        label: "Bifoga uppgifterna om mitt val av kakor till begäran",
        hint: "Till meddelandet fogas valets identifierare och tidpunkt samt vad du tillfrågades om och vad \
               som valdes. Identifieraren anger valet. Om du uppger ditt namn kan mottagaren koppla valet \
               till dig.",
    },
    rectification: "Rättelse",
    incorrect: "Vad är fel?",
    correct: "Vad är rätt?",
    notice_quote: "Vad beskrivningen säger",
    person_section: SectionMessages {
        title: "Dina uppgifter",
        hint: "Alla fält är frivilliga. Ange bara så mycket att du kan identifieras och få svar.",
    },
    name: FieldMessages { label: "Namn", hint: "" },
    contact: FieldMessages {
        label: "Kontaktuppgift",
        hint: "E-postadress, telefonnummer eller postadress för svaret.",
    },
    identifier: FieldMessages {
        label: "Identifieringsuppgift",
        hint: "Hur den personuppgiftsansvarige känner till dig, till exempel ett kundnummer. Inte \
               personbeteckning.",
    },
    details: FieldMessages {
        label: "Precisering",
        hint: "Till exempel vilket samtycke du återkallar, vilket beslut det är fråga om eller vilken \
               situation din invändning gäller.",
    },
    identity: IdentityMessages {
        title: "Om du ombeds styrka din identitet",
        text: [
            "Du behöver inte självmant skicka en kopia av en identitetshandling. Den personuppgiftsansvarige \
             får begära mer information endast om det finns rimliga skäl att betvivla din identitet, och \
             bara så mycket som identifieringen kräver (artikel 12.6).",
            "Om du skickar en kopia räcker i regel namnet, utfärdaren och dagen för utfärdandet eller \
             giltighetstidens slut. Täck över andra uppgifter, såsom fotografi, personbeteckning, \
             handlingens nummer, nationalitet och det maskinläsbara fältet (Europeiska dataskyddsstyrelsens \
             riktlinjer 01/2022).",
            "Skriv på kopian till vem och för vilket ändamål den är avsedd, och skicka den inte i vanlig \
             e-post.",
        ],
    },
    clear: "Töm formuläret",
    rest: "Det här meddelandet innehåller bara en del av det du valde. Skicka det först; resten \
           skickas i ett annat meddelande.",
    write_rest: "Gå till det andra meddelandet",
    undo: "Återställ det du skrev",
    message_section: SectionMessages {
        title: "Meddelandet",
        hint: "Läs meddelandet och skicka det. Du kan ändra det i ditt e-postprogram.",
    },
    demands: "Den personuppgiftsansvarige kräver i beskrivningen:",
    demand_rights: "Gäller:",
    demands_law: "Dataskyddsförordningen kräver ingen viss form, underskrift eller personligt besök för en \
                  begäran. Mer information om din identitet får begäras endast om det finns rimliga skäl att \
                  betvivla den (artikel 12.2 och 12.6). Du kan skicka meddelandet per e-post eller skriva ut \
                  ett brev med plats för underskrift.",
    letter_kinds: LetterKindMessages {
        legend: "Vad skriver du?",
        request: FieldMessages { label: "Begäran", hint: "Börja med den här." },
        reminder: FieldMessages {
            label: "Påminnelse",
            hint: "När tidsfristen har gått ut och inget svar har kommit.",
        },
        complaint: FieldMessages {
            label: "Klagomål till tillsynsmyndigheten",
            hint: "När inte heller påminnelsen har hjälpt. Ange namn och kontaktuppgift: myndigheten behöver \
                   dem.",
        },
    },
    letter_language: "Meddelandets språk",
    contact_quote: "Om kontakt säger beskrivningen:",
    recipient: ValidatedFieldMessages {
        label: "Mottagarens e-postadress",
        hint: "En adress. Du kan fråga den personuppgiftsansvarige efter den.",
        error: "Ange en e-postadress, till exempel dataskydd@example.com.",
    },
    received: ValidatedFieldMessages {
        label: "Begärans datum",
        hint: "Den dag då begäran kommer eller kom fram; för e-post i regel avsändningsdagen. Om \
                        fältet är tomt räknas tidsfristen från dagens datum.",
        error: "Ange en dag från och med den 25 maj 2018. I en påminnelse eller ett klagomål kan \
                         den inte ligga i framtiden.",
    },
    island: IslandMessages {
        loading: "Formuläret laddas. Du kan redan fylla i det.",
        to: "Mottagare",
        by_post: "Per post",
        no_address: "Beskrivningen innehåller ingen adress dit en begäran kan skickas.",
        no_general_email: "Beskrivningen innehåller ingen allmän e-postadress för begäranden.",
        no_email: "Beskrivningen innehåller ingen e-postadress för denna begäran.",
        no_shared_email: "Beskrivningen innehåller ingen e-postadress som gäller hela denna begäran.",
        separate_emails: "En separat adress har angetts:",
        write_separately: "Skriv ett separat meddelande till",
        write_others: "Skriv de övriga begärandena",
        no_authority: "Tillsynsmyndighetens e-postadress är inte känd. Kopiera eller skriv ut klagomålet.",
        subject: "Ämne",
        text: "Text",
        sensitive: "Skicka inte känsliga uppgifter, såsom personbeteckning eller hälsouppgifter, i vanlig \
                    e-post.",
        mail: "Öppna i e-postprogrammet",
        copy: "Kopiera texten",
        eml: "Spara ett e-postutkast (.eml)",
        txt: "Spara en textfil (.txt)",
        print: "Skriv ut brevet",
        no_right: "Välj först vilken rättighet du utövar.",
        no_recipient: "Meddelandet är klart men saknar mottagare. Ange en e-postadress eller kopiera texten.",
        wrong_recipient: "Kontrollera mottagarens e-postadress.",
        shortened: "Meddelandet är för långt för en e-postlänk. Kopiera texten eller spara utkastet. Länken \
                    öppnar ett meddelande där du kan klistra in texten.",
        has_markup: "Meddelandet innehåller text, såsom <namn> eller &namn;, som en del e-postprogram tar bort \
                     när de öppnar länken. Spara i stället utkastet eller kopiera texten.",
        ready: "Meddelandet är klart. Om e-postprogrammet inte öppnas, kopiera texten och skicka den till \
                adressen ovan.",
        copied: "Texten har kopierats.",
        not_copied: "Webbläsaren tillät inte kopiering. Texten är markerad: kopiera den själv.",
        saved_draft: "Utkastet har sparats. Öppna filen i ett e-postprogram. En del program, såsom Apple \
                      Mail, visar den endast för läsning, och Evolution öppnar den inte: kopiera då texten.",
        saved: "Filen har sparats.",
        refused: "Webbläsaren tillät inte detta. Kopiera texten och spara eller skriv ut den själv.",
        cleared: "Formuläret har tömts.",
        problems: "Meddelandet är inte klart ännu",
        choose_right: "Välj vilken rättighet du utövar.",
        enter_recipient: "Ange mottagarens e-postadress.",
        fix_recipient: "Rätta mottagarens e-postadress.",
        fix_received: "Rätta begärans datum.",
        due_title: "Tidsfrist (uppskattning)",
        due: "Svar senast den",
        counted_from: "Om begäran kommer fram den",
        counted_to: " har en månad gått den",
        counted_shorter_month: "Den månaden har inte samma dag, så dess sista dag räknas.",
        counted_next_working_day: "Det är ett veckoslut eller en allmän helgdag, så fristen löper ut nästa \
                                   arbetsdag.",
        extended: "Den personuppgiftsansvarige kan inom en månad meddela att tiden förlängs med högst två \
                   månader; då ska svaret ges senast den",
        extended_end: " (artikel 12.3 i dataskyddsförordningen, förordning 1182/71).",
        reminder_from: "Om inget svar kommer kan du skicka en påminnelse från och med den",
        complaint_from: " och lämna in ett klagomål från och med den",
        complaint_end: ". Lagen anger inga dagar för dem; de är förslag.",
        ics: "Spara dagen i kalendern (.ics)",
    },
    holidays: HolidayMessages {
        counted: "Utöver veckosluten har de allmänna helgdagarna i detta land beaktats: ",
        unknown_country: (
            "Endast veckosluten har beaktats. Uppgifter om de allmänna helgdagarna saknas för detta land: ",
            ".",
        ),
        no_country: "Endast veckosluten har beaktats, eftersom beskrivningen inte anger den \
                     personuppgiftsansvariges land.",
    },
    failed: "Formuläret kunde inte laddas. Skriv meddelandet själv enligt anvisningen.",
};
