### Tilgangur þjónustu í skránni, ein setning fyrir hverja

## Þjónusta

measure-use = Heldur tölfræði um notkun vefsins.
record-sessions = Skráir það sem gestur gerir á síðunum, svo sem smelli og flettingar.
manage-tags = Sækir aðra þjónustu vefsins.
measure-ads = Mælir árangur auglýsinga.
target-ads = Velur auglýsingar sem henta áhugasviði gestsins.
identify-companies = Ályktar út frá neti gestsins frá hvaða fyrirtæki heimsóknin er.
manage-customers = Tengir það sem gesturinn gerir við upplýsingar um viðskiptavini.
send-messages = Sendir skilaboð og mælir hvort þau eru lesin.
personalize = Velur efni og vörur sem henta gestinum.
compare-versions = Sýnir gestum mismunandi útgáfur síðu og ber saman árangur þeirra.
switch-features = Ákveður hvaða eiginleikar vefsins eru virkir hjá gestinum.
show-video = Sýnir myndskeið.
play-audio = Spilar hljóð.
show-map = Sýnir kort.
load-fonts = Sækir letur.
deliver-files = Afhendir skrár vefsins.
chat = Sýnir glugga þar sem gesturinn getur spjallað við vefinn.
collect-answers = Safnar svörum við eyðublöðum og könnunum.
show-reviews = Sýnir og safnar umsögnum.
pay = Annast greiðslur.
prevent-fraud = Greinir svik.
keep-out-bots = Greinir fólk frá forritum.
report-errors = Tilkynnir villur á vefnum.
measure-speed = Mælir hve hratt síðurnar virka.
show-social-media = Sýnir efni af samfélagsmiðlum.
manage-consent = Óskar eftir samþykki og vistar valið.

## Hvað hún vistar

item-recognize = Þekkir vafrann frá einni heimsókn til annarrar.
item-visit = Tengir saman síður einnar heimsóknar.
item-settings = Man stillingar.
item-origin = Man hvaðan gesturinn kom.
item-queue = Geymir gögn þar til þau hafa verið send.
item-cache = Geymir gögn svo að ekki þurfi að sækja þau aftur.
item-ad-click = Tengir heimsóknina við auglýsinguna sem leiddi til hennar.
item-variant = Man hvaða útgáfu síðu gesturinn sér.
item-conversation = Man samtalið.
item-profile = Man það sem þjónustan veit um gestinn.
item-security = Hjálpar til við að greina forrit og svik.
item-server = Beinir beiðnum á sama þjón.
item-shown = Man hvað gestinum hefur verið sýnt eða hverju hann hefur svarað.
item-limit = Takmarkar hve oft gögn eru send.
item-state = Man stöðu þjónustunnar.
item-refusal = Man að gesturinn hefur hafnað þjónustunni.
item-consent = Man samþykki gestsins.
