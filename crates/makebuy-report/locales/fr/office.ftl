# Documents and workbooks.
# French. See report.ftl for how messages are written.


## Heads of the columns that are filled in by hand

office_tick = Fait
office_owner = Responsable
office_due = Échéance


## The sheets of a workbook. Names of sheets hold at most 28 characters and none of []:*?/\

sheet_verdicts = Verdicts
sheet_options = Options
sheet_reasons = Raisons
sheet_nearly = De justesse
sheet_questions = Questions
sheet_todo = À faire
sheet_metrics = Indicateurs
sheet_risks = Risques
sheet_reviews = Revues
sheet_providers = Prestataires
sheet_answers = Réponses
sheet_rules = Règles
sheet_sources = Sources
sheet_about = À propos


## Heads of columns

sheet_number = N°
sheet_id = Identifiant
sheet_low = Au moins
sheet_high = Au plus
sheet_runner_up = Deuxième
sheet_clear = Netteté
sheet_next = Suite à donner
sheet_first = Premier pas
sheet_limited_by = Ce qui la limite
sheet_note = Remarque
sheet_recommended = Recommandée
sheet_out = Exclue
sheet_ready = Prête
sheet_bearing = Plaide
# Follows the head above it.
bearing_for = pour
bearing_against = contre
bearing_neutral = ni pour ni contre
sheet_kind = Nature
sheet_effect = Ce qu’elle fait
sheet_points = Points
sheet_because = Parce que
sheet_question = Question
sheet_about_what = Sujet
sheet_stake = Ce qu’elle pourrait changer
sheet_decides = Décisive
sheet_at_stake = Points en jeu
sheet_answer = Réponse
sheet_what = Quoi
sheet_chosen = Retenu
sheet_name = Nom
sheet_fact = Donnée
sheet_from = De
sheet_to = À
sheet_origin = Origine
sheet_applied = Activités concernées
sheet_would = Ce qu’elle ferait
sheet_then = Alors
sheet_before = Avant
sheet_now = Maintenant
sheet_count = Combien
sheet_year = Année
sheet_language = Langue
sheet_title = Titre
sheet_author = Auteur
sheet_scope = Périmètre
sheet_marking = Diffusion
sheet_date = Date
sheet_assumptions = Hypothèses
# At the end of a text that a cell can not hold.
sheet_cut = … (coupé ici : trop long pour une cellule)


## What a question or an answer is about

subject_organisation = organisation
subject_activity = activité
subject_provider = prestataire
