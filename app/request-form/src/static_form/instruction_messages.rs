use seloste_notice::Language;

/// Texts of the plain instructions in one language; other texts are shared with the form.
pub(super) struct InstructionMessages {
    /// Heading.
    pub title: &'static str,
    /// What to write in the message (Art. 12(3)).
    pub what: &'static str,
    /// Summary that opens the example letters.
    pub examples: &'static str,
    /// Placeholder for the name in the letters.
    pub your_name: &'static str,
    /// Placeholder for the contact details in the letters.
    pub your_contact: &'static str,
}

const FI: InstructionMessages = InstructionMessages {
    title: "Näin kirjoitat viestin itse",
    what: "Kerro, mitä oikeutta käytät, mitä tietosuojaselostetta asia koskee, kuka olet ja miten sinulle \
           voi vastata. Pyydä vahvistus viestin vastaanottamisesta ja perusteltu vastaus kuukauden kuluessa \
           (tietosuoja-asetuksen 12 artiklan 3 kohta). Määrämuotoa ei ole.",
    examples: "Malliviesti kutakin oikeutta varten",
    your_name: "[oma nimesi]",
    your_contact: "[sähköpostiosoitteesi tai postiosoitteesi]",
};

const SV: InstructionMessages = InstructionMessages {
    title: "Så skriver du meddelandet själv",
    what: "Berätta vilken rättighet du utövar, vilken dataskyddsinformation ärendet gäller, vem du är och \
           hur du kan få svar. Be om bekräftelse på att meddelandet har tagits emot och om ett motiverat \
           svar inom en månad (artikel 12.3 i dataskyddsförordningen). Ingen viss form krävs.",
    examples: "Exempel för varje rättighet",
    your_name: "[ditt namn]",
    your_contact: "[din e-postadress eller postadress]",
};

const EN: InstructionMessages = InstructionMessages {
    title: "How to write the message yourself",
    what: "State which right you are exercising, which privacy notice it concerns, who you are and how to \
           reach you. Ask for confirmation of receipt and for a reasoned answer within one month (Article \
           12(3) of the General Data Protection Regulation). No particular form is required.",
    examples: "An example for each right",
    your_name: "[your name]",
    your_contact: "[your e-mail or postal address]",
};

/// Returns the texts in a language.
pub(super) const fn messages(language: Language) -> &'static InstructionMessages {
    match language {
        Language::Fi => &FI,
        Language::Sv => &SV,
        Language::En => &EN,
    }
}
