use seloste_notice::Category;

use super::DialogMessages;

pub(super) const MESSAGES: DialogMessages = DialogMessages {
    title: "Evästevalinnat",
    introduction: |who| {
        let who = who.unwrap_or("Tämä sivusto");
        format!(
            "{who} pyytää suostumustasi valinnaisiin evästeisiin ja palveluihin, jotka tallentavat tai lukevat \
             tietoa laitteellasi."
        )
    },
    may_refuse: "Voit kieltäytyä: sivusto toimii siitä huolimatta. Voit muuttaa valintaasi milloin tahansa sivun alareunan \
           painikkeella ”Evästevalinnat”.",
    accept_all: "Hyväksy kaikki",
    reject_all: "Hylkää kaikki",
    settings: "Valitse tarkemmin",
    save: "Tallenna valinnat",
    close: "Sulje muuttamatta",
    dismiss: "Sulje",
    show_receipt: "Näytä kuitti",
    receipt_heading: "Kuitti valinnastasi",
    receipt_asker: "Suostumusta pyysi",
    this_site: "Tämä sivusto",
    receipt_time: "Valitsit",
    receipt_end: "Voimassa viimeistään",
    receipt_id: "Tunnus",
    receipt_data: "Tiedot koneluettavina (JSON-LD)",
    granted: "hyväksyit",
    refused: "hylkäsit",
    download_receipt: "Lataa kuitti (JSON-LD)",
    details_heading: "Mihin suostut?",
    category: |category| match category {
        Category::Necessary => "Välttämättömät",
        Category::Functional => "Toiminnalliset",
        Category::Statistics => "Tilastointi",
        Category::Marketing => "Markkinointi",
    },
    category_purpose: |category| match category {
        Category::Necessary => "Sivusto tarvitsee näitä toimiakseen.",
        Category::Functional => "Sivusto muistaa asetuksesi ja näyttää upotettua sisältöä.",
        Category::Statistics => "Sivuston käyttöä mitataan ja tilastoidaan.",
        Category::Marketing => "Mainontaa kohdennetaan ja sen tuloksia mitataan.",
    },
    necessary_note: |days| {
        format!(
            "Näihin ei tarvita suostumusta. Valintasi tallennetaan sivuston omaan evästeeseen seloste_choices, ja \
             sitä kysytään uudelleen {days} päivän kuluttua."
        )
    },
    endpoint_note: "Tieto valinnastasi lähetetään myös sivuston omalle palvelimelle.",
    domain_note: |domain| format!("Valintasi on voimassa kaikilla verkkotunnuksen {domain} sivuilla."),
    provider: "Palveluntarjoaja",
    cookies: "Evästeet",
    other_storage: "Evästeet ja muu tallennus",
    local_storage: "selaimen paikallinen tallennustila (localStorage)",
    session_storage: "selaimen istuntokohtainen tallennustila (sessionStorage)",
    contacted_hosts: "Selaimesi ottaa yhteyttä",
    session_lifetime: "istunnon ajan",
    first_party: "sivuston oma",
    third_party: "kolmannen osapuolen",
    read_more: "Lue lisää",
    embed_blocked: |what| format!("{what} ladataan tähän vasta, kun annat siihen suostumuksesi."),
    embed_hosts: |hosts| format!("Selaimesi ottaa silloin yhteyttä: {hosts}."),
    load_once: "Lataa kerran",
    always_load: "Lataa aina",
    choice_saved: "Valintasi on voimassa. Voit muuttaa sitä sivun alareunassa.",
    choice_unsaved: "Valintasi on voimassa vain tällä sivulla, koska selaimesi ei tallentanut evästettä.",
    not_saved: "Valintaa ei voitu tallentaa. Tarkista verkkoyhteytesi ja yritä uudelleen.",
    loaded: "Sisältö on ladattu: ",
    not_removable: "Tämä sivu ei voi poistaa seuraavia evästeitä; voit poistaa ne selaimesi asetuksista:",
    gpc_applied: "Selaimesi lähetti Global Privacy Control -signaalin, joten kaikki valinnaiset palvelut on hylätty. Voit muuttaa valintaasi.",
};
