### Texts of a notice: headings, labels, standard sentences

# Headings of a section: as a label and as a question.
heading-introduction =
    .label = Introduction
    .question = What is this notice about?

heading-controller =
    .label = Controller
    .question = Who is responsible for your data?

heading-contact =
    .label = Contact person
    .question = Who can you contact?

heading-dpo =
    .label = Data protection officer
    .question = Who is the data protection officer?

heading-register =
    .label = Name of the register
    .question = Which register is this?

heading-purposes =
    .label = Purposes of processing
    .question = What is your data used for?

heading-legal-bases =
    .label = Legal bases
    .question = On what basis is your data processed?

heading-data =
    .label = Data processed
    .question = What data about you is processed?

heading-sources =
    .label = Sources of data
    .question = Where does the data come from?

heading-recipients =
    .label = Recipients of data
    .question = Who receives your data?

heading-transfers =
    .label = Transfers outside the EU and EEA
    .question = Is your data transferred outside the EU and EEA?

heading-retention =
    .label = Retention
    .question = How long is your data kept?

heading-security =
    .label = Protection of data
    .question = How is your data protected?

heading-provision =
    .label = Providing data
    .question = Do you have to provide your data?

heading-automated-decisions =
    .label = Automated decisions and profiling
    .question = Are automated decisions made about you?

heading-cookies =
    .label = Cookies
    .question = What cookies are used?

heading-rights =
    .label = Rights of the data subject
    .question = What rights do you have?

heading-withdraw =
    .label = Withdrawal of consent
    .question = How can you withdraw your consent?

heading-complaint =
    .label = Complaint to the supervisory authority
    .question = Where can you complain?

heading-changes =
    .label = History of changes
    .question = How has this notice changed?

heading-request =
    .label = Request
    .question = How can you exercise your rights?

# Legal bases (Art. 6(1)).
basis =
    .consent = Consent
    .contract = Contract
    .legal-obligation = Legal obligation
    .vital-interests = Vital interests
    .public-task = Task in the public interest or exercise of official authority
    .legitimate-interests = Legitimate interests

# Roles of a recipient or provider.
role =
    .processor = Processor
    .controller = Independent controller
    .joint = Joint controller
    .authority = Public authority

# Mechanisms of transfers.
mechanism =
    .adequacy = Adequacy decision of the European Commission
    .dpf = EU–US Data Privacy Framework
    .scc = Standard contractual clauses of the European Commission
    .bcr = Binding corporate rules
    .derogation = Derogation for specific situations
    .privacy-shield = EU–US Privacy Shield
    .safe-harbor = Safe Harbor

# Names of the rights, and the sentence shown if the notice states the right without a text.
right-access =
    .name = Right of access
    .sentence = You have the right to access your personal data.

right-rectification =
    .name = Right to rectification
    .sentence = You have the right to have inaccurate data corrected.

right-erasure =
    .name = Right to erasure
    .sentence = You have the right to have your data erased.

right-restriction =
    .name = Right to restriction of processing
    .sentence = You have the right to ask that the processing of your data be restricted.

right-portability =
    .name = Right to data portability
    .sentence = You have the right to move your data from one system to another.

right-objection =
    .name = Right to object
    .sentence = You have the right to object to the processing of your data.

right-objection-marketing =
    .name = Right to object to direct marketing
    .sentence = You have the right to object to the processing of your data for direct marketing.

right-withdraw-consent =
    .name = Right to withdraw consent
    .sentence = You have the right to withdraw your consent.

right-automated-decision =
    .name = Right concerning automated decisions
    .sentence = You have the right to have an automated decision about you reviewed by a person.

# Word before a period.
qualifier =
    .typically = typically
    .at-most = at most
    .at-least = at least

# Whether data has to be provided.
required =
    .contract = A contract requires that the data be provided.
    .law = The law requires that the data be provided.
    .voluntary = Providing the data is voluntary.

# Categories of services.
category =
    .necessary = Necessary
    .functional = Functional
    .statistics = Statistics
    .marketing = Marketing

# Who sets a cookie.
party =
    .first = the site itself
    .third = third party

# Where a service keeps data.
storage =
    .cookie = cookie
    .local = browser local storage (localStorage)
    .session = browser session storage (sessionStorage)
    .indexed-db = browser database (IndexedDB)
    .cache = browser cache (Cache Storage)
    .worker = background script (service worker)

# "At a glance".
summary-box = At a glance

# Question about the controller.
who = Who

# Question about the purposes.
what-for = What for

# Question about the legal bases.
on-what-basis = On what basis

# Question about retention.
how-long = How long

# Question about recipients.
who-else = Who else receives data

# Question about the contact.
where-to-turn = Who to contact

# "and N more", for the number of omitted answers.
# Variables:
#   $count (Number) - number of answers left out
more = { $count ->
    [one] and one more
   *[other] and { $count } more
}

# "Updated".
updated = Updated

# Shown under a heading without content.
empty = The notice has no text under this heading.

name = Name

title = Position

# Names of the number in a business register, by the country of the register.
business-id =
    .finland = Business ID
    .sweden = Organisation number
    .other = Registration number

address = Address

visiting-address = Visiting address

postal-address = Postal address

phone = Telephone

email = E-mail

website = Website

joint-controllers = Joint controllers

joint-arrangement = Essence of the arrangement

representative = Representative in the EU

no-representative = The controller has no representative in the EU.

no-dpo = No data protection officer has been designated.

purpose = Purpose

legal-basis = Legal basis

interest = Legitimate interest

data = Data

recipients = Recipients

retention = Retention

purposes-table = Purposes of processing, with bases, data, recipients and retention

# Special categories of data (Art. 9).
# Variables:
#   $letter (Text) - letter of Art. 9(2)
special = Special categories of personal data, based on Article 9(2)({ $letter }) GDPR

special-unstated = Special categories of personal data

# "The data subject", as a source.
data-subject = The data subject

public-source = publicly accessible

not-public-source = not publicly accessible

no-recipients = The data is not disclosed to anyone.

# Label of such a role.
role-label = Role

country = Country

condition = When

transfer = Basis of the transfer

mechanism-check = Validity of the arrangement

safeguards-copy = Copy of the safeguards

directory = Publication of data as a directory

no-directory = The data is not published as a directory.

no-transfers = The data is not transferred outside the EU or EEA.

countries = Countries

mechanism-label = Transfer mechanism

transfers-table = Recipients outside the EU and EEA

recipient = Recipient

# Start of a retention period.
# Variables:
#   $start (Text) - event that starts the period
after = from { $start }

# End of a retention period.
# Variables:
#   $end (Text) - event that ends it
until = until { $end }

# The law that sets a retention period.
# Variables:
#   $law (Text) - name of a law
by-law = ({ $law })

block-list = Marketing block list

no-block-list = No marketing block list is kept.

paper = Paper records

no-paper = There are no paper records.

electronic = Electronic records

no-electronic = There are no electronic records.

staff = Access rights of staff

no-staff = Staff have no access to the data.

provision-label = Obligation to provide the data

otherwise = If the data is not provided

no-provision = Providing the data is not required.

no-automated = No automated decisions are made on the basis of the data.

logic = Logic of the decisions

consequences = Consequences

no-cookies = No cookies are used.

services = Services used

category-label = Category

provider = Provider

contacted-hosts = Hosts that the browser contacts

# States that a service stores nothing; follows `storage_table`.
nothing-stored = not used

cookies-table = Cookies

# Label of what a service stores.
storage-table = Cookies and browser storage

cookie = Cookie

cookie-or-key = Cookie or key

kept-in = Stored in

cookie-life = Duration

cookie-party = Set by

session = for the session

read-more = Read more

right-none = According to the notice, this right does not exist.

right-email = E-mail for this request

write-request = Write a request

how-to-use = Exercising your rights

demands = The controller’s requirements for requests

complaint-sentence = You have the right to lodge a complaint with the supervisory authority.

authority = Supervisory authority

# Several recipients with the same role.
recipient-group =
    .processors = Processors
    .controllers = Independent controllers
    .authorities = Public authorities

# Caption of the picture of sources, controller and recipients.
flow-caption = Where the data comes from and who receives it

# Recipients in the EU and EEA, in that picture.
zone-inside = EU and EEA

zone-outside = Outside the EU and EEA

# Recipients whose country the notice does not state.
zone-unstated = Country not stated

# Caption of the picture of retention periods.
timeline-caption = Retention periods from shortest to longest

# Sentence about a scale on which long periods are drawn shorter than in proportion.
timeline-compressed = The scale is not even: the longer the time, the closer together its marks are.

# Label of data that is kept for a time without a length.
timeline-open = Without a fixed length
