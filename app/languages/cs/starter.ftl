### Vysvětlivky a místa k doplnění v souborech, které vytváří `seloste new`

site = Nastavení webu.
site-title = Zásady ochrany osobních údajů
url = Adresa, na které bude web zveřejněn. Až bude adresa známa, odstraňte znak #.
head = Zásady ochrany osobních údajů. Doplňte texty v hranatých závorkách; `seloste check` je vypíše.
    Řádky začínající znakem # jsou pokyny a na stránce se nezobrazují. Nepotřebné řádky odstraňte.
layout = Rozvržení: questions (otázky), numbered (číslované body), fields (pole) nebo table (tabulka).
title = Zásady ochrany osobních údajů
controller = Správce: ten, kdo rozhoduje, k čemu se údaje používají.
name-blank = [Doplňte: název správce]
dpo = Pověřenec pro ochranu osobních údajů: kontaktní údaje jako výše, nebo `none`, pokud nebyl jmenován.
data = Zpracovávané údaje. Každá kategorie má identifikátor (contact), na který odkazují účely.
data-blank = [Doplňte: které údaje se zpracovávají]
purposes = K čemu se údaje používají. Každý účel začíná spojovníkem.
purpose-blank = [Doplňte: účel]
basis = Právní základ: consent (souhlas), contract (smlouva), legal-obligation (právní povinnost),
    vital-interests (životně důležité zájmy), public-task (úkol ve veřejném zájmu) nebo
    legitimate-interests (oprávněné zájmy); u posledního uveďte zájem v poli `interest`. Tento řádek zkontrolujte.
retention = Doba uložení: například { "{" } years: 2, after: poslední objednávky { "}" }, nebo do určité události.
retention-blank = [Doplňte: do kdy se údaje uchovávají]
sources = Odkud údaje pocházejí: data-subject je sám subjekt údajů. Další zdroje přidejte názvem.
recipients = Kdo údaje dostává, každý s identifikátorem; nebo `recipients: none`, pak z účelu odstraňte řádek
    `recipients`.
recipient-blank = [Doplňte: název příjemce]
transfers = Zda se údaje předávají mimo EU a EHP. U platného řádku odstraňte znak #, doplňte jej
    a druhý řádek smažte.
security = Jak jsou údaje chráněny.
security-blank = [Doplňte: jak jsou údaje chráněny]
provision = Zda je nutné údaje poskytnout a co se stane, pokud poskytnuty nebudou: `none`, pokud povinnost není.
provision-blank = [Doplňte: zda je nutné údaje poskytnout]
automated = Zda dochází k automatizovanému rozhodování nebo profilování: `none`, pokud ne.
automated-blank = [Doplňte: jak se rozhoduje]
rights = Práva subjektu údajů. `yes` zobrazí standardní větu; místo ní můžete napsat vlastní text.
    Je-li jedním z právních základů souhlas, uveďte jeho odvolání.
authority = Dozorový úřad podle kódu země; nebo jeho název a kontaktní údaje jako u správce.
authority-blank = [Doplňte: název dozorového úřadu]
