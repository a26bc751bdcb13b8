### Pojasnila in mesta za izpolnitev v datotekah, ki jih ustvari `seloste new`

site = Nastavitve spletnega mesta.
site-title = Izjave o varstvu osebnih podatkov
url = Naslov, na katerem bo spletno mesto objavljeno. Ko je naslov znan, odstranite znak #.
head = Izjava o varstvu osebnih podatkov. Izpolnite besedila v oglatih oklepajih; `seloste check` jih našteje.
    Vrstice, ki se začnejo z znakom #, so navodila in se na strani ne prikažejo. Odvečne vrstice odstranite.
layout = Postavitev: questions (vprašanja), numbered (oštevilčene točke), fields (polja) ali table (preglednica).
title = Izjava o varstvu osebnih podatkov
controller = Upravljavec: kdo odloča, za kaj se podatki uporabljajo.
name-blank = [Izpolnite: naziv upravljavca]
dpo = Pooblaščena oseba za varstvo podatkov: kontaktni podatki kot zgoraj ali `none`, če ni imenovana.
data = Podatki, ki se obdelujejo. Vsaka vrsta ima oznako (contact), na katero se sklicujejo nameni.
data-blank = [Izpolnite: kateri podatki se obdelujejo]
purposes = Za kaj se podatki uporabljajo. Vsak namen se začne z vezajem.
purpose-blank = [Izpolnite: namen]
basis = Pravna podlaga: consent (privolitev), contract (pogodba), legal-obligation (zakonska obveznost),
    vital-interests (življenjski interesi), public-task (naloga v javnem interesu) ali
    legitimate-interests (zakoniti interesi); pri zadnji navedite interes v polju `interest`. Preverite to vrstico.
retention = Obdobje hrambe: na primer { "{" } years: 2, after: zadnjega naročila { "}" } ali do določenega dogodka.
retention-blank = [Izpolnite: do kdaj se podatki hranijo]
sources = Od kod podatki izvirajo: data-subject je posameznik, na katerega se nanašajo osebni podatki. Druge vire dodajte z imenom.
recipients = Kdo prejema podatke, vsak z oznako; ali `recipients: none`, v tem primeru iz namena odstranite vrstico
    `recipients`.
recipient-blank = [Izpolnite: naziv uporabnika]
transfers = Ali se podatki prenašajo v države zunaj EU in EGP. Pri ustrezni vrstici odstranite znak #,
    jo izpolnite in izbrišite drugo vrstico.
security = Kako so podatki varovani.
security-blank = [Izpolnite: kako so podatki varovani]
provision = Ali je treba podatke zagotoviti in kaj se zgodi, če se ne zagotovijo: `none`, če obveznosti ni.
provision-blank = [Izpolnite: ali je treba podatke zagotoviti]
automated = Ali se uporablja avtomatizirano sprejemanje odločitev ali oblikovanje profilov: `none`, če se ne.
automated-blank = [Izpolnite: kako se sprejemajo odločitve]
rights = Pravice posameznika, na katerega se nanašajo osebni podatki. `yes` prikaže standardni stavek; namesto njega
    lahko napišete svoje besedilo. Če je ena od pravnih podlag privolitev, omenite njen preklic.
authority = Nadzorni organ po kodi države ali njegov naziv in kontaktni podatki, kot pri upravljavcu.
authority-blank = [Izpolnite: naziv nadzornega organa]
