# The page that leads to several reports.
# Italian. See report.ftl for how messages are written.

collection_title =
    { $count ->
        [one] Fare o comprare: { $count } portafoglio
       *[other] Fare o comprare: { $count } portafogli
    }
collection_portfolios = I portafogli
# The last row of the table: the sum of all portfolios.
collection_all = Tutti i portafogli
