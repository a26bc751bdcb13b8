//! Apache httpd.

use super::no_project_files;
use crate::headers::{
    CACHE, CROSS_ORIGIN, CROSS_ORIGIN_FOLDER, IMMUTABLE, REVALIDATE, SECURITY, TYPES, compressible,
};
use crate::{SiteFacts, StaticHost};

pub(super) static HOST: StaticHost = StaticHost {
    name: "apache",
    about: "Apache httpd: .htaccess",
    next: "Copy the output folder with .htaccess to your server. The server must allow it (`AllowOverride FileInfo`) \
           and have mod_headers (`a2enmod headers`).",
    serves_root: false,
    serves_compressed: true,
    site_files,
    project_files: no_project_files,
};

/// Matches the names of files that are named by their hashes.
const HASHED_NAME: &str = r"\.[0-9a-f]{12}\.(css|js|txt|wasm)(\.br|\.gz)?$|^[0-9a-f]{32}\.json(\.br|\.gz)?$";

/// Extensions of compressed copies, with the names of their encodings, the best first.
const ENCODINGS: [(&str, &str); 2] = [("br", "br"), ("gz", "gzip")];

/// Only directives of the group `FileInfo`: any other would be an error where only this group is allowed.
fn site_files(facts: &SiteFacts<'_>) -> Vec<(&'static str, String)> {
    let base = facts.base;
    let mut text = format!("ErrorDocument 404 {base}404.html\nAddDefaultCharset utf-8\n");
    let mut with_charset = Vec::new();
    for (extension, value) in TYPES {
        let (bare, charset) = value.split_once(';').map_or((value, false), |(bare, _)| (bare, true));
        text.push_str(&format!("AddType {bare} .{extension}\n"));
        with_charset.extend(charset.then(|| format!(".{extension}")));
    }
    text.push_str(&format!("AddCharset utf-8 {}\n<IfModule mod_headers.c>\n", with_charset.join(" ")));
    for (name, value) in SECURITY {
        text.push_str(&format!("    Header always set {name} \"{value}\"\n"));
    }
    let (name, value) = CROSS_ORIGIN;
    text.push_str(&format!(
        "    Header set {CACHE} \"{REVALIDATE}\"\n\
         \x20   <FilesMatch \"{HASHED_NAME}\">\n\
         \x20       Header set {CACHE} \"{IMMUTABLE}\"\n\
         \x20   </FilesMatch>\n\
         \x20   Header set {name} \"{value}\" \"expr=%{{REQUEST_URI}} =~ m#^{base}{CROSS_ORIGIN_FOLDER}#\"\n\
         </IfModule>\n\
         <IfModule mod_deflate.c>\n\
         \x20   AddOutputFilterByType DEFLATE {}\n\
         </IfModule>\n",
        compressible().join(" ")
    ));
    if facts.precompressed {
        text.push_str(&precompressed(base));
    }
    vec![(".htaccess", text)]
}

/// Sends compressed copies to browsers that accept them. Without `Vary`, which needs mod_headers, caches
/// would send them to all others, too.
fn precompressed(base: &str) -> String {
    let extensions = TYPES.map(|(extension, _)| extension).join("|");
    let mut text = format!(
        "<IfModule mod_rewrite.c>\n<IfModule mod_headers.c>\n\
         \x20   RewriteEngine On\n\
         \x20   RewriteBase {base}\n\
         \x20   RemoveLanguage .br\n"
    );
    for (extension, encoding) in ENCODINGS {
        // Not `br;q=0`, which refuses it (RFC 9110, section 12.5.3).
        let accepts = format!(
            "    RewriteCond %{{HTTP:Accept-Encoding}} \
             \"(?:^|,)\\s*{encoding}\\s*(?:,|$|;\\s*q=(?:1|0\\.0*[1-9]))\" [NC]\n"
        );
        text.push_str(&format!(
            "    AddEncoding {encoding} .{extension}\n\
             {accepts}\
             \x20   RewriteCond %{{REQUEST_FILENAME}}index.html.{extension} -f\n\
             \x20   RewriteRule ^(.*/)?$ $1index.html.{extension} [END]\n\
             {accepts}\
             \x20   RewriteCond %{{REQUEST_FILENAME}}.{extension} -f\n\
             \x20   RewriteRule ^(.+\\.(?:{extensions}))$ $1.{extension} [END]\n"
        ));
    }
    for (extension, value) in TYPES {
        text.push_str(&format!(
            "    <FilesMatch \"\\.{extension}\\.(br|gz)$\">\n\
             \x20       ForceType \"{value}\"\n\
             \x20   </FilesMatch>\n"
        ));
    }
    text.push_str(&format!(
        "    <FilesMatch \"\\.({extensions})(\\.br|\\.gz)?$\">\n\
         \x20       Header merge Vary Accept-Encoding\n\
         \x20   </FilesMatch>\n\
         </IfModule>\n</IfModule>\n"
    ));
    text
}
