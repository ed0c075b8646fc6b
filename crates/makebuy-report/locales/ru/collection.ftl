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
collection_skip = Перейти к портфелям
# The last row of the table: the sum of all portfolios.
collection_all = Все портфели


## What a group of activities has in common

act_now_explained = Можно передать целиком или частично; ничто не мешает, и ни один недостающий ответ этого не изменит.
keep_explained = Остается внутри; ни один недостающий ответ этого не изменит.
prepare_explained = Пока рано: прежде чем следовать рекомендации, нужно выполнить требования.
find_out_explained = Открыто: недостающий ответ еще может изменить рекомендацию или нужен, чтобы ее дать.
no_way_left_explained = Исключены все варианты: что-то должно измениться, в самой работе или в правилах.
