//! From a view to HTML.
//!
//! Yew's own renderer can wait for data, and pays for it at every element: a future, and for lists a buffer for each
//! child. The views of pages are functions that wait for nothing, so their trees are written straight down here, in
//! a third of the time. A build for development holds everything written against what Yew writes, byte for byte, so that
//! every test that draws a page tests this too. What is not a plain tree, a component for one, is left to Yew.

use html_escape::{
    encode_double_quoted_attribute_to_string, encode_script_to_string, encode_style_to_string,
    encode_text_to_string,
};
use memchr::{memchr, memchr3};
use yew::virtual_dom::{AttributeOrProperty, Attributes, VNode, VTag};
use yew::{Html, LocalServerRenderer, Properties, component};

/// Elements without content and end tag, which HTML calls void (HTML Living Standard, 13.1.2).
const VOID: [&str; 14] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
    "wbr",
];

/// What a document begins with.
const DOCTYPE: &str = "<!DOCTYPE html>\n";

/// What a page takes at first. Most take less; a larger one grows, and is copied for that.
const USUAL_BYTES: usize = 96 * 1024;

/// The HTML of a view.
pub fn html(content: &Html) -> String {
    let mut written = String::new();
    node(&mut written, content, Inside::Element);
    debug_assert_eq!(written, by_yew(content.clone()), "what is written is not what Yew writes");
    written
}

/// The HTML of a whole document.
pub fn document(content: &Html) -> String {
    let mut written = String::with_capacity(USUAL_BYTES);
    written.push_str(DOCTYPE);
    node(&mut written, content, Inside::Element);
    debug_assert_eq!(
        written[DOCTYPE.len()..],
        by_yew(content.clone()),
        "what is written is not what Yew writes"
    );
    written.push('\n');
    written
}

/// What a text stands in, for each is read in its own way.
#[derive(Clone, Copy)]
enum Inside {
    Element,
    Script,
    Style,
}

fn node(out: &mut String, content: &VNode, inside: Inside) {
    match content {
        VNode::VTag(tag) => element(out, tag),
        VNode::VList(list) => list.iter().for_each(|child| node(out, child, inside)),
        VNode::VRaw(raw) => out.push_str(&raw.html),
        VNode::VText(text) => {
            let text = &text.text;
            match inside {
                Inside::Element if is_plain(text) => out.push_str(text),
                Inside::Element => _ = encode_text_to_string(text, out),
                Inside::Script => _ = encode_script_to_string(text, out),
                Inside::Style => _ = encode_style_to_string(text, out),
            }
        }
        other => out.push_str(&by_yew(other.clone())),
    }
}

/// Whether a text has nothing to be escaped, as most have not; looking for that takes a tenth of escaping.
fn is_plain(text: &str) -> bool {
    memchr3(b'&', b'<', b'>', text.as_bytes()).is_none()
}

fn element(out: &mut String, tag: &VTag) {
    let name = tag.tag();
    if name == "textarea" {
        // Its value is its text, which only Yew itself can read of the tree.
        out.push_str(&by_yew(VNode::from(tag.clone())));
        return;
    }
    out.push('<');
    out.push_str(name);
    if name == "input" {
        if let Some(value) = tag.value() {
            attribute(out, "value", value);
        }
        if tag.checked() == Some(true) {
            out.push_str(" checked");
        }
    }
    attributes(out, &tag.attributes);
    out.push('>');
    if VOID.contains(&name) {
        return;
    }
    let inside = match name {
        "script" => Inside::Script,
        "style" => Inside::Style,
        _ => Inside::Element,
    };
    if let Some(children) = tag.children() {
        node(out, children, inside);
    }
    out.push_str("</");
    out.push_str(name);
    out.push('>');
}

/// All attributes. Properties exist in a browser's memory only.
fn attributes(out: &mut String, attributes: &Attributes) {
    let mut write = |name: &str, value: &AttributeOrProperty| match value {
        AttributeOrProperty::Static(value) => attribute(out, name, value),
        AttributeOrProperty::Attribute(value) => attribute(out, name, value),
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

fn attribute(out: &mut String, name: &str, value: &str) {
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
fn Whole(props: &Props) -> Html {
    props.content.clone()
}

/// What Yew itself makes of a view. Nothing in a page waits for anything, so rendering is done when this returns.
fn by_yew(content: Html) -> String {
    let renderer = LocalServerRenderer::<Whole>::with_props(Props { content }).hydratable(false);
    futures::executor::block_on(renderer.render())
}

#[cfg(test)]
mod tests {
    use super::*;
    use yew::virtual_dom::{VList, VText};
    use yew::{AttrValue, html as view};

    #[component]
    fn Waiting() -> Html {
        view! { <b>{ "component & more" }</b> }
    }

    /// Characters that mean something in HTML, in each of the places where they do.
    const HOSTILE: &str =
        "a & b &amp; <i> </script> </style> </textarea> \" ' > --> ]]> <!-- \u{a0} ä \u{1f600}";

    fn like_yew(content: &Html) {
        let mut written = String::new();
        node(&mut written, content, Inside::Element);
        assert_eq!(written, by_yew(content.clone()));
    }

    #[test]
    fn every_kind_of_node_is_written_as_yew_writes_it() {
        let hostile = || AttrValue::from(HOSTILE.to_owned());
        let none: Option<AttrValue> = None;
        like_yew(&Html::default());
        like_yew(&view! { { HOSTILE } });
        like_yew(&Html::from_html_unchecked("<p>raw & bare</p>".into()));
        like_yew(
            &view! { <><p title={hostile()} lang="fi">{ hostile() }<br /><img src="a&b" alt="" /></p>{ "end" }</> },
        );
        like_yew(&view! { <script type="text/plain" src={none.clone()}>{ HOSTILE }</script> });
        like_yew(&view! { <style>{ HOSTILE }</style> });
        like_yew(&view! { <textarea rows="4" value={hostile()} /> });
        like_yew(&view! { <textarea defaultvalue={hostile()} /> });
        like_yew(&view! { <input type="text" value={hostile()} checked=true disabled=true /> });
        like_yew(&view! { <input type="checkbox" name={none} checked=false disabled=false /> });
        like_yew(&view! { <select><option value="a" selected=true>{ "a" }</option></select> });
        like_yew(&view! { <template><div><Waiting /></div></template> });
        like_yew(
            &view! { <@{"custom-element"} id="x">{ for (0..3).map(|n| view! { <li key={n}>{ n }</li> }) }</@> },
        );
        like_yew(&view! { <svg viewBox="0 0 1 1"><path d="M0 0" /></svg> });
    }

    #[test]
    fn attributes_added_later_are_written_as_yew_writes_them() {
        let mut tag = VTag::new("div");
        tag.add_attribute("data-a", HOSTILE);
        tag.add_attribute("id", "x");
        tag.add_child(VText::new(HOSTILE).into());
        tag.add_child(
            VList::with_children(vec![VText::new("1").into(), VText::new("2").into()], None).into(),
        );
        like_yew(&tag.into());
        let mut tag = VTag::new("INPUT");
        tag.set_value(Some(AttrValue::from("upper")));
        like_yew(&tag.into());
    }
}
