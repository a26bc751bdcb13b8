//! Generates the code of a record. Paths are those of `seloste-notice`, the only crate with records.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use crate::declaration::{Declaration, Field, ListShape, Role, Short, ValueKind, Wrapper};

/// Generates everything for a struct.
pub(crate) fn record(declaration: &Declaration) -> TokenStream {
    let spec = spec(declaration);
    let read = read(declaration);
    let visit = visit(declaration);
    let new = new(declaration);
    let serialize = serialize(declaration);
    let field_enum = declaration.field_enum.as_ref().map(|name| field_enum(declaration, name));
    quote! { #spec #read #visit #new #serialize #field_enum }
}

/// Returns the fields that are keys of the map.
fn keys(declaration: &Declaration) -> impl Iterator<Item = &Field> {
    declaration.fields.iter().filter(|field| !matches!(field.role, Role::MapKey))
}

fn option(text: Option<&String>) -> TokenStream {
    match text {
        Some(text) => quote!(Some(#text)),
        None => quote!(None),
    }
}

fn spec(declaration: &Declaration) -> TokenStream {
    let Declaration { ident, name, description, .. } = declaration;
    let fields = keys(declaration).map(|field| {
        let Field { key, description, .. } = field;
        let kind = field_kind(field);
        let required = field.is_required();
        let article = option(field.article.as_ref());
        let dpv = option(field.dpv.as_ref());
        let tilt = option(field.tilt.as_ref());
        let translation = match &field.translation {
            Some(name) => {
                let variant = format_ident!("{}", camel_case(&name.to_string()));
                quote!(crate::record::Translation::#variant)
            }
            None => quote!(crate::record::Translation::Needed),
        };
        quote! {
            crate::record::FieldSpec {
                key: #key,
                kind: #kind,
                required: #required,
                description: #description,
                article: #article,
                dpv: #dpv,
                tilt: #tilt,
                translation: #translation,
            }
        }
    });
    let supplied_by = option(declaration.supplied_by.as_ref());
    quote! {
        impl #ident {
            /// Declaration of the fields.
            pub const SPEC: &'static crate::record::RecordSpec = &crate::record::RecordSpec {
                name: #name,
                description: #description,
                fields: &[#(#fields),*],
                one_of: &[],
                supplied_by: #supplied_by,
            };
        }
    }
}

/// Returns the `FieldKind` of a field.
fn field_kind(field: &Field) -> TokenStream {
    let of_value = value_kind(&field.kind, &field.inner);
    match &field.role {
        Role::Flatten { spec, .. } => return quote!(crate::record::FieldKind::Flatten(#spec)),
        Role::With(_, Some(kind)) => return quote!(#kind),
        Role::Key | Role::MapKey | Role::With(_, None) => {}
    }
    let of_list = match field.list {
        None => of_value,
        Some(ListShape::List) => quote!(crate::record::FieldKind::List(&#of_value)),
        Some(ListShape::OneOrMany) => quote!(crate::record::FieldKind::OneOrMany(&#of_value)),
        Some(ListShape::ById) => quote!(crate::record::FieldKind::MapById(&#of_value)),
    };
    match field.wrapper {
        Wrapper::Item => quote!(crate::record::FieldKind::Item(&#of_list)),
        Wrapper::None | Wrapper::Option => of_list,
    }
}

/// Returns the `FieldKind` of a single value.
fn value_kind(kind: &ValueKind, inner: &syn::Type) -> TokenStream {
    let variant = match kind {
        ValueKind::Text => quote!(Text),
        ValueKind::Markdown => quote!(Markdown),
        ValueKind::TextList => quote!(TextList),
        ValueKind::Plain => quote!(Plain),
        ValueKind::Scalar => quote!(Scalar),
        ValueKind::Id => quote!(Id),
        ValueKind::Email => quote!(Email),
        ValueKind::Link => quote!(Link),
        ValueKind::Date => quote!(Date),
        ValueKind::Country => quote!(Country),
        ValueKind::Boolean => quote!(Boolean),
        ValueKind::NoticeId => quote!(NoticeId),
        ValueKind::Loaded => quote!(Loaded),
        ValueKind::Reference(list) => quote!(Reference(#list)),
        ValueKind::Integer(most) => quote!(Integer(0, #most)),
        ValueKind::Countries => {
            quote!(OneOrMany(&crate::record::FieldKind::Country))
        }
        ValueKind::Languages => {
            quote!(List(&crate::record::FieldKind::Keywords(crate::record::keywords::<crate::Language>)))
        }
        ValueKind::Keyword => quote!(Keywords(crate::record::keywords::<#inner>)),
        ValueKind::Record => return quote!(<#inner as crate::record::Record>::KIND),
    };
    quote!(crate::record::FieldKind::#variant)
}

/// Returns the expression that reads a single value: a function of the reader and the value.
fn reader(kind: &ValueKind, inner: &syn::Type) -> TokenStream {
    let method = match kind {
        ValueKind::Text => "text",
        ValueKind::Markdown => "markdown",
        ValueKind::TextList => "text_list",
        ValueKind::Plain => "plain",
        ValueKind::Scalar => "scalar",
        ValueKind::Id => "id",
        ValueKind::NoticeId => "notice_id",
        ValueKind::Email => "email",
        ValueKind::Link => "link",
        ValueKind::Loaded => "loaded",
        ValueKind::Date => "date",
        ValueKind::Country => "country",
        ValueKind::Countries => "countries",
        ValueKind::Boolean => "boolean",
        ValueKind::Languages => "languages",
        ValueKind::Integer(most) => return quote!(|reader, value| reader.integer(value, #most)),
        ValueKind::Reference(list) => return quote!(|reader, value| reader.reference(value, #list)),
        ValueKind::Keyword => return quote!(R::keyword::<#inner>),
        ValueKind::Record => return quote!(<#inner as crate::record::Record>::read),
    };
    let method = format_ident!("{method}");
    quote!(R::#method)
}

fn read(declaration: &Declaration) -> TokenStream {
    let ident = &declaration.ident;
    let values = declaration.fields.iter().map(|field| {
        let name = &field.ident;
        let value = read_field(field);
        quote!(let #name = #value;)
    });
    let members = declaration.fields.iter().map(|field| {
        let name = &field.ident;
        if field.is_required() && !matches!(field.role, Role::MapKey) {
            quote!(#name: #name?)
        } else {
            quote!(#name)
        }
    });
    let map = quote!(crate::record::FieldKind::Map(#ident::SPEC));
    let (short, kind) = match &declaration.short {
        None => (None, map),
        Some(Short::Method(method, kinds)) => (
            Some(quote! {
                if let Some(read) = reader.#method(value) {
                    return read;
                }
            }),
            quote!(crate::record::FieldKind::AnyOf(&[#kinds, #map])),
        ),
        Some(Short::List(name)) => {
            let list = declaration.fields.iter().find(|field| field.ident == *name);
            let members = declaration.fields.iter().map(|field| {
                let member = &field.ident;
                match list {
                    Some(list) if field.ident == *name => {
                        let inner = &list.inner;
                        quote!(#member: reader.records::<#inner>(value))
                    }
                    _ => quote!(#member: Default::default()),
                }
            });
            let read = quote! {
                if reader.is_list(value) {
                    return Some(Self { #(#members),* });
                }
            };
            let kind = list.map(field_kind);
            (Some(read), quote!(crate::record::FieldKind::AnyOf(&[#map, #kind])))
        }
        Some(Short::Field(name, kind)) => {
            let (read, kind) = short(declaration, name, kind);
            (Some(read), quote!(crate::record::FieldKind::AnyOf(&[#kind, #map])))
        }
    };
    let (mark, result) = match &declaration.finish {
        None => (None, quote!(Some(record))),
        Some(method) => {
            (Some(quote!(let mark = reader.mark();)), quote!(reader.#method(value, record, mark)))
        }
    };
    let unique = declaration.fields.iter().find(|field| field.is_unique).map(|field| {
        let name = &field.ident;
        let id = match field.wrapper {
            Wrapper::Option => quote!(self.#name.as_deref()),
            Wrapper::None | Wrapper::Item => quote!(Some(self.#name.as_str())),
        };
        quote!(fn unique_id(&self) -> Option<&str> { #id })
    });
    quote! {
        impl crate::record::Record for #ident {
            const KIND: crate::record::FieldKind = #kind;

            fn read<R: crate::record::Reader>(reader: &mut R, value: R::Value<'_>) -> Option<Self> {
                #short
                #mark
                let mut fields = reader.fields(value)?;
                #(#values)*
                reader.finish(fields);
                let record = Self { #(#members),* };
                #result
            }

            #unique
        }
    }
}

/// Returns the code that reads a value in place of the map, and the kind of the value.
fn short(declaration: &Declaration, name: &Ident, kind: &ValueKind) -> (TokenStream, TokenStream) {
    let Some(field) = declaration.fields.iter().find(|field| field.ident == *name) else {
        let message = format!("there is no field `{name}`");
        return (quote!(compile_error!(#message);), quote!());
    };
    let function = reader(kind, &field.inner);
    let members = declaration.fields.iter().map(|field| {
        let member = &field.ident;
        if field.ident == *name {
            let question = field.is_required().then(|| quote!(?));
            quote!(#member: #function(reader, value)#question)
        } else if matches!(field.role, Role::MapKey) {
            quote!(#member: reader.map_key(value))
        } else {
            quote!(#member: Default::default())
        }
    });
    let code = quote! {
        if reader.is_text(value) {
            return Some(Self { #(#members),* });
        }
    };
    (code, value_kind(kind, &field.inner))
}

/// Returns the expression that reads a field.
fn read_field(field: &Field) -> TokenStream {
    let key = &field.key;
    match &field.role {
        Role::MapKey => return quote!(reader.map_key(value)),
        Role::With(method, _) => return quote!(reader.#method(&mut fields, #key)),
        Role::Flatten { with, .. } => return quote!(reader.#with(&mut fields)),
        Role::Key => {}
    }
    let one = reader(&field.kind, &field.inner);
    let inner = &field.inner;
    let is_record = matches!(field.kind, ValueKind::Record);
    let whole = match field.list {
        None => one,
        Some(ListShape::List) if is_record => quote!(|reader, value| Some(reader.records::<#inner>(value))),
        Some(ListShape::List) => quote!(|reader, value| Some(reader.list(value, #one))),
        Some(ListShape::OneOrMany) => quote!(|reader, value| Some(reader.one_or_many(value, #one))),
        Some(ListShape::ById) => quote!(|reader, value| Some(reader.by_id::<#inner>(value))),
    };
    match field.wrapper {
        Wrapper::Option => quote!(reader.optional(&mut fields, #key, #whole)),
        Wrapper::Item => quote!(reader.item(&mut fields, #key, #whole)),
        Wrapper::None if field.is_required() => {
            let keywords = match field.kind {
                ValueKind::Keyword => quote!(crate::record::keywords::<#inner>),
                ValueKind::Languages => quote!(crate::record::keywords::<crate::Language>),
                _ => quote!(Vec::new),
            };
            quote!(reader.required(&mut fields, #key, #keywords, #whole))
        }
        Wrapper::None => quote!(reader.optional(&mut fields, #key, #whole).unwrap_or_default()),
    }
}

fn visit(declaration: &Declaration) -> TokenStream {
    let ident = &declaration.ident;
    let all = keys(declaration).enumerate().filter(|(_, field)| !field.is_private);
    let all: Vec<(usize, &Field)> = all.collect();
    let shared = all.iter().filter_map(|(index, field)| visit_field(*index, field, false));
    let mutable = all.iter().filter_map(|(index, field)| visit_field(*index, field, true));
    let party = declaration.is_party.then(|| quote!(visitor.party(path, self);));
    let list = |mutable| match &declaration.short {
        Some(Short::List(name)) => {
            let (_, field) = all.iter().find(|(_, field)| field.ident == *name)?;
            let condition = is_only(declaration, name);
            let entries = visit_entries(field, mutable);
            let reference = if mutable { quote!(&mut self.#name) } else { quote!(&self.#name) };
            Some(quote! {
                if #condition {
                    let value = #reference;
                    #entries
                    return;
                }
            })
        }
        _ => None,
    };
    let (shared_list, mutable_list) = (list(false), list(true));
    quote! {
        impl crate::record::Visit for #ident {
            #[allow(unused_variables)]
            fn visit<'a>(
                &'a self,
                path: &mut crate::record::ValuePath,
                visitor: &mut dyn crate::record::Visitor<'a>,
            ) {
                #party
                #shared_list
                #(#shared)*
            }

            #[allow(unused_variables)]
            fn visit_mut(
                &mut self,
                path: &mut crate::record::ValuePath,
                visitor: &mut dyn crate::record::VisitorMut,
            ) {
                #mutable_list
                #(#mutable)*
            }
        }
    }
}

/// Returns the code that visits a field, or `None` if it contains nothing to visit.
fn visit_field(index: usize, field: &Field, mutable: bool) -> Option<TokenStream> {
    let name = &field.ident;
    let key = &field.key;
    let method = format_ident!("{}", if mutable { "visit_mut" } else { "visit" });
    if let Role::Flatten { visited, .. } = field.role {
        return visited.then(|| quote!(crate::record::Visit::#method(&mut self.#name, path, visitor);)).map(
            |code| {
                if mutable {
                    code
                } else {
                    quote!(crate::record::Visit::#method(&self.#name, path, visitor);)
                }
            },
        );
    }
    let value = match field.kind {
        ValueKind::Text | ValueKind::Markdown => {
            quote!(visitor.text(path, value, &Self::SPEC.fields[#index]);)
        }
        ValueKind::TextList => quote! {
            if !value.is_empty() {
                visitor.text_list(path, value);
            }
        },
        ValueKind::Link | ValueKind::Loaded if !mutable => quote!(visitor.url(path, value);),
        ValueKind::Record => visit_entries(field, mutable),
        _ => return None,
    };
    let reference = if mutable { quote!(&mut self.#name) } else { quote!(&self.#name) };
    let under_key = quote! {
        let outer = path.push_key(#key);
        #value
        path.truncate(outer);
    };
    Some(match field.wrapper {
        Wrapper::None => quote!({ let value = #reference; #under_key }),
        Wrapper::Option => quote!(if let Some(value) = #reference { #under_key }),
        Wrapper::Item => quote!(if let crate::Item::Stated(value) = #reference { #under_key }),
    })
}

/// Returns the code that visits a record or a list of records, called `value`.
fn visit_entries(field: &Field, mutable: bool) -> TokenStream {
    let (method, entries) =
        if mutable { (quote!(visit_mut), quote!(iter_mut())) } else { (quote!(visit), quote!(iter())) };
    match field.list {
        None => quote!(crate::record::Visit::#method(value, path, visitor);),
        Some(ListShape::ById) => quote! {
            for entry in value.#entries {
                let length = path.push_key(&entry.id);
                crate::record::Visit::#method(entry, path, visitor);
                path.truncate(length);
            }
        },
        Some(ListShape::List | ListShape::OneOrMany) => quote! {
            for (index, entry) in value.#entries.enumerate() {
                let length = path.push_index(index);
                crate::record::Visit::#method(entry, path, visitor);
                path.truncate(length);
            }
        },
    }
}

/// Returns the condition that no field but this one is stated.
fn is_only(declaration: &Declaration, name: &Ident) -> TokenStream {
    let others = declaration.fields.iter().filter(|field| field.ident != *name).map(is_stated);
    quote!([#(#others),*].into_iter().all(|stated: bool| !stated))
}

/// Returns the constructor, if there are required fields.
fn new(declaration: &Declaration) -> Option<TokenStream> {
    let ident = &declaration.ident;
    let required: Vec<&Field> = declaration.fields.iter().filter(|field| field.is_required()).collect();
    if required.is_empty() {
        return None;
    }
    let is_string = |field: &Field| {
        let whole = &field.whole;
        quote!(#whole).to_string() == "String"
    };
    let parameters = required.iter().map(|field| {
        let (name, whole) = (&field.ident, &field.whole);
        if is_string(field) { quote!(#name: impl Into<String>) } else { quote!(#name: #whole) }
    });
    let members = declaration.fields.iter().map(|field| {
        let name = &field.ident;
        match field.is_required() {
            true if is_string(field) => quote!(#name: #name.into()),
            true => quote!(#name),
            false => quote!(#name: Default::default()),
        }
    });
    Some(quote! {
        impl #ident {
            /// Creates a value with the required fields only; all others are empty or absent.
            pub fn new(#(#parameters),*) -> Self {
                Self { #(#members),* }
            }
        }
    })
}

fn serialize(declaration: &Declaration) -> TokenStream {
    let ident = &declaration.ident;
    let name = ident.to_string();
    let list = match &declaration.short {
        Some(Short::List(name)) => {
            let condition = is_only(declaration, name);
            Some(quote! {
                if #condition {
                    return serde::Serialize::serialize(&self.#name, serializer);
                }
            })
        }
        _ => None,
    };
    let published: Vec<&Field> = declaration.fields.iter().filter(|field| !field.is_private).collect();
    let stated: Vec<TokenStream> = published.iter().map(|field| is_stated(field)).collect();
    let members = published.iter().zip(&stated).map(|(field, is_stated)| {
        let member = &field.ident;
        let name = member.to_string();
        quote! {
            if #is_stated {
                serde::ser::SerializeStruct::serialize_field(&mut members, #name, &self.#member)?;
            }
        }
    });
    quote! {
        impl serde::Serialize for #ident {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                #list
                let stated = [#(#stated),*];
                let count = stated.into_iter().filter(|stated| *stated).count();
                let mut members = serializer.serialize_struct(#name, count)?;
                #(#members)*
                serde::ser::SerializeStruct::end(members)
            }
        }
    }
}

/// Returns the condition under which a field is serialized.
fn is_stated(field: &Field) -> TokenStream {
    let member = &field.ident;
    match field.wrapper {
        _ if field.always_serialized || field.is_required() => quote!(true),
        Wrapper::Option => quote!(self.#member.is_some()),
        Wrapper::Item => quote!(!self.#member.is_absent()),
        Wrapper::None if field.is_vec() || matches!(field.kind, ValueKind::TextList) => {
            quote!(!self.#member.is_empty())
        }
        Wrapper::None if matches!(field.kind, ValueKind::Integer(_)) => quote!(self.#member != 0),
        Wrapper::None => quote!(true),
    }
}

fn field_enum(declaration: &Declaration, name: &Ident) -> TokenStream {
    let ident = &declaration.ident;
    let fields: Vec<&Field> = keys(declaration).collect();
    let variants: Vec<Ident> =
        fields.iter().map(|field| format_ident!("{}", camel_case(&field.ident.to_string()))).collect();
    let documentation = fields.iter().map(|field| &field.description);
    let about = format!("A field of [`{ident}`], for matches that must handle each field.");
    let (indices, count) = (0..fields.len(), fields.len());
    quote! {
        #[doc = #about]
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum #name {
            #(#[doc = #documentation] #variants),*
        }

        impl #name {
            /// All fields, in the order of the file.
            pub const ALL: [Self; #count] = [#(Self::#variants),*];

            /// Returns the declaration of the field.
            pub fn spec(self) -> &'static crate::record::FieldSpec {
                match self {
                    #(Self::#variants => &#ident::SPEC.fields[#indices]),*
                }
            }
        }
    }
}

/// Converts `joint_controllers` to `JointControllers`.
fn camel_case(name: &str) -> String {
    name.split('_')
        .map(|part| {
            let mut letters = part.chars();
            letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect::<String>()
        })
        .collect()
}
