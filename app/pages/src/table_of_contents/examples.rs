use super::*;
use crate::gallery::{Example, example_notice, outline};

pub(crate) fn examples() -> Vec<Example> {
    vec![Example::new("of a notice", table_of_contents(&outline(&example_notice())))]
}
