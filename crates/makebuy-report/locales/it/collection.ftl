# The page that leads to several reports.
# Italian. See report.ftl for how messages are written.

collection_title =
    { $count ->
        [one] Fare o comprare: { $count } portafoglio
       *[other] Fare o comprare: { $count } portafogli
    }
collection_portfolios = I portafogli
collection_skip = Vai ai portafogli
# The last row of the table: the sum of all portfolios.
collection_all = Tutti i portafogli


## What a group of activities has in common

act_now_explained = Si può affidare all’esterno, del tutto o in parte; nulla lo impedisce e nessuna risposta mancante cambierebbe l’esito.
keep_explained = Resta all’interno; nessuna risposta mancante cambierebbe l’esito.
prepare_explained = Non ancora: prima di seguire la raccomandazione bisogna predisporre qualcosa.
find_out_explained = Aperto: una risposta che ancora manca potrebbe cambiare la raccomandazione, o serve per darne una.
no_way_left_explained = Ogni opzione è esclusa: qualcosa deve cambiare, nell’attività o nelle regole.
