### Téacsanna na fuinneoige toilithe

title = Roghanna fianán
introduction = { $who } atá ag iarraidh do thoilithe maidir le fianáin agus seirbhísí roghnacha a stórálann nó a léann faisnéis ar do ghléas.
may-refuse = Is féidir leat diúltú: oibreoidh an láithreán mar sin féin. Is féidir leat do rogha a athrú am ar bith leis an gcnaipe “{ title }” ag bun an leathanaigh.
accept-all = Glac le gach fianán
reject-all = Diúltaigh do gach fianán
settings = Roghnaigh go mion
save = Sábháil na roghanna
close = Dún gan athrú
dismiss = Dún
show-receipt = Taispeáin an admháil
receipt-heading = Admháil ar do rogha
receipt-asker = An té a d’iarr an toiliú
this-site = An láithreán seo
receipt-time = Am do rogha
receipt-end = Bailí go dtí
receipt-id = Aitheantóir
receipt-data = Sonraí i bhfoirm atá inléite ag meaisín (JSON-LD)
granted = glacadh leis
refused = diúltaíodh dó
download-receipt = Íoslódáil an admháil (JSON-LD)
details-heading = Cad leis a dtoilíonn tú?
category =
    .necessary = Riachtanach
    .functional = Feidhmiúil
    .statistics = Staitisticí
    .marketing = Margaíocht
category-purpose =
    .necessary = Tá siad seo de dhíth ar an láithreán le go n-oibreoidh sé.
    .functional = Cuimhníonn an láithreán ar do shocruithe agus taispeánann sé ábhar leabaithe.
    .statistics = Déantar úsáid an láithreáin a thomhas agus staitisticí a dhéanamh di.
    .marketing = Déantar fógraíocht a dhíriú ar dhaoine agus a torthaí a thomhas.
necessary-note = Níl toiliú de dhíth dóibh seo. Coinnítear do rogha i bhfianán an láithreáin féin, seloste_choices, agus cuirfear an cheist ort arís tar éis { $days ->
        [one] { $days } lá
        [two] { $days } lá
        [few] { $days } lá
        [many] { $days } lá
       *[other] { $days } lá
    }.
endpoint-note = Seoltar taifead ar do rogha chuig freastalaí an láithreáin féin freisin.
domain-note = Tá feidhm ag do rogha maidir le gach leathanach san fhearann { $domain }.
provider = Soláthraí
cookies = Fianáin
other-storage = Fianáin agus stóráil eile
local-storage = stóras áitiúil an bhrabhsálaí (localStorage)
session-storage = stóras seisiúin an bhrabhsálaí (sessionStorage)
indexed-db = bunachar sonraí an bhrabhsálaí (IndexedDB)
cache-storage = taisce an bhrabhsálaí (Cache Storage)
service-worker = script chúlra (service worker)
contacted-hosts = Téann do bhrabhsálaí i dteagmháil leo seo
session-lifetime = ar feadh an tseisiúin
first-party = fianán an láithreáin féin
third-party = fianán tríú páirtí
read-more = Tuilleadh eolais
embed-blocked = Ní lódálfar an t-ábhar seo anseo go dtí go dtoileoidh tú leis: { $what }.
embed-hosts = Rachaidh do bhrabhsálaí i dteagmháil leo seo ansin: { $hosts }.
load-once = Lódáil uair amháin
always-load = Lódáil i gcónaí
choice-saved = Tá do rogha i bhfeidhm. Is féidir leat í a athrú ag bun an leathanaigh.
choice-unsaved = Níl feidhm ag do rogha ach ar an leathanach seo, toisc nár stóráil do bhrabhsálaí an fianán.
not-saved = Níorbh fhéidir do rogha a shábháil. Seiceáil do nasc líonra agus bain triail eile as.
loaded = Lódáladh an t-ábhar:{ " " }
not-removable = Ní féidir leis an leathanach seo na fianáin seo a leanas a bhaint; is féidir leat féin iad a bhaint i socruithe do bhrabhsálaí:
gpc-applied = Sheol do bhrabhsálaí an comhartha Global Privacy Control agus, dá bhrí sin, diúltaíodh do gach seirbhís roghnach. Is féidir leat do rogha a athrú.
