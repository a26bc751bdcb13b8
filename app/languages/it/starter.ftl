### Commenti e spazi da compilare dei file scritti da `seloste new`

site = Impostazioni del sito.
site-title = Informative sulla privacy
url = L’indirizzo al quale sarà pubblicato il sito. Tolga il # quando l’indirizzo è noto.
head = Informativa sulla privacy. Completi i testi tra parentesi quadre; `seloste check` li elenca.
    Le righe che iniziano con # sono istruzioni e non compaiono nella pagina. Elimini quelle superflue.
layout = Disposizione: questions (domande), numbered (descrizione dell’archivio), fields (campi) o table (tabella).
title = Informativa sulla privacy
controller = Il titolare del trattamento: chi decide per che cosa sono utilizzati i dati.
name-blank = [Completare: nome del titolare del trattamento]
dpo = Il responsabile della protezione dei dati: recapiti come sopra, o `none` se non è stato designato.
data = I dati trattati. Ogni categoria ha un identificativo (contact), al quale rinviano le finalità.
data-blank = [Completare: quali dati sono trattati]
purposes = Per che cosa sono utilizzati i dati. Ogni finalità inizia con un trattino.
purpose-blank = [Completare: la finalità]
basis = La base giuridica: consent (consenso), contract (contratto), legal-obligation (obbligo legale),
    vital-interests (interessi vitali), public-task (interesse pubblico o pubblici poteri),
    legitimate-interests (legittimi interessi). Il legittimo interesse va indicato anche in `interest`.
    Verifichi questa riga.
retention = Il periodo di conservazione: per esempio { "{" } years: 2, after: ultimo ordine { "}" }, o fino a un certo evento.
retention-blank = [Completare: fino a quando sono conservati i dati]
sources = Da dove provengono i dati: data-subject è l’interessato stesso. Aggiunga le altre fonti con il nome.
recipients = Chi riceve i dati, ciascuno con un identificativo. Se nessuno li riceve, scriva
    `recipients: none` ed elimini dalla finalità la riga `recipients`.
recipient-blank = [Completare: nome del destinatario]
transfers = Se i dati sono trasferiti fuori dall’UE e dal SEE. Tolga il # dalla riga pertinente,
    la completi ed elimini l’altra.
security = Come sono protetti i dati.
security-blank = [Completare: come sono protetti i dati]
provision = Se è obbligatorio fornire i dati e che cosa accade se non sono forniti: `none` se non è obbligatorio.
provision-blank = [Completare: se è obbligatorio fornire i dati]
automated = Se vi sono decisioni automatizzate o profilazione: `none` se non ve ne sono.
automated-blank = [Completare: come sono prese le decisioni]
rights = I diritti dell’interessato. `yes` mostra una frase tipo; al suo posto si può scrivere un testo proprio.
    Indichi la revoca del consenso se una delle basi giuridiche è il consenso.
authority = L’autorità di controllo per codice di paese; oppure nome e recapiti, come per il titolare.
authority-blank = [Completare: nome dell’autorità di controllo]
