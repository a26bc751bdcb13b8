### Request form: the part that is in the page

# What the form does, and that no data leaves the page.
intro = The form writes a message that you send yourself from your own e-mail. Nothing that you type leaves this page or is stored.

# Advice to contact the controller before the authority.
controller-first = Contact the controller first. You can contact the supervisory authority if you receive no answer or are not satisfied with it.

# Headings of the sections, and what to do in them.
section-rights =
    .title = Which right do you want to exercise?
    .hint = Choose one or more.

section-person =
    .title = About you
    .hint = Every field is optional. Enter only what is needed to identify you and to answer you.

section-message =
    .title = The message
    .hint = Read the message and send it. You can still change it in your e-mail program.

# Plain name of each right, and one sentence about it.
right-access =
    .label = Get my data
    .sentence = You find out what data about you is processed, where it comes from and who receives it, and you get a copy of it.

right-rectification =
    .label = Correct my data
    .sentence = Inaccurate data is corrected and incomplete data is completed.

right-erasure =
    .label = Erase my data
    .sentence = Your data is erased if it is no longer needed or if there is no ground for processing it.

right-restriction =
    .label = Restrict the use of my data
    .sentence = Your data is kept but not used, for example while its accuracy is being checked.

right-portability =
    .label = Move my data
    .sentence = You get, in a machine-readable form, the data that you provided yourself, where it is processed by automated means on the basis of consent or a contract.

right-objection =
    .label = Object to the use of my data
    .sentence = You can object for a reason that relates to your own situation, where the processing is based on legitimate interests, the public interest or official authority.

right-objection-marketing =
    .label = Refuse direct marketing
    .sentence = Your data is no longer used for direct marketing. You need not give a reason.

right-withdraw-consent =
    .label = Withdraw consent
    .sentence = Processing that is based on your consent ends. Withdrawal does not affect what was done before it.

right-automated-decision =
    .label = Have an automated decision reviewed
    .sentence = A person reviews a decision that was made solely by automated means and that affects you significantly.

# What to expect from a right that probably does not apply (Art. 17(3)(b), 20(1)(a), 21(1), 7(3), 22(1)).
limit =
    .erasure = According to the notice, the data is processed only for a legal obligation or a task in the public interest. Such data is usually not erased. You can still ask for it, and a refusal must be explained.
    .portability = The notice names neither consent nor a contract as a basis of processing, and this right is limited to them. You can still ask for your data, and a refusal must be explained.
    .objection = The notice names neither legitimate interests nor the public interest or official authority as a basis of processing, and this right is limited to them. You can still object, and a refusal must be explained.
    .withdraw-consent = The notice does not name consent as a basis of processing. If you have given consent, you can still withdraw it.
    .automated-decision = According to the notice, no automated decisions are made. If you suspect that one was made, you can still ask for a review.

# Option to include the receipt of the cookie choice in a withdrawal.
field-receipt =
    .label = Add the details of my cookie choice to the request
    .hint = The message will state the id and the time of the choice, what you were asked and what was chosen. The id identifies the choice. If you give your name, the recipient can link the choice to you.

# Name of the person.
field-name =
    .label = Name
    .hint = { "" }

# Contact details of the person.
field-contact =
    .label = Contact
    .hint = An e-mail address, telephone number or postal address for the answer.

# Customer number or other identifier.
field-identifier =
    .label = Reference
    .hint = How the controller knows you, such as a customer number. Not a personal identity code.

# Further details.
field-details =
    .label = Details
    .hint = For example, which consent you withdraw, which decision is meant, or the situation to which your objection relates.

# Label of a rectification.
# Variables:
#   $number (Number) - its number
rectification = Correction { $number }

# Label of the incorrect data.
incorrect = What is wrong?

# Label of the correct data.
correct = What is right?

# Summary that opens the quote from the notice.
notice-quote = What the notice says

# Advice on proof of identity: summary and paragraphs.
identity =
    .title = If you are asked to prove your identity
    .doubts = You need not send a copy of an identity document of your own accord. The controller may ask for more information only where there are reasonable doubts about your identity, and only as much as is needed to identify you (Article 12(6)).
    .copy = If you send a copy, the name, the issuing authority and the date of issue or expiry are usually enough. Cover everything else, such as the photograph, the personal identity code, the number of the document, the nationality and the machine-readable zone (European Data Protection Board, Guidelines 01/2022).
    .purpose = Write on the copy who it is for and for what purpose, and do not send it by ordinary e-mail.

# Button that resets the form.
clear = Clear the form

# Button that restores the fields of a form that was reset.
undo = Restore what you typed

# Shown if the message contains only some of the chosen rights.
rest = This message contains only some of the requests you chose. Send it first; the others go in another message.

# Button that continues with the other rights.
write-rest = Go to the other message

# Introduces the controller's demands.
demands = In the notice, the controller demands:

# Introduces the rights that a demand applies to.
demand-rights = Concerns:

# What the law says about such demands (Art. 12(2) and (6)).
demands-law = The General Data Protection Regulation requires no particular form, signature or visit for a request. More information on your identity may be requested only where there are reasonable doubts about it (Article 12(2) and (6)). You can send the message by e-mail, or print a letter with space for a signature.

# Legend of the choice between letters.
letter-legend = What are you writing?

letter-request =
    .label = Request
    .hint = Start with this.

letter-reminder =
    .label = Reminder
    .hint = When the time limit has passed and no answer has come.

letter-complaint =
    .label = Complaint to the supervisory authority
    .hint = When the reminder has not helped either. Give your name and contact details: the authority needs them.

# Language of the letter.
letter-language = Language of the message

# Introduces the quote about contacting the controller.
contact-quote = The notice says about contacting the controller:

# Recipient, unless the notice has a general e-mail address. The error is shown instead of the hint.
validated-recipient =
    .label = The recipient’s e-mail address
    .hint = One address. You can ask the controller for it.
    .error = Enter one e-mail address, for example privacy@example.com.

# Day on which the controller receives the request.
validated-received =
    .label = Date of the request
    .hint = The day on which the request arrives or arrived; for e-mail, usually the day it is sent. If the field is empty, the time limit is counted from today.
    .error = Enter a date from 25 May 2018 onwards. In a reminder or a complaint it cannot be in the future.

# The public holidays of this country were considered.
# Variables:
#   $country (Text) - name of the country
holidays-counted = Besides weekends, the public holidays of this country were taken into account: { $country }.

# The public holidays of this country are unknown, so only weekends were considered.
# Variables:
#   $country (Text) - name of the country
holidays-unknown = Only weekends were taken into account. The public holidays of this country are not known: { $country }.

# Only weekends were considered, because the notice does not state the country.
holidays-no-country = Only weekends were taken into account, because the notice does not say in which country the controller is.

# Shown if the program could not be loaded.
failed = The form could not be loaded. Write the message yourself as described.

# Instructions for writing the message without the form: heading, what to write (Art. 12(3)), summary that opens the example
# letters, placeholders in them.
plain =
    .title = How to write the message yourself
    .what = State which right you are exercising, which privacy notice it concerns, who you are and how to reach you. Ask for confirmation of receipt and for a reasoned answer within one month (Article 12(3) of the General Data Protection Regulation). No particular form is required.
    .examples = An example for each right
    .your-name = [your name]
    .your-contact = [your e-mail or postal address]
