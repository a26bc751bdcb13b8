use super::Messages;

pub(super) static MESSAGES: Messages = Messages {
    skip_link: "Gå till innehållet",
    languages: "Språk",
    contents: "Innehåll",
    other_formats: "Samma beskrivning i annat format",
    as_text: "som text",
    as_data: "som maskinläsbara data (JSON)",
    back_to_top: "Till sidans början",
    all_notices: "Alla beskrivningar",
    notices: "Beskrivningar",
    in_languages: "Språk",
    no_controller: "Beskrivningen anger ingen personuppgiftsansvarig.",
    not_found_title: "Sidan finns inte",
    not_found: "Det finns ingen sida på den här adressen. Adressen kan vara felskriven, eller så har sidan tagits bort.",
    more_about: |section| format!("Läs mer: {section}"),
    not_in_this_language: |language| format!("Beskrivningen finns endast på följande språk: {language}."),
    sends_nothing: "Sidan skickar inte dina uppgifter någonstans.",
    make_request: "Gör en begäran om dina uppgifter",
    about_page: "Om den här sidan",
};
