use super::*;
use crate::gallery::{Example, example_notice, outline};

pub(crate) fn examples() -> Vec<Example> {
    let link = html! {
        <p class="notice__request request-link"><a href="#request-form">{ "Make a request" }</a></p>
    };
    vec![Example::new("with a link to the request form", summary_box(&outline(&example_notice()), link))]
}
