use seloste_notice::Language;

/// The texts of the plain instructions in one language; the rest they share with the form.
pub struct PlainWords {
    /// Their heading.
    pub title: &'static str,
    /// What belongs in the message (Art. 12(3)).
    pub what: &'static str,
    /// Opens the letters.
    pub examples: &'static str,
    /// In place of the name in the letters.
    pub your_name: &'static str,
    /// In place of the contact in the letters.
    pub your_contact: &'static str,
}

const FI: PlainWords = PlainWords {
    title: "Näin kirjoitat viestin itse",
    what: "Kerro, mitä oikeutta käytät, mitä tietosuojaselostetta asia koskee, kuka olet ja miten sinulle voi vastata. \
           Pyydä vahvistus viestin vastaanottamisesta ja perusteltu vastaus kuukauden kuluessa (tietosuoja-asetuksen \
           12 artiklan 3 kohta). Määrämuotoa ei ole.",
    examples: "Malliviesti kutakin oikeutta varten",
    your_name: "[oma nimesi]",
    your_contact: "[sähköpostiosoitteesi tai postiosoitteesi]",
};

const SV: PlainWords = PlainWords {
    title: "Så skriver du meddelandet själv",
    what: "Berätta vilken rättighet du utövar, vilken dataskyddsbeskrivning ärendet gäller, vem du är och hur du kan få \
           svar. Be om bekräftelse på att meddelandet har tagits emot och om ett motiverat svar inom en månad \
           (artikel 12.3 i dataskyddsförordningen). Ingen viss form krävs.",
    examples: "Exempel för varje rättighet",
    your_name: "[ditt namn]",
    your_contact: "[din e-postadress eller postadress]",
};

const EN: PlainWords = PlainWords {
    title: "How to write the message yourself",
    what: "Say which right you use, which privacy notice the matter concerns, who you are and how you can be answered. \
           Ask for confirmation of receipt and for a reasoned answer within one month (Article 12(3) of the General \
           Data Protection Regulation). No particular form is required.",
    examples: "An example for each right",
    your_name: "[your name]",
    your_contact: "[your e-mail or postal address]",
};

/// The texts of this language.
pub const fn words(language: Language) -> &'static PlainWords {
    match language {
        Language::Fi => &FI,
        Language::Sv => &SV,
        Language::En => &EN,
    }
}
