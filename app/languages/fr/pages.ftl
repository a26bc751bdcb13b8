### Textes des pages : navigation, index, liens

skip-link = Aller au contenu
languages = Langue
contents = Sommaire
other-formats = La même politique de confidentialité dans un autre format
as-text = en texte
as-data = en données lisibles par machine (JSON)
back-to-top = Haut de page
all-notices = Toutes les politiques de confidentialité
notices = Politiques de confidentialité
in-languages = Langues
no-controller = La politique de confidentialité ne mentionne aucun responsable du traitement.
not-found-title = Page introuvable
not-found = Il n’y a pas de page à cette adresse. L’adresse est peut-être erronée ou la page a été supprimée.
more-about = En savoir plus : { $section }
not-in-this-language = La politique de confidentialité n’est disponible que dans les langues suivantes : { $language }.
sends-nothing = Cette page n’envoie vos données nulle part.
make-request = Faire une demande au sujet de vos données
about-page = À propos de cette page
section-link = Lien vers cette section : { $section }
earlier-versions = Versions antérieures
earlier-version = Ceci est une version antérieure de la politique de confidentialité, datée du { $date }.
replaced-on = Elle a été remplacée le { $date }.
current-version = Lire la politique de confidentialité en vigueur
changes-since = Modifications depuis la version du { $date }
as-published-text = Le contenu est affiché en texte brut, exactement tel qu’il a été publié.
version-of = Version du { $date }
feed-title = Modifications des politiques de confidentialité
search = Rechercher dans le texte
# Variables:
#   $count (Number) - number of matches, at least one
matches = { $count ->
    [one] { $count } résultat
   *[other] { $count } résultats
}
no-matches = Aucun résultat
next-match = Résultat suivant
previous-match = Résultat précédent
link-copied = Le lien a été copié
