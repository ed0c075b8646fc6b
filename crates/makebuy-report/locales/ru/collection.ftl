# The page that leads to several reports.
# Russian. See report.ftl for how messages are written.

collection_title =
    { $count ->
        [one] Делать самим или отдать: { $count } портфель
        [few] Делать самим или отдать: { $count } портфеля
        [many] Делать самим или отдать: { $count } портфелей
       *[other] Делать самим или отдать: { $count } портфеля
    }
collection_portfolios = Портфели
# The last row of the table: the sum of all portfolios.
collection_all = Все портфели
