//! Declarations of the fields of a notice, and what follows from them.
//!
//! `#[derive(Record)]` of `seloste-notice-derive` generates a [`RecordSpec`], [`Record`] and [`Visit`] for
//! each struct of the model. Its documentation lists the attributes.

use crate::{
    Authority, Contact, CookieLifetime, CookieParty, Country, Date, FreeSection, Item, JointControllers,
    KnownUse, Language, Notice, Party, Period, Retention, Right, RightStatement, SectionPlacement, Source,
    Text, TextList,
};

/// Declaration of a map with fixed keys.
#[derive(Debug)]
pub struct RecordSpec {
    /// Name in the schema; empty for the map at the top level.
    pub name: &'static str,
    /// Description for authors.
    pub description: &'static str,
    /// Fields, in the order in which an author would write them.
    pub fields: &'static [FieldSpec],
    /// Keys; exactly one must be present.
    pub one_of: &'static [&'static str],
    /// Key that supplies the required keys of the map if they are missing.
    pub supplied_by: Option<&'static str>,
}

/// Declaration of a field.
#[derive(Debug)]
pub struct FieldSpec {
    /// YAML key.
    pub key: &'static str,
    /// Type of the value.
    pub kind: FieldKind,
    /// True if the file cannot be used without it.
    pub required: bool,
    /// Description for authors.
    pub description: &'static str,
    /// Article of the GDPR, such as `13(1)(a)`.
    pub article: Option<&'static str>,
    /// Term of W3C DPV, if there is one.
    pub dpv: Option<&'static str>,
    /// Member of a TILT document, if there is one.
    pub tilt: Option<&'static str>,
    /// How a text is expected to be translated.
    pub translation: Translation,
}

impl FieldSpec {
    /// Declares a field that may be missing, without terms of the exports.
    pub const fn optional(key: &'static str, kind: FieldKind, description: &'static str) -> Self {
        Self {
            key,
            kind,
            required: false,
            description,
            article: None,
            dpv: None,
            tilt: None,
            translation: Translation::Needed,
        }
    }
}

/// How a text is expected to be translated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Translation {
    /// It needs a translation.
    Needed,
    /// The name of a person or organisation. Given once, it applies to all languages.
    Person,
    /// The name of an organisation, or what kind of organisations it is. A name given once applies to all
    /// languages.
    Organisation,
    /// A name that may be the same in every language.
    Proper,
}

/// Type of a value.
#[derive(Debug)]
pub enum FieldKind {
    /// A short text: one string, or one for each language.
    Text,
    /// A long text in Markdown: one string, or one for each language.
    Markdown,
    /// A list of short texts, or one list for each language.
    TextList,
    /// A text that is the same in every language: a name or a number.
    Plain,
    /// Characters that are compared exactly: the name of a cookie, a path.
    Scalar,
    /// A text that matches a regular expression (ECMA-262, as in JSON Schema); with an example.
    Pattern(&'static str, &'static str),
    /// Lower-case letters, digits and single hyphens.
    Id,
    /// An id that is not one of [`RESERVED_IDS`](crate::RESERVED_IDS).
    NoticeId,
    /// An id of an entry under another key of the notice.
    Reference(&'static str),
    /// A date, as `2026-10-01`.
    Date,
    /// An e-mail address.
    Email,
    /// A URL that may be linked.
    Link,
    /// A URL that a page may load: on the web, or a path on the site.
    Loaded,
    /// A country code of ISO 3166-1 (two letters).
    Country,
    /// The id of a service in the catalogue of services.
    KnownService,
    /// `true`, `false`, `yes` or `no`.
    Boolean,
    /// A whole number within a range; both ends are included.
    Integer(u32, u32),
    /// One of a fixed set of keywords.
    Keywords(fn() -> Vec<&'static str>),
    /// `none`, which states that there is none, or a value.
    Item(&'static FieldKind),
    /// A right: `yes`, `none`, a text or a map.
    Right(&'static RecordSpec),
    /// A list.
    List(&'static FieldKind),
    /// A single value or a list.
    OneOrMany(&'static FieldKind),
    /// A map whose keys are ids that the author chooses.
    MapById(&'static FieldKind),
    /// A map with fixed keys.
    Map(&'static RecordSpec),
    /// Any of several kinds.
    AnyOf(&'static [FieldKind]),
    /// Several keys of the surrounding map, which are one value of the model.
    Flatten(&'static RecordSpec),
}

impl RecordSpec {
    /// Returns the declarations of all keys, including those that are one value of the model together.
    pub fn keys(&self) -> Vec<&'static FieldSpec> {
        let mut keys = Vec::new();
        for field in self.fields {
            match &field.kind {
                FieldKind::Flatten(several) => keys.extend(several.keys()),
                _ => keys.push(field),
            }
        }
        keys
    }

    /// Returns alternative keys, exactly one of them required; empty if there are none.
    pub fn alternatives(&self) -> &'static [&'static str] {
        let within = self.fields.iter().find_map(|field| match &field.kind {
            FieldKind::Flatten(several) if !several.one_of.is_empty() => Some(several.one_of),
            _ => None,
        });
        within.unwrap_or(self.one_of)
    }
}

/// A value out of a fixed set, each with a keyword.
pub trait Keyword: Copy + 'static {
    /// All values.
    const VALUES: &'static [Self];

    /// Returns the keyword of a value.
    fn keyword(self) -> &'static str;
}

/// Returns all keywords of a type.
pub fn keywords<T: Keyword>() -> Vec<&'static str> {
    T::VALUES.iter().map(|value| value.keyword()).collect()
}

macro_rules! keyword {
    ($($name:ident),* $(,)?) => {
        $(impl Keyword for crate::$name {
            const VALUES: &'static [Self] = &Self::ALL;

            fn keyword(self) -> &'static str {
                self.as_str()
            }
        })*
    };
}

keyword![
    Basis,
    Category,
    ConsentScope,
    CookieParty,
    DialogPosition,
    DialogTheme,
    GpcPolicy,
    Layout,
    Mechanism,
    PeriodQualifier,
    ProvisionRequirement,
    RecipientRole,
    RequestRequirementKind,
    Right,
    SectionId,
    SourceKind,
    SpecialCategory,
    Storage,
];

impl Keyword for Language {
    const VALUES: &'static [Self] = &Self::ALL;

    fn keyword(self) -> &'static str {
        self.code()
    }
}

/// A value of the notice format that is read as a whole: a map, or what is accepted in place of it.
pub trait Record: Visit + Sized {
    /// Type of the value.
    const KIND: FieldKind;

    /// Reads the value. Returns `None` if it cannot be used; the reader has the reasons.
    fn read<R: Reader>(reader: &mut R, value: R::Value<'_>) -> Option<Self>;

    /// Returns the id that no other entry of the same list may have.
    fn unique_id(&self) -> Option<&str> {
        None
    }
}

/// Reads values of the notice format from a file, and collects all errors. Methods return `None` for a value
/// with errors; reading continues with the next field.
pub trait Reader: Sized {
    /// A value in the file.
    type Value<'v>: Copy;
    /// The fields of a map that is being read.
    type Fields<'v>;

    /// Starts to read a map.
    fn fields<'v>(&mut self, value: Self::Value<'v>) -> Option<Self::Fields<'v>>;

    /// Reads a field that may be missing.
    fn optional<T>(
        &mut self,
        fields: &mut Self::Fields<'_>,
        key: &'static str,
        read: impl FnOnce(&mut Self, Self::Value<'_>) -> Option<T>,
    ) -> Option<T>;

    /// Reads a field that must be present. `keywords` are its values, if they are a fixed set.
    fn required<T>(
        &mut self,
        fields: &mut Self::Fields<'_>,
        key: &'static str,
        keywords: fn() -> Vec<&'static str>,
        read: impl FnOnce(&mut Self, Self::Value<'_>) -> Option<T>,
    ) -> Option<T>;

    /// Reads a field that may be missing or `none`.
    fn item<T>(
        &mut self,
        fields: &mut Self::Fields<'_>,
        key: &'static str,
        read: impl FnOnce(&mut Self, Self::Value<'_>) -> Option<T>,
    ) -> Item<T>;

    /// Reports the keys that were not read.
    fn finish(&mut self, fields: Self::Fields<'_>);

    /// Reads the entries of a list.
    fn list<T>(
        &mut self,
        value: Self::Value<'_>,
        read: impl FnMut(&mut Self, Self::Value<'_>) -> Option<T>,
    ) -> Vec<T>;

    /// Reads the entries of a list, or a single value.
    fn one_or_many<T>(
        &mut self,
        value: Self::Value<'_>,
        read: impl FnMut(&mut Self, Self::Value<'_>) -> Option<T>,
    ) -> Vec<T>;

    /// Reads a list of records, and reports ids that are not unique.
    fn records<T: Record>(&mut self, value: Self::Value<'_>) -> Vec<T>;

    /// Reads records under ids of the author's choice.
    fn by_id<T: Record>(&mut self, value: Self::Value<'_>) -> Vec<T>;

    /// Returns the id under which a value is.
    fn map_key(&mut self, value: Self::Value<'_>) -> String;

    /// Returns true if a value is a text or keyword, in place of a map.
    fn is_text(&self, value: Self::Value<'_>) -> bool;

    /// Returns true if a value is a list.
    fn is_list(&self, value: Self::Value<'_>) -> bool;

    /// Returns a mark for the errors so far, with which the methods that check a record recognize new ones.
    fn mark(&self) -> usize;

    /// Reads a short text.
    fn text(&mut self, value: Self::Value<'_>) -> Option<Text>;
    /// Reads a text in Markdown.
    fn markdown(&mut self, value: Self::Value<'_>) -> Option<Text>;
    /// Reads a list of short texts.
    fn text_list(&mut self, value: Self::Value<'_>) -> Option<TextList>;
    /// Reads a text that is the same in every language.
    fn plain(&mut self, value: Self::Value<'_>) -> Option<String>;
    /// Reads characters that are compared exactly.
    fn scalar(&mut self, value: Self::Value<'_>) -> Option<String>;
    /// Reads an id.
    fn id(&mut self, value: Self::Value<'_>) -> Option<String>;
    /// Reads the id of a notice.
    fn notice_id(&mut self, value: Self::Value<'_>) -> Option<String>;
    /// Reads the id of an entry under another key, and checks at the end that there is such an entry.
    fn reference(&mut self, value: Self::Value<'_>, key: &'static str) -> Option<String>;
    /// Reads a date.
    fn date(&mut self, value: Self::Value<'_>) -> Option<Date>;
    /// Reads an e-mail address.
    fn email(&mut self, value: Self::Value<'_>) -> Option<String>;
    /// Reads a URL that may be linked.
    fn link(&mut self, value: Self::Value<'_>) -> Option<String>;
    /// Reads a URL that a page may load.
    fn loaded(&mut self, value: Self::Value<'_>) -> Option<String>;
    /// Reads a country code.
    fn country(&mut self, value: Self::Value<'_>) -> Option<Country>;
    /// Reads one country code or a list.
    fn countries(&mut self, value: Self::Value<'_>) -> Option<Vec<Country>>;
    /// Reads `true`, `false`, `yes` or `no`.
    fn boolean(&mut self, value: Self::Value<'_>) -> Option<bool>;
    /// Reads a whole number up to a limit.
    fn integer(&mut self, value: Self::Value<'_>, most: u32) -> Option<u32>;
    /// Reads a keyword.
    fn keyword<T: Keyword>(&mut self, value: Self::Value<'_>) -> Option<T>;
    /// Reads the languages of the notice, on which its texts depend.
    fn languages(&mut self, value: Self::Value<'_>) -> Option<Vec<Language>>;

    /// Reads the supervisory authority: a country, or a party.
    fn authority(&mut self, value: Self::Value<'_>) -> Option<Authority>;
    /// Reads a source in place of a map: `data-subject`, or its name. Returns the outer `None` for a map.
    fn short_source(&mut self, value: Self::Value<'_>) -> Option<Option<Source>>;
    /// Reads a length of time from several keys.
    fn period(&mut self, fields: &mut Self::Fields<'_>) -> Option<Period>;
    /// Reads the position of a free section from several keys.
    fn placement(&mut self, fields: &mut Self::Fields<'_>) -> Option<SectionPlacement>;
    /// Reads the rights that the notice mentions, each from its key.
    fn rights(&mut self, fields: &mut Self::Fields<'_>) -> Vec<(Right, Item<RightStatement>)>;
    /// Reads the statement of one right.
    fn right(&mut self, fields: &mut Self::Fields<'_>, key: &'static str) -> Item<RightStatement>;
    /// Reads the name of a cookie or storage key, which depends on the kind of storage.
    fn cookie_name(&mut self, fields: &mut Self::Fields<'_>, key: &'static str) -> Option<String>;
    /// Reads the lifetime of a cookie or storage key from several keys.
    fn cookie_lifetime(&mut self, fields: &mut Self::Fields<'_>) -> Option<CookieLifetime>;
    /// Reads who sets a cookie or storage key, which depends on the kind of storage.
    fn cookie_party(&mut self, fields: &mut Self::Fields<'_>, key: &'static str) -> Option<CookieParty>;
    /// Reads the id of a service in the catalogue of services.
    fn known_service(&mut self, fields: &mut Self::Fields<'_>, key: &'static str) -> Option<KnownUse>;
    /// Reads the id that the provider of a known service has given.
    fn account(&mut self, fields: &mut Self::Fields<'_>, key: &'static str) -> Option<String>;
    /// Reads contacted origins: a list, or lists by what is loaded from them.
    fn contacts(&mut self, fields: &mut Self::Fields<'_>, key: &'static str) -> Vec<Contact>;

    /// Checks joint controllers as a whole.
    fn finish_joint_controllers(
        &mut self,
        value: Self::Value<'_>,
        joint: JointControllers,
        mark: usize,
    ) -> Option<JointControllers>;
    /// Checks a retention period as a whole.
    fn finish_retention(
        &mut self,
        value: Self::Value<'_>,
        retention: Retention,
        mark: usize,
    ) -> Option<Retention>;
    /// Checks a source as a whole.
    fn finish_source(&mut self, value: Self::Value<'_>, source: Source, mark: usize) -> Option<Source>;
    /// Checks a free section as a whole.
    fn finish_section(
        &mut self,
        value: Self::Value<'_>,
        section: FreeSection,
        mark: usize,
    ) -> Option<FreeSection>;
    /// Sorts the history of a notice.
    fn finish_notice(&mut self, value: Self::Value<'_>, notice: Notice, mark: usize) -> Option<Notice>;
}

/// Path of a value in a notice, such as `recipients.mailer.transfer` or `purposes[0].name`.
#[derive(Clone, Debug, Default)]
pub struct ValuePath(String);

impl ValuePath {
    /// Returns the path as a text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Appends a key. Returns the length before, for [`truncate`](Self::truncate).
    pub fn push_key(&mut self, key: &str) -> usize {
        let length = self.0.len();
        if length > 0 {
            self.0.push('.');
        }
        self.0.push_str(key);
        length
    }

    /// Appends the index of a list entry. Returns the length before, for [`truncate`](Self::truncate).
    pub fn push_index(&mut self, index: usize) -> usize {
        let length = self.0.len();
        self.0.push('[');
        self.0.push_str(&index.to_string());
        self.0.push(']');
        length
    }

    /// Removes what was appended after this length.
    pub fn truncate(&mut self, length: usize) {
        self.0.truncate(length);
    }
}

/// A value with texts, URLs and parties, which are visited in the order of the model.
pub trait Visit {
    /// Passes each text, URL and party with its path to a visitor.
    fn visit<'a>(&'a self, path: &mut ValuePath, visitor: &mut dyn Visitor<'a>);

    /// Passes each text with its path to a visitor that may change it.
    fn visit_mut(&mut self, path: &mut ValuePath, visitor: &mut dyn VisitorMut);
}

/// Receives the texts, URLs and parties of a notice.
pub trait Visitor<'a> {
    /// Called for each text, with the declaration of its field.
    fn text(&mut self, path: &ValuePath, text: &'a Text, field: &'static FieldSpec);
    /// Called for each list of short texts.
    fn text_list(&mut self, path: &ValuePath, list: &'a TextList);
    /// Called for each URL.
    fn url(&mut self, path: &ValuePath, url: &'a str);
    /// Called for each party, before its texts and URLs.
    fn party(&mut self, path: &ValuePath, party: &'a Party);
}

/// Receives the texts of a notice for changes.
pub trait VisitorMut {
    /// Called for each text, with the declaration of its field.
    fn text(&mut self, path: &ValuePath, text: &mut Text, field: &'static FieldSpec);
    /// Called for each list of short texts.
    fn text_list(&mut self, path: &ValuePath, list: &mut TextList);
}
