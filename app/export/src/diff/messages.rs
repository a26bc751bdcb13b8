//! Texts of the diff, in each language.

use seloste_notice::Language;

/// Texts in one language.
pub(super) struct DiffMessages {
    /// "Added".
    pub added: &'static str,
    /// "Removed".
    pub removed: &'static str,
    /// Old and new value.
    pub changed_from_to: fn(&str, &str) -> String,
    /// Old and new name.
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
    /// The content or the contacted servers of a service have changed.
    pub service_changed: &'static str,
    /// Heading of the changes in title, summary, date and languages.
    pub notice: &'static str,
    /// "Title".
    pub title: &'static str,
    /// "Summary".
    pub summary: &'static str,
    /// "Updated".
    pub updated: &'static str,
    /// "Languages".
    pub languages: &'static str,
    /// Only the version in the given language has changed.
    pub only_other_language: fn(&str) -> String,
}

/// Returns the texts in `language`.
pub(super) fn messages(language: Language) -> &'static DiffMessages {
    match language {
        Language::Fi => &FI,
        Language::Sv => &SV,
        Language::En => &EN,
    }
}

static FI: DiffMessages = DiffMessages {
    added: "Lisätty",
    removed: "Poistettu",
    changed_from_to: |old, new| format!("aiemmin ”{old}”, nyt ”{new}”"),
    renamed: |old, new| format!("Nimi muutettu: aiemmin ”{old}”, nyt ”{new}”"),
    wording_changed: "Sanamuotoa on muutettu.",
    text_added: "Teksti on lisätty.",
    text_removed: "Teksti on poistettu.",
    section_added: "Koko kohta on lisätty.",
    section_removed: "Koko kohta on poistettu.",
    service_changed: "palvelun lataama sisältö tai sen yhteydet muille palvelimille ovat muuttuneet.",
    notice: "Seloste",
    title: "Otsikko",
    summary: "Tiivistelmä",
    updated: "Päivitetty",
    languages: "Kielet",
    only_other_language: |language| format!("Muutoksia on vain toisessa kieliversiossa: {language}."),
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
    service_changed: "innehållet som tjänsten laddar eller servrarna som den kontaktar har ändrats.",
    notice: "Dataskyddsbeskrivningen",
    title: "Rubrik",
    summary: "Sammanfattning",
    updated: "Uppdaterad",
    languages: "Språk",
    only_other_language: |language| format!("Endast en annan språkversion har ändrats: {language}."),
};

static EN: DiffMessages = DiffMessages {
    added: "Added",
    removed: "Removed",
    changed_from_to: |old, new| format!("was “{old}”, now “{new}”"),
    renamed: |old, new| format!("Name changed: was “{old}”, now “{new}”"),
    wording_changed: "The wording has changed.",
    text_added: "The text has been added.",
    text_removed: "The text has been removed.",
    section_added: "The whole section has been added.",
    section_removed: "The whole section has been removed.",
    service_changed: "the content it loads or the servers it contacts have changed.",
    notice: "The notice",
    title: "Title",
    summary: "Summary",
    updated: "Updated",
    languages: "Languages",
    only_other_language: |language| format!("Only another language version has changed: {language}."),
};
