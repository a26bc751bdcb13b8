### Κείμενα των διαφορών μεταξύ δύο εκδόσεων

added = Προστέθηκε
removed = Αφαιρέθηκε
changed-from-to = ήταν «{ $old }», τώρα είναι «{ $new }»
renamed = Η ονομασία άλλαξε: ήταν «{ $old }», τώρα είναι «{ $new }»
wording-changed = Η διατύπωση άλλαξε.
text-added = Το κείμενο προστέθηκε.
text-removed = Το κείμενο αφαιρέθηκε.
section-added = Ολόκληρη η ενότητα προστέθηκε.
section-removed = Ολόκληρη η ενότητα αφαιρέθηκε.
service-changed = άλλαξε το περιεχόμενο που φορτώνει ή οι διακομιστές με τους οποίους συνδέεται.
notice = Η πολιτική απορρήτου
title = Τίτλος
summary = Περίληψη
updated = Ενημέρωση
languages = Γλώσσες
only-other-language = Άλλαξε μόνο η απόδοση σε άλλη γλώσσα: { $language }.
