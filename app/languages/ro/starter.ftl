### Comentariile și spațiile de completat ale fișierelor scrise de `seloste new`

site = Setările site-ului.
site-title = Politici de confidențialitate
url = Adresa la care va fi publicat site-ul. Eliminați # când adresa este cunoscută.
head = Politică de confidențialitate. Completați textele dintre paranteze drepte; `seloste check` le enumeră.
    Rândurile care încep cu # sunt instrucțiuni și nu apar în pagină. Ștergeți rândurile inutile.
layout = Așezare: questions (întrebări), numbered (descrierea evidenței), fields (câmpuri) sau table (tabel).
title = Politică de confidențialitate
controller = Operatorul: cine hotărăște la ce se folosesc datele.
name-blank = [Completați: numele operatorului]
dpo = Responsabilul cu protecția datelor: date de contact ca mai sus sau `none` dacă nu a fost desemnat.
data = Datele prelucrate. Fiecare categorie are un identificator (contact), la care trimit scopurile.
data-blank = [Completați: ce date se prelucrează]
purposes = La ce se folosesc datele. Fiecare scop începe cu o liniuță.
purpose-blank = [Completați: scopul]
basis = Temeiul juridic: consent (consimțământ), contract (contract), legal-obligation (obligație legală),
    vital-interests (interese vitale), public-task (interes public sau autoritate publică),
    legitimate-interests (interese legitime). Interesul legitim se indică și la `interest`.
    Verificați acest rând.
retention = Perioada de stocare: de exemplu { "{" } years: 2, after: ultima comandă { "}" } sau până la un eveniment.
retention-blank = [Completați: până când se păstrează datele]
sources = De unde provin datele: data-subject este chiar persoana vizată. Adăugați celelalte surse după nume.
recipients = Cine primește datele, fiecare cu un identificator. Dacă nu le primește nimeni, scrieți
    `recipients: none` și ștergeți din scop rândul `recipients`.
recipient-blank = [Completați: numele destinatarului]
transfers = Dacă se transferă date în afara UE și a SEE. Eliminați # din rândul potrivit,
    completați-l și ștergeți celălalt rând.
security = Cum sunt protejate datele.
security-blank = [Completați: cum sunt protejate datele]
provision = Dacă furnizarea datelor este obligatorie și ce se întâmplă dacă nu se furnizează: `none` dacă nu este.
provision-blank = [Completați: dacă furnizarea datelor este obligatorie]
automated = Dacă există decizii automatizate sau creare de profiluri: `none` dacă nu există.
automated-blank = [Completați: cum se iau deciziile]
rights = Drepturile persoanei vizate. `yes` afișează o propoziție standard; puteți scrie în loc un text propriu.
    Menționați retragerea consimțământului dacă acesta este unul dintre temeiurile juridice.
authority = Autoritatea de supraveghere după codul țării; sau numele și datele de contact, ca la operator.
authority-blank = [Completați: numele autorității de supraveghere]
