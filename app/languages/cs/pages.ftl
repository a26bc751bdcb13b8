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
earlier-versions = Dřívější verze
earlier-version = Toto je dřívější verze zásad ochrany osobních údajů s datem { $date }.
replaced-on = Nahradila ji verze s datem { $date }.
current-version = Přečtěte si aktuální zásady ochrany osobních údajů
changes-since = Změny oproti verzi s datem { $date }
as-published-text = Obsah je zobrazen jako prostý text přesně tak, jak byl zveřejněn.
version-of = Verze s datem { $date }
feed-title = Změny zásad ochrany osobních údajů
