### Nótaí agus bearnaí na gcomhad a scríobhann `seloste new`

site = Socruithe an láithreáin.
site-title = Ráitis phríobháideachais
url = An seoladh ag a bhfoilseofar an láithreán. Bain an # nuair a bheidh an seoladh ar eolas.
head = Ráiteas príobháideachais. Comhlánaigh na téacsanna idir lúibíní cearnacha; liostaíonn `seloste check` iad.
    Treoracha is ea línte a thosaíonn le # agus ní thaispeántar ar an leathanach iad. Bain línte nach bhfuil de dhíth.
layout = Leagan amach: questions (ceisteanna), numbered (tuairisc ar an gclár), fields (réimsí) nó table (tábla).
title = Ráiteas príobháideachais
controller = An rialaitheoir: an té a chinneann cad chuige a n-úsáidtear na sonraí.
name-blank = [Comhlánaigh: ainm an rialaitheora]
dpo = An t-oifigeach cosanta sonraí: sonraí teagmhála mar atá thuas, nó `none` murar ainmníodh duine.
data = Na sonraí a phróiseáiltear. Tá aitheantóir (contact) ag gach catagóir, dá dtagraíonn na críocha.
data-blank = [Comhlánaigh: na sonraí a phróiseáiltear]
purposes = Cad chuige a n-úsáidtear na sonraí. Tosaíonn gach críoch le fleiscín.
purpose-blank = [Comhlánaigh: an chríoch]
basis = An bunús dlí: consent (toiliú), contract (conradh), legal-obligation (oibleagáid dhlíthiúil),
    vital-interests (leasanna ríthábhachtacha), public-task (leas an phobail nó údarás oifigiúil),
    legitimate-interests (leasanna dlisteanacha). Luaigh an leas dlisteanach faoi `interest` freisin.
    Seiceáil an líne seo.
retention = An tréimhse stórála: mar shampla { "{" } years: 2, after: an t-ordú deireanach { "}" }, nó go dtí teagmhas áirithe.
retention-blank = [Comhlánaigh: cá fhad a choinnítear na sonraí]
sources = Cad as a dtagann na sonraí: an duine féin is ea data-subject. Cuir foinsí eile leis de réir ainm.
recipients = Cé a fhaigheann na sonraí, gach ceann le haitheantóir. Mura bhfaigheann aon duine iad, scríobh
    `recipients: none` agus bain an líne `recipients` den chríoch.
recipient-blank = [Comhlánaigh: ainm an fhaighteora]
transfers = An aistrítear sonraí lasmuigh den AE agus den LEE. Bain an # den líne a bhfuil feidhm aici,
    comhlánaigh í agus scrios an líne eile.
security = Conas a chosnaítear na sonraí.
security-blank = [Comhlánaigh: conas a chosnaítear na sonraí]
provision = An gá na sonraí a sholáthar, agus cad a tharlaíonn mura soláthraítear iad: `none` mura gá.
provision-blank = [Comhlánaigh: an gá na sonraí a sholáthar]
automated = An ann do chinnteoireacht uathoibrithe nó do phróifíliú: `none` mura bhfuil.
automated-blank = [Comhlánaigh: conas a dhéantar na cinntí]
rights = Cearta an ábhair sonraí. Taispeánann `yes` abairt chaighdeánach; is féidir leat do théacs féin a scríobh.
    Luaigh tarraingt siar an toilithe má tá toiliú ar cheann de na bunúis dlí.
authority = An t-údarás maoirseachta de réir cód tíre; nó a ainm agus a shonraí teagmhála, mar atá don rialaitheoir.
authority-blank = [Comhlánaigh: ainm an údaráis maoirseachta]
