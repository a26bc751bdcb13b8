use super::Messages;

pub(super) static MESSAGES: Messages = Messages {
    skip_link: "Skip to content",
    languages: "Language",
    contents: "Contents",
    other_formats: "The same notice in another format",
    as_text: "as text",
    as_data: "as machine-readable data (JSON)",
    back_to_top: "Back to top",
    all_notices: "All notices",
    notices: "Notices",
    in_languages: "Languages",
    no_controller: "The notice does not name a controller.",
    not_found_title: "Page not found",
    not_found: "There is no page at this address. The address may be incorrect, or the page may have been removed.",
    more_about: |section| format!("Read more: {section}"),
    not_in_this_language: |language| format!("The notice is available only in: {language}."),
    sends_nothing: "This page sends your data nowhere.",
    make_request: "Make a request about your data",
    about_page: "About this page",
};
