# The words of the report in French.
#
# Each message has the same id and the same variables in every language. A number prints itself as the language writes
# it, and chooses the form of the words beside it. `$points` are points of the score. Texts hold no markup.
#
# Spaces are typed as they are printed: U+202F before “; ! ?” and inside “« »”, U+00A0 before “:” and “%”.


## Marks between words. Templates set a space after the colon and the semicolon.

colon =  :
semicolon =  ;
quote_open = « 
quote_close =  »
# A rule, a criterion or a quadrant in a sentence.
quoted = « { $text } »
# An option in a sentence.
named = « { $option } »
per_cent = { $number } %
# An answer in per cent.
per_cent_answered = { $number } %
score_range = de { $low } à { $high }


## Headings

default_title = Faire ou faire faire
heading_summary = Synthèse
heading_map = Le portefeuille en un coup d’œil
heading_funnel = Comment la méthode a resserré le choix
heading_activities = Activité par activité
heading_appendix = Annexe : comment vérifier ce rapport
pack_used = Référentiel « { $title } », version { $version }


## What to do with an activity: the groups of the summary

act_now = Agir maintenant
keep = Garder
prepare = Préparer d’abord
find_out = Se renseigner
no_way_left = Sans issue


## The whole report in one sentence

answer_none = Il n’y a aucune activité à examiner.
answer_some =
    { $total ->
        [1] La seule activité { $clauses }
       *[other] Sur { $total } activités, { $clauses }
    }.
# Clauses of that sentence; `$count` are activities.
clause_go =
    { $total ->
        [1] peut être confiée à l’extérieur dès maintenant
       *[other] { $count ->
            [one] { $count } peut être confiée à l’extérieur dès maintenant
           *[other] { $count } peuvent être confiées à l’extérieur dès maintenant
        }
    }
clause_stay =
    { $total ->
        [1] reste en interne
       *[other] { $count ->
            [one] { $count } reste en interne
           *[other] { $count } restent en interne
        }
    }
clause_prepare =
    { $total ->
        [1] n’est pas encore prête
       *[other] { $count ->
            [one] { $count } n’est pas encore prête
           *[other] { $count } ne sont pas encore prêtes
        }
    }
clause_open =
    { $total ->
        [1] reste ouverte tant qu’une réponse manque
       *[other] { $count ->
            [one] { $count } reste ouverte tant qu’une réponse manque
           *[other] { $count } restent ouvertes tant qu’une réponse manque
        }
    }
clause_impossible =
    { $total ->
        [1] est sans issue
       *[other] { $count ->
            [one] { $count } est sans issue
           *[other] { $count } sont sans issue
        }
    }


## A verdict in few words

undecided = Pas encore de recommandation
undecided_explained = Pas encore de recommandation : rien ne départage les options.
nothing_apart = rien ne départage les options
no_option = Aucune option
no_rival = seule option restante
no_provider = sans prestataire
no_provider_named = aucun prestataire indiqué
toss_up = quasi-égalité avec « { $rival } »
ahead = { $points } de plus que « { $rival } »
more =
    { $count ->
        [one] et une autre
       *[other] et { $count } autres
    }
more_in_sections =
    { $count ->
        [one] Une autre figure dans les sections des activités.
       *[other] { $count } autres figurent dans les sections des activités.
    }

standing_firm = Ferme
standing_not_yet = Pas encore
standing_open = Ouvert
standing_impossible = Impossible
meaning_firm = aucune réponse manquante ne peut changer le verdict
meaning_not_yet = tout ce qui peut encore l’emporter attend un préalable
meaning_open = une réponse qui manque encore pourrait changer le verdict
meaning_impossible = toutes les options sont exclues


## What steps and answers do

unblocks =
    { $count ->
        [one] Fait attendre { $count } activité
       *[other] Fait attendre { $count } activités
    }
question_decides =
    { $count ->
        [one] Décide si une option est possible ou prête pour { $count } activité
       *[other] Décide si une option est possible ou prête pour { $count } activités
    }
question_tips =
    { $count ->
        [one] Pourrait faire basculer les scores d’une activité
       *[other] Pourrait faire basculer les scores de { $count } activités
    }
number_of =
    { $all ->
        [1] La seule activité concernée
        [one] { $counted } sur { $all } activité
       *[other] { $counted } sur { $all } activités
    }
# `$found` is the message above.
share_above = { $found } ({ $share }), alors que la règle avertit au-delà de { $limit }


## An activity’s section: the verdict in sentences

sentence_firm = Aucune réponse manquante ne peut changer ce verdict.
sentence_not_yet = Recommandé, mais pas encore : il faut d’abord mettre quelque chose en place.
sentence_open = Recommandé d’après ce que l’on sait, mais une réponse manquante pourrait changer la donne.
sentence_impossible = Toutes les options sont exclues, et aucune réponse manquante n’en ferait revenir une. Il faut que l’activité ou une règle change.
sentence_toss_up = Avec un score de { $score }, c’est une quasi-égalité avec { $rival } : les points ne permettent pas de trancher.
sentence_lead =
    { $points ->
        [one] Son score est de { $score }, soit { $points } point de plus que { $rival }.
       *[other] Son score est de { $score }, soit { $points } points de plus que { $rival }.
    }
sentence_only_option = C’est la seule option qui reste, avec un score de { $score }.
sentence_contenders = Quelles que soient les réponses manquantes, le choix se joue entre { $options }.
sentence_meanwhile = En attendant : { $option }.


## How the options compare

options_count =
    { $count ->
        [one] { $count } option
       *[other] { $count } options
    }
# Of them, out.
out_none = aucune n’est exclue
out_all = toutes sont exclues
out_some =
    { $count ->
        [one] { $count } exclue
       *[other] { $count } exclues
    }
bounds_open = des réponses manquantes pourraient encore modifier les scores
bounds_closed = aucune réponse manquante ne modifierait les scores
scores_axis = Score sur une échelle de { $low } à { $high }
# An option’s bar in words: the option and its score, then what else is to be said, between commas.
told_range = pourrait aller { $range }
told_out = exclue
told_may_be_out = peut-être exclue
# Whether an option can be chosen.
state_out_by_rule = exclue par une règle ; aucun prestataire indiqué
state_out_perhaps_by_rule = exclue : aucun prestataire indiqué ; une règle l’exclut peut-être aussi
state_lacks_provider = exclue : aucun prestataire indiqué
state_out = exclue
state_may_be_out = peut-être exclue
state_ready = peut être choisie
state_not_yet = pas encore
state_perhaps_not_yet = peut-être pas encore


## Why not the others

why_out = Exclue.
why_may_be_out = Peut-être exclue, selon une réponse manquante.
why_level = Score de { $score }, à égalité avec la recommandation.
why_behind =
    { $points ->
        [one] Score de { $score }, { $points } point de moins.
       *[other] Score de { $score }, { $points } points de moins.
    }
why_ahead =
    { $points ->
        [one] Score de { $score }, { $points } point de plus.
       *[other] Score de { $score }, { $points } points de plus.
    }
why_lacks_provider = Exclue : il lui faut un prestataire, et aucun n’est indiqué.
why_lacks_provider_too = Et aucun prestataire n’est indiqué.
# On one criterion, and on several.
why_weakest =
    { $points ->
        [one] Perd le plus sur { $criteria } ({ $points } point).
       *[other] Perd le plus sur { $criteria } ({ $points } points).
    }
why_weakest_each =
    { $points ->
        [one] Perd le plus sur { $criteria } ({ $points } point chacun).
       *[other] Perd le plus sur { $criteria } ({ $points } points chacun).
    }


## Rules that do not tell the best two options apart

neutral_rules =
    { $count ->
        [one] Vrai aussi, mais ne départage pas { $options } ({ $count } règle{ $sum })
       *[other] Vrai aussi, mais ne départage pas { $options } ({ $count } règles{ $sum })
    }
the_options = les options
# What they add to the score, after a semicolon: `$sum` of the sentence above. It is signed, and without sign in
# `$points`.
neutral_sum =
    { $points ->
        [one] { $sum } point
       *[other] { $sum } points
    }
neutral_within = { $sum } sur les { $score } points


## What rules do

kind_veto = Veto
kind_exclude = Exclusion
kind_lift = Exception
kind_require = Préalable
kind_weigh = Argument
kind_duty = Obligation
kind_portfolio = Alerte sur le portefeuille
status_draft = à l’essai
status_deprecated = à remplacer
sets_aside = Écarte
lifted = Écartée par une exception
may_be_lifted = Peut-être écartée par une exception
# They follow a colon, or begin a sentence: then the program sets a capital. `$options` are options between commas, with
# “and” before the last; `$rules` and `$effects` likewise.
vetoes = exclut { $options }, quoi qu’il arrive
excludes = exclut { $options }
requires = doit être rempli pour { $options }
lifts = écarte { $rules }
# `$todo` and `$duty` are sentences.
requires_todo = pour { $options }, d’abord : { $todo }
obliges = avec { $options } : { $duty }
weighs = sur « { $criterion } » : { $effects }
effect_for =
    { $strength ->
        [1] légèrement pour « { $option } »
        [2] nettement pour « { $option } »
       *[other] fortement pour « { $option } »
    }
effect_against =
    { $strength ->
        [1] légèrement contre « { $option } »
        [2] nettement contre « { $option } »
       *[other] fortement contre « { $option } »
    }
# `$options` with “or” before the last.
warns = avertit dès que { $options } est recommandé pour une des activités concernées : { $warning }
warns_above = avertit si { $options } est recommandé pour plus de { $share } des activités concernées : { $warning }


## Requirements, questions, duties, assumptions

requirement_unmet = À faire
requirement_unknown = On ne sait pas si c’est rempli
requirement_met = Rempli
requirement_to_check = À vérifier une fois le prestataire choisi
requirements_met =
    { $count ->
        [one] { $count } préalable rempli
       *[other] { $count } préalables remplis
    }
needed_for = nécessaire pour { $options }
asked_of_organisation = Porte sur l’organisation
asked_of_provider = Porte sur le prestataire
# The range that was answered to a question, after it: a number, or levels.
said_number = Réponse donnée : { $range } ; un chiffre plus précis pourrait trancher.
said_level = Réponse donnée : { $range } ; une réponse plus précise pourrait trancher.
stake_decides = Décide si une option est possible ou prête
stake_little = Moins d’un point en jeu
questions_more =
    { $count ->
        [one] Encore { $count } question, classée après celles-ci
       *[other] Encore { $count } questions, classées après celles-ci
    }
duty_unknown = Dépend d’une réponse manquante
duty_to_check = À vérifier une fois le prestataire choisi
other_assumptions =
    { $count ->
        [one] Une autre hypothèse déclarée n’est pas décisive ; l’annexe l’indique avec les données d’entrée.
       *[other] { $count } autres hypothèses déclarées ne sont pas décisives ; l’annexe les indique avec les données d’entrée.
    }


## Functions of plugins

functions_failed =
    { $count ->
        [one] { $count } fonction d’un plugin a échoué : ce qu’elle calcule est inconnu.
       *[other] { $count } fonctions de plugins ont échoué : ce qu’elles calculent est inconnu.
    }
function_failed = Fonction { $function } du plugin { $plugin }, qui calcule { $fact }
failed_here = Une fonction d’un plugin a échoué ; ceci est donc inconnu ici, même si toutes les réponses nécessaires sont là : { $facts }.
plugin_isolated = ABI { $abi } ; exécuté isolément, dans un processus à part, sans accès aux fichiers, au réseau ni aux autres processus
plugin_in_process = ABI { $abi } ; exécuté dans makebuy, avec tous les droits de la personne qui l’a lancé


## Answers

yes = oui
no = non
unknown = inconnu
# None of several things.
none_of_them = rien de tout cela
range_numbers = de { $low } à { $high }
range_levels = entre { $low } et { $high }
# Where an answer comes from, after it in brackets, and over a list of answers.
origin_assumed = par hypothèse
origin_derived = calculé
origin_failed = sa fonction a échoué
inputs_given = Donné
inputs_assumed = Par hypothèse
inputs_derived = Calculé
inputs_failed = Sa fonction a échoué
inputs_unknown = Inconnu


## The map

map_title = Carte du portefeuille : « { $y } » selon « { $x } »
map_description =
    « { $x } » va de gauche à droite, « { $y } » de bas en haut. { $count ->
        [one] { $count } activité représentée.
       *[other] { $count } activités représentées.
    }
map_description_unplaced =
    « { $x } » va de gauche à droite, « { $y } » de bas en haut. { $count ->
        [one] { $count } activité représentée ; { $unplaced } sans position.
       *[other] { $count } activités représentées ; { $unplaced } sans position.
    }
map_caption =
    { $count ->
        [1] { $go ->
            [0] La seule activité de la carte ne peut pas être confiée à l’extérieur dès maintenant.
           *[other] La seule activité de la carte peut être confiée à l’extérieur dès maintenant.
        }
       *[other] { $go ->
            [0] Aucune des { $count } activités de la carte ne peut être confiée à l’extérieur dès maintenant.
            [one] Sur les { $count } activités de la carte, { $go } peut être confiée à l’extérieur dès maintenant.
           *[other] Sur les { $count } activités de la carte, { $go } peuvent être confiées à l’extérieur dès maintenant.
        }
    }
# These two stand between semicolons, the first with a capital.
map_in_quadrant =
    { $all ->
        [1] la seule activité de la carte se trouve dans « { $quadrant } »
       *[other] dans « { $quadrant } » : { $count }
    }
map_on_border = à la limite entre deux quadrants : { $count }
look_firm = plein : ferme
look_not_yet = pâle : pas encore
look_open = pointillé : ouvert
look_impossible = anneau épais : impossible
look_undecided = anneau fin : pas encore de recommandation


## The funnel; every number counts activities

funnel_caption =
    { $total ->
        [1] { $kept ->
            [1] Les étapes gardent la seule activité en interne
           *[other] { $held ->
                [1] Les étapes font attendre la seule activité
               *[other] { $ruled ->
                    [1] Les étapes laissent la seule activité sans issue
                   *[other] { $unsure ->
                        [1] Les étapes laissent passer la seule activité, mais sous réserve
                       *[other] Les étapes laissent passer la seule activité
                    }
                }
            }
        }
       *[other] Sur { $total } activités, les étapes { $kept ->
            [0] n’en gardent aucune en interne
           *[other] en gardent { $kept } en interne
        }, { $held ->
            [0] n’en font attendre aucune
           *[other] en font attendre { $held }
        }{ $ruled ->
            [0] {""}
           *[other] , en laissent { $ruled } sans issue
        } et { $through ->
            [0] n’en laissent passer aucune
           *[other] en laissent passer { $through }
        }{ $unsure ->
            [0] {""}
           *[other] , dont { $unsure } sous réserve
        }
    }.
funnel_step = Arrivées à l’étape : { $entered } ; passées : { $through }, dont sous réserve : { $unsure } ; en attente : { $held } ; gardées en interne : { $kept } ; exclues : { $ruled }


## Sources and provenance

# The language of a source.
in_en = en anglais
in_fr = en français
in_it = en italien
in_ru = en russe
in_de = en allemand
in_es = en espagnol
in_uk = en ukrainien
in_other = langue : { $language }
direction_up = une hausse est favorable
direction_down = une baisse est favorable
direction_steady = doit rester stable
adjustment_off = La règle « { $rule } » est désactivée
adjustment_weight = Le critère « { $criterion } » pèse désormais { $weight }
adjustment_changed = Le critère « { $criterion } » est modifié
adjustment_other = Une modification
assumptions_used = Des hypothèses déclarées ont tenu lieu des réponses manquantes.
assumptions_lifted = Les hypothèses déclarées ont été levées : une réponse manquante compte comme inconnue.


## The method in plain words

method_answers = Une règle examine les réponses sur l’organisation, l’activité et le prestataire, et s’applique si sa condition est remplie. Une réponse peut être une valeur, un intervalle, ou inconnue ; une condition qui dépend d’une réponse inconnue n’est ni vraie ni fausse, et le rapport le dit.
method_hard_rules = Les règles strictes passent d’abord. Un veto exclut des options quoi qu’il arrive. Une exclusion aussi, sauf si une exception qui la vise s’applique ; une exception ne touche jamais un veto. Un préalable n’exclut pas une option : il la fait attendre jusqu’à ce que quelque chose soit en place.
method_evidence = Les options qui restent sont ensuite comparées. Chaque argument fait monter ou descendre des options sur un critère, légèrement, nettement ou fortement. Ce qui s’accumule sur un critère est plafonné à « fortement », multiplié par la part du critère dans les poids, puis additionné : cela donne un score de −100 à +100. Les réponses inconnues donnent à un score des bornes : le moins et le plus qu’il pourrait valoir.
method_toss_up =
    { $points ->
        [one] L’option au score le plus élevé parmi celles qui ne sont pas exclues est recommandée. Si son avance est de moins de { $points } point, le rapport parle de quasi-égalité.
       *[other] L’option au score le plus élevé parmi celles qui ne sont pas exclues est recommandée. Si son avance est de moins de { $points } points, le rapport parle de quasi-égalité.
    }
method_standing = Le statut dit à quel point la recommandation est acquise. Ferme : aucune réponse manquante ne peut la changer. Pas encore : tout ce qui peut encore l’emporter attend un préalable. Ouvert : une réponse manquante pourrait la changer. Impossible : toutes les options sont exclues.
method_providers = S’il y a plusieurs prestataires, l’activité est jugée avec chacun d’eux, et l’on retient le meilleur résultat parmi ceux qui recourent à l’un d’eux ; tous sont comparés dans la section de l’activité. Certaines questions ont une hypothèse déclarée, qui tient lieu de réponse quand rien n’est dit ; chaque verdict indique celles sur lesquelles il repose.
method_rounding = Les scores sont imprimés en points entiers. Les avances sont calculées avant l’arrondi : elles peuvent différer d’un point des scores imprimés.

limit_answers = Les verdicts valent ce que valent les réponses. Une réponse fausse compte autant qu’une réponse juste.
limit_sources = Une règle vaut ce que vaut son fondement : les sources qu’elle cite, dont la nature est indiquée à côté de chacune et qui ne sont souvent que l’opinion de praticiens ; à défaut de source, le jugement de qui l’a écrite. Là où l’on sait qu’une règle se trompe, son contre-argument le dit.
limit_weights = Les poids et la force des arguments sont des jugements. Une faible avance n’est pas une différence mesurée, et une quasi-égalité doit être tranchée sur d’autres bases.
limit_scores = Les scores comparent les options d’une même activité. Ils ne disent pas laquelle de deux activités importe davantage.
limit_scope = Les coûts, les contrats et le droit ne sont jugés que dans la mesure où les questions en parlent.
limit_in_process = Ces plugins ont été exécutés dans makebuy même, sans isolement : { $plugins }. Quoi qu’ils fassent, makebuy ne pouvait pas l’empêcher, et l’évaluation ne mérite que la confiance qu’on leur accorde.


## The page of a pack in the handbook. `$id`, `$packs`, `$values`, `$expression` and `$claims` are names as they are typed.

page_pack = Référentiel { $id } : { $counts }.
page_extends = Il s’appuie sur { $packs }.
page_toss_up =
    { $points ->
        [one] Une avance de moins de { $points } point est une quasi-égalité.
       *[other] Une avance de moins de { $points } points est une quasi-égalité.
    }
page_rules =
    { $count ->
        [one] { $count } règle
       *[other] { $count } règles
    }
page_questions =
    { $count ->
        [one] { $count } question
       *[other] { $count } questions
    }
page_steps =
    { $count ->
        [one] { $count } étape
       *[other] { $count } étapes
    }
page_sources =
    { $count ->
        [one] { $count } source
       *[other] { $count } sources
    }
page_claims = Affirmations : { $claims }.

page_heading_options = Options
page_heading_criteria = Critères
page_heading_questions = Questions
page_heading_rules = Règles
page_heading_metrics = Indicateurs
page_heading_functions = Fonctions
page_function_of = Du plugin { $plugin }.
page_heading_adjustments = Ce qu’il modifie dans ceux sur lesquels il s’appuie
page_heading_notes = Lectures des sources et arbitrages
page_heading_sources = Sources
page_about_organisation = Sur l’organisation
page_about_activity = Sur l’activité
page_about_provider = Sur le prestataire
page_no_step = Hors étape

page_id = Identifiant
page_uses_provider = Recourt à un prestataire
page_provider_named = oui, et il faut en indiquer un
page_provider_used = oui
page_provider_unused = non

page_answer = Réponse : { $kind }.
page_gives = Donne { $kind }.
page_derived = Calculé, non demandé : { $expression }.
page_assumed = Hypothèse si rien n’est dit : { $value }.
# Kinds of answer, in the middle of a sentence.
page_flag = oui ou non
page_level = un niveau parmi { $values }
page_choice = une valeur parmi { $values }
page_set = une ou plusieurs valeurs parmi { $values }
page_number = un nombre
page_text = une note ; aucune règle n’en tient compte
page_between = de { $low } à { $high }
page_at_least = au moins { $low }
page_at_most = au plus { $high }

page_always = Quand : toujours.
page_when = Quand { $expression }.
page_need = Exigé : { $expression }.
page_counter = Contre-argument : { $counter }
page_adds = Ajoute au verdict : { $qualifier }.
page_measure = Mesurer : { $metrics }.
page_source = Source : { $sources }

# Examples of a rule: `$case` names the case; the answers follow, after a colon.
page_case_applies = S’applique dans le cas { $case }
page_case_silent = Ne s’applique pas dans le cas { $case }
page_case_unmet = Non rempli dans le cas { $case }
page_case_met = Rempli dans le cas { $case }
page_case_warns = Avertit dans le cas { $case }
page_case_no_warning = N’avertit pas dans le cas { $case }
page_case_verdict = Verdict : { $verdict }.
page_case_missing = Aucun cas ne montre où elle s’applique.
page_cases_in_english = Les titres des cas sont en anglais.
page_silent_case_missing = Aucun cas ne montre où elle ne s’applique pas.
page_skip = Passer le sommaire


## Labels: what templates print by name

skip = Aller à la synthèse
contents = Sommaire
activity = Activité
verdict = Verdict
standing = Statut
score = Score
lead = Avance
provider = Prestataire
option = Option
range = Fourchette
state = État
# No score.
none = aucun
standings = Ce que signifient les statuts
unplaced = Sans position, faute d’une réponse
map_table = La carte sous forme de tableau
map_keys = Les numéros de la carte sont ceux du tableau ci-dessous.
map_ranges = Une barre qui traverse un symbole couvre l’intervalle donné en réponse.
key = N°
# Columns of the funnel: what became of the activities at a step.
step = Étape
entered = Arrivées
kept_in = Gardées
held_back = En attente
ruled_out = Exclues
let_through = Passées
unsure = dont sous réserve
scores = Comparaison des options
evidence = D’où viennent les points
criterion = Critère
for = Pour
against = Contre
for_none = Aucune règle ne plaide pour : c’est l’option qui reste.
against_none = Aucune règle ne plaide contre.
# The answers follow.
because_of = Réponses :
counter = Contre-argument
source = Source
why_not = Pourquoi pas les autres
may_be_out = Ce qui est exclu, ou pourrait l’être
needs_first = Exige d’abord
questions = Ce que l’on ne sait pas
questions_note = Les questions les plus décisives d’abord.
asked_by = Demandé par
duties = Ce que cela implique
adds = Ajoute au verdict
assumptions = Ce que cela suppose
decisive = Le verdict pourrait changer si l’une de ces hypothèses était fausse
providers = Comparaison des prestataires
# The provider in whose row the verdict was reached.
chosen = retenu
to_do = À faire d’abord
# Options that are out with a provider.
options_out = Options exclues
open_questions = Questions
rule = Règle
# Several of them, before a list.
rules = Règles
method = Méthode
steps = Étapes
criteria = Critères et poids
weight = Poids
share = Part
rationale = Pourquoi ce poids
adjustments = Ce que le référentiel modifie dans ceux sur lesquels il s’appuie
inputs = Données d’entrée
organisation = Organisation
provider_inputs = Prestataires
activity_inputs = Activités
idle_assignments = Attribué, mais non demandé
idle_assignments_note = En l’état, ces règles ne demandent rien là où elles sont attribuées : elles n’y figurent sur aucune liste de contrôle.
asked = Les questions derrière les noms courts
declared = Hypothèses déclarées
declared_note = Ce qui tient lieu de réponse quand une question reste sans réponse. Plus loin, une donnée citée sans valeur est une donnée pour laquelle c’est cette hypothèse qui a été retenue.
rules_applied = Règles qui se sont appliquées
rules_others = Règles qui ne se sont pas appliquées
plugins = Plugins
plugin = Plugin
functions = Fonctions des plugins
when = Quand
always = toujours
need = Exigé
applied_to = Appliquée à
notes = Comment le référentiel lit ses sources
bibliography = Sources
metrics = Indicateurs
metric = Indicateur
unit = Unité
direction = Sens
baseline = Comment relever le niveau de référence
watch_metric = Ce qu’il faut surveiller
provenance = Provenance
made_with = Produit avec makebuy
pack = Référentiel
portfolio = Portefeuille
schema = format de l’évaluation
limits = Limites
top = Retour au sommaire
