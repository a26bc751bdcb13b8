### Testi dwar id-differenzi bejn żewġ verżjonijiet

added = Miżjud
removed = Imneħħi
changed-from-to = kien “{ $old }”, issa “{ $new }”
renamed = L-isem inbidel: kien “{ $old }”, issa “{ $new }”
wording-changed = Il-kliem inbidel.
text-added = It-test żdied.
text-removed = It-test tneħħa.
section-added = It-taqsima kollha żdiedet.
section-removed = It-taqsima kollha tneħħiet.
service-changed = inbidel il-kontenut li jgħabbi s-servizz jew inbidlu s-servers li jikkuntattja.
notice = Il-politika ta’ privatezza
title = Titolu
summary = Sommarju
updated = Aġġornata
languages = Lingwi
only-other-language = Inbidlet biss verżjoni b’lingwa oħra: { $language }.
