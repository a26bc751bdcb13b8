/// ISO 3166-1 codes of the European Economic Area; Åland (`AX`) is part of Finland but has a code of its own.
///
/// Source: Agreement on the European Economic Area, Art. 126; Treaty on European Union, Art. 52.
pub const EEA: [&str; 31] = [
    "AT", "AX", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IS",
    "IT", "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK",
];
