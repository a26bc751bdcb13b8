### Texts of the differences between two versions


# "Added".
added = Added

# "Removed".
removed = Removed

# Old and new value.
# Variables:
#   $old (Text) - the old value
#   $new (Text) - the new value
changed-from-to = was “{ $old }”, now “{ $new }”

# Old and new name.
# Variables:
#   $old (Text) - the old name
#   $new (Text) - the new name
renamed = Name changed: was “{ $old }”, now “{ $new }”

# "The wording has changed."
wording-changed = The wording has changed.

# "A text has been added."
text-added = The text has been added.

# "The text has been removed."
text-removed = The text has been removed.

# "The whole section has been added."
section-added = The whole section has been added.

# "The whole section has been removed."
section-removed = The whole section has been removed.

# The content or the contacted servers of a service have changed.
service-changed = the content it loads or the servers it contacts have changed.

# Heading of the changes in title, summary, date and languages.
notice = The notice

# "Title".
title = Title

# "Summary".
summary = Summary

# "Updated".
updated = Updated

# "Languages".
languages = Languages

# Only the version in the given language has changed.
# Variables:
#   $language (Text) - name of the language
only-other-language = Only another language version has changed: { $language }.
