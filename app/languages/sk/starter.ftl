### Vysvetlivky a miesta na doplnenie v súboroch, ktoré vytvára `seloste new`

site = Nastavenia webu.
site-title = Zásady ochrany osobných údajov
url = Adresa, na ktorej bude web zverejnený. Keď bude adresa známa, odstráňte znak #.
head = Zásady ochrany osobných údajov. Doplňte texty v hranatých zátvorkách; `seloste check` ich vypíše.
    Riadky začínajúce znakom # sú pokyny a na stránke sa nezobrazujú. Nepotrebné riadky odstráňte.
layout = Rozloženie: questions (otázky), numbered (číslované body), fields (polia) alebo table (tabuľka).
title = Zásady ochrany osobných údajov
controller = Prevádzkovateľ: ten, kto rozhoduje, na čo sa údaje používajú.
name-blank = [Doplňte: názov prevádzkovateľa]
dpo = Zodpovedná osoba: kontaktné údaje ako vyššie, alebo `none`, ak nebola určená.
data = Spracúvané údaje. Každá kategória má identifikátor (contact), na ktorý odkazujú účely.
data-blank = [Doplňte: ktoré údaje sa spracúvajú]
purposes = Na čo sa údaje používajú. Každý účel sa začína spojovníkom.
purpose-blank = [Doplňte: účel]
basis = Právny základ: consent (súhlas), contract (zmluva), legal-obligation (zákonná povinnosť),
    vital-interests (životne dôležité záujmy), public-task (úloha vo verejnom záujme) alebo
    legitimate-interests (oprávnené záujmy); pri poslednom uveďte záujem v poli `interest`. Tento riadok skontrolujte.
retention = Doba uchovávania: napríklad { "{" } years: 2, after: poslednej objednávky { "}" }, alebo do určitej udalosti.
retention-blank = [Doplňte: dokedy sa údaje uchovávajú]
sources = Odkiaľ údaje pochádzajú: data-subject je sama dotknutá osoba. Ďalšie zdroje pridajte názvom.
recipients = Kto údaje dostáva, každý s identifikátorom; alebo `recipients: none`, potom z účelu odstráňte riadok
    `recipients`.
recipient-blank = [Doplňte: názov príjemcu]
transfers = Či sa údaje prenášajú mimo EÚ a EHP. Pri platnom riadku odstráňte znak #, doplňte ho
    a druhý riadok vymažte.
security = Ako sú údaje chránené.
security-blank = [Doplňte: ako sú údaje chránené]
provision = Či treba údaje poskytnúť a čo sa stane, ak poskytnuté nebudú: `none`, ak povinnosť neexistuje.
provision-blank = [Doplňte: či treba údaje poskytnúť]
automated = Či dochádza k automatizovanému rozhodovaniu alebo profilovaniu: `none`, ak nie.
automated-blank = [Doplňte: ako sa rozhoduje]
rights = Práva dotknutej osoby. `yes` zobrazí štandardnú vetu; namiesto nej môžete napísať vlastný text.
    Ak je jedným z právnych základov súhlas, uveďte jeho odvolanie.
authority = Dozorný orgán podľa kódu krajiny; alebo jeho názov a kontaktné údaje ako pri prevádzkovateľovi.
authority-blank = [Doplňte: názov dozorného orgánu]
