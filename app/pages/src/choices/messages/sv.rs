use seloste_notice::Category;

use super::DialogMessages;

pub(super) const MESSAGES: DialogMessages = DialogMessages {
    title: "Val av kakor",
    introduction: |who| {
        let who = who.unwrap_or("Den här webbplatsen");
        format!(
            "{who} ber om ditt samtycke till valfria kakor och tjänster som lagrar eller läser uppgifter på din \
             enhet."
        )
    },
    may_refuse: "Du kan tacka nej: webbplatsen fungerar även då. Du kan när som helst ändra ditt val med knappen ”Val av \
           kakor” längst ner på sidan.",
    accept_all: "Godkänn alla",
    reject_all: "Avvisa alla",
    settings: "Välj mer i detalj",
    save: "Spara valen",
    close: "Stäng utan att ändra",
    dismiss: "Stäng",
    show_receipt: "Visa kvittot",
    receipt_heading: "Kvitto på ditt val",
    receipt_asker: "Samtycke begärdes av",
    this_site: "Den här webbplatsen",
    receipt_time: "Du valde",
    receipt_end: "Gäller längst till",
    receipt_id: "Id",
    receipt_data: "Uppgifterna i maskinläsbar form (JSON-LD)",
    granted: "du godkände",
    refused: "du avvisade",
    download_receipt: "Ladda ner kvittot (JSON-LD)",
    details_heading: "Vad samtycker du till?",
    category: |category| match category {
        Category::Necessary => "Nödvändiga",
        Category::Functional => "Funktionella",
        Category::Statistics => "Statistik",
        Category::Marketing => "Marknadsföring",
    },
    category_purpose: |category| match category {
        Category::Necessary => "Webbplatsen behöver dem för att fungera.",
        Category::Functional => "Webbplatsen kommer ihåg dina inställningar och visar inbäddat innehåll.",
        Category::Statistics => "Användningen av webbplatsen mäts och sammanställs till statistik.",
        Category::Marketing => "Reklam riktas och dess resultat mäts.",
    },
    necessary_note: |days| {
        format!(
            "De kräver inget samtycke. Ditt val sparas i webbplatsens egen kaka seloste_choices, och frågan \
             ställs på nytt efter {days} dagar."
        )
    },
    endpoint_note: "En uppgift om ditt val skickas även till webbplatsens egen server.",
    domain_note: |domain| format!("Ditt val gäller på alla sidor under domänen {domain}."),
    provider: "Leverantör",
    cookies: "Kakor",
    other_storage: "Kakor och annan lagring",
    local_storage: "webbläsarens lokala lagring (localStorage)",
    session_storage: "webbläsarens sessionslagring (sessionStorage)",
    contacted_hosts: "Din webbläsare kontaktar",
    session_lifetime: "under besöket",
    first_party: "webbplatsens egen",
    third_party: "från tredje part",
    read_more: "Läs mer",
    embed_blocked: |what| format!("{what} laddas här först när du samtycker till det."),
    embed_hosts: |hosts| format!("Din webbläsare kontaktar då: {hosts}."),
    load_once: "Ladda en gång",
    always_load: "Ladda alltid",
    choice_saved: "Ditt val gäller nu. Du kan ändra det längst ner på sidan.",
    choice_unsaved: "Ditt val gäller bara på den här sidan, eftersom webbläsaren inte sparade kakan.",
    not_saved: "Valet kunde inte sparas. Kontrollera nätverksanslutningen och försök igen.",
    loaded: "Innehållet har laddats: ",
    not_removable: "Den här sidan kan inte ta bort följande kakor; du kan ta bort dem i webbläsarens inställningar:",
    gpc_applied: "Din webbläsare skickade signalen Global Privacy Control, så alla valfria tjänster har avvisats. Du kan ändra ditt val.",
};
