use super::*;
use crate::document::Assets;
use crate::gallery::{Example, example_notice, site};

pub(crate) fn examples() -> Vec<Example> {
    let (site, assets) = (site(), Assets::default());
    let context = SiteContext { site: &site, assets: &assets, dialog_notice: None, pdf: false };
    let notice = example_notice();
    let mut bare = Notice::new("a", notice.layout, vec![Language::Fi], notice.title.clone());
    bare.title = seloste_notice::Text::new(Language::Fi, "Jäsenrekisteri");
    let cards = index_card(context, &notice, Language::En) + &index_card(context, &bare, Language::En);
    vec![Example::new(
        "cards: complete, and in another language without a controller",
        html! { <ul class="index__list">{ Html::from_html_unchecked(cards.into()) }</ul> },
    )]
}
