//! Compares the scripts with the names in `seloste-hooks`.

use std::fmt::Write as _;
use std::path::Path;

use seloste_hooks::choices::{Command, Field};
use seloste_test_support::expect;

use crate::fill::without_types;
use crate::protocol::{command_name, field_name};
use crate::{Embed, NoticeParts};

const BOOT: &str = include_str!("../consent/boot.js");
/// All modules of the consent widget.
const MODULES: [&str; 10] = [
    BOOT,
    include_str!("../consent/dom.js"),
    include_str!("../consent/embed.js"),
    include_str!("../consent/gates.js"),
    include_str!("../consent/google.js"),
    include_str!("../consent/page.js"),
    include_str!("../consent/parts.js"),
    include_str!("../consent/program.js"),
    include_str!("../consent/receipt.js"),
    include_str!("../consent/record.js"),
];
/// The Rust side of the protocol.
const WIDGET: [&str; 4] = [
    include_str!("../../widget-consent/src/gating.rs"),
    include_str!("../../widget-consent/src/page_state.rs"),
    include_str!("../../widget-consent/src/storage.rs"),
    include_str!("../../widget-consent/src/update.rs"),
];

/// Returns the types of the protocol, for `tsc`.
fn protocol_types() -> String {
    let mut types = String::from(
        "// Generated from app/hooks by `SNAPSHOTS=overwrite cargo test`. Do not edit.\n\n\
         /** Values that the boot module passes to the widget at each step. */\ntype PageState = {\n",
    );
    for field in Field::ALL.iter().filter(|field| field.attribute().is_none()) {
        // Writing to a string cannot fail.
        let _ = writeln!(types, "{}  ${}$: string;", doc(field.doc()), field_name(*field));
    }
    types.push_str("};\n\n/** Handlers of the widget's commands. */\ntype CommandHandlers = {\n");
    for command in Command::ALL {
        let name = command_name(*command);
        let _ = writeln!(types, "{}  ${name}$({}): void;", doc(command.doc()), command.parameters());
    }
    types.push_str("};\n");
    types
}

fn doc(lines: &[&str]) -> String {
    match lines {
        [line] => format!("  /**{line} */\n"),
        _ => lines.iter().fold("  /**\n".to_owned(), |text, line| text + "   *" + line + "\n") + "   */\n",
    }
}

#[test]
fn protocol_types_are_up_to_date() {
    expect(&protocol_types(), &Path::new(env!("CARGO_MANIFEST_DIR")).join("consent/protocol.d.ts"));
}

#[test]
fn every_placeholder_of_the_modules_has_a_value() {
    let embed = Embed { wasm: "a.wasm", style: "a{b:\"c\"}", markup: "<p>$NAME$</p>" };
    let filled = crate::embed(&without_types(&MODULES.concat()), embed).unwrap();
    for value in ["\"./a.wasm\"", "\"a{b:\\\"c\\\"}\"", "\"<p>$NAME$</p>\""] {
        assert!(filled.contains(value), "{value}");
    }
    let page: Vec<_> = MODULES.into_iter().filter(|module| !module.contains("$MARKUP$")).collect();
    assert!(crate::consent(&without_types(&page.concat()), "a.wasm").unwrap().contains("\"./a.wasm\""));
}

#[test]
fn script_of_notice_pages_contains_its_texts_as_data() {
    let parts = NoticeParts {
        markup: "<p title=\"$NAME$\">",
        style: "a{b:\"c\"}",
        counts: &["# \"match\"".to_owned(), "# matches".to_owned()],
        forms: "1011",
        no_matches: "no `matches`",
        copied: "copied\n'\\'",
    };
    let script = crate::notice(parts).unwrap();
    for value in [
        "'<p title=\"$NAME$\">'",
        "'a{b:\"c\"}'",
        "[\"# \\\"match\\\"\",\"# matches\"]",
        "\"1011\"",
        "'no `matches`'",
        r"'copied\n\'\\\''",
    ] {
        assert!(script.contains(value), "{value}");
    }
    assert!(!script.contains("/**"), "types are removed");
}

#[test]
fn every_field_is_written_by_the_boot_module_and_read_by_the_widget() {
    for field in Field::ALL {
        let written = match field.attribute() {
            Some(_) => BOOT.matches("\"$TEMPLATE_ATTRIBUTES$\".split(\" \").map(attribute)").count(),
            None => BOOT.matches(&format!("\n    ${}$: ", field_name(*field))).count(),
        };
        assert_eq!(written, 1, "{field:?} in boot.js");
        let read = format!("state.get(Field::{})", field.as_str());
        let read_self = format!("self.get(Field::{})", field.as_str());
        let is_read = WIDGET.iter().any(|text| text.contains(&read) || text.contains(&read_self));
        assert!(is_read, "the widget does not read {field:?}");
    }
}

#[test]
fn every_command_is_sent_by_the_widget_and_handled_by_the_boot_module() {
    for command in Command::ALL {
        let handler = format!("\n  ${}$: ", command_name(*command));
        assert_eq!(BOOT.matches(&handler).count(), 1, "{command:?} in boot.js");
        let sent = format!("Command::{}", command.as_str());
        let is_sent = WIDGET.iter().any(|text| {
            text.match_indices(&sent)
                .any(|(at, _)| !text[at + sent.len()..].starts_with(char::is_alphanumeric))
        });
        assert!(is_sent, "the widget does not send {command:?}");
    }
}

#[test]
fn page_state_is_encoded_in_order_regardless_of_the_order_of_its_properties() {
    let filled = crate::consent("{$FIELD_ARGUMENT$:a,$FIELD_EVENT$:b,$FIELD_RANDOM_ID$:c}", "").unwrap();
    let [argument, event, id] = [Field::Argument, Field::Event, Field::RandomId].map(|field| field as usize);
    assert_eq!(filled, format!("{{{argument}:a,{event}:b,{id}:c}}"));
}
