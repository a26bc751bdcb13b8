//! `#[derive(Record)]`: everything that follows from the declaration of the fields of a map in a notice.
//!
//! Each field of the model states once, on the struct, its YAML key, the type of its value, its description,
//! its article, and its terms in the exports. The macro generates from that
//!
//! * `SPEC`, the declaration as data, for the JSON Schema, the documentation and suggestions,
//! * `Record::read`, which reads the map through a `Reader`, field by field, and collects all errors,
//! * `Visit`, which visits all texts, URLs and parties with their paths,
//! * `new`, with a parameter for each required field, if there is one; all other fields are empty,
//! * `serde::Serialize`, without empty fields.
//!
//! # Attributes of a struct
//!
//! Its doc comment is the description for authors; only the first paragraph is used. `#[record(…)]` has
//!
//! * `name = "party"`: name in the schema; empty for the map at the top level.
//! * `short(field: kind)`: a text or keyword in place of the map is the value of this field.
//! * `short_with = method, short_kinds(…)`: the same, read by a method of `Reader`.
//! * `list = field`: a list in place of the map is the value of this field. If all other fields are empty,
//!   paths and the published form are those of the list.
//! * `finish = method`: method of `Reader` that checks or completes the record after all fields.
//! * `supplied_by = "use"`: key that supplies the required keys if they are missing.
//! * `party`: the record itself is visited as a party.
//! * `fields = Name`: generates an enum of this name with a variant for each field.
//! * `dpv = none`, `tilt = none`: for all fields that do not state otherwise.
//!
//! # Attributes of a field
//!
//! `Option<T>` is optional, `Item<T>` may be `none`, `Vec<T>` may be left out, all others are required. The
//! doc comment is the description for authors. `#[field(…)]` has
//!
//! * `text`, `markdown`, `plain`, `scalar`, `id`, `notice_id`, `email`, `link`, `loaded`, `integer = 10`,
//!   `reference = "data"`, `keyword`, `languages`, `countries`: type of the value, if the Rust type does not
//!   determine it.
//! * `list`, `one_or_many`, `by_id`: shape of a `Vec`.
//! * `map_key`: the value is the key under which the map is.
//! * `unique`: no other entry of the list may have this id.
//! * `key = "box"`: YAML key, if it is not the name of the field.
//! * `default`: may be left out although the type has no wrapper.
//! * `required`: may not be left out although it is a `Vec`.
//! * `kind = CONST`, `with = method`: `FieldKind`, and method of `Reader` that reads the field.
//! * `flatten = CONST`: the `RecordSpec` of several keys that `with` reads into this field.
//! * `visited`: `Visit` is implemented for the type of a flattened field.
//! * `name = person`, `organisation` or `proper`: how the text is translated, if it is a name.
//! * `article = "13(1)(a)"`: article of the GDPR.
//! * `dpv = "dpv:hasX"`, `tilt = "member"`: term in the exports; `none` if there is none.
//! * `private`: neither published nor visited.
//! * `always`: serialized even if empty.
#![forbid(unsafe_code)]

mod declaration;
mod generate;

use declaration::Declaration;
use proc_macro::TokenStream;
use syn::{DeriveInput, parse_macro_input};

/// Derives `Record`, `Visit`, `Serialize`, `SPEC` and `new` for a struct of the notice model. The
/// documentation of the crate lists the attributes.
#[proc_macro_derive(Record, attributes(record, field))]
pub fn derive_record(input: TokenStream) -> TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    match Declaration::parse(&input) {
        Ok(declaration) => generate::record(&declaration).into(),
        Err(error) => error.into_compile_error().into(),
    }
}
