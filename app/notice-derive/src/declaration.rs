//! Parses a struct and its attributes.

use proc_macro2::{Span, TokenStream};
use syn::meta::ParseNestedMeta;
use syn::{
    Attribute, Data, DeriveInput, Error, Expr, ExprLit, Fields, GenericArgument, Ident, Lit, LitStr, Meta,
    Path, PathArguments, Result, Token, Type, parenthesized,
};

/// A struct of the model.
pub(crate) struct Declaration {
    pub ident: Ident,
    pub name: String,
    pub description: String,
    pub fields: Vec<Field>,
    pub short: Option<Short>,
    pub finish: Option<Ident>,
    pub is_party: bool,
    pub field_enum: Option<Ident>,
    pub supplied_by: Option<String>,
}

/// What is accepted in place of a map.
pub(crate) enum Short {
    /// A list, which becomes the value of a field. If all other fields are empty, paths and the published
    /// form are those of the list.
    List(Ident),
    /// A single value, which becomes the value of a field.
    Field(Ident, ValueKind),
    /// Values read by a method of `Reader`, and their `FieldKind`s.
    Method(Ident, TokenStream),
}

/// A field of a struct.
pub(crate) struct Field {
    pub ident: Ident,
    pub key: String,
    pub description: String,
    pub wrapper: Wrapper,
    /// Type within the wrapper and the list.
    pub inner: Type,
    /// Type of the field.
    pub whole: Type,
    pub list: Option<ListShape>,
    pub kind: ValueKind,
    pub role: Role,
    pub is_default: bool,
    pub is_required_list: bool,
    pub is_private: bool,
    pub is_unique: bool,
    pub always_serialized: bool,
    pub translation: Option<Ident>,
    pub article: Option<String>,
    pub dpv: Option<String>,
    pub tilt: Option<String>,
}

/// Where the value of a field comes from.
pub(crate) enum Role {
    /// From the key of the same name.
    Key,
    /// From the key under which the map is.
    MapKey,
    /// From its key, by a method of `Reader`; with the `FieldKind`, if it does not follow from the type.
    With(Ident, Option<Path>),
    /// From several keys, by a method of `Reader`; with their `RecordSpec`, and whether it is visited.
    Flatten { spec: Path, with: Ident, visited: bool },
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wrapper {
    None,
    Option,
    Item,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum ListShape {
    List,
    OneOrMany,
    ById,
}

/// Type of a value in the file.
#[derive(Clone)]
pub(crate) enum ValueKind {
    Text,
    Markdown,
    TextList,
    Plain,
    Scalar,
    Id,
    NoticeId,
    Email,
    Link,
    Loaded,
    Date,
    Country,
    Countries,
    Boolean,
    Languages,
    Integer(Box<Expr>),
    Reference(LitStr),
    Keyword,
    Record,
}

impl ValueKind {
    fn from_word(word: &str) -> Option<Self> {
        Some(match word {
            "text" => Self::Text,
            "markdown" => Self::Markdown,
            "plain" => Self::Plain,
            "scalar" => Self::Scalar,
            "id" => Self::Id,
            "notice_id" => Self::NoticeId,
            "email" => Self::Email,
            "link" => Self::Link,
            "loaded" => Self::Loaded,
            "countries" => Self::Countries,
            "languages" => Self::Languages,
            "keyword" => Self::Keyword,
            _ => return None,
        })
    }

    /// Returns the kind that a Rust type determines.
    fn of_type(name: &str) -> Option<Self> {
        Some(match name {
            "TextList" => Self::TextList,
            "Date" => Self::Date,
            "Country" => Self::Country,
            "bool" => Self::Boolean,
            "Text" | "String" | "u32" => return None,
            _ => Self::Record,
        })
    }
}

/// Attributes of a struct.
#[derive(Default)]
struct RecordAttributes {
    name: Option<String>,
    short: Option<Short>,
    short_with: Option<Ident>,
    short_kinds: Option<TokenStream>,
    finish: Option<Ident>,
    is_party: bool,
    field_enum: Option<Ident>,
    supplied_by: Option<String>,
    exports: Exports,
}

/// Terms in the exports; the outer `Option` is `None` if nothing is stated.
#[derive(Clone, Default)]
struct Exports {
    dpv: Option<Option<String>>,
    tilt: Option<Option<String>>,
}

impl Exports {
    /// Parses `dpv = …` and `tilt = …`; returns false for other attributes.
    fn parse(&mut self, meta: &ParseNestedMeta<'_>) -> Result<bool> {
        let target = if meta.path.is_ident("dpv") {
            &mut self.dpv
        } else if meta.path.is_ident("tilt") {
            &mut self.tilt
        } else {
            return Ok(false);
        };
        let input = meta.value()?;
        *target = Some(if input.peek(LitStr) {
            Some(input.parse::<LitStr>()?.value())
        } else {
            let word: Ident = input.parse()?;
            if word != "none" {
                return Err(Error::new(word.span(), "expected a term in quotation marks, or `none`"));
            }
            None
        });
        Ok(true)
    }
}

impl Declaration {
    /// Parses a struct with named fields.
    pub(crate) fn parse(input: &DeriveInput) -> Result<Self> {
        let Data::Struct(data) = &input.data else {
            return Err(Error::new_spanned(&input.ident, "`Record` can be derived for structs only"));
        };
        let Fields::Named(named) = &data.fields else {
            return Err(Error::new_spanned(&input.ident, "`Record` needs named fields"));
        };
        let mut attributes = RecordAttributes::default();
        for attribute in input.attrs.iter().filter(|attribute| attribute.path().is_ident("record")) {
            attribute.parse_nested_meta(|meta| attributes.parse(&meta))?;
        }
        let fields: Vec<Field> = named
            .named
            .iter()
            .map(|field| Field::parse(field, &attributes.exports))
            .collect::<Result<_>>()?;
        let short = match (attributes.short, attributes.short_with) {
            (short, None) => short,
            (_, Some(method)) => Some(Short::Method(method, attributes.short_kinds.unwrap_or_default())),
        };
        let missing = || Error::new_spanned(&input.ident, "state `#[record(name = \"…\")]`");
        Ok(Self {
            ident: input.ident.clone(),
            name: attributes.name.ok_or_else(missing)?,
            description: description(&input.attrs, input.ident.span())?,
            fields,
            short,
            finish: attributes.finish,
            is_party: attributes.is_party,
            field_enum: attributes.field_enum,
            supplied_by: attributes.supplied_by,
        })
    }
}

impl RecordAttributes {
    fn parse(&mut self, meta: &ParseNestedMeta<'_>) -> Result<()> {
        if self.exports.parse(meta)? {
            return Ok(());
        }
        match word(&meta.path).as_str() {
            "name" => self.name = Some(meta.value()?.parse::<LitStr>()?.value()),
            "supplied_by" => self.supplied_by = Some(meta.value()?.parse::<LitStr>()?.value()),
            "finish" => self.finish = Some(meta.value()?.parse()?),
            "fields" => self.field_enum = Some(meta.value()?.parse()?),
            "party" => self.is_party = true,
            "short_with" => self.short_with = Some(meta.value()?.parse()?),
            "list" => self.short = Some(Short::List(meta.value()?.parse()?)),
            "short_kinds" => {
                let content;
                parenthesized!(content in meta.input);
                self.short_kinds = Some(content.parse()?);
            }
            "short" => {
                let content;
                parenthesized!(content in meta.input);
                let field: Ident = content.parse()?;
                content.parse::<Token![:]>()?;
                let kind: Ident = content.parse()?;
                let known = ValueKind::from_word(&kind.to_string());
                let unknown = || Error::new(kind.span(), "unknown kind of value");
                self.short = Some(Short::Field(field, known.ok_or_else(unknown)?));
            }
            _ => return Err(meta.error("unknown attribute of a record")),
        }
        Ok(())
    }
}

/// Attributes of a field.
#[derive(Default)]
struct FieldAttributes {
    key: Option<String>,
    kind: Option<ValueKind>,
    list: Option<ListShape>,
    with: Option<Ident>,
    field_kind: Option<Path>,
    flatten: Option<Path>,
    visited: bool,
    map_key: bool,
    is_default: bool,
    is_required: bool,
    is_private: bool,
    is_unique: bool,
    always: bool,
    translation: Option<Ident>,
    article: Option<String>,
}

impl FieldAttributes {
    fn parse(&mut self, meta: &ParseNestedMeta<'_>) -> Result<()> {
        let word = word(&meta.path);
        if let Some(kind) = ValueKind::from_word(&word) {
            self.kind = Some(kind);
            return Ok(());
        }
        match word.as_str() {
            "integer" => self.kind = Some(ValueKind::Integer(Box::new(meta.value()?.parse()?))),
            "reference" => self.kind = Some(ValueKind::Reference(meta.value()?.parse()?)),
            "key" => self.key = Some(meta.value()?.parse::<LitStr>()?.value()),
            "article" => self.article = Some(meta.value()?.parse::<LitStr>()?.value()),
            "name" => self.translation = Some(meta.value()?.parse()?),
            "list" => self.list = Some(ListShape::List),
            "one_or_many" => self.list = Some(ListShape::OneOrMany),
            "by_id" => self.list = Some(ListShape::ById),
            "with" => self.with = Some(meta.value()?.parse()?),
            "kind" => self.field_kind = Some(meta.value()?.parse()?),
            "flatten" => self.flatten = Some(meta.value()?.parse()?),
            "visited" => self.visited = true,
            "map_key" => self.map_key = true,
            "default" => self.is_default = true,
            "required" => self.is_required = true,
            "private" => self.is_private = true,
            "unique" => self.is_unique = true,
            "always" => self.always = true,
            _ => return Err(meta.error("unknown attribute of a field")),
        }
        Ok(())
    }
}

impl Field {
    fn parse(field: &syn::Field, record: &Exports) -> Result<Self> {
        let Some(ident) = field.ident.clone() else {
            return Err(Error::new_spanned(field, "`Record` needs named fields"));
        };
        let mut attributes = FieldAttributes::default();
        let mut exports = Exports::default();
        for attribute in field.attrs.iter().filter(|attribute| attribute.path().is_ident("field")) {
            attribute.parse_nested_meta(|meta| {
                if exports.parse(&meta)? { Ok(()) } else { attributes.parse(&meta) }
            })?;
        }
        let (wrapper, within) = match generic(&field.ty) {
            Some((name, inner)) if name == "Option" => (Wrapper::Option, inner),
            Some((name, inner)) if name == "Item" => (Wrapper::Item, inner),
            _ => (Wrapper::None, &field.ty),
        };
        let (is_list, inner) = match generic(within) {
            Some((name, inner)) if name == "Vec" => (true, inner),
            _ => (false, within),
        };
        let role = match (attributes.flatten, attributes.with) {
            _ if attributes.map_key => Role::MapKey,
            (Some(spec), Some(with)) => Role::Flatten { spec, with, visited: attributes.visited },
            (Some(spec), None) => return Err(Error::new_spanned(spec, "state `with = method` as well")),
            (None, Some(with)) => Role::With(with, attributes.field_kind),
            (None, None) => Role::Key,
        };
        let of_type = || ValueKind::of_type(&type_name(inner));
        let kind = attributes.kind.or_else(of_type).ok_or_else(|| {
            Error::new_spanned(&field.ty, "state the type of the value, such as `text` or `plain`")
        })?;
        let is_whole = matches!(kind, ValueKind::Languages | ValueKind::Countries);
        if is_list && attributes.list.is_none() && !is_whole && matches!(role, Role::Key) {
            return Err(Error::new_spanned(&field.ty, "state `list`, `one_or_many` or `by_id`"));
        }
        let stated = |own: Option<Option<String>>, all: &Option<Option<String>>, name: &str| {
            own.or_else(|| all.clone()).ok_or_else(|| {
                Error::new_spanned(&ident, format!("state `{name} = \"…\"`, or `none` if there is no term"))
            })
        };
        let has_description = !matches!(role, Role::MapKey | Role::Flatten { .. });
        let description = description(&field.attrs, ident.span());
        Ok(Self {
            key: attributes.key.unwrap_or_else(|| ident.to_string()),
            description: if has_description { description? } else { description.unwrap_or_default() },
            dpv: stated(exports.dpv, &record.dpv, "dpv")?,
            tilt: stated(exports.tilt, &record.tilt, "tilt")?,
            wrapper,
            inner: inner.clone(),
            whole: field.ty.clone(),
            list: attributes.list,
            kind,
            role,
            is_default: attributes.is_default,
            is_required_list: attributes.is_required,
            is_private: attributes.is_private,
            is_unique: attributes.is_unique,
            always_serialized: attributes.always,
            translation: attributes.translation,
            article: attributes.article,
            ident,
        })
    }

    /// Returns true if the type of the field is a `Vec`.
    pub(crate) fn is_vec(&self) -> bool {
        let whole = generic(&self.whole);
        whole.is_some_and(|(name, _)| name == "Vec")
    }

    /// Returns true if the record cannot exist without the field.
    pub(crate) fn is_required(&self) -> bool {
        let may_be_empty = self.is_default
            || self.wrapper != Wrapper::None
            || matches!(self.kind, ValueKind::TextList)
            || self.is_vec() && !self.is_required_list;
        !may_be_empty
    }
}

/// Returns name and argument of a type with one generic argument.
fn generic(ty: &Type) -> Option<(String, &Type)> {
    let Type::Path(path) = ty else { return None };
    let segment = path.path.segments.last()?;
    let PathArguments::AngleBracketed(arguments) = &segment.arguments else { return None };
    match arguments.args.first()? {
        GenericArgument::Type(inner) => Some((segment.ident.to_string(), inner)),
        _ => None,
    }
}

fn type_name(ty: &Type) -> String {
    match ty {
        Type::Path(path) => path.path.segments.last().map(|segment| segment.ident.to_string()),
        _ => None,
    }
    .unwrap_or_default()
}

fn word(path: &Path) -> String {
    path.get_ident().map(Ident::to_string).unwrap_or_default()
}

/// Returns the first paragraph of the doc comment.
fn description(attributes: &[Attribute], at: Span) -> Result<String> {
    let mut lines = Vec::new();
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("doc")) {
        if let Meta::NameValue(pair) = &attribute.meta
            && let Expr::Lit(ExprLit { lit: Lit::Str(line), .. }) = &pair.value
        {
            lines.push(line.value().trim().to_owned());
        }
    }
    let first: Vec<String> = lines.into_iter().take_while(|line| !line.is_empty()).collect();
    if first.is_empty() {
        return Err(Error::new(at, "write a doc comment: authors see it as the description"));
    }
    Ok(first.join(" "))
}
