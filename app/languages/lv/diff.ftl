### Teksti par divu versiju atšķirībām

added = Pievienots
removed = Svītrots
changed-from-to = bija “{ $old }”, tagad “{ $new }”
renamed = Mainīts nosaukums: bija “{ $old }”, tagad “{ $new }”
wording-changed = Formulējums ir mainīts.
text-added = Teksts ir pievienots.
text-removed = Teksts ir svītrots.
section-added = Pievienota visa sadaļa.
section-removed = Svītrota visa sadaļa.
service-changed = ir mainījies ielādētais saturs vai serveri, ar kuriem pakalpojums savienojas.
notice = Privātuma politika
title = Nosaukums
summary = Kopsavilkums
updated = Atjaunināts
languages = Valodas
only-other-language = Mainījusies tikai cita valodas versija: { $language }.
