use super::*;
use crate::gallery::{Example, site};

pub(crate) fn examples() -> Vec<Example> {
    let (site, assets) = (site(), Assets::default());
    let context = SiteContext { site: &site, assets: &assets, dialog_notice: None, pdf: false };
    vec![Example::new("disclaimer", disclaimer(context, Language::En))]
}
