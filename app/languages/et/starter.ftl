### Käsuga `seloste new` loodavate failide kommentaarid ja täidetavad kohad

site = Veebisaidi seaded.
site-title = Andmekaitsetingimused
url = Aadress, kus veebisait avaldatakse. Eemaldage märk #, kui aadress on teada.
head = Andmekaitsetingimused. Täitke nurksulgudes olevad tekstid; `seloste check` loetleb need.
    Märgiga # algavad read on juhised ja neid lehel ei näidata. Eemaldage read, mida te ei vaja.
layout = Kujundus: questions (küsimused), numbered (nummerdatud), fields (väljad) või table (tabel).
title = Andmekaitsetingimused
controller = Vastutav töötleja: kes otsustab, milleks andmeid kasutatakse.
name-blank = [Täitke: vastutava töötleja nimi]
dpo = Andmekaitseametnik: kontaktandmed nagu eespool või `none`, kui teda ei ole määratud.
data = Milliseid andmeid töödeldakse. Igal liigil on tunnus (contact), millele eesmärgid viitavad.
data-blank = [Täitke: milliseid andmeid töödeldakse]
purposes = Milleks andmeid kasutatakse. Iga eesmärk algab sidekriipsuga.
purpose-blank = [Täitke: eesmärk]
basis = Õiguslik alus: consent (nõusolek), contract (leping), legal-obligation (seadusjärgne kohustus),
    vital-interests (elulised huvid), public-task (avalikes huvides olev ülesanne) või legitimate-interests
    (õigustatud huvid); viimase puhul märkige huvi kohta `interest`. Kontrollige seda rida.
retention = Säilitamise ajavahemik: näiteks { "{" } years: 2, after: viimasest tellimusest { "}" } või teatud sündmuseni.
retention-blank = [Täitke: mis ajani andmeid säilitatakse]
sources = Kust andmed pärinevad: data-subject on andmesubjekt ise. Lisage muud allikad nimepidi.
recipients = Kes andmeid saab, igaüks oma tunnusega; või `recipients: none`, sel juhul eemaldage eesmärgi juurest rida
    `recipients`.
recipient-blank = [Täitke: vastuvõtja nimi]
transfers = Kas andmeid edastatakse väljapoole EL-i ja EMP-d. Eemaldage märk # sobiva rea algusest,
    täitke see ja kustutage teine rida.
security = Kuidas andmeid kaitstakse.
security-blank = [Täitke: kuidas andmeid kaitstakse]
provision = Kas andmed tuleb esitada ja mis juhtub, kui neid ei esitata: `none`, kui kohustust ei ole.
provision-blank = [Täitke: kas andmed tuleb esitada]
automated = Kas tehakse automatiseeritud otsuseid või profiilianalüüsi: `none`, kui ei tehta.
automated-blank = [Täitke: kuidas otsuseid tehakse]
rights = Andmesubjekti õigused. `yes` näitab tüüplauset; selle asemel võite kirjutada oma teksti.
    Mainige nõusoleku tagasivõtmist, kui nõusolek on üks õiguslikest alustest.
authority = Järelevalveasutus riigi järgi; või selle nimi ja kontaktandmed nagu vastutaval töötlejal.
authority-blank = [Täitke: järelevalveasutuse nimi]
