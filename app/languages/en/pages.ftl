### Texts of the pages: navigation, index, links

skip-link = Skip to content
languages = Language
contents = Contents
other-formats = The same notice in another format
as-text = as text
as-data = as machine-readable data (JSON)
back-to-top = Back to top
all-notices = All notices
notices = Notices
in-languages = Languages
no-controller = The notice does not name a controller.
not-found-title = Page not found
not-found = There is no page at this address. The address may be incorrect, or the page may have been removed.
# Variables:
#   $section (Text) - heading of the section
more-about = Read more: { $section }
# Variables:
#   $section (Text) - heading of the section
section-link = Link to this section: { $section }
# Variables:
#   $language (Text) - names of the languages
not-in-this-language = The notice is available only in: { $language }.
sends-nothing = This page sends your data nowhere.
make-request = Make a request about your data
about-page = About this page
earlier-versions = Earlier versions
# Variables:
#   $date (Text) - a date
earlier-version = This is an earlier version of the notice, dated { $date }.
# Variables:
#   $date (Text) - a date
replaced-on = It was replaced on { $date }.
current-version = Read the current notice
# Variables:
#   $date (Text) - a date
changes-since = Changes from the version of { $date }
as-published-text = The content is shown as plain text, exactly as it was published.
# Variables:
#   $date (Text) - a date
version-of = Version of { $date }
feed-title = Changes to the notices
# Label of the search field; "this notice" or "the text", where the field has no room for more.
search = Search this notice
# Variables:
#   $count (Number) - number of matches, at least one
matches = { $count ->
    [one] { $count } match
   *[other] { $count } matches
}
no-matches = No matches
next-match = Next match
previous-match = Previous match
link-copied = Link copied
