### Objašnjenja i mjesta za dopunu u datotekama koje stvara `seloste new`

site = Postavke web-mjesta.
site-title = Obavijesti o privatnosti
url = Adresa na kojoj će se web-mjesto objaviti. Kad je adresa poznata, uklonite znak #.
head = Obavijest o privatnosti. Dopunite tekstove u uglatim zagradama; `seloste check` ih nabraja.
    Retci koji počinju znakom # upute su i ne prikazuju se na stranici. Uklonite nepotrebne retke.
layout = Izgled: questions (pitanja), numbered (numerirane točke), fields (polja) ili table (tablica).
title = Obavijest o privatnosti
controller = Voditelj obrade: tko odlučuje za što se podaci upotrebljavaju.
name-blank = [Dopunite: naziv voditelja obrade]
dpo = Službenik za zaštitu podataka: podaci za kontakt kao gore ili `none` ako nije imenovan.
data = Podaci koji se obrađuju. Svaka kategorija ima oznaku (contact) na koju upućuju svrhe.
data-blank = [Dopunite: koji se podaci obrađuju]
purposes = Za što se podaci upotrebljavaju. Svaka svrha počinje crticom.
purpose-blank = [Dopunite: svrha]
basis = Pravna osnova: consent (privola), contract (ugovor), legal-obligation (pravna obveza),
    vital-interests (životno važni interesi), public-task (zadaća od javnog interesa) ili
    legitimate-interests (legitimni interesi); kod posljednje navedite interes u polju `interest`. Provjerite ovaj redak.
retention = Razdoblje pohrane: na primjer { "{" } years: 2, after: zadnje narudžbe { "}" } ili do određenog događaja.
retention-blank = [Dopunite: do kada se podaci čuvaju]
sources = Odakle podaci potječu: data-subject je sam ispitanik. Druge izvore dodajte nazivom.
recipients = Tko prima podatke, svatko s oznakom; ili `recipients: none`, a tada iz svrhe uklonite redak
    `recipients`.
recipient-blank = [Dopunite: naziv primatelja]
transfers = Prenose li se podaci izvan EU-a i EGP-a. Uklonite znak # iz retka koji vrijedi,
    dopunite ga i izbrišite drugi redak.
security = Kako su podaci zaštićeni.
security-blank = [Dopunite: kako su podaci zaštićeni]
provision = Moraju li se podaci dati i što se događa ako se ne daju: `none` ako obveze nema.
provision-blank = [Dopunite: moraju li se podaci dati]
automated = Primjenjuje li se automatizirano donošenje odluka ili izrada profila: `none` ako se ne primjenjuje.
automated-blank = [Dopunite: kako se odluke donose]
rights = Prava ispitanika. `yes` prikazuje standardnu rečenicu; umjesto nje možete napisati vlastiti tekst.
    Navedite povlačenje privole ako je privola jedna od pravnih osnova.
authority = Nadzorno tijelo prema oznaci zemlje ili njegov naziv i podaci za kontakt, kao kod voditelja obrade.
authority-blank = [Dopunite: naziv nadzornog tijela]
