### Tekstai apie dviejų redakcijų skirtumus

added = Pridėta
removed = Pašalinta
changed-from-to = buvo „{ $old }“, dabar „{ $new }“
renamed = Pakeistas pavadinimas: buvo „{ $old }“, dabar „{ $new }“
wording-changed = Formuluotė pakeista.
text-added = Tekstas pridėtas.
text-removed = Tekstas pašalintas.
section-added = Pridėtas visas skyrius.
section-removed = Pašalintas visas skyrius.
service-changed = pasikeitė įkeliamas turinys arba serveriai, prie kurių jungiasi paslauga.
notice = Privatumo pranešimas
title = Pavadinimas
summary = Santrauka
updated = Atnaujinta
languages = Kalbos
only-other-language = Pasikeitė tik redakcija kita kalba: { $language }.
