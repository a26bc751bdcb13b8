### Textar síðnanna: leiðarkerfi, yfirlit, tenglar

skip-link = Fara beint í efnið
languages = Tungumál
contents = Efnisyfirlit
other-formats = Sama persónuverndarstefna á öðru sniði
as-text = sem texti
as-data = sem tölvulesanleg gögn (JSON)
back-to-top = Efst á síðu
all-notices = Allar persónuverndarstefnur
notices = Persónuverndarstefnur
in-languages = Tungumál
no-controller = Í persónuverndarstefnunni er enginn ábyrgðaraðili nefndur.
not-found-title = Síðan fannst ekki
not-found = Engin síða er á þessari slóð. Slóðin kann að vera röng eða síðan hefur verið fjarlægð.
more-about = Nánar: { $section }
not-in-this-language = Persónuverndarstefnan er aðeins til á eftirfarandi tungumálum: { $language }.
sends-nothing = Þessi síða sendir engar upplýsingar um þig.
make-request = Senda beiðni varðandi persónuupplýsingar þínar
about-page = Um þessa síðu
section-link = Tengill á þennan kafla: { $section }
earlier-versions = Eldri útgáfur
earlier-version = Þetta er eldri útgáfa persónuverndarstefnunnar, dagsett { $date }.
replaced-on = Ný útgáfa kom í stað hennar hinn { $date }.
current-version = Lesa gildandi persónuverndarstefnu
changes-since = Breytingar frá útgáfu dagsettri { $date }
as-published-text = Efnið er sýnt sem hreinn texti, nákvæmlega eins og það var birt.
version-of = Útgáfa dagsett { $date }
feed-title = Breytingar á persónuverndarstefnum
search = Leita í textanum
# Variables:
#   $count (Number) - number of matches, at least one
matches = { $count ->
    [one] { $count } niðurstaða
   *[other] { $count } niðurstöður
}
no-matches = Engar niðurstöður
next-match = Næsta niðurstaða
previous-match = Fyrri niðurstaða
link-copied = Tengillinn hefur verið afritaður
