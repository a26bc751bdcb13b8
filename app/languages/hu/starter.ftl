### A `seloste new` parancs által írt fájlok megjegyzései és kitöltendő helyei

site = A webhely beállításai.
site-title = Adatkezelési tájékoztatók
url = A cím, amelyen a webhelyet közzéteszik. Távolítsa el a # jelet, amint a cím ismert.
head = Adatkezelési tájékoztató. Töltse ki a szögletes zárójelben álló szövegeket; a `seloste check` felsorolja őket.
    A # jellel kezdődő sorok útmutatások, és nem jelennek meg a lapon. A fölösleges sorokat törölje.
layout = Elrendezés: questions (kérdések), numbered (nyilvántartás-leírás), fields (mezők) vagy table (táblázat).
title = Adatkezelési tájékoztató
controller = Az adatkezelő: aki eldönti, mire használják az adatokat.
name-blank = [Töltse ki: az adatkezelő neve]
dpo = Az adatvédelmi tisztviselő: elérhetőség, mint fent, vagy `none`, ha nincs kijelölve.
data = A kezelt adatok. Minden kategóriának van azonosítója (contact), amelyre a célok hivatkoznak.
data-blank = [Töltse ki: milyen adatokat kezelnek]
purposes = Mire használják az adatokat. Minden cél kötőjellel kezdődik.
purpose-blank = [Töltse ki: a cél]
basis = A jogalap: consent (hozzájárulás), contract (szerződés), legal-obligation (jogi kötelezettség),
    vital-interests (létfontosságú érdekek), public-task (közérdekű vagy közhatalmi feladat),
    legitimate-interests (jogos érdekek). A jogos érdeket az `interest` alatt is meg kell nevezni.
    Ellenőrizze ezt a sort.
retention = A tárolás időtartama: például { "{" } years: 2, after: az utolsó megrendelés { "}" }, vagy egy adott eseményig.
retention-blank = [Töltse ki: meddig tárolják az adatokat]
sources = Honnan származnak az adatok: a data-subject maga az érintett. A többi forrást név szerint adja meg.
recipients = Kik kapják meg az adatokat, mindegyik azonosítóval. Ha senki, írja be:
    `recipients: none`, és törölje a célból a `recipients` sort.
recipient-blank = [Töltse ki: a címzett neve]
transfers = Továbbítanak-e adatokat az EU-n és az EGT-n kívülre. Az érvényes sor elől törölje a # jelet,
    egészítse ki a sort, a másik sort pedig törölje.
security = Hogyan védik az adatokat.
security-blank = [Töltse ki: hogyan védik az adatokat]
provision = Kötelező-e megadni az adatokat, és mi történik, ha nem adják meg: `none`, ha nem kötelező.
provision-blank = [Töltse ki: kötelező-e megadni az adatokat]
automated = Van-e automatizált döntéshozatal vagy profilalkotás: `none`, ha nincs.
automated-blank = [Töltse ki: hogyan hozzák a döntéseket]
rights = Az érintett jogai. A `yes` szabványmondatot jelenít meg; helyette saját szöveget is írhat.
    Említse meg a visszavonást, ha valamelyik jogalap a hozzájárulás.
authority = A felügyeleti hatóság országkóddal; vagy a neve és az elérhetősége, mint az adatkezelőnél.
authority-blank = [Töltse ki: a felügyeleti hatóság neve]
