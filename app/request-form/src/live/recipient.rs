use seloste_notice::valid_email;
use web_sys::Url;

/// The address with its domain in ASCII (RFC 5890, section 2.3.2.1), as mail programs without the newer rules need it;
/// nothing where it is not one e-mail address. What the browser makes of the domain is what it would look up itself.
pub fn ascii(address: &str) -> Option<String> {
    if !valid_email(address) {
        return None;
    }
    let (local, domain) = address.rsplit_once('@')?;
    if domain.is_ascii() {
        return Some(address.to_owned());
    }
    let host = Url::new(&["http://", domain].concat()).ok()?.hostname();
    Some([local, "@", &host].concat()).filter(|address| host.is_ascii() && valid_email(address))
}
