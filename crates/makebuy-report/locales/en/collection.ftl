# The page that leads to several reports.
# English. See report.ftl for how messages are written.

collection_title =
    { $count ->
        [one] Make or buy: { $count } portfolio
       *[other] Make or buy: { $count } portfolios
    }
collection_portfolios = The portfolios
collection_skip = Skip to the portfolios
# The last row of the table: the sum of all portfolios.
collection_all = All portfolios


## What a group of activities has in common

act_now_explained = Can go outside, wholly or in part; nothing stands in the way and no missing answer could change it.
keep_explained = Stays in-house; no missing answer could change it.
prepare_explained = Not yet: something has to be put in place before the recommendation can be acted on.
find_out_explained = Open: an answer that is still missing could change the recommendation, or is needed for one.
no_way_left_explained = Every option is ruled out: something in the activity or in the rules has to give.
