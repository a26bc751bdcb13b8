### Textes sur les différences entre deux versions

added = Ajouté
removed = Supprimé
changed-from-to = avant « { $old } », maintenant « { $new } »
renamed = Nom modifié : avant « { $old } », maintenant « { $new } »
wording-changed = La formulation a été modifiée.
text-added = Le texte a été ajouté.
text-removed = Le texte a été supprimé.
section-added = Toute la section a été ajoutée.
section-removed = Toute la section a été supprimée.
service-changed = le contenu chargé ou les serveurs contactés par le service ont changé.
notice = La politique de confidentialité
title = Titre
summary = Résumé
updated = Mise à jour
languages = Langues
only-other-language = Seule une autre version linguistique a été modifiée : { $language }.
