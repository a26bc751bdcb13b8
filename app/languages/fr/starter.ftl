### Commentaires et textes à compléter des fichiers créés par `seloste new`

site = Paramètres du site.
site-title = Politiques de confidentialité
url = Adresse à laquelle le site sera publié. Supprimez le signe # dès que l’adresse est connue.
head = Une politique de confidentialité. Complétez les textes entre crochets ; `seloste check` en donne la liste.
    Les lignes qui commencent par # sont des consignes et n’apparaissent pas sur la page. Supprimez les lignes inutiles.
layout = Présentation : questions, numbered (numérotée), fields (champs) ou table (tableau).
title = Politique de confidentialité
controller = Le responsable du traitement : celui qui décide à quoi servent les données.
name-blank = [À compléter : nom du responsable du traitement]
dpo = Le délégué à la protection des données : coordonnées comme ci-dessus, ou `none` si aucun n’a été désigné.
data = Quelles données sont traitées. Chaque catégorie a un identifiant (contact) auquel renvoient les finalités.
data-blank = [À compléter : quelles données sont traitées]
purposes = À quoi servent les données. Chaque finalité commence par un tiret.
purpose-blank = [À compléter : la finalité]
basis = La base juridique : consent (consentement), contract (contrat), legal-obligation (obligation légale),
    vital-interests (intérêts vitaux), public-task (mission d’intérêt public) ou legitimate-interests
    (intérêts légitimes) ; dans ce dernier cas, indiquez l’intérêt sous `interest`. Vérifiez cette ligne.
retention = La durée de conservation : par exemple { "{" } years: 2, after: la dernière commande { "}" }, ou jusqu’à un événement.
retention-blank = [À compléter : jusqu’à quand les données sont conservées]
sources = D’où proviennent les données : data-subject est la personne concernée. Ajoutez les autres sources par leur nom.
recipients = Qui reçoit les données, chacun avec un identifiant ; ou `recipients: none`, auquel cas supprimez la ligne
    `recipients` de la finalité.
recipient-blank = [À compléter : nom du destinataire]
transfers = Des données sont-elles transférées hors de l’UE et de l’EEE ? Supprimez le signe # de la ligne qui convient,
    complétez-la et supprimez l’autre ligne.
security = Comment les données sont protégées.
security-blank = [À compléter : comment les données sont protégées]
provision = Faut-il fournir les données, et que se passe-t-il sinon ? `none` s’il n’y a pas d’obligation.
provision-blank = [À compléter : si les données doivent être fournies]
automated = Y a-t-il des décisions automatisées ou du profilage ? `none` dans le cas contraire.
automated-blank = [À compléter : comment les décisions sont prises]
rights = Les droits de la personne concernée. `yes` affiche une phrase type ; vous pouvez écrire votre propre texte à la place.
    Mentionnez le retrait du consentement si le consentement est l’une des bases juridiques.
authority = L’autorité de contrôle par pays ; ou son nom et ses coordonnées, comme pour le responsable du traitement.
authority-blank = [À compléter : nom de l’autorité de contrôle]
