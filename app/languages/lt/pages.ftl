### Puslapių tekstai: naršymas, sąrašas, nuorodos

skip-link = Pereiti prie turinio
languages = Kalba
contents = Turinys
other-formats = Tas pats pranešimas kitu formatu
as-text = kaip tekstas
as-data = kaip kompiuterio skaitomi duomenys (JSON)
back-to-top = Į viršų
all-notices = Visi pranešimai
notices = Privatumo pranešimai
in-languages = Kalbos
no-controller = Pranešime nenurodytas duomenų valdytojas.
not-found-title = Puslapis nerastas
not-found = Šiuo adresu puslapio nėra. Galbūt adresas neteisingas arba puslapis pašalintas.
more-about = Daugiau informacijos: { $section }
not-in-this-language = Pranešimas skelbiamas tik šiomis kalbomis: { $language }.
sends-nothing = Šis puslapis jūsų duomenų niekur nesiunčia.
make-request = Pateikite prašymą dėl savo duomenų
about-page = Apie šį puslapį
section-link = Nuoroda į šį skyrių: { $section }
earlier-versions = Ankstesnės redakcijos
earlier-version = Tai ankstesnė pranešimo redakcija ({ $date }).
replaced-on = Ji pakeista nauja redakcija { $date }
current-version = Skaitykite galiojantį pranešimą
changes-since = Pakeitimai, palyginti su { $date } redakcija
as-published-text = Turinys rodomas kaip paprastasis tekstas, tiksliai toks, koks buvo paskelbtas.
version-of = { $date } redakcija
feed-title = Privatumo pranešimų pakeitimai
search = Ieškoti pranešime
# Variables:
#   $count (Number) - number of matches, at least one
matches = { $count ->
    [one] { $count } atitiktis
    [few] { $count } atitiktys
   *[other] { $count } atitikčių
}
no-matches = Atitikčių nerasta
next-match = Kita atitiktis
previous-match = Ankstesnė atitiktis
link-copied = Nuoroda nukopijuota
