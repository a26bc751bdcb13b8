### Letters by which a person exercises a right, reminders, complaints and the calendar entry. They use the terms of the
### English version of Regulation (EU) 2016/679.

# Between a label and what it names.
colon = :{ " " }

# Address line; `colon` and the controller's name may follow.
to-controller = To the controller

# First sentence of a request for one right, with the act that the articles belong to.
exercise-right = I am exercising my right under the General Data Protection Regulation (EU) 2016/679.

# The same for several rights.
exercise-rights = I am exercising my rights under the General Data Protection Regulation (EU) 2016/679.

# First sentence of a reminder to the controller, for one right.
# Variables:
#   $when (Text) - `on-date` or `sent-earlier`
sent-right = I sent you a message { $when } to exercise my right under the General Data Protection Regulation (EU) 2016/679.

# The same for several rights.
# Variables:
#   $when (Text) - `on-date` or `sent-earlier`
sent-rights = I sent you a message { $when } to exercise my rights under the General Data Protection Regulation (EU) 2016/679.

# First sentence of a complaint to the authority, about a request for one right.
# Variables:
#   $when (Text) - `on-date` or `sent-earlier`
sent-to-controller-right = I sent the controller a message { $when } to exercise my right under the General Data Protection Regulation (EU) 2016/679.

# The same for several rights.
# Variables:
#   $when (Text) - `on-date` or `sent-earlier`
sent-to-controller-rights = I sent the controller a message { $when } to exercise my rights under the General Data Protection Regulation (EU) 2016/679.

# A date within a sentence.
# Variables:
#   $date (Text) - date
on-date = on { $date }

# Replaces the date of sending if it is unknown.
sent-earlier = earlier

# The notice. Its date in parentheses may follow, and a full stop.
# Variables:
#   $title (Text) - title of the notice
notice-reference = Document: { $title }

# Texts about a right: the subject without the article, the article as cited in this language, and the paragraph of the
# request.
right-access =
    .subject = Request for access to my personal data
    .article = Article 15
    .paragraph = Please confirm whether you process personal data concerning me, and provide a copy of them and the information referred to in Article 15. Please name each recipient and the source of the data.

right-rectification =
    .subject = Request for rectification of personal data
    .article = Article 16
    .paragraph = Please rectify the inaccurate personal data concerning me, and complete those that are incomplete (Article 16). Please communicate the rectification to the recipients of the data and tell me who they are (Article 19).

right-erasure =
    .subject = Request for erasure of personal data
    .article = Article 17
    .paragraph = Please erase my personal data (Article 17). If you keep some of them, please state which, on what legal basis and for how long. Please communicate the erasure to the recipients of the data and tell me who they are (Article 19).

right-restriction =
    .subject = Request for restriction of processing
    .article = Article 18
    .paragraph = Please restrict the processing of my personal data (Article 18(1)). Please communicate the restriction to the recipients of the data (Article 19), and inform me before the restriction is lifted (Article 18(3)).

right-portability =
    .subject = Request for portability of personal data
    .article = Article 20
    .paragraph = Please send me, in a structured, commonly used and machine-readable format, for example as a CSV or JSON file, the personal data that I have provided to you (Article 20(1)).

right-objection =
    .subject = Objection to the processing of personal data
    .article = Article 21(1)
    .paragraph = On grounds relating to my particular situation, I object to the processing of my personal data (Article 21(1)). Please stop the processing unless you demonstrate compelling legitimate grounds for it, and restrict it while the matter is being verified (Article 18(1)(d)).

right-objection-marketing =
    .subject = Objection to direct marketing
    .article = Article 21(2)
    .paragraph = I object to the processing of my personal data for direct marketing and related profiling (Article 21(2) and (3)). Please stop it and confirm that my objection has been recorded.

right-withdraw-consent =
    .subject = Withdrawal of consent
    .article = Article 7(3)
    .paragraph = I withdraw my consent to the processing of my personal data (Article 7(3)). Please stop the processing that is based on consent, and erase the data for whose processing you have no other legal ground (Article 17(1)(b)).

right-automated-decision =
    .subject = Request for human review of an automated decision
    .article = Article 22(3)
    .paragraph = Please have a person review the decision concerning me that was based solely on automated processing (Article 22(3)). I contest the decision and wish to express my point of view. Please give me meaningful information about the logic involved (Article 15(1)(h)).

# Subject for several rights, without the articles.
subject-of-several = Data protection request

# Sentence after the paragraph about erasure if the data are also requested.
data-before-erasure = Please provide the data requested before the erasure.

# Start of the receipt of the cookie choice; a comma follows.
# Variables:
#   $id (Text) - id of the choice
receipt-id = My cookie choice: id { $id }

# When the choice was recorded.
# Variables:
#   $date (Text) - date
#   $hour (Number) - hour from 0 to 23
#   $minute (Number) - minute
#   $second (Number) - second
receipt-recorded = recorded on { $date } at { NUMBER($hour, minimumIntegerDigits: 2) }:{ NUMBER($minute, minimumIntegerDigits: 2) }:{ NUMBER($second, minimumIntegerDigits: 2) } UTC

# Version of the question.
# Variables:
#   $revision (Text) - identifier of the version
receipt-revision = version of the question { $revision }

# Hash of what was shown.
# Variables:
#   $hash (Text) - hash
receipt-snapshot = hash of what was shown { $hash }

# Sentences about how the choice was made.
receipt-method =
    .accept-all = Everything was accepted.
    .reject-all = Everything was rejected.
    .saved = The choice was made item by item.
    .signal = Everything was rejected by the browser’s Global Privacy Control signal.

# What was accepted.
# Variables:
#   $names (Text) - names of categories and services
receipt-granted = Accepted: { $names }.

# Nothing was accepted.
receipt-nothing-granted = Nothing was accepted.

# Label of incorrect data; a number may follow, then `colon`.
incorrect = Inaccurate

# Label of correct data; a number may follow, then `colon`.
correct = Correct

# Heading of the details.
details = Details:

# Confirmation of receipt, answer, reasons and identity (Art. 12(3), (4) and (6)).
closing = Please confirm receipt of this message, act on it and give a reasoned answer without undue delay, at the latest within one month of receipt (Article 12(3) and (4)). You may request more information about my identity only if you have reasonable doubts about it; if so, please state the reasons (Article 12(6)).

# Closing phrase before the person's name.
farewell = Yours faithfully

# The identifier that the controller knows.
# Variables:
#   $identifier (Text) - identifier as typed
identifier = Reference: { $identifier }

# Body of a mail link if the letter is too long for it.
paste-here = (Paste the text of the message here.)

# Label of the recipient in a text file.
recipient = To:

# Label of the subject in a text file, and of the subjects of an earlier request.
subject = Subject:

# Subject of the reminder.
# Variables:
#   $subject (Text) - subject of the request
reminder-subject = Reminder: { $subject }

# Subject of the complaint.
# Variables:
#   $subject (Text) - subject of the request
complaint-subject = Complaint: { $subject }

# There was no answer.
no-answer = I have not received an answer.

# When the time limit ended (Art. 12(3)).
# Variables:
#   $when (Text) - `on-date`
due = By my calculation the time limit ended { $when } (Article 12(3)).

# Time limit if no date is known.
due-by-law = An answer is due at the latest within one month of receipt of the message (Article 12(3)).

# Demand to the controller, and the possible complaint (Art. 77).
demand = Please take the action requested and give a reasoned answer without delay. Otherwise I may lodge a complaint with the supervisory authority (Article 77).

# Address line of the complaint; `colon` and the authority's name may follow.
to-authority = To the supervisory authority

# Label of the controller in the complaint; `colon` and the controller's name may follow.
controller = Controller

# Request to the authority (Art. 77 and 58(2)(c)).
order-request = I lodge a complaint in the matter (Article 77). Please examine it and order the controller to comply with my request (Article 58(2)(c)).

# List of attachments.
attachments = Attachments: the message that I sent, any reminder and other correspondence.

# Title of the calendar entry; `colon` and the controller's name may follow.
event-summary = Last day to answer the data protection request

# Description of the calendar entry.
# Variables:
#   $received (Text) - day of receipt
#   $due (Text) - last day for the answer
#   $extended (Text) - last day after an extension
event-description = Estimate. If the request was received on { $received }, it is to be answered within one month, that is, at the latest on { $due } (Article 12(3) of the General Data Protection Regulation). If the controller gives notice within that time that it extends the time limit by two months, the time limit ends on { $extended }. If the last day is a Saturday, a Sunday or a public holiday, the time limit ends on the next working day (Regulation (EEC, Euratom) No 1182/71).

# Labels of the lines on a printed letter that are filled in by hand.
print =
    .date = Date
    .signature = Signature
    .name-in-print = Name in print

# Names of files without extension, in ASCII so that every system keeps them unchanged.
file =
    .request = data-protection-request
    .reminder = reminder
    .complaint = complaint
    .deadline = time-limit
