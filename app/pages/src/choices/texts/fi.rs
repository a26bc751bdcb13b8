use super::Texts;
use seloste_notice::Category;

pub(super) const TEXTS: Texts = Texts {
    title: "Evästevalinnat",
    asks: |who| {
        let who = who.unwrap_or("Tämä sivusto");
        format!(
            "{who} pyytää suostumustasi valinnaisiin evästeisiin ja palveluihin, jotka tallentavat tai lukevat \
             tietoa laitteellasi."
        )
    },
    free: "Voit kieltäytyä: sivusto toimii silti. Voit muuttaa valintaasi milloin tahansa sivun alareunan \
           painikkeella ”Evästevalinnat”.",
    accept_all: "Hyväksy kaikki",
    reject_all: "Hylkää kaikki",
    settings: "Valitse tarkemmin",
    save: "Tallenna valinnat",
    close: "Sulje muuttamatta",
    dismiss: "Sulje",
    receipt: "Näytä kuitti",
    receipt_about: "Kuitti valinnastasi: mitä sinulta kysyttiin ja mitä vastasit.",
    receipt_time: "Tallennettu ",
    receipt_id: ", tunnus ",
    download: "Lataa kuitti",
    details: "Mihin suostut?",
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
    necessary: |days| {
        format!(
            "Näihin ei tarvita suostumusta. Valintasi tallennetaan sivuston omaan evästeeseen seloste_choices, ja \
             sitä kysytään uudelleen {days} päivän kuluttua."
        )
    },
    endpoint: "Merkintä valinnastasi lähetetään myös sivuston omalle palvelimelle.",
    domain: |domain| format!("Valintasi on voimassa kaikilla verkkotunnuksen {domain} sivuilla."),
    provider: "Palveluntarjoaja",
    cookies: "Evästeet",
    other_storage: "Evästeet ja muu tallennus",
    local: "selaimen pysyvä muisti (localStorage)",
    session_storage: "selaimen istuntomuisti (sessionStorage)",
    contacts: "Selaimesi ottaa yhteyttä",
    session: "istunnon ajan",
    first_party: "sivuston oma",
    third_party: "kolmannen osapuolen",
    read_more: "Lue lisää",
    embed: |what| format!("{what} ladataan tähän vasta, kun annat siihen suostumuksesi."),
    embed_contacts: |hosts| format!("Selaimesi ottaa silloin yhteyttä: {hosts}."),
    once: "Lataa kerran",
    always: "Lataa aina",
    saved: "Valintasi on voimassa. Voit muuttaa sitä sivun alareunassa.",
    left: "Näitä evästeitä tämä sivu ei voi poistaa; voit poistaa ne selaimesi asetuksissa:",
    signal: "Selaimesi lähetti signaalin Global Privacy Control, joten kaikki valinnaiset palvelut on hylätty. Voit muuttaa valintaasi.",
};
