use std::collections::BTreeSet;

use super::*;

const HASHED: [&str; 2] = ["assets/site.0123456789ab.css", "choices/widget.0123456789ab.js"];

fn site_files(host: &StaticHost, base: &str) -> Vec<(&'static str, String)> {
    host.site_files(&SiteFacts { base, hashed: &HASHED.map(str::to_owned), precompressed: true })
}

fn project_files(host: &StaticHost, base: &str) -> Vec<ProjectFile> {
    let facts = ProjectFacts {
        base,
        out_name: "dist",
        folder: "notices",
        out: "notices/dist",
        version: "1.2.3",
        precompressed: true,
    };
    host.project_files(&facts)
}

#[test]
fn hosts_have_different_names_and_texts_for_authors() {
    let names: BTreeSet<_> = StaticHost::all().iter().map(|host| host.name).collect();
    assert_eq!(names.len(), StaticHost::all().len());
    for host in StaticHost::all() {
        assert!(std::ptr::eq(StaticHost::from_name(host.name).unwrap(), *host));
        assert!(host.about.contains(": ") && !host.about.ends_with('.'), "{}", host.about);
        assert!(host.next.ends_with('.'), "{}", host.next);
        assert!(!site_files(host, "/").is_empty() || !project_files(host, "/").is_empty(), "{}", host.name);
    }
    assert!(StaticHost::from_name("nginx ").is_none());
}

#[test]
fn files_end_with_a_line_end_and_have_no_trailing_spaces() {
    for host in StaticHost::all() {
        for base in ["/", "/privacy/"] {
            let of_site = site_files(host, base).into_iter().map(|(_, text)| text);
            for text in of_site.chain(project_files(host, base).into_iter().map(|file| file.text)) {
                assert!(text.is_empty() || text.ends_with('\n'), "{}", host.name);
                assert!(text.lines().all(|line| line.trim_end() == line), "{}\n{text}", host.name);
            }
        }
    }
}

#[test]
fn a_site_below_a_path_has_its_own_404_page() {
    for name in ["nginx", "apache", "caddy", "lighttpd", "s3"] {
        let host = StaticHost::from_name(name).unwrap();
        let texts = site_files(host, "/privacy/").into_iter().map(|(_, text)| text);
        let texts: String =
            texts.chain(project_files(host, "/privacy/").into_iter().map(|file| file.text)).collect();
        assert!(texts.contains("privacy/404.html"), "{name}\n{texts}");
    }
}

#[test]
fn only_files_of_known_types_are_compressed() {
    for path in ["index.html", "a.b/c.0123456789ab.wasm", "choices/types.d.ts"] {
        assert!(is_compressible(path), "{path}");
    }
    for path in ["html", "a.html/b", "a.png", "a.html.br", "notice.pdf", ".htaccess", ""] {
        assert!(!is_compressible(path), "{path}");
    }
}

#[test]
fn each_file_named_by_its_hash_has_a_rule_where_there_are_no_patterns() {
    for name in ["netlify", "cloudflare-pages", "azure-static-web-apps"] {
        let texts = site_files(StaticHost::from_name(name).unwrap(), "/privacy/");
        for path in HASHED {
            let is_rule =
                |line: &str| line.trim_start_matches("{ \"route\": \"").starts_with(&format!("/{path}"));
            let is_there = |text: &String| text.lines().any(|line| is_rule(line.trim()));
            assert!(texts.iter().any(|(_, text)| is_there(text)), "{name}: {path}");
            // These hosts serve the output folder at the root.
            assert!(texts.iter().all(|(_, text)| !text.contains("/privacy/")), "{name}");
        }
    }
}
