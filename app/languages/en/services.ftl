### Purposes of the services in the catalogue, one sentence each

## Services

measure-use = Keeps statistics of how the site is used.
record-sessions = Records what a visitor does on the pages, such as clicks and scrolling.
manage-tags = Loads other services of the site.
measure-ads = Measures the results of advertising.
target-ads = Selects advertisements that suit the visitor’s interests.
identify-companies = Infers from the visitor’s network which company the visit comes from.
manage-customers = Combines the visitor’s actions with customer data.
send-messages = Sends messages, and measures whether they are read.
personalize = Selects content and products that suit the visitor.
compare-versions = Shows visitors different versions of a page, and compares their results.
switch-features = Decides which features of the site are on for the visitor.
show-video = Shows videos.
play-audio = Plays sound.
show-map = Shows maps.
load-fonts = Loads fonts.
deliver-files = Delivers files of the site.
chat = Shows a window in which the visitor can chat with the site.
collect-answers = Collects answers to forms and surveys.
show-reviews = Shows and collects reviews.
pay = Processes payments.
prevent-fraud = Detects fraud.
keep-out-bots = Distinguishes people from programs.
report-errors = Reports errors of the site.
measure-speed = Measures how fast the pages work.
show-social-media = Shows content of social media.
manage-consent = Asks for consent, and stores the choice.

## What they store

item-recognize = Recognizes the browser from one visit to the next.
item-visit = Connects the pages of one visit.
item-settings = Remembers settings.
item-origin = Remembers where the visitor came from.
item-queue = Keeps data until it has been sent.
item-cache = Keeps data, so that it need not be fetched again.
item-ad-click = Connects the visit with the advertisement that led to it.
item-variant = Remembers which version of a page the visitor sees.
item-conversation = Remembers the conversation.
item-profile = Remembers what the service knows about the visitor.
item-security = Helps to detect programs and fraud.
item-server = Directs requests to the same server.
item-shown = Remembers what has been shown to the visitor or answered.
item-limit = Limits how often data is sent.
item-state = Remembers the state of the service.
item-refusal = Remembers that the visitor has refused the service.
item-consent = Remembers the visitor’s consent.
