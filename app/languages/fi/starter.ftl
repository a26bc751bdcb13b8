### Komennon `seloste new` luomien tiedostojen ohjeet ja täydennettävät kohdat

site = Sivuston asetukset.
site-title = Tietosuojaselosteet
url = Osoite, jossa sivusto julkaistaan. Poista rivin alusta #-merkki, kun osoite on tiedossa.
head = Tietosuojaseloste. Täydennä hakasulkeissa olevat kohdat; `seloste check` luettelee ne.
    #-merkillä alkavat rivit ovat ohjeita, eivätkä ne näy sivulla. Poista tarpeettomat rivit.
layout = Asettelu: questions (kysymykset), numbered (rekisteriseloste), fields (kentät) tai table (taulukko).
title = Tietosuojaseloste
controller = Rekisterinpitäjä: taho, joka päättää, mihin tietoja käytetään.
name-blank = [Täydennä: rekisterinpitäjän nimi]
dpo = Tietosuojavastaava: yhteystiedot kuten yllä, tai `none`, jos häntä ei ole nimitetty.
data = Mitä tietoja käsitellään. Kukin tietoryhmä saa tunnisteen (contact), johon käyttötarkoitus viittaa.
data-blank = [Täydennä: mitä tietoja käsitellään]
purposes = Mihin tietoja käytetään. Kukin käyttötarkoitus alkaa yhdysmerkillä.
purpose-blank = [Täydennä: käyttötarkoitus]
basis = Oikeusperuste: consent (suostumus), contract (sopimus), legal-obligation (lakisääteinen velvoite),
    vital-interests (elintärkeät edut), public-task (yleistä etua koskeva tehtävä),
    legitimate-interests (oikeutettu etu). Oikeutettu etu nimetään lisäksi kohdassa `interest`.
    Tarkista tämä rivi.
retention = Säilytysaika: esimerkiksi { "{" } years: 2, after: viimeisestä tilauksesta { "}" }, tai mihin saakka.
retention-blank = [Täydennä: mihin saakka tietoja säilytetään]
sources = Mistä tiedot saadaan: data-subject on henkilö itse. Lisää muut lähteet nimeltä.
recipients = Kenelle tietoja luovutetaan, kukin omalla tunnisteellaan. Jos tietoja ei luovuteta, kirjoita
    `recipients: none` ja poista käyttötarkoituksesta rivi `recipients`.
recipient-blank = [Täydennä: vastaanottajan nimi]
transfers = Siirretäänkö tietoja EU:n ja ETA:n ulkopuolelle. Poista #-merkki oikean rivin alusta,
    täydennä rivi ja poista toinen rivi.
security = Miten tiedot suojataan.
security-blank = [Täydennä: miten tiedot suojataan]
provision = Onko tiedot pakko antaa ja mitä seuraa, jos niitä ei anna: `none`, jos antaminen on vapaaehtoista.
provision-blank = [Täydennä: onko tiedot annettava]
automated = Tehdäänkö automaattisia päätöksiä tai profilointia: `none`, jos ei.
automated-blank = [Täydennä: miten päätökset tehdään]
rights = Rekisteröidyn oikeudet. `yes` näyttää vakiolauseen; sen tilalle voi kirjoittaa oman tekstin.
    Kerro suostumuksen peruuttamisesta, jos jokin oikeusperuste on suostumus.
authority = Valvontaviranomainen maakoodilla; tai nimi ja yhteystiedot kuten rekisterinpitäjällä.
authority-blank = [Täydennä: valvontaviranomaisen nimi]
