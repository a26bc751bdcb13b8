### Comments and placeholders of the files that `seloste new` writes

site = Settings of the site.
site-title = Privacy notices
url = The address at which the site will be published. Remove the # once the address is known.
head = A privacy notice. Complete the texts in square brackets; `seloste check` lists them.
    Lines that begin with # are instructions and are not shown on the page. Remove lines that you do not need.
layout = The layout: questions, numbered (as a description of file), fields or table.
title = Privacy notice
controller = The controller: who decides what the data is used for.
name-blank = [Fill in: the controller’s name]
dpo = The data protection officer: contact details as above, or `none` if none has been designated.
data = The data that is processed. Each category has an id (contact), which the purposes refer to.
data-blank = [Fill in: what data is processed]
purposes = What the data is used for. Each purpose begins with a hyphen.
purpose-blank = [Fill in: the purpose]
basis = The legal basis: consent, contract, legal-obligation, vital-interests, public-task or
    legitimate-interests; for the last one, state the interest under `interest`. Check this line.
retention = The retention period: for example { "{" } years: 2, after: the last order { "}" }, or until a certain event.
retention-blank = [Fill in: until when the data is kept]
sources = Where the data comes from: data-subject is the person concerned. Add other sources by name.
recipients = Who receives the data, each with an id; or `recipients: none`, in which case remove the line
    `recipients` from the purpose.
recipient-blank = [Fill in: the recipient’s name]
transfers = Whether data is transferred outside the EU and EEA. Remove the # from the line that applies,
    complete it and delete the other line.
security = How the data is protected.
security-blank = [Fill in: how the data is protected]
provision = Whether the data must be provided, and what happens if it is not: `none` if there is no obligation.
provision-blank = [Fill in: whether the data must be provided]
automated = Whether there is automated decision-making or profiling: `none` if there is not.
automated-blank = [Fill in: how the decisions are made]
rights = The rights of the data subject. `yes` shows a standard sentence; you can write your own text instead.
    Mention the withdrawal of consent if consent is one of the legal bases.
authority = The supervisory authority by country; or its name and contact details, as for the controller.
authority-blank = [Fill in: the supervisory authority’s name]
