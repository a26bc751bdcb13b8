use super::Messages;

pub(super) static MESSAGES: Messages = Messages {
    skip_link: "Siirry sisältöön",
    languages: "Kieli",
    contents: "Sisällys",
    other_formats: "Sama seloste muussa muodossa",
    as_text: "tekstinä",
    as_data: "koneluettavana tietona (JSON)",
    back_to_top: "Sivun alkuun",
    all_notices: "Kaikki selosteet",
    notices: "Selosteet",
    in_languages: "Kielet",
    no_controller: "Selosteessa ei ole nimetty rekisterinpitäjää.",
    not_found_title: "Sivua ei löydy",
    not_found: "Tässä osoitteessa ei ole sivua. Osoitteessa voi olla virhe, tai sivu on poistettu.",
    more_about: |section| format!("Lue lisää: {section}"),
    not_in_this_language: |language| format!("Seloste on saatavana vain seuraavalla kielellä: {language}."),
    sends_nothing: "Sivu ei lähetä tietojasi mihinkään.",
    make_request: "Tee pyyntö omista tiedoistasi",
    about_page: "Tietoa tästä sivusta",
};
