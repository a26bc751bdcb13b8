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
earlier-versions = Ankstesnės redakcijos
earlier-version = Tai ankstesnė pranešimo redakcija (data: { $date }).
replaced-on = Ją pakeitė vėlesnė redakcija (data: { $date }).
current-version = Skaityti galiojantį pranešimą
changes-since = Pakeitimai, palyginti su ankstesne redakcija (data: { $date })
as-published-text = Turinys rodomas kaip paprastas tekstas, tiksliai toks, koks buvo paskelbtas.
version-of = Redakcija (data: { $date })
feed-title = Privatumo pranešimų pakeitimai
