use seloste_notice::{Finding, Severity};

use crate::context::Context;
use crate::rule::{Rule, RuleFn};
use crate::text_index::first_hit_per_text;
use crate::walk::NodeValue;

pub(super) const RULE: Rule = Rule {
    id: "link-unsafe",
    summary: "A link is not encrypted (`http://`)",
    severity: Severity::Warning,
    why: "Data sent over `http://` can be read and changed in transit. A form behind such a link exposes \
          what people enter.",
    source: "Art. 32(1) GDPR; RFC 9110, section 4.2.2",
    remedy: "Write `https://` and check that the link still works.",
    wrong: "\
controller:
  name: Esimerkki Oy
  email: privacy@example.fi
  phone: 09 123 4567
  website: http://example.fi
",
    right: "\
controller:
  name: Esimerkki Oy
  email: privacy@example.fi
  phone: 09 123 4567
  website: https://example.fi
",
    lists: &[],
    run: RuleFn::Notice(run),
};

/// Checks URLs in keys and texts. Schemes that can run code are format errors.
fn run(context: &Context) -> Vec<Finding> {
    let keys = context.nodes.iter().filter_map(|node| match node.value {
        NodeValue::Url(url) => {
            let is_unsafe = url.get(..7).is_some_and(|scheme| scheme.eq_ignore_ascii_case("http://"));
            is_unsafe.then(|| link_finding(&node.path, url))
        }
        NodeValue::Text(..) | NodeValue::List(_) | NodeValue::Party(_) => None,
    });
    let mut hits = context.texts.find_prefixes(&["http://"]);
    first_hit_per_text(&mut hits);
    let texts = hits.into_iter().filter_map(|hit| {
        let rest = hit.entry.content.get(hit.offset..)?;
        let url = rest.split([')', '>', ' ', '\n', '"']).next()?;
        Some(link_finding(&hit.entry.path(), url))
    });
    keys.chain(texts).collect()
}

fn link_finding(path: &str, url: &str) -> Finding {
    RULE.finding(path, format!("{url} is not encrypted"))
}

#[cfg(test)]
mod tests {
    use crate::tests::{check, found};

    #[test]
    fn link_in_a_text_is_reported() {
        let findings = check("introduction: Katso [tästä](http://example.fi/a) ja <https://example.fi>.");
        assert_eq!(findings.len(), 1);
        assert_eq!(findings[0].message, "http://example.fi/a is not encrypted");
    }

    #[test]
    fn each_script_of_a_service_is_checked() {
        let service = "services: [{ id: a, category: statistics, name: A, country: FI, script: ";
        assert_eq!(
            found(&format!("{service}[/a.js, 'http://a.example/b.js'] }}]")),
            [("link-unsafe", "services[0].script[1].src".to_owned())]
        );
        assert_eq!(
            found(&format!("{service}'http://a.example/b.js' }}]")),
            [("link-unsafe", "services[0].script[0].src".to_owned())]
        );
    }
}
