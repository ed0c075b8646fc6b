# The page that leads to several reports.
# English. See report.ftl for how messages are written.

collection_title =
    { $count ->
        [one] Make or buy: { $count } portfolio
       *[other] Make or buy: { $count } portfolios
    }
collection_portfolios = The portfolios
# The last row of the table: the sum of all portfolios.
collection_all = All portfolios
