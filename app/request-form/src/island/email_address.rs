use seloste_notice::is_valid_email;
use web_sys::Url;

/// Converts the domain of an address to ASCII (RFC 5890, section 2.3.2.1) for older mail programs, by the
/// browser's URL parser. `None` if the text is not one valid address.
pub(super) fn to_ascii_address(address: &str) -> Option<String> {
    if !is_valid_email(address) {
        return None;
    }
    let (local, domain) = address.rsplit_once('@')?;
    if domain.is_ascii() {
        return Some(address.to_owned());
    }
    let host = Url::new(&["http://", domain].concat()).ok()?.hostname();
    Some([local, "@", &host].concat()).filter(|address| host.is_ascii() && is_valid_email(address))
}
