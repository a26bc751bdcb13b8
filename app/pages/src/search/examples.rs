use super::*;
use crate::gallery::Example;

pub(crate) fn examples() -> Vec<Example> {
    vec![
        Example::new("with matches", search(Language::En, &(messages(Language::En).matches)(3), true)),
        Example::new("link copied", copied(messages(Language::En).link_copied)),
    ]
}
