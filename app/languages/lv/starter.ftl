### Komandas `seloste new` izveidoto datņu paskaidrojumi un aizpildāmās vietas

site = Vietnes iestatījumi.
site-title = Privātuma politikas
url = Adrese, kurā vietni publicēs. Kad adrese ir zināma, izdzēsiet zīmi #.
head = Privātuma politika. Aizpildiet tekstus kvadrātiekavās; `seloste check` tos uzskaita.
    Rindas, kas sākas ar zīmi #, ir norādes, un lapā tās nerāda. Nevajadzīgās rindas izdzēsiet.
layout = Izkārtojums: questions (jautājumi), numbered (numurēti punkti), fields (lauki) vai table (tabula).
title = Privātuma politika
controller = Pārzinis: kas nosaka, kādiem nolūkiem datus izmanto.
name-blank = [Aizpildiet: pārziņa nosaukums]
dpo = Datu aizsardzības speciālists: kontaktinformācija kā iepriekš vai `none`, ja nav iecelts.
data = Apstrādājamie dati. Katrai kategorijai ir identifikators (contact), uz kuru atsaucas nolūki.
data-blank = [Aizpildiet: kādus datus apstrādā]
purposes = Kādiem nolūkiem datus izmanto. Katrs nolūks sākas ar defisi.
purpose-blank = [Aizpildiet: nolūks]
basis = Juridiskais pamats: consent (piekrišana), contract (līgums), legal-obligation (juridisks pienākums),
    vital-interests (vitālas intereses), public-task (uzdevums sabiedrības interesēs) vai
    legitimate-interests (leģitīmās intereses); pēdējam norādiet interesi laukā `interest`. Pārbaudiet šo rindu.
retention = Glabāšanas laikposms: piemēram, { "{" } years: 2, after: pēdējā pasūtījuma { "}" } vai līdz noteiktam notikumam.
retention-blank = [Aizpildiet: līdz kuram laikam datus glabā]
sources = No kurienes dati iegūti: data-subject ir pats datu subjekts. Citus avotus pievienojiet ar nosaukumu.
recipients = Kas saņem datus, katrs ar identifikatoru; vai `recipients: none`, tad no nolūka izdzēsiet rindu
    `recipients`.
recipient-blank = [Aizpildiet: saņēmēja nosaukums]
transfers = Vai datus nosūta ārpus ES un EEZ. Pareizajā rindā izdzēsiet zīmi #, aizpildiet to
    un izdzēsiet otru rindu.
security = Kā dati ir aizsargāti.
security-blank = [Aizpildiet: kā dati ir aizsargāti]
provision = Vai dati ir jāsniedz un kas notiek, ja tos nesniedz: `none`, ja pienākuma nav.
provision-blank = [Aizpildiet: vai dati ir jāsniedz]
automated = Vai notiek automatizēta lēmumu pieņemšana vai profilēšana: `none`, ja nenotiek.
automated-blank = [Aizpildiet: kā pieņem lēmumus]
rights = Datu subjekta tiesības. `yes` parāda standarta teikumu; tā vietā varat rakstīt savu tekstu.
    Pieminiet piekrišanas atsaukšanu, ja piekrišana ir viens no juridiskajiem pamatiem.
authority = Uzraudzības iestāde pēc valsts koda vai tās nosaukums un kontaktinformācija, kā pārzinim.
authority-blank = [Aizpildiet: uzraudzības iestādes nosaukums]
