//! Collects all texts, URLs and parties of a notice.
//!
//! Every struct is destructured in full, so a new field of the model does not compile until it is handled
//! here, and no rule that searches texts can miss it.

use seloste_notice::{
    Address, Authority, AutomatedDecisions, BasisStatement, Change, Cookie, DataCategory, FreeSection,
    GatedFrame, GatedImage, GatedScript, Item, Link, Notice, Party, Provision, Purpose, Recipient,
    RequestRequirement, Retention, RightStatement, Rights, Security, Service, Source, Text, TextList,
    Transfer, Transfers, Waiver,
};

/// A value in a notice with its path in the YAML file.
#[derive(Debug)]
pub(crate) struct NoticeNode<'a> {
    /// Path of the value.
    pub path: String,
    /// The value.
    pub value: NodeValue<'a>,
}

/// A value that rules look for anywhere in a notice.
#[derive(Clone, Copy, Debug)]
pub(crate) enum NodeValue<'a> {
    /// A text.
    Text(&'a Text, TextKind),
    /// A list of short texts.
    List(&'a TextList),
    /// A URL.
    Url(&'a str),
    /// A party. Its texts and URLs are separate nodes.
    Party(&'a Party),
}

/// How a text is expected to be translated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TextKind {
    /// The name of a person or organisation. Given once, it applies to all languages.
    PartyName,
    /// The name of an organisation, or what kind of organisations it is. A name given once applies to all
    /// languages.
    OrganisationName,
    /// A name that may be the same in every language.
    Name,
    /// A text that needs a translation.
    Translatable,
}

/// Collects all nodes of a notice, in the order of the model.
pub(crate) fn collect_nodes(notice: &Notice) -> Vec<NoticeNode<'_>> {
    let mut walker = Walker { path: String::new(), nodes: Vec::new() };
    walker.notice(notice);
    walker.nodes
}

struct Walker<'a> {
    path: String,
    nodes: Vec<NoticeNode<'a>>,
}

impl<'a> Walker<'a> {
    /// Runs `visit` with the path extended by a key.
    fn under(&mut self, key: &str, visit: impl FnOnce(&mut Self)) {
        let length = self.path.len();
        if length > 0 {
            self.path.push('.');
        }
        self.path.push_str(key);
        visit(self);
        self.path.truncate(length);
    }

    /// Runs `visit` for each entry of a list.
    fn each<T>(&mut self, key: &str, list: &'a [T], visit: impl Fn(&mut Self, &'a T)) {
        self.under(key, |walker| {
            let length = walker.path.len();
            for (index, entry) in list.iter().enumerate() {
                walker.path.push_str(&format!("[{index}]"));
                visit(walker, entry);
                walker.path.truncate(length);
            }
        });
    }

    fn push(&mut self, value: NodeValue<'a>) {
        self.nodes.push(NoticeNode { path: self.path.clone(), value });
    }

    fn text(&mut self, key: &str, text: &'a Text, kind: TextKind) {
        self.under(key, |walker| walker.push(NodeValue::Text(text, kind)));
    }

    fn translatable(&mut self, key: &str, text: impl Into<Option<&'a Text>>) {
        if let Some(text) = text.into() {
            self.text(key, text, TextKind::Translatable);
        }
    }

    fn name(&mut self, key: &str, text: impl Into<Option<&'a Text>>) {
        if let Some(text) = text.into() {
            self.text(key, text, TextKind::Name);
        }
    }

    fn url(&mut self, key: &str, url: impl Into<Option<&'a String>>) {
        if let Some(url) = url.into() {
            self.under(key, |walker| walker.push(NodeValue::Url(url)));
        }
    }

    fn notice(&mut self, notice: &'a Notice) {
        let Notice {
            id: _,
            layout: _,
            languages: _,
            title,
            summary,
            introduction,
            updated: _,
            controller,
            joint_controllers,
            representative,
            contact,
            dpo,
            register,
            purposes,
            legal_bases,
            data,
            sources,
            recipients,
            directory,
            transfers,
            retention,
            marketing_block_list,
            security,
            provision,
            automated_decisions,
            cookies,
            services,
            rights,
            authority,
            country: _,
            sections,
            changes,
            waivers,
        } = notice;
        self.translatable("title", title);
        self.translatable("summary", summary);
        self.translatable("introduction", introduction);
        self.party("controller", controller.as_ref());
        self.each("joint_controllers", joint_controllers, Self::party_here);
        self.party("representative", representative.stated());
        self.party("contact", contact.as_ref());
        self.party("dpo", dpo.stated());
        self.translatable("register", register);
        self.each("purposes", purposes, Self::purpose);
        self.each("legal_bases", legal_bases, Self::legal_basis);
        self.under("data", |walker| {
            for category in data {
                walker.under(&category.id, |walker| walker.data_category(category));
            }
        });
        self.each("sources", sources, Self::source);
        self.under("recipients", |walker| {
            for recipient in recipients.stated().into_iter().flatten() {
                walker.under(&recipient.id, |walker| walker.recipient(recipient));
            }
        });
        self.translatable("directory", directory.stated());
        self.item("transfers", transfers, Self::transfers);
        self.each("retention", retention, Self::retention);
        self.translatable("marketing_block_list", marketing_block_list.stated());
        if let Some(security) = security {
            self.under("security", |walker| walker.security(security));
        }
        self.item("provision", provision, Self::provision);
        self.item("automated_decisions", automated_decisions, Self::automated_decisions);
        self.translatable("cookies", cookies.stated());
        self.each("services", services, Self::service);
        self.under("rights", |walker| walker.rights(rights));
        match authority {
            Some(Authority::Stated(party)) => self.party("authority", Some(party.as_ref())),
            Some(Authority::OfCountry(_)) | None => {}
        }
        self.each("sections", sections, Self::section);
        self.each("changes", changes, Self::change);
        self.each("waive", waivers, Self::waiver);
    }

    fn item<T>(&mut self, key: &str, item: &'a Item<T>, visit: impl FnOnce(&mut Self, &'a T)) {
        if let Item::Stated(value) = item {
            self.under(key, |walker| visit(walker, value));
        }
    }

    fn party(&mut self, key: &str, party: Option<&'a Party>) {
        if let Some(party) = party {
            self.under(key, |walker| walker.party_here(party));
        }
    }

    fn party_here(&mut self, party: &'a Party) {
        let Party { name, title, business_id: _, address, email: _, phone: _, website, text } = party;
        self.push(NodeValue::Party(party));
        if let Some(name) = name {
            self.text("name", name, TextKind::PartyName);
        }
        self.translatable("title", title);
        if let Some(address) = address {
            Self::address(address);
        }
        self.url("website", website);
        self.translatable("text", text);
    }

    /// An address has no nodes. It is destructured so that new fields are considered here.
    fn address(address: &Address) {
        let Address { box_number: _, street: _, postcode: _, city: _, country: _ } = address;
    }

    fn purpose(&mut self, purpose: &'a Purpose) {
        let Purpose { id: _, name, text, basis: _, interest, data: _, recipients: _, retention } = purpose;
        self.translatable("name", name);
        self.translatable("text", text);
        self.translatable("interest", interest);
        self.each("retention", retention, Self::retention);
    }

    fn legal_basis(&mut self, statement: &'a BasisStatement) {
        let BasisStatement { basis: _, text, interest } = statement;
        self.translatable("text", text);
        self.translatable("interest", interest);
    }

    fn data_category(&mut self, category: &'a DataCategory) {
        let DataCategory { id: _, name, items, text, special: _ } = category;
        self.translatable("name", name);
        if !items.is_empty() {
            self.under("items", |walker| walker.push(NodeValue::List(items)));
        }
        self.translatable("text", text);
    }

    fn source(&mut self, source: &'a Source) {
        let Source { kind: _, name, public: _, text } = source;
        self.name("name", name);
        self.translatable("text", text);
    }

    fn recipient(&mut self, recipient: &'a Recipient) {
        let Recipient { id: _, name, role: _, countries: _, purpose, condition, text, transfer } = recipient;
        self.name("name", name);
        self.translatable("purpose", purpose);
        self.translatable("when", condition);
        self.translatable("text", text);
        if let Some(transfer) = transfer {
            self.under("transfer", |walker| walker.transfer(transfer));
        }
    }

    fn transfer(&mut self, transfer: &'a Transfer) {
        let Transfer { mechanism: _, link, copy, text } = transfer;
        if let Some(link) = link {
            self.under("link", |walker| walker.link(link));
        }
        self.translatable("copy", copy);
        self.translatable("text", text);
    }

    fn transfers(&mut self, transfers: &'a Transfers) {
        let Transfers { text, countries: _, mechanisms: _, data: _, copy } = transfers;
        self.translatable("text", text);
        self.translatable("copy", copy);
    }

    fn retention(&mut self, retention: &'a Retention) {
        let Retention { what, data: _, period: _, qualifier: _, after, until, criterion, law, text } =
            retention;
        self.translatable("what", what);
        self.translatable("after", after);
        self.translatable("until", until);
        self.translatable("criterion", criterion);
        self.name("law", law);
        self.translatable("text", text);
    }

    fn security(&mut self, security: &'a Security) {
        let Security { text, paper, electronic, staff } = security;
        self.translatable("text", text);
        self.translatable("paper", paper.stated());
        self.translatable("electronic", electronic.stated());
        self.translatable("staff", staff.stated());
    }

    fn provision(&mut self, provision: &'a Provision) {
        let Provision { required: _, otherwise, text } = provision;
        self.translatable("otherwise", otherwise);
        self.translatable("text", text);
    }

    fn automated_decisions(&mut self, decisions: &'a AutomatedDecisions) {
        let AutomatedDecisions { text, logic, consequences } = decisions;
        self.translatable("text", text);
        self.translatable("logic", logic);
        self.translatable("consequences", consequences);
    }

    fn service(&mut self, service: &'a Service) {
        let Service {
            id: _,
            category: _,
            name,
            provider,
            role: _,
            countries: _,
            purpose,
            text,
            cookies,
            links,
            scripts,
            iframe,
            embed,
            image,
            stylesheet,
            contacts: _,
        } = service;
        self.name("name", name);
        if let Some(provider) = provider {
            self.text("provider", provider, TextKind::OrganisationName);
        }
        self.translatable("purpose", purpose);
        self.translatable("text", text);
        self.each("cookies", cookies.stated().map_or(&[][..], Vec::as_slice), Self::cookie);
        self.each("links", links, Self::link);
        match scripts.as_slice() {
            [script] => self.under("script", |walker| walker.script(script)),
            scripts => self.each("script", scripts, Self::script),
        }
        for (name, frame) in [("iframe", iframe), ("embed", embed)] {
            if let Some(GatedFrame { src, title, width: _, height: _ }) = frame {
                self.under(name, |walker| {
                    walker.url("src", src);
                    walker.translatable("title", title);
                });
            }
        }
        if let Some(GatedImage { src, alt, width: _, height: _ }) = image {
            self.under("image", |walker| {
                walker.url("src", src);
                walker.translatable("alt", alt);
            });
        }
        self.url("stylesheet", stylesheet);
    }

    fn script(&mut self, script: &'a GatedScript) {
        let GatedScript { src, module: _ } = script;
        self.url("src", src);
    }

    fn cookie(&mut self, cookie: &'a Cookie) {
        let Cookie { name: _, storage: _, life: _, party: _, purpose } = cookie;
        self.translatable("purpose", purpose);
    }

    fn link(&mut self, link: &'a Link) {
        let Link { title, url } = link;
        self.name("title", title);
        self.url("url", url);
    }

    fn rights(&mut self, rights: &'a Rights) {
        let Rights { text, stated, complaint, how, demands } = rights;
        self.translatable("text", text);
        for (right, statement) in stated {
            self.item(right.as_str(), statement, Self::right);
        }
        self.item("complaint", complaint, Self::right);
        self.translatable("how", how);
        self.each("demands", demands, Self::demand);
    }

    fn right(&mut self, statement: &'a RightStatement) {
        let RightStatement { text, email: _ } = statement;
        self.translatable("text", text);
    }

    fn demand(&mut self, demand: &'a RequestRequirement) {
        let RequestRequirement { kinds: _, rights: _, text } = demand;
        self.translatable("text", text);
    }

    fn section(&mut self, section: &'a FreeSection) {
        let FreeSection { id: _, placement: _, title, text } = section;
        self.translatable("title", title);
        self.translatable("text", text);
    }

    fn change(&mut self, change: &'a Change) {
        let Change { date: _, text } = change;
        self.translatable("text", text);
    }

    /// A waiver is not published, so it has no nodes.
    fn waiver(&mut self, waiver: &'a Waiver) {
        let Waiver { rule: _, at: _, because: _ } = waiver;
    }
}
