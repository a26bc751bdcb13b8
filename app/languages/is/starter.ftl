### Athugasemdir og reitir til útfyllingar í skrám sem `seloste new` býr til

site = Stillingar vefsins.
site-title = Persónuverndarstefnur
url = Slóðin þar sem vefurinn verður birtur. Fjarlægðu merkið # þegar slóðin er þekkt.
head = Persónuverndarstefna. Fylltu út textana í hornklofum; `seloste check` telur þá upp.
    Línur sem byrja á # eru leiðbeiningar og birtast ekki á síðunni. Fjarlægðu línur sem ekki er þörf á.
layout = Uppsetning: questions (spurningar), numbered (númeruð), fields (reitir) eða table (tafla).
title = Persónuverndarstefna
controller = Ábyrgðaraðili: sá sem ákveður til hvers upplýsingarnar eru notaðar.
name-blank = [Útfyllist: nafn ábyrgðaraðila]
dpo = Persónuverndarfulltrúi: samskiptaupplýsingar eins og að ofan, eða `none` ef enginn hefur verið tilnefndur.
data = Upplýsingar sem unnið er með. Hver flokkur hefur auðkenni (contact) sem tilgangurinn vísar til.
data-blank = [Útfyllist: hvaða upplýsingar eru unnar]
purposes = Til hvers upplýsingarnar eru notaðar. Hver tilgangur byrjar á bandstriki.
purpose-blank = [Útfyllist: tilgangur]
basis = Lagagrundvöllur: consent (samþykki), contract (samningur), legal-obligation (lagaskylda),
    vital-interests (brýnir hagsmunir), public-task (verkefni í þágu almannahagsmuna) eða
    legitimate-interests (lögmætir hagsmunir); þá eru hagsmunirnir tilgreindir undir `interest`. Athugaðu þessa línu.
retention = Geymslutími: til dæmis { "{" } years: 2, after: síðustu pöntun { "}" }, eða fram að tilteknum atburði.
retention-blank = [Útfyllist: hve lengi upplýsingarnar eru geymdar]
sources = Hvaðan upplýsingarnar koma: data-subject er hinn skráði einstaklingur. Bættu öðrum við með heiti.
recipients = Hver fær upplýsingarnar, hver með sitt auðkenni; eða `recipients: none` og þá skal fjarlægja línuna
    `recipients` úr tilganginum.
recipient-blank = [Útfyllist: nafn viðtakanda]
transfers = Er upplýsingum miðlað út fyrir ESB og EES? Fjarlægðu merkið # af línunni sem á við,
    fylltu hana út og eyddu hinni línunni.
security = Hvernig öryggi upplýsinganna er tryggt.
security-blank = [Útfyllist: hvernig öryggi upplýsinganna er tryggt]
provision = Er skylt að veita upplýsingarnar og hvað gerist ef það er ekki gert? `none` ef engin skylda er fyrir hendi.
provision-blank = [Útfyllist: hvort skylt er að veita upplýsingarnar]
automated = Eru teknar sjálfvirkar ákvarðanir eða gerð persónusnið? `none` ef svo er ekki.
automated-blank = [Útfyllist: hvernig ákvarðanirnar eru teknar]
rights = Réttindi skráðs einstaklings. `yes` sýnir staðlaða setningu; þú getur skrifað eigin texta í staðinn.
    Nefndu afturköllun samþykkis ef samþykki er einn af lagagrundvöllunum.
authority = Eftirlitsyfirvaldið eftir landi; eða nafn og samskiptaupplýsingar eins og hjá ábyrgðaraðila.
authority-blank = [Útfyllist: nafn eftirlitsyfirvalds]
