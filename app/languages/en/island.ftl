### Request form: the part that the program shows

# Shown while the program is loading.
loading = The form is loading. You can already fill it in.

# Label of the recipient.
to = To

# Label of the postal address.
by-post = By post

# The notice has no address at all.
no-address = The notice contains no address for requests.

# The notice has no general e-mail address for requests.
no-general-email = The notice contains no general e-mail address for requests.

# The notice has no e-mail address for any chosen right.
no-email = The notice contains no e-mail address for this request.

# The notice has no e-mail address for all chosen rights.
no-shared-email = The notice contains no e-mail address for the whole of this request.

# Introduces the addresses for single rights.
separate-emails = A separate address is given:

# Button that keeps the rights of one address only.
# Variables:
#   $address (Text) - e-mail address
write-separately = Write a separate message to { $address }

# Button that keeps the rights without an address.
write-others = Write the other requests

# The e-mail address of the authority is unknown.
no-authority = The e-mail address of the supervisory authority is not known. Copy or print the complaint.

# Label of the subject.
subject = Subject

# Label of the text.
text = Text

# Warning about sensitive data in ordinary e-mail.
sensitive = Do not send sensitive data, such as a personal identity code or health data, by ordinary e-mail.

# Mail link.
mail = Open in your e-mail program

# Button that copies the text.
copy = Copy the text

# Button that saves a mail draft.
eml = Save an e-mail draft (.eml)

# Button that saves a text file.
txt = Save a text file (.txt)

# Button that prints the letter.
print = Print the letter

# Status: no right is chosen.
no-right = First choose a right.

# Status: the recipient is missing.
no-recipient = The message is ready but has no recipient. Enter an e-mail address, or copy the text.

# Status: the recipient is not one e-mail address.
wrong-recipient = Check the recipient’s e-mail address.

# Status: the text is too long for a mail link.
shortened = The message is too long for an e-mail link. Copy the text or save the draft. The link opens a message into which you can paste the text.

# Status: the text contains what some programs take for HTML and drop from a mail link.
has-markup = The message contains text such as <name> or &name; that some e-mail programs drop when they open the link. Save the draft or copy the text instead.

# Status: the message can be sent.
ready = The message is ready. If no e-mail program opens, copy the text and send it to the address above.

# Status: the text was copied.
copied = The text has been copied.

# Status: the text could not be copied and is selected.
not-copied = The browser did not allow copying. The text is selected: copy it yourself.

# Status: the draft was saved.
saved-draft = The draft has been saved. Open the file in an e-mail program. Some programs, such as Apple Mail, show it as read-only, and Evolution does not open it: in that case, copy the text.

# Status: a file was saved.
saved = The file has been saved.

# Status: the browser did not allow saving or printing.
refused = The browser did not allow this. Copy the text, and save or print it yourself.

# Status: the form was reset.
cleared = The form has been cleared.

# Status: the texts in the chosen language could not be loaded.
language-failed = The message could not be loaded in the chosen language, so it is in the language of this page. To try again, choose the language again.

# Heading of the list of errors.
problems = The message is not ready yet

# Error: no right is chosen.
choose-right = Choose a right.

# Error: the recipient is missing.
enter-recipient = Enter the recipient’s e-mail address.

# Error: the recipient is not one e-mail address.
fix-recipient = Correct the recipient’s e-mail address.

# Error, also as status: the day of receipt is invalid.
fix-received = Correct the date of the request.

# Heading of the deadline.
due-title = Time limit (estimate)

# The deadline.
# Variables:
#   $date (Element) - date
due = Answer by { $date }

# How the deadline was computed.
# Variables:
#   $received (Element) - day of receipt
#   $end (Element) - day one month later
counted = If the request arrives on { $received }, one month ends on { $end }.

# The month has no such day, so its last day counts.
counted-shorter-month = That month has no such day, so its last day counts.

# The day is not a working day, so the next one counts.
counted-next-working-day = That is a weekend or a public holiday, so the time limit ends on the next working day.

# The deadline if it is extended, with the legal source.
# Variables:
#   $date (Element) - date
extended = Within the month, the controller can announce an extension of at most two further months; the answer is then due by { $date } (Article 12(3) of the General Data Protection Regulation, Regulation 1182/71).

# Suggested days of the reminder and of the complaint.
# Variables:
#   $reminder (Element) - date
#   $complaint (Element) - date
follow-ups = If no answer comes, you can send a reminder from { $reminder } and lodge a complaint from { $complaint }. These dates are suggestions; the law does not set them.

# Button that saves a calendar file.
ics = Save the date to a calendar (.ics)
