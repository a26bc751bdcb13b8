//! The one place that knows where a notice's texts are.
//!
//! Every struct is taken apart in full, so that a field added to the model does not compile until it is walked here:
//! no rule that looks at texts can silently miss it.

use seloste_notice::{
    Address, Authority, AutomatedDecisions, BasisStatement, Change, Cookie, DataCategory, Demand, Frame,
    FreeSection, Image, Item, Link, Notice, Party, Provision, Purpose, Recipient, Retention, RightStatement,
    Rights, Script, Security, Service, Source, Text, TextList, Transfer, Transfers, Waiver,
};

/// Something in a notice, with its path in the author's YAML.
#[derive(Debug)]
pub(crate) struct Node<'a> {
    /// Where it stands.
    pub path: String,
    /// What stands there.
    pub leaf: Leaf<'a>,
}

/// What a rule can look at anywhere in a notice.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Leaf<'a> {
    /// A text.
    Text(&'a Text, Kind),
    /// A list of short texts.
    List(&'a TextList),
    /// A web address.
    Url(&'a str),
    /// A person or an organisation; its texts and addresses follow by themselves.
    Party(&'a Party),
}

/// What kind of text it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// The name of a person or an organisation: who gives it once says that it is the same in every language.
    Proper,
    /// A name, which may be the same in every language.
    Name,
    /// Words, which each language has its own of.
    Words,
}

/// Everything in the notice that a rule can look at, in the order of the model.
pub(crate) fn nodes(notice: &Notice) -> Vec<Node<'_>> {
    let mut walk = Walk { path: String::new(), nodes: Vec::new() };
    walk.notice(notice);
    walk.nodes
}

struct Walk<'a> {
    path: String,
    nodes: Vec<Node<'a>>,
}

impl<'a> Walk<'a> {
    /// Goes one key down, and back up again.
    fn under(&mut self, key: &str, go: impl FnOnce(&mut Self)) {
        let length = self.path.len();
        if length > 0 {
            self.path.push('.');
        }
        self.path.push_str(key);
        go(self);
        self.path.truncate(length);
    }

    /// Goes through the entries of a list.
    fn each<T>(&mut self, key: &str, list: &'a [T], go: impl Fn(&mut Self, &'a T)) {
        self.under(key, |walk| {
            let length = walk.path.len();
            for (index, entry) in list.iter().enumerate() {
                walk.path.push_str(&format!("[{index}]"));
                go(walk, entry);
                walk.path.truncate(length);
            }
        });
    }

    fn leaf(&mut self, leaf: Leaf<'a>) {
        self.nodes.push(Node { path: self.path.clone(), leaf });
    }

    fn text(&mut self, key: &str, text: &'a Text, kind: Kind) {
        self.under(key, |walk| walk.leaf(Leaf::Text(text, kind)));
    }

    fn words(&mut self, key: &str, text: impl Into<Option<&'a Text>>) {
        if let Some(text) = text.into() {
            self.text(key, text, Kind::Words);
        }
    }

    fn name(&mut self, key: &str, text: impl Into<Option<&'a Text>>) {
        if let Some(text) = text.into() {
            self.text(key, text, Kind::Name);
        }
    }

    fn url(&mut self, key: &str, url: impl Into<Option<&'a String>>) {
        if let Some(url) = url.into() {
            self.under(key, |walk| walk.leaf(Leaf::Url(url)));
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
        self.words("title", title);
        self.words("summary", summary);
        self.words("introduction", introduction);
        self.party("controller", controller.as_ref());
        self.each("joint_controllers", joint_controllers, Self::party_here);
        self.party("representative", representative.stated());
        self.party("contact", contact.as_ref());
        self.party("dpo", dpo.stated());
        self.words("register", register);
        self.each("purposes", purposes, Self::purpose);
        self.each("legal_bases", legal_bases, Self::legal_basis);
        self.under("data", |walk| {
            for category in data {
                walk.under(&category.id, |walk| walk.data_category(category));
            }
        });
        self.each("sources", sources, Self::source);
        self.under("recipients", |walk| {
            for recipient in recipients.stated().into_iter().flatten() {
                walk.under(&recipient.id, |walk| walk.recipient(recipient));
            }
        });
        self.words("directory", directory.stated());
        self.item("transfers", transfers, Self::transfers);
        self.each("retention", retention, Self::retention);
        self.words("marketing_block_list", marketing_block_list.stated());
        if let Some(security) = security {
            self.under("security", |walk| walk.security(security));
        }
        self.item("provision", provision, Self::provision);
        self.item("automated_decisions", automated_decisions, Self::automated_decisions);
        self.words("cookies", cookies.stated());
        self.each("services", services, Self::service);
        self.under("rights", |walk| walk.rights(rights));
        match authority {
            Some(Authority::Stated(party)) => self.party("authority", Some(party.as_ref())),
            Some(Authority::Of(_)) | None => {}
        }
        self.each("sections", sections, Self::section);
        self.each("changes", changes, Self::change);
        self.each("waive", waivers, Self::waiver);
    }

    fn item<T>(&mut self, key: &str, item: &'a Item<T>, go: impl FnOnce(&mut Self, &'a T)) {
        if let Item::Stated(value) = item {
            self.under(key, |walk| go(walk, value));
        }
    }

    fn party(&mut self, key: &str, party: Option<&'a Party>) {
        if let Some(party) = party {
            self.under(key, |walk| walk.party_here(party));
        }
    }

    fn party_here(&mut self, party: &'a Party) {
        let Party { name, title, business_id: _, address, email: _, phone: _, website, text } = party;
        self.leaf(Leaf::Party(party));
        if let Some(name) = name {
            self.text("name", name, Kind::Proper);
        }
        self.words("title", title);
        if let Some(address) = address {
            Self::address(address);
        }
        self.url("website", website);
        self.words("text", text);
    }

    /// An address has nothing to walk. It is taken apart all the same, so that this is decided again for new fields.
    fn address(address: &Address) {
        let Address { box_number: _, street: _, postcode: _, city: _, country: _ } = address;
    }

    fn purpose(&mut self, purpose: &'a Purpose) {
        let Purpose { id: _, name, text, basis: _, interest, data: _, recipients: _, retention } = purpose;
        self.words("name", name);
        self.words("text", text);
        self.words("interest", interest);
        self.each("retention", retention, Self::retention);
    }

    fn legal_basis(&mut self, statement: &'a BasisStatement) {
        let BasisStatement { basis: _, text, interest } = statement;
        self.words("text", text);
        self.words("interest", interest);
    }

    fn data_category(&mut self, category: &'a DataCategory) {
        let DataCategory { id: _, name, items, text, special: _ } = category;
        self.words("name", name);
        if !items.is_empty() {
            self.under("items", |walk| walk.leaf(Leaf::List(items)));
        }
        self.words("text", text);
    }

    fn source(&mut self, source: &'a Source) {
        let Source { kind: _, name, public: _, text } = source;
        self.name("name", name);
        self.words("text", text);
    }

    fn recipient(&mut self, recipient: &'a Recipient) {
        let Recipient { id: _, name, role: _, countries: _, purpose, condition, text, transfer } = recipient;
        self.name("name", name);
        self.words("purpose", purpose);
        self.words("when", condition);
        self.words("text", text);
        if let Some(transfer) = transfer {
            self.under("transfer", |walk| walk.transfer(transfer));
        }
    }

    fn transfer(&mut self, transfer: &'a Transfer) {
        let Transfer { mechanism: _, link, copy, text } = transfer;
        if let Some(link) = link {
            self.under("link", |walk| walk.link(link));
        }
        self.words("copy", copy);
        self.words("text", text);
    }

    fn transfers(&mut self, transfers: &'a Transfers) {
        let Transfers { text, countries: _, mechanisms: _, data: _, copy } = transfers;
        self.words("text", text);
        self.words("copy", copy);
    }

    fn retention(&mut self, retention: &'a Retention) {
        let Retention { what, data: _, period: _, qualifier: _, after, until, criterion, law, text } =
            retention;
        self.words("what", what);
        self.words("after", after);
        self.words("until", until);
        self.words("criterion", criterion);
        self.name("law", law);
        self.words("text", text);
    }

    fn security(&mut self, security: &'a Security) {
        let Security { text, paper, electronic, staff } = security;
        self.words("text", text);
        self.words("paper", paper.stated());
        self.words("electronic", electronic.stated());
        self.words("staff", staff.stated());
    }

    fn provision(&mut self, provision: &'a Provision) {
        let Provision { required: _, otherwise, text } = provision;
        self.words("otherwise", otherwise);
        self.words("text", text);
    }

    fn automated_decisions(&mut self, decisions: &'a AutomatedDecisions) {
        let AutomatedDecisions { text, logic, consequences } = decisions;
        self.words("text", text);
        self.words("logic", logic);
        self.words("consequences", consequences);
    }

    fn service(&mut self, service: &'a Service) {
        let Service {
            id: _,
            category: _,
            name,
            provider,
            country: _,
            purpose,
            text,
            cookies,
            links,
            script,
            iframe,
            embed,
            image,
            stylesheet,
            contacts: _,
        } = service;
        self.name("name", name);
        self.name("provider", provider);
        self.words("purpose", purpose);
        self.words("text", text);
        self.each("cookies", cookies, Self::cookie);
        self.each("links", links, Self::link);
        if let Some(Script { src, module: _ }) = script {
            self.under("script", |walk| walk.url("src", src));
        }
        for (name, frame) in [("iframe", iframe), ("embed", embed)] {
            if let Some(Frame { src, title, width: _, height: _ }) = frame {
                self.under(name, |walk| {
                    walk.url("src", src);
                    walk.words("title", title);
                });
            }
        }
        if let Some(Image { src, alt, width: _, height: _ }) = image {
            self.under("image", |walk| {
                walk.url("src", src);
                walk.words("alt", alt);
            });
        }
        self.url("stylesheet", stylesheet);
    }

    fn cookie(&mut self, cookie: &'a Cookie) {
        let Cookie { name: _, storage: _, life: _, party: _, purpose } = cookie;
        self.words("purpose", purpose);
    }

    fn link(&mut self, link: &'a Link) {
        let Link { title, url } = link;
        self.name("title", title);
        self.url("url", url);
    }

    fn rights(&mut self, rights: &'a Rights) {
        let Rights { text, stated, complaint, how, demands } = rights;
        self.words("text", text);
        for (right, statement) in stated {
            self.item(right.word(), statement, Self::right);
        }
        self.item("complaint", complaint, Self::right);
        self.words("how", how);
        self.each("demands", demands, Self::demand);
    }

    fn right(&mut self, statement: &'a RightStatement) {
        let RightStatement { text, email: _ } = statement;
        self.words("text", text);
    }

    fn demand(&mut self, demand: &'a Demand) {
        let Demand { kinds: _, rights: _, text } = demand;
        self.words("text", text);
    }

    fn section(&mut self, section: &'a FreeSection) {
        let FreeSection { id: _, placement: _, title, text } = section;
        self.words("title", title);
        self.words("text", text);
    }

    fn change(&mut self, change: &'a Change) {
        let Change { date: _, text } = change;
        self.words("text", text);
    }

    /// A waiver is the author's word to the check and not part of what is published: none of it is walked.
    fn waiver(&mut self, waiver: &'a Waiver) {
        let Waiver { rule: _, at: _, because: _ } = waiver;
    }
}
