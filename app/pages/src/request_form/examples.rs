use super::*;
use crate::gallery::{Example, example_notice, outline, site};

pub(crate) fn examples() -> Vec<Example> {
    let notice = example_notice();
    let form = request_form(&site(), &notice, &outline(&notice), "", true);
    let form = html! { <div class="section__body">{ form }</div> };
    vec![Example::new("before its program is loaded", form)]
}
