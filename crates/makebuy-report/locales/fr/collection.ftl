# The page that leads to several reports.
# French. See report.ftl for how messages are written.

collection_title =
    { $count ->
        [one] Faire ou faire faire : { $count } portefeuille
       *[other] Faire ou faire faire : { $count } portefeuilles
    }
collection_portfolios = Les portefeuilles
# The last row of the table: the sum of all portfolios.
collection_all = Ensemble des portefeuilles
