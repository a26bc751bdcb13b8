//! Keywords of the files in `data/`. The build script reads them too, so this file depends on nothing.

macro_rules! keywords {
    ($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $word:literal,)* }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name {
            $($(#[$doc])* $variant,)*
        }

        impl $name {
            /// All values.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// Returns the keyword in the files.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)*
                }
            }
        }
    };
}

keywords! {
    /// What a service is for.
    Purpose {
        /// Statistics of the use of a site.
        MeasureUse = "measure-use",
        /// Recordings of what a visitor does on a page.
        RecordSessions = "record-sessions",
        /// Loading other services.
        ManageTags = "manage-tags",
        /// Results of advertising.
        MeasureAds = "measure-ads",
        /// Selection of advertisements.
        TargetAds = "target-ads",
        /// Companies from whose networks visitors come.
        IdentifyCompanies = "identify-companies",
        /// Data about customers from several sources.
        ManageCustomers = "manage-customers",
        /// Messages to customers.
        SendMessages = "send-messages",
        /// Selection of content or products.
        Personalize = "personalize",
        /// Comparison of several versions of a page.
        CompareVersions = "compare-versions",
        /// Features that are on for some visitors only.
        SwitchFeatures = "switch-features",
        /// Videos.
        ShowVideo = "show-video",
        /// Sound.
        PlayAudio = "play-audio",
        /// Maps.
        ShowMap = "show-map",
        /// Fonts.
        LoadFonts = "load-fonts",
        /// Files of the site.
        DeliverFiles = "deliver-files",
        /// Chats.
        Chat = "chat",
        /// Forms and surveys.
        CollectAnswers = "collect-answers",
        /// Ratings of products or of the shop.
        ShowReviews = "show-reviews",
        /// Payments.
        Pay = "pay",
        /// Detection of fraud.
        PreventFraud = "prevent-fraud",
        /// Distinction between people and programs.
        KeepOutBots = "keep-out-bots",
        /// Errors of the site.
        ReportErrors = "report-errors",
        /// Speed of the site.
        MeasureSpeed = "measure-speed",
        /// Content of social media.
        ShowSocialMedia = "show-social-media",
        /// Consent of visitors.
        ManageConsent = "manage-consent",
    }
}

keywords! {
    /// What a stored item is for.
    ItemPurpose {
        /// Recognizes a browser from one visit to the next.
        Recognize = "recognize",
        /// Connects the pages of a visit.
        Visit = "visit",
        /// Settings of the visitor.
        Settings = "settings",
        /// Origin of the visitor: campaign or site.
        Origin = "origin",
        /// Data that is not sent yet.
        Queue = "queue",
        /// Data that need not be fetched again.
        Cache = "cache",
        /// Advertisement from which the visitor came.
        AdClick = "ad-click",
        /// Version of the page that the visitor sees.
        Variant = "variant",
        /// Conversation of the visitor.
        Conversation = "conversation",
        /// What the service knows about the visitor.
        Profile = "profile",
        /// Detection of programs and fraud.
        Security = "security",
        /// Server that answers.
        Server = "server",
        /// What has already been shown or answered.
        Shown = "shown",
        /// Times and counts that limit what the service sends.
        Limit = "limit",
        /// State of the service itself.
        State = "state",
        /// Refusal of the visitor.
        Refusal = "refusal",
        /// Consent of the visitor.
        Consent = "consent",
    }
}

keywords! {
    /// Where a browser stores an item.
    StoragePlace {
        /// Cookie (RFC 6265).
        Cookie = "cookie",
        /// `localStorage`.
        Local = "local",
        /// `sessionStorage`.
        Session = "session",
        /// Database of IndexedDB.
        IndexedDb = "indexed-db",
        /// Cache of Cache Storage.
        Cache = "cache",
        /// Service worker, named by the path of its script.
        Worker = "worker",
    }
}

keywords! {
    /// How a stored item is handled.
    Handling {
        /// Declared, and removed on withdrawal.
        Declared = "declared",
        /// Stored only with a setting of the service: removed on withdrawal, but not declared by itself.
        Conditional = "conditional",
        /// The provider's own record of a refusal: declared, and kept on withdrawal.
        Refusal = "refusal",
        /// Written and removed again at once.
        Passing = "passing",
    }
}

keywords! {
    /// When a service begins to store or contact.
    Gate {
        /// As soon as its code is loaded or imported: gate the script or the import.
        Load = "load",
        /// When the site starts it: gate the start.
        Start = "start",
        /// At the first event that the site reports.
        Event = "event",
    }
}

keywords! {
    /// Kind of a source.
    SourceKind {
        /// Measured with a pinned version in a browser.
        Measured = "measured",
        /// Stated by the provider.
        Stated = "stated",
        /// Reported by others about the provider.
        Reported = "reported",
        /// Stated by a public database.
        Database = "database",
    }
}
