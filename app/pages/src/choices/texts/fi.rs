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
    provider: "Palveluntarjoaja",
    cookies: "Evästeet",
    session: "istunnon ajan",
    first_party: "sivuston oma",
    third_party: "kolmannen osapuolen",
    read_more: "Lue lisää",
    embed: |what| format!("{what} ladataan tähän vasta, kun annat siihen suostumuksesi."),
    saved: "Valintasi on voimassa. Voit muuttaa sitä sivun alareunassa.",
};
