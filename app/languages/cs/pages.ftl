### Texty stránek: navigace, rozcestník, odkazy

skip-link = Přejít k obsahu
languages = Jazyk
contents = Obsah
other-formats = Totéž v jiném formátu
as-text = jako text
as-data = jako strojově čitelné údaje (JSON)
back-to-top = Zpět nahoru
all-notices = Všechny zásady ochrany osobních údajů
notices = Zásady ochrany osobních údajů
in-languages = Jazyky
no-controller = Zásady ochrany osobních údajů neuvádějí správce.
not-found-title = Stránka nenalezena
not-found = Na této adrese žádná stránka není. Adresa může být nesprávná nebo stránka mohla být odstraněna.
more-about = Další informace: { $section }
not-in-this-language = Zásady ochrany osobních údajů jsou k dispozici pouze v těchto jazycích: { $language }.
sends-nothing = Tato stránka vaše údaje nikam neodesílá.
make-request = Podat žádost týkající se vašich údajů
about-page = O této stránce
section-link = Odkaz na tento oddíl: { $section }
earlier-versions = Dřívější verze
earlier-version = Toto je dřívější verze zásad ochrany osobních údajů ze dne { $date }.
replaced-on = Nahrazena byla dne { $date }.
current-version = Přečíst aktuální zásady ochrany osobních údajů
changes-since = Změny oproti verzi ze dne { $date }
as-published-text = Obsah je zobrazen jako prostý text přesně tak, jak byl zveřejněn.
version-of = Verze ze dne { $date }
feed-title = Změny zásad ochrany osobních údajů
search = Hledat v textu
# Variables:
#   $count (Number) - number of matches, at least one
matches = { $count ->
    [one] { $count } výskyt
    [few] { $count } výskyty
   *[other] { $count } výskytů
}
no-matches = Žádné výskyty
next-match = Další výskyt
previous-match = Předchozí výskyt
link-copied = Odkaz byl zkopírován
