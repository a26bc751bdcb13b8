### Kummenti u testi li għandhom jimtlew fil-fajls li jikteb `seloste new`

site = Settings tas-sit.
site-title = Politiki ta’ privatezza
url = L-indirizz fejn se jiġi ppubblikat is-sit. Neħħi s-sinjal # meta l-indirizz ikun magħruf.
head = Politika ta’ privatezza. Imla t-testi fil-parentesi kwadri; `seloste check` jelenkahom.
    Il-linji li jibdew b’# huma struzzjonijiet u ma jidhrux fil-paġna. Neħħi l-linji li ma teħtieġx.
layout = It-tqassim: questions (mistoqsijiet), numbered (innumerat), fields (oqsma) jew table (tabella).
title = Politika ta’ privatezza
controller = Il-kontrollur: min jiddeċiedi għal xiex tintuża d-data.
name-blank = [Imla: isem il-kontrollur]
dpo = L-uffiċjal tal-protezzjoni tad-data: dettalji ta’ kuntatt bħal hawn fuq, jew `none` jekk ma nħatar ħadd.
data = Id-data li tiġi pproċessata. Kull kategorija għandha identifikatur (contact) li għalih jirreferu l-għanijiet.
data-blank = [Imla: liema data tiġi pproċessata]
purposes = Għal xiex tintuża d-data. Kull għan jibda b’sing.
purpose-blank = [Imla: l-għan]
basis = Il-bażi legali: consent (kunsens), contract (kuntratt), legal-obligation (obbligu legali),
    vital-interests (interessi vitali), public-task (kompitu fl-interess pubbliku) jew legitimate-interests
    (interessi leġittimi); għal din tal-aħħar, għid l-interess taħt `interest`. Iċċekkja din il-linja.
retention = Il-perijodu ta’ ħażna: pereżempju { "{" } years: 2, after: l-aħħar ordni { "}" }, jew sakemm iseħħ avveniment partikolari.
retention-blank = [Imla: sa meta tinħażen id-data]
sources = Minn fejn ġejja d-data: data-subject hija l-persuna kkonċernata. Żid sorsi oħra b’isimhom.
recipients = Min jirċievi d-data, kull wieħed b’identifikatur; jew `recipients: none`, u f’dak il-każ neħħi l-linja
    `recipients` mill-għan.
recipient-blank = [Imla: isem ir-riċevitur]
transfers = Tiġi trasferita data barra mill-UE u ż-ŻEE? Neħħi s-sinjal # mil-linja li tapplika,
    imlieha u ħassar il-linja l-oħra.
security = Kif inhi protetta d-data.
security-blank = [Imla: kif inhi protetta d-data]
provision = Hemm obbligu li tiġi pprovduta d-data, u x’jiġri jekk ma tiġix? `none` jekk ma hemmx obbligu.
provision-blank = [Imla: jekk id-data għandhiex tiġi pprovduta]
automated = Hemm teħid awtomatizzat ta’ deċiżjonijiet jew tfassil tal-profil? `none` jekk ma hemmx.
automated-blank = [Imla: kif jittieħdu d-deċiżjonijiet]
rights = Id-drittijiet tas-suġġett tad-data. `yes` juri sentenza standard; minflok tista’ tikteb it-test tiegħek.
    Semmi l-irtirar tal-kunsens jekk il-kunsens ikun waħda mill-bażijiet legali.
authority = L-awtorità superviżorja skont il-pajjiż; jew l-isem u d-dettalji ta’ kuntatt tagħha, bħal għall-kontrollur.
authority-blank = [Imla: isem l-awtorità superviżorja]
