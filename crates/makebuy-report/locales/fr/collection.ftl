# The page that leads to several reports.
# French. See report.ftl for how messages are written.

collection_title =
    { $count ->
        [one] Faire ou faire faire : { $count } portefeuille
       *[other] Faire ou faire faire : { $count } portefeuilles
    }
collection_portfolios = Les portefeuilles
collection_skip = Aller aux portefeuilles
# The last row of the table: the sum of all portfolios.
collection_all = Ensemble des portefeuilles


## What a group of activities has in common

act_now_explained = À confier à l’extérieur, en tout ou en partie ; rien ne s’y oppose, et aucune réponse manquante ne peut changer le verdict.
keep_explained = À garder en interne ; aucune réponse manquante ne peut changer le verdict.
prepare_explained = Pas encore : il faut mettre quelque chose en place avant de pouvoir suivre la recommandation.
find_out_explained = Verdict ouvert : une réponse qui manque encore pourrait changer la recommandation, ou est indispensable pour en donner une.
no_way_left_explained = Toutes les options sont exclues : quelque chose doit céder, dans l’activité ou dans les règles.
