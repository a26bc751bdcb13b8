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
section-link = Odkaz na tento oddiel: { $section }
earlier-versions = Skoršie verzie
earlier-version = Toto je skoršia verzia zásad ochrany osobných údajov zo dňa { $date }.
replaced-on = Nahradená bola dňa { $date }.
current-version = Prečítať aktuálne zásady ochrany osobných údajov
changes-since = Zmeny oproti verzii zo dňa { $date }
as-published-text = Obsah sa zobrazuje ako obyčajný text presne tak, ako bol zverejnený.
version-of = Verzia zo dňa { $date }
feed-title = Zmeny zásad ochrany osobných údajov
search = Hľadať v texte
# Variables:
#   $count (Number) - number of matches, at least one
matches = { $count ->
    [one] { $count } výskyt
    [few] { $count } výskyty
   *[other] { $count } výskytov
}
no-matches = Žiadne výskyty
next-match = Ďalší výskyt
previous-match = Predchádzajúci výskyt
link-copied = Odkaz bol skopírovaný
