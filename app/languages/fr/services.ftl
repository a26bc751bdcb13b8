### Finalités des services du catalogue, une phrase pour chacun

## Services

measure-use = Établit des statistiques sur l’utilisation du site.
record-sessions = Enregistre ce que fait le visiteur sur les pages, par exemple les clics et le défilement.
manage-tags = Charge d’autres services du site.
measure-ads = Mesure les résultats de la publicité.
target-ads = Choisit des publicités adaptées aux centres d’intérêt du visiteur.
identify-companies = Déduit du réseau du visiteur de quelle entreprise provient la visite.
manage-customers = Associe les actions du visiteur aux données des clients.
send-messages = Envoie des messages et mesure s’ils sont lus.
personalize = Choisit des contenus et des produits adaptés au visiteur.
compare-versions = Montre aux visiteurs différentes versions d’une page et compare leurs résultats.
switch-features = Décide quelles fonctions du site sont activées pour le visiteur.
show-video = Affiche des vidéos.
play-audio = Diffuse du son.
show-map = Affiche des cartes.
load-fonts = Charge des polices de caractères.
deliver-files = Fournit des fichiers du site.
chat = Affiche une fenêtre dans laquelle le visiteur peut dialoguer avec le site.
collect-answers = Recueille les réponses aux formulaires et aux enquêtes.
show-reviews = Affiche et recueille des avis.
pay = Traite les paiements.
prevent-fraud = Détecte les fraudes.
keep-out-bots = Distingue les personnes des programmes.
report-errors = Signale les erreurs du site.
measure-speed = Mesure la rapidité des pages.
show-social-media = Affiche des contenus de réseaux sociaux.
manage-consent = Demande le consentement et enregistre le choix.

## Ce qu’ils stockent

item-recognize = Reconnaît le navigateur d’une visite à l’autre.
item-visit = Relie les pages d’une même visite.
item-settings = Retient des paramètres.
item-origin = Retient d’où vient le visiteur.
item-queue = Conserve des données jusqu’à leur envoi.
item-cache = Conserve des données pour ne pas avoir à les récupérer de nouveau.
item-ad-click = Relie la visite à la publicité qui y a conduit.
item-variant = Retient quelle version d’une page voit le visiteur.
item-conversation = Retient la conversation.
item-profile = Retient ce que le service sait du visiteur.
item-security = Aide à détecter les programmes et les fraudes.
item-server = Dirige les requêtes vers le même serveur.
item-shown = Retient ce que le visiteur a déjà vu ou ce à quoi il a déjà répondu.
item-limit = Limite la fréquence d’envoi des données.
item-state = Retient l’état du service.
item-refusal = Retient que le visiteur a refusé le service.
item-consent = Retient le consentement du visiteur.
