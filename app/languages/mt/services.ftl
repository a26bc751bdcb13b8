### Għanijiet tas-servizzi fil-katalgu, sentenza għal kull wieħed

## Servizzi

measure-use = Iżomm statistika dwar l-użu tas-sit.
record-sessions = Jirreġistra dak li jagħmel il-viżitatur fuq il-paġni, bħall-ikklikkjar u l-iscrolling.
manage-tags = Igħabbi servizzi oħra tas-sit.
measure-ads = Ikejjel ir-riżultati tar-reklamar.
target-ads = Jagħżel reklami skont l-interessi tal-viżitatur.
identify-companies = Jiddeduċi min-network tal-viżitatur minn liema kumpanija ġejja ż-żjara.
manage-customers = Jgħaqqad l-azzjonijiet tal-viżitatur mad-data tal-klijenti.
send-messages = Jibgħat messaġġi u jkejjel jekk jinqrawx.
personalize = Jagħżel kontenut u prodotti adattati għall-viżitatur.
compare-versions = Juri lill-viżitaturi verżjonijiet differenti ta’ paġna u jqabbel ir-riżultati tagħhom.
switch-features = Jiddeċiedi liema funzjonijiet tas-sit huma attivi għall-viżitatur.
show-video = Juri vidjows.
play-audio = Idoqq awdjo.
show-map = Juri mapep.
load-fonts = Igħabbi fonts.
deliver-files = Iwassal fajls tas-sit.
chat = Juri tieqa li fiha l-viżitatur jista’ jiċċettja mas-sit.
collect-answers = Jiġbor it-tweġibiet għal formoli u stħarriġ.
show-reviews = Juri u jiġbor ir-rieżamijiet tal-utenti.
pay = Jipproċessa l-ħlasijiet.
prevent-fraud = Jikxef il-frodi.
keep-out-bots = Jiddistingwi bejn persuni u programmi.
report-errors = Jirrapporta żbalji tas-sit.
measure-speed = Ikejjel kemm jaħdmu malajr il-paġni.
show-social-media = Juri kontenut tal-midja soċjali.
manage-consent = Jitlob il-kunsens u jaħżen l-għażla.

## X’jaħżnu

item-recognize = Jagħraf il-browser minn żjara għall-oħra.
item-visit = Jgħaqqad il-paġni ta’ żjara waħda.
item-settings = Jiftakar is-settings.
item-origin = Jiftakar minn fejn ġie l-viżitatur.
item-queue = Iżomm id-data sakemm tintbagħat.
item-cache = Iżomm id-data biex ma jkunx hemm għalfejn terġa’ tinġieb.
item-ad-click = Jgħaqqad iż-żjara mar-reklam li wassal għaliha.
item-variant = Jiftakar liema verżjoni ta’ paġna jara l-viżitatur.
item-conversation = Jiftakar il-konversazzjoni.
item-profile = Jiftakar dak li s-servizz jaf dwar il-viżitatur.
item-security = Jgħin biex jinkixfu programmi u frodi.
item-server = Jidderieġi t-talbiet lejn l-istess server.
item-shown = Jiftakar x’intwera lill-viżitatur jew x’wieġeb.
item-limit = Jillimita kemm-il darba tintbagħat id-data.
item-state = Jiftakar l-istat tas-servizz.
item-refusal = Jiftakar li l-viżitatur irrifjuta s-servizz.
item-consent = Jiftakar il-kunsens tal-viżitatur.
