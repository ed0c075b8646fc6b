# What the figures say of themselves.
# Italian. See report.ftl for how messages are written.


## All verdicts at a glance

glance_title = Quanto è netto ogni verdetto
glance_description =
    { $count ->
        [1] L’unica attività, su una riga.
       *[other] { $count } attività, una per riga, raggruppate secondo ciò che c’è da fare, prima il verdetto più netto.
    } Un simbolo mostra il punteggio dell’opzione raccomandata, una barra che lo attraversa quanto potrebbe ancora essere, un tratto verticale il punteggio della seconda opzione.
# How many can go outside; how many are toss-ups follows.
glance_caption =
    { $go ->
        [0] { $total ->
            [1] L’unica attività non si può affidare subito all’esterno
           *[other] Nessuna delle { $total } attività si può affidare subito all’esterno
        }
        [one] { $total ->
            [1] L’unica attività si può affidare subito all’esterno
           *[other] { $go } attività su { $total } si può affidare subito all’esterno
        }
       *[other] { $go } attività su { $total } si possono affidare subito all’esterno
    }.
glance_toss_ups =
    { $total ->
        [1] Il suo verdetto è di quasi parità.
       *[other] { $close ->
            [one] { $close } verdetto è di quasi parità.
           *[other] { $close } verdetti sono di quasi parità.
        }
    }
glance_crowd_title = I verdetti per opzione e per stato
glance_crowd_description =
    { $count ->
        [one] { $count } attività, un quadratino
       *[other] { $count } attività, un quadratino per ciascuna
    }: nelle righe le opzioni raccomandate, nelle colonne quanto è certo il verdetto.


## What marks mean

key_bounds = barra: quanto potrebbe essere il punteggio
key_rival = tratto: punteggio della seconda opzione
key_square = un quadratino: un’attività
key_close = vuoto: quasi parità


## The funnel

funnel_description = Una barra per ogni passo, lunga in proporzione alle attività che vi arrivano e divisa secondo il loro esito. { $steps }


## Labels: what templates print by name

map_counts = I numeri sulla mappa contano le attività; una risposta data come intervallo vale per il suo punto medio.
glance_table = Tutti i verdetti in forma di tabella
runner_up = Seconda opzione
toss_ups = Quasi parità
let_through_for_now = Passate con riserva
funnel_table = La figura in forma di tabella, e le attività che si sono fermate a ogni passo
funnel_note = Con riserva: una risposta che ancora manca può fermarle qui. In attesa: finché non si soddisfa un requisito. Escluse: non resta alcuna opzione.
