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
