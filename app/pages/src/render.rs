//! Renders views to HTML.
//!
//! Yew's own renderer is asynchronous and pays for it at every element: a future, and a buffer for each child
//! of a list. Page views are synchronous functions, so this module writes their trees directly, in a third of
//! the time. Debug builds compare the result with Yew's output byte for byte, so every test that renders a
//! page tests this module too. Nodes other than plain elements, such as components, are rendered by Yew.

use html_escape::{
    encode_double_quoted_attribute_to_string, encode_script_to_string, encode_style_to_string,
    encode_text_to_string,
};
use memchr::{memchr, memchr3};
use yew::virtual_dom::{AttributeOrProperty, Attributes, VNode, VTag};
use yew::{Html, LocalServerRenderer, Properties, component};

/// Void elements: no content and no end tag (HTML Living Standard, 13.1.2).
const VOID_ELEMENTS: [&str; 14] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
    "wbr",
];

const DOCTYPE: &str = "<!DOCTYPE html>\n";

/// Initial capacity of the output in bytes; most pages are smaller.
const INITIAL_CAPACITY: usize = 96 * 1024;

/// Renders a view.
pub(crate) fn html(content: &Html) -> String {
    let mut html = String::new();
    write_node(&mut html, content, TextContext::Element);
    debug_assert_eq!(html, render_with_yew(content.clone()), "what is html is not what Yew writes");
    html
}

/// Renders a complete document.
pub(crate) fn document(content: &Html) -> String {
    let mut html = String::with_capacity(INITIAL_CAPACITY);
    html.push_str(DOCTYPE);
    write_node(&mut html, content, TextContext::Element);
    debug_assert_eq!(
        html[DOCTYPE.len()..],
        render_with_yew(content.clone()),
        "what is html is not what Yew writes"
    );
    html.push('\n');
    html
}

/// The element that a text is in, which determines how it is escaped.
#[derive(Clone, Copy)]
enum TextContext {
    Element,
    Script,
    Style,
}

fn write_node(out: &mut String, content: &VNode, context: TextContext) {
    match content {
        VNode::VTag(tag) => write_element(out, tag),
        VNode::VList(list) => list.iter().for_each(|child| write_node(out, child, context)),
        VNode::VRaw(raw) => out.push_str(&raw.html),
        VNode::VText(text) => {
            let text = &text.text;
            match context {
                TextContext::Element if is_plain(text) => out.push_str(text),
                TextContext::Element => _ = encode_text_to_string(text, out),
                TextContext::Script => _ = encode_script_to_string(text, out),
                TextContext::Style => _ = encode_style_to_string(text, out),
            }
        }
        other => out.push_str(&render_with_yew(other.clone())),
    }
}

/// Returns true if a text needs no escaping. Most texts need none, and this check takes a tenth of the time
/// of escaping.
fn is_plain(text: &str) -> bool {
    memchr3(b'&', b'<', b'>', text.as_bytes()).is_none()
}

fn write_element(out: &mut String, tag: &VTag) {
    let name = tag.tag();
    if name == "textarea" {
        // Its value is its text content, which the public API of the tree does not expose.
        out.push_str(&render_with_yew(VNode::from(tag.clone())));
        return;
    }
    out.push('<');
    out.push_str(name);
    if name == "input" {
        if let Some(value) = tag.value() {
            write_attribute(out, "value", value);
        }
        if tag.checked() == Some(true) {
            out.push_str(" checked");
        }
    }
    write_attributes(out, &tag.attributes);
    out.push('>');
    if VOID_ELEMENTS.contains(&name) {
        return;
    }
    let context = match name {
        "script" => TextContext::Script,
        "style" => TextContext::Style,
        _ => TextContext::Element,
    };
    if let Some(children) = tag.children() {
        write_node(out, children, context);
    }
    out.push_str("</");
    out.push_str(name);
    out.push('>');
}

/// Writes all attributes. DOM properties are not part of HTML and are skipped.
fn write_attributes(out: &mut String, attributes: &Attributes) {
    let mut write = |name: &str, value: &AttributeOrProperty| match value {
        AttributeOrProperty::Static(value) => write_attribute(out, name, value),
        AttributeOrProperty::Attribute(value) => write_attribute(out, name, value),
        AttributeOrProperty::Property(_) => {}
    };
    match attributes {
        Attributes::Static(list) => list.iter().for_each(|(name, value)| write(name, value)),
        Attributes::Dynamic { keys, values } => {
            for (name, value) in keys.iter().zip(values) {
                if let Some(value) = value {
                    write(name, value);
                }
            }
        }
        Attributes::IndexMap(map) => map.iter().for_each(|(name, value)| write(name, value)),
    }
}

fn write_attribute(out: &mut String, name: &str, value: &str) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    if is_plain(value) && memchr(b'"', value.as_bytes()).is_none() {
        out.push_str(value);
    } else {
        encode_double_quoted_attribute_to_string(value, out);
    }
    out.push('"');
}

#[derive(Properties, PartialEq)]
struct Props {
    content: Html,
}

#[component]
fn Root(props: &Props) -> Html {
    props.content.clone()
}

/// Renders a view with Yew. Completes without waiting, because page views are synchronous.
fn render_with_yew(content: Html) -> String {
    let renderer = LocalServerRenderer::<Root>::with_props(Props { content }).hydratable(false);
    futures::executor::block_on(renderer.render())
}

#[cfg(test)]
mod tests {
    use yew::virtual_dom::{VList, VText};
    use yew::{AttrValue, html as view};

    use super::*;

    #[component]
    fn Nested() -> Html {
        view! { <b>{ "component & more" }</b> }
    }

    /// Characters with a meaning in HTML text, attributes, scripts or styles.
    const SPECIAL_CHARACTERS: &str =
        "a & b &amp; <i> </script> </style> </textarea> \" ' > --> ]]> <!-- \u{a0} ä \u{1f600}";

    fn assert_same_as_yew(content: &Html) {
        let mut html = String::new();
        write_node(&mut html, content, TextContext::Element);
        assert_eq!(html, render_with_yew(content.clone()));
    }

    #[test]
    fn every_kind_of_node_is_rendered_as_by_yew() {
        let special = || AttrValue::from(SPECIAL_CHARACTERS.to_owned());
        let none: Option<AttrValue> = None;
        assert_same_as_yew(&Html::default());
        assert_same_as_yew(&view! { { SPECIAL_CHARACTERS } });
        assert_same_as_yew(&Html::from_html_unchecked("<p>raw & bare</p>".into()));
        assert_same_as_yew(
            &view! { <><p title={special()} lang="fi">{ special() }<br /><img src="a&b" alt="" /></p>{ "end" }</> },
        );
        assert_same_as_yew(
            &view! { <script type="text/plain" src={none.clone()}>{ SPECIAL_CHARACTERS }</script> },
        );
        assert_same_as_yew(&view! { <style>{ SPECIAL_CHARACTERS }</style> });
        assert_same_as_yew(&view! { <textarea rows="4" value={special()} /> });
        assert_same_as_yew(&view! { <textarea defaultvalue={special()} /> });
        assert_same_as_yew(&view! { <input type="text" value={special()} checked=true disabled=true /> });
        assert_same_as_yew(&view! { <input type="checkbox" name={none} checked=false disabled=false /> });
        assert_same_as_yew(&view! { <select><option value="a" selected=true>{ "a" }</option></select> });
        assert_same_as_yew(&view! { <template><div><Nested /></div></template> });
        assert_same_as_yew(
            &view! { <@{"custom-write_element"} id="x">{ for (0..3).map(|n| view! { <li key={n}>{ n }</li> }) }</@> },
        );
        assert_same_as_yew(&view! { <svg viewBox="0 0 1 1"><path d="M0 0" /></svg> });
    }

    #[test]
    fn attributes_added_later_are_rendered_as_by_yew() {
        let mut tag = VTag::new("div");
        tag.add_attribute("data-a", SPECIAL_CHARACTERS);
        tag.add_attribute("id", "x");
        tag.add_child(VText::new(SPECIAL_CHARACTERS).into());
        tag.add_child(
            VList::with_children(vec![VText::new("1").into(), VText::new("2").into()], None).into(),
        );
        assert_same_as_yew(&tag.into());
        let mut tag = VTag::new("INPUT");
        tag.set_value(Some(AttrValue::from("upper")));
        assert_same_as_yew(&tag.into());
    }
}
