### Texts of the consent dialog


# Heading of the dialog, and label of the button that opens it.
title = Cookie choices

# States who asks and for what; shown before the list of services. Without a name, "this site" asks.
# Variables:
#   $who (Text) - the controller, or this-site
introduction = { $who } asks for your consent to optional cookies and services that store or read information on your device.

# States that refusing has no drawback and that the choice can be changed; names the button for it.
may-refuse = You can refuse: the site will still work. You can change your choice at any time with the button “{ title }” at the bottom of the page.

# Button: accepts all optional services.
accept-all = Accept all

# Button: rejects all optional services. In the languages that docs/consent.md lists, the program autoconsent
# must know this label, and a phrase of `introduction` or `may-refuse`.
reject-all = Reject all

# Button: opens the choice by category.
settings = Choose in detail

# Button: saves the choice by category.
save = Save choices

# Button: closes the dialog without a change.
close = Close without changing

# Button: closes the notification bar.
dismiss = Close

# Button: shows the receipt of the current choice.
show-receipt = Show receipt

# Heading of the receipt.
receipt-heading = Receipt of your choice

# Receipt: label of who asked for consent.
receipt-asker = Consent was requested by

# Who asks if no controller is named.
this-site = This site

# Receipt: label of the time of the choice.
receipt-time = You chose

# Receipt: label of the last day of the choice.
receipt-end = Valid until

# Receipt: label of the id of the choice.
receipt-id = Id

# Receipt: summary of the part that has the receipt as data.
receipt-data = Data in machine-readable form (JSON-LD)

# Receipt: answer to a service.
granted = you accepted

# Receipt: answer to a service.
refused = you rejected

# Link: downloads the receipt.
download-receipt = Download receipt (JSON-LD)

# Heading of the choice by category.
details-heading = What do you consent to?

# Name of a category.
category =
    .necessary = Necessary
    .functional = Functional
    .statistics = Statistics
    .marketing = Marketing

# What a category is for.
category-purpose =
    .necessary = The site needs these to work.
    .functional = The site remembers your settings and shows embedded content.
    .statistics = The use of the site is measured and turned into statistics.
    .marketing = Advertising is targeted and its results are measured.

# States that necessary services need no consent, where the choice is stored and for how many days.
# Variables:
#   $days (Number) - how long the choice is kept
necessary-note = These do not require consent. Your choice is kept in the site’s own cookie seloste_choices, and you are asked again after { $days ->
        [one] { $days } day
       *[other] { $days } days
    }.

# States that the consent record is sent to the site's own server.
endpoint-note = A record of your choice is also sent to the site’s own server.

# States that the choice applies to the whole domain.
# Variables:
#   $domain (Text) - the domain
domain-note = Your choice applies to every page of the domain { $domain }.

# Label of a service's provider.
provider = Provider

# Label of a service's cookies.
cookies = Cookies

# Label of a service's cookies and other storage.
other-storage = Cookies and other storage

# Describes `localStorage`.
local-storage = the browser’s local storage (localStorage)

# Describes `sessionStorage`.
session-storage = the browser’s session storage (sessionStorage)
indexed-db = the browser’s database (IndexedDB)
cache-storage = the browser’s cache (Cache Storage)
service-worker = a background script (service worker)

# Label of the hosts that a service contacts.
contacted-hosts = Your browser contacts

# Lifetime of a session cookie.
session-lifetime = for the session

# A cookie set by the site itself.
first-party = the site’s own

# A cookie set by another origin.
third-party = third-party

# Label of a service's links.
read-more = Read more

# Placeholder: what will load, with its provider.
# Variables:
#   $what (Text) - the content, with its provider
embed-blocked = { $what } will be loaded here only after you consent to it.

# Placeholder: the hosts that will be contacted.
# Variables:
#   $hosts (Text) - the hosts
embed-hosts = Your browser will then contact: { $hosts }.

# Button: loads the content this time.
load-once = Load once

# Button: loads the content from now on.
always-load = Always load

# Status message after a choice.
choice-saved = Your choice is in force. You can change it at the bottom of the page.

# Status message after a choice that the browser did not store.
choice-unsaved = Your choice applies to this page only, because your browser did not store the cookie.

# Message if the program that saves the choice cannot be loaded.
not-saved = Your choice could not be saved. Check your network connection and try again.

# Status message after content was loaded; its title follows.
loaded = Content has been loaded:{ " " }

# Label of the cookies that could not be removed.
not-removable = This page cannot remove the following cookies; you can remove them in your browser’s settings:

# States that the browser's signal rejected all optional services.
gpc-applied = Your browser sent the Global Privacy Control signal, so all optional services have been rejected. You can change your choice.
