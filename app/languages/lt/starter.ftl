### Komandos `seloste new` sukuriamų failų paaiškinimai ir pildytinos vietos

site = Svetainės nustatymai.
site-title = Privatumo pranešimai
url = Adresas, kuriuo svetainė bus paskelbta. Kai adresas žinomas, pašalinkite ženklą #.
head = Privatumo pranešimas. Užpildykite tekstus laužtiniuose skliaustuose; `seloste check` juos išvardija.
    Eilutės, prasidedančios ženklu #, yra nurodymai ir puslapyje nerodomos. Nereikalingas eilutes pašalinkite.
layout = Išdėstymas: questions (klausimai), numbered (sunumeruoti punktai), fields (laukai) arba table (lentelė).
title = Privatumo pranešimas
controller = Duomenų valdytojas: kas sprendžia, kam duomenys naudojami.
name-blank = [Užpildykite: duomenų valdytojo pavadinimas]
dpo = Duomenų apsaugos pareigūnas: kontaktiniai duomenys kaip pirmiau arba `none`, jei nepaskirtas.
data = Tvarkomi duomenys. Kiekviena kategorija turi identifikatorių (contact), kurį nurodo tikslai.
data-blank = [Užpildykite: kokie duomenys tvarkomi]
purposes = Kam duomenys naudojami. Kiekvienas tikslas prasideda brūkšneliu.
purpose-blank = [Užpildykite: tikslas]
basis = Teisinis pagrindas: consent (sutikimas), contract (sutartis), legal-obligation (teisinė prievolė),
    vital-interests (gyvybiniai interesai), public-task (viešojo intereso užduotis) arba
    legitimate-interests (teisėti interesai); pastaruoju atveju interesą nurodykite lauke `interest`. Patikrinkite šią eilutę.
retention = Saugojimo laikotarpis: pavyzdžiui, { "{" } years: 2, after: paskutinio užsakymo { "}" } arba iki tam tikro įvykio.
retention-blank = [Užpildykite: iki kada duomenys saugomi]
sources = Iš kur gaunami duomenys: data-subject yra pats duomenų subjektas. Kitus šaltinius pridėkite įrašydami pavadinimą.
recipients = Kas gauna duomenis, kiekvienas su identifikatoriumi; arba `recipients: none` – tada iš tikslo pašalinkite
    eilutę `recipients`.
recipient-blank = [Užpildykite: gavėjo pavadinimas]
transfers = Ar duomenys perduodami už ES ir EEE ribų. Tinkamoje eilutėje pašalinkite ženklą #,
    ją užpildykite, o kitą eilutę ištrinkite.
security = Kaip duomenys apsaugoti.
security-blank = [Užpildykite: kaip duomenys apsaugoti]
provision = Ar duomenis pateikti privaloma ir kas būna, jei jie nepateikiami: `none`, jei prievolės nėra.
provision-blank = [Užpildykite: ar duomenis pateikti privaloma]
automated = Ar taikomas automatizuotas sprendimų priėmimas arba profiliavimas: `none`, jei ne.
automated-blank = [Užpildykite: kaip priimami sprendimai]
rights = Duomenų subjekto teisės. `yes` parodo standartinį sakinį; vietoj jo galite įrašyti savo tekstą.
    Paminėkite sutikimo atšaukimą, jei sutikimas yra vienas iš teisinių pagrindų.
authority = Priežiūros institucija pagal šalies kodą arba jos pavadinimas ir kontaktiniai duomenys, kaip duomenų valdytojo.
authority-blank = [Užpildykite: priežiūros institucijos pavadinimas]
