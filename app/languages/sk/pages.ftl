### Texty stránok: navigácia, prehľad, odkazy

skip-link = Prejsť na obsah
languages = Jazyk
contents = Obsah
other-formats = To isté v inom formáte
as-text = ako text
as-data = ako strojovo čitateľné údaje (JSON)
back-to-top = Späť nahor
all-notices = Všetky zásady ochrany osobných údajov
notices = Zásady ochrany osobných údajov
in-languages = Jazyky
no-controller = Zásady ochrany osobných údajov neuvádzajú prevádzkovateľa.
not-found-title = Stránka sa nenašla
not-found = Na tejto adrese nie je žiadna stránka. Adresa môže byť nesprávna alebo stránka mohla byť odstránená.
more-about = Ďalšie informácie: { $section }
not-in-this-language = Zásady ochrany osobných údajov sú dostupné iba v týchto jazykoch: { $language }.
sends-nothing = Táto stránka vaše údaje nikam neodosiela.
make-request = Podať žiadosť týkajúcu sa vašich údajov
about-page = O tejto stránke
earlier-versions = Staršie verzie
earlier-version = Toto je staršia verzia zásad ochrany osobných údajov s dátumom { $date }.
replaced-on = Nahradila ju verzia s dátumom { $date }.
current-version = Prečítajte si aktuálne zásady ochrany osobných údajov
changes-since = Zmeny oproti verzii s dátumom { $date }
as-published-text = Obsah je zobrazený ako obyčajný text presne tak, ako bol zverejnený.
version-of = Verzia s dátumom { $date }
feed-title = Zmeny zásad ochrany osobných údajov
