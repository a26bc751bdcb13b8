use super::*;
use crate::gallery::{Example, gated_service, text};

pub(crate) fn examples() -> Vec<Example> {
    let video = gated_service();
    let counter = Service {
        provider: Some(text("Esimerkkimittaus Oy")),
        purpose: Some(text("Counts visits.")),
        ..Service::new("counter", Category::Statistics, text("Example Analytics"))
    };
    let settings = ConsentSettings::default();
    let (controller, services) = (text("Esimerkki Oy"), [&counter, &video]);
    let request = ConsentRequest {
        language: Language::En,
        controller: Some(&controller),
        services: &services,
        settings: &settings,
    };
    vec![
        Example::new("the dialog", dialog::dialog(&request)),
        Example::new("the bar after an automatic decision", dialog::notification_bar(Language::En)),
        Example::new("a placeholder", gated_elements(&video, Language::En, "")),
    ]
}
