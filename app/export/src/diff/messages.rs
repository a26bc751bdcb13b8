//! The words in which changes are told, one struct with a value for each language.

use seloste_notice::Language;

/// The words of one language.
pub struct DiffMessages {
    /// "Added".
    pub added: &'static str,
    /// "Removed".
    pub removed: &'static str,
    /// Before it was this, now it is that.
    pub changed_from_to: fn(&str, &str) -> String,
    /// What was called this is now called that.
    pub renamed: fn(&str, &str) -> String,
    /// "The wording has changed."
    pub wording_changed: &'static str,
    /// "A text has been added."
    pub text_added: &'static str,
    /// "The text has been removed."
    pub text_removed: &'static str,
    /// "The whole section has been added."
    pub section_added: &'static str,
    /// "The whole section has been removed."
    pub section_removed: &'static str,
    /// What a service loads, or whom it contacts, has changed.
    pub service_changed: &'static str,
    /// The heading over what the notice is called, when it was updated and in which languages it is.
    pub notice: &'static str,
    /// "Title".
    pub title: &'static str,
    /// "Summary".
    pub summary: &'static str,
    /// "Updated".
    pub updated: &'static str,
    /// "Languages".
    pub languages: &'static str,
    /// That the version in another language has changed, and this one has not.
    pub only_other_language: fn(&str) -> String,
}

/// The words of a language.
pub fn messages(language: Language) -> &'static DiffMessages {
    match language {
        Language::Fi => &FI,
        Language::Sv => &SV,
        Language::En => &EN,
    }
}

static FI: DiffMessages = DiffMessages {
    added: "Lisätty",
    removed: "Poistettu",
    changed_from_to: |old, new| format!("ennen ”{old}”, nyt ”{new}”"),
    renamed: |old, new| format!("Nimi muutettu: ennen ”{old}”, nyt ”{new}”"),
    wording_changed: "Sanamuotoa on muutettu.",
    text_added: "Teksti on lisätty.",
    text_removed: "Teksti on poistettu.",
    section_added: "Koko kohta on lisätty.",
    section_removed: "Koko kohta on poistettu.",
    service_changed: "sen lataama sisältö tai yhteydet muualle ovat muuttuneet.",
    notice: "Seloste",
    title: "Otsikko",
    summary: "Tiivistelmä",
    updated: "Päivitetty",
    languages: "Kielet",
    only_other_language: |language| format!("Muutoksia on vain selosteen muussa kieliversiossa: {language}."),
};

static SV: DiffMessages = DiffMessages {
    added: "Tillagt",
    removed: "Borttaget",
    changed_from_to: |old, new| format!("tidigare ”{old}”, nu ”{new}”"),
    renamed: |old, new| format!("Namnet har ändrats: tidigare ”{old}”, nu ”{new}”"),
    wording_changed: "Ordalydelsen har ändrats.",
    text_added: "Texten har lagts till.",
    text_removed: "Texten har tagits bort.",
    section_added: "Hela avsnittet har lagts till.",
    section_removed: "Hela avsnittet har tagits bort.",
    service_changed: "det som tjänsten laddar eller kontaktar har ändrats.",
    notice: "Dataskyddsbeskrivningen",
    title: "Rubrik",
    summary: "Sammanfattning",
    updated: "Uppdaterad",
    languages: "Språk",
    only_other_language: |language| {
        format!("Ändringar finns endast i beskrivningens version på ett annat språk: {language}.")
    },
};

static EN: DiffMessages = DiffMessages {
    added: "Added",
    removed: "Removed",
    changed_from_to: |old, new| format!("before “{old}”, now “{new}”"),
    renamed: |old, new| format!("Name changed: before “{old}”, now “{new}”"),
    wording_changed: "The wording has changed.",
    text_added: "The text has been added.",
    text_removed: "The text has been removed.",
    section_added: "The whole section has been added.",
    section_removed: "The whole section has been removed.",
    service_changed: "what it loads, or whom it contacts, has changed.",
    notice: "The notice",
    title: "Title",
    summary: "Summary",
    updated: "Updated",
    languages: "Languages",
    only_other_language: |language| {
        format!("Only the notice's version in another language has changed: {language}.")
    },
};
