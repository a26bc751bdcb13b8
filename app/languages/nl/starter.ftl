### Opmerkingen en in te vullen teksten van de bestanden die `seloste new` schrijft

site = Instellingen van de website.
site-title = Privacyverklaringen
url = Het adres waarop de website wordt gepubliceerd. Verwijder het teken # zodra het adres bekend is.
head = Een privacyverklaring. Vul de teksten tussen vierkante haken in; `seloste check` geeft er een lijst van.
    Regels die met # beginnen, zijn aanwijzingen en staan niet op de pagina. Verwijder regels die u niet nodig hebt.
layout = De opmaak: questions (vragen), numbered (genummerd), fields (velden) of table (tabel).
title = Privacyverklaring
controller = De verwerkingsverantwoordelijke: wie bepaalt waarvoor de gegevens worden gebruikt.
name-blank = [Invullen: naam van de verwerkingsverantwoordelijke]
dpo = De functionaris voor gegevensbescherming: contactgegevens als hierboven, of `none` als er geen is aangewezen.
data = Welke gegevens worden verwerkt. Elke categorie heeft een kenmerk (contact) waarnaar de doelen verwijzen.
data-blank = [Invullen: welke gegevens worden verwerkt]
purposes = Waarvoor de gegevens worden gebruikt. Elk doel begint met een streepje.
purpose-blank = [Invullen: het doel]
basis = De rechtsgrond: consent (toestemming), contract (overeenkomst), legal-obligation (wettelijke verplichting),
    vital-interests (vitale belangen), public-task (taak van algemeen belang) of legitimate-interests
    (gerechtvaardigde belangen); vermeld bij die laatste het belang onder `interest`. Controleer deze regel.
retention = De bewaartermijn: bijvoorbeeld { "{" } years: 2, after: de laatste bestelling { "}" }, of tot een bepaalde gebeurtenis.
retention-blank = [Invullen: tot wanneer de gegevens worden bewaard]
sources = Waar de gegevens vandaan komen: data-subject is de betrokkene. Voeg andere bronnen met naam toe.
recipients = Wie de gegevens ontvangt, elk met een kenmerk; of `recipients: none`; verwijder dan de regel
    `recipients` bij het doel.
recipient-blank = [Invullen: naam van de ontvanger]
transfers = Worden gegevens doorgegeven buiten de EU en de EER? Verwijder het teken # voor de regel die van
    toepassing is, vul die aan en verwijder de andere regel.
security = Hoe de gegevens worden beveiligd.
security-blank = [Invullen: hoe de gegevens worden beveiligd]
provision = Moeten de gegevens worden verstrekt, en wat gebeurt er anders? `none` als er geen verplichting is.
provision-blank = [Invullen: of de gegevens moeten worden verstrekt]
automated = Is er geautomatiseerde besluitvorming of profilering? `none` als dat niet zo is.
automated-blank = [Invullen: hoe de besluiten worden genomen]
rights = De rechten van de betrokkene. `yes` toont een standaardzin; u kunt in plaats daarvan een eigen tekst
    schrijven. Vermeld de intrekking van toestemming als toestemming een van de rechtsgronden is.
authority = De toezichthoudende autoriteit per land; of naam en contactgegevens, zoals bij de verwerkingsverantwoordelijke.
authority-blank = [Invullen: naam van de toezichthoudende autoriteit]
