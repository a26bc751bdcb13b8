### Testi delle pagine: navigazione, indice, collegamenti

skip-link = Vai al contenuto
languages = Lingua
contents = Indice
other-formats = La stessa informativa in un altro formato
as-text = come testo
as-data = come dati leggibili da dispositivo automatico (JSON)
back-to-top = Torna all’inizio
all-notices = Tutte le informative
notices = Informative
in-languages = Lingue
no-controller = L’informativa non indica un titolare del trattamento.
not-found-title = Pagina non trovata
not-found = A questo indirizzo non c’è alcuna pagina. L’indirizzo potrebbe essere errato o la pagina potrebbe essere stata rimossa.
more-about = Maggiori informazioni: { $section }
not-in-this-language = L’informativa è disponibile solo in: { $language }.
sends-nothing = Questa pagina non invia i suoi dati da nessuna parte.
make-request = Presentare una richiesta sui suoi dati
about-page = Informazioni su questa pagina
section-link = Link a questa sezione: { $section }
earlier-versions = Versioni precedenti
earlier-version = Questa è una versione precedente dell’informativa, datata { $date }.
replaced-on = È stata sostituita in data { $date }.
current-version = Leggere l’informativa vigente
changes-since = Modifiche rispetto alla versione datata { $date }
as-published-text = Il contenuto è mostrato come testo semplice, esattamente come è stato pubblicato.
version-of = Versione datata { $date }
feed-title = Modifiche alle informative
search = Cercare nell’informativa
# Variables:
#   $count (Number) - number of matches, at least one
matches = { $count ->
    [one] { $count } risultato
   *[other] { $count } risultati
}
no-matches = Nessun risultato
next-match = Risultato successivo
previous-match = Risultato precedente
link-copied = Il link è stato copiato
