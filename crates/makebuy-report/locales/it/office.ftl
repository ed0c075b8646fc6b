# Documents and workbooks.
# Italian. See report.ftl for how messages are written.


## Heads of the columns that are filled in by hand

office_tick = Fatto
office_owner = Responsabile
office_due = Entro


## The sheets of a workbook. Names of sheets hold at most 28 characters and none of []:*?/\

sheet_verdicts = Verdetti
sheet_options = Opzioni
sheet_reasons = Ragioni
sheet_nearly = Per poco
sheet_questions = Domande
sheet_todo = Da fare
sheet_metrics = Indicatori
sheet_risks = Rischi
sheet_reviews = Riesami
sheet_providers = Fornitori
sheet_answers = Risposte
sheet_rules = Regole
sheet_sources = Fonti
sheet_about = Informazioni


## Heads of columns

sheet_number = N.
sheet_id = Identificativo
sheet_low = Almeno
sheet_high = Al massimo
sheet_runner_up = Seconda opzione
sheet_clear = Quanto è netto
sheet_next = Che cosa fare
sheet_first = Primo passo
sheet_limited_by = Che cosa limita l’attendibilità
sheet_note = Nota
sheet_recommended = Raccomandata
sheet_out = Esclusa
sheet_ready = Pronta
sheet_bearing = Pro o contro
# Follows the head above it.
bearing_for = a favore
bearing_against = contro
bearing_neutral = né a favore né contro
sheet_kind = Tipo
sheet_effect = Che cosa fa
sheet_points = Punti
sheet_because = Perché
sheet_question = Domanda
sheet_about_what = Oggetto
sheet_stake = Che cosa potrebbe cambiare
sheet_decides = Decisiva
sheet_at_stake = Punti in gioco
sheet_answer = Risposta
sheet_what = Che cosa
sheet_chosen = Scelto
sheet_name = Nome
sheet_fact = Dato
sheet_from = Da
sheet_to = A
sheet_origin = Provenienza
sheet_applied = Attività interessate
sheet_would = Che cosa farebbe
sheet_then = Allora
sheet_before = Prima
sheet_now = Adesso
sheet_count = Quante
sheet_year = Anno
sheet_language = Lingua
sheet_title = Titolo
sheet_author = Autore
sheet_scope = Ambito
sheet_marking = Classificazione
sheet_date = Data
sheet_assumptions = Ipotesi
# At the end of a text that a cell can not hold.
sheet_cut = … (troncato qui: troppo lungo per una cella)


## What a question or an answer is about

subject_organisation = organizzazione
subject_activity = attività
subject_provider = fornitore
