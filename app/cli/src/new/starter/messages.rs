//! Comments and placeholders of the starter files, from `starter.ftl` of each language (app/languages). Lines
//! of comments have at most 110 characters.

use seloste_notice::Language;

include!(concat!(env!("OUT_DIR"), "/starter.rs"));

impl StarterMessages {
    /// First character of each placeholder.
    pub(super) const BLANK_START: char = '[';

    /// Returns the placeholders.
    pub(super) const fn blanks(&self) -> [&'static str; 9] {
        [
            self.name_blank,
            self.data_blank,
            self.purpose_blank,
            self.retention_blank,
            self.recipient_blank,
            self.security_blank,
            self.provision_blank,
            self.automated_blank,
            self.authority_blank,
        ]
    }
}
