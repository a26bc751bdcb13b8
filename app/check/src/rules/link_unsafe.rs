use crate::Rule;
use crate::rule::Run;
use crate::sayings::once_for_each_text;
use crate::subject::Subject;
use crate::walk::Leaf;
use seloste_notice::{Finding, Severity};

pub(super) const RULE: Rule = Rule {
    id: "link-unsafe",
    summary: "A link leads to an unprotected address",
    severity: Severity::Warning,
    why: "What is read and sent over `http://` can be read and changed on its way; a form behind such a link gives away \
          what is filled in.",
    source: "Art. 32(1) GDPR; RFC 9110, section 4.2.2",
    remedy: "Write `https://`, and see whether the link still leads where it should.",
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
    run: Run::OnNotice(run),
};

/// Addresses of keys and in texts. Schemes that could run code are refused by the reader already.
fn run(subject: &Subject) -> Vec<Finding> {
    let keys = subject.nodes.iter().filter_map(|node| match node.leaf {
        Leaf::Url(url) => {
            let is_unsafe = url.get(..7).is_some_and(|scheme| scheme.eq_ignore_ascii_case("http://"));
            is_unsafe.then(|| told(&node.path, url))
        }
        Leaf::Text(..) | Leaf::List(_) | Leaf::Party(_) => None,
    });
    let mut mentions = subject.prose.words_beginning(&["http://"]);
    once_for_each_text(&mut mentions);
    let texts = mentions.into_iter().filter_map(|mention| {
        let rest = mention.passage.text.get(mention.at..)?;
        let url = rest.split([')', '>', ' ', '\n', '"']).next()?;
        Some(told(&mention.passage.path(), url))
    });
    keys.chain(texts).collect()
}

fn told(path: &str, url: &str) -> Finding {
    RULE.finding(path, format!("{url} is not protected on its way."))
}

#[cfg(test)]
mod tests {
    use crate::examples::check;

    #[test]
    fn links_in_texts() {
        let findings = check("introduction: Katso [tästä](http://example.fi/a) ja <https://example.fi>.");
        assert_eq!(findings.len(), 1);
        assert_eq!(findings[0].what, "http://example.fi/a is not protected on its way.");
    }
}
