/*
 * present-cost: what costs of several years are worth today. A plugin for makebuy in C99; README.md says how to build it.
 *
 * A plugin is a pack and its functions. Both stand in this file: the texts of the pack first, then the function, then the
 * descriptor that brings them together, and the one symbol that makebuy looks for.
 */
#include "makebuy_plugin.h"

#include <math.h>
#include <stdio.h>

/* The pack: files as in a folder. TOML takes single quotes, which need no backslash here. */

static const char PACK[] =
    "[pack]\n"
    "id = 'present-cost'\n"
    "version = '1.0.0'\n"
    "title = 'Costs as of today'\n"
    "description = 'For whoever compares what an activity costs here with an offer that costs something first and saves "
    "later. It counts every sum at what it is worth today.'\n"
    "extends = ['foundations']\n"
    "\n"
    "[[source]]\n"
    "id = 'annuity'\n"
    "title = 'The present value of an annuity paid at the end of each year, as in any textbook of finance'\n"
    "kind = 'formula'\n";

static const char FACTS[] =
    "[[fact]]\n"
    "id = 'discount_rate'\n"
    "subject = 'organisation'\n"
    "kind = 'number'\n"
    "unit = '%/year'\n"
    "min = 0\n"
    "max = 100\n"
    "ask = 'What does money cost us a year?'\n"
    "help = 'The interest that we pay, or what the next best use of the money would bring.'\n"
    "\n"
    "[[fact]]\n"
    "id = 'years_compared'\n"
    "subject = 'activity'\n"
    "kind = 'number'\n"
    "unit = 'years'\n"
    "min = 0\n"
    "max = 50\n"
    "ask = 'For how many years is it compared?'\n"
    "\n"
    "[[fact]]\n"
    "id = 'yearly_cost_here'\n"
    "subject = 'activity'\n"
    "kind = 'number'\n"
    "min = 0\n"
    "ask = 'What does it cost us a year, all included?'\n"
    "\n"
    "[[fact]]\n"
    "id = 'yearly_offer'\n"
    "subject = 'activity'\n"
    "kind = 'number'\n"
    "min = 0\n"
    "ask = 'What does the best offer cost a year, our own work with it included?'\n"
    "\n"
    "[[fact]]\n"
    "id = 'cost_of_moving'\n"
    "subject = 'activity'\n"
    "kind = 'number'\n"
    "min = 0\n"
    "ask = 'What does it cost once, to hand it over?'\n"
    "\n"
    "[[fact]]\n"
    "id = 'cost_here_today'\n"
    "title = 'Its cost here, as of today'\n"
    "kind = 'number'\n"
    "derive = 'present_value(yearly_cost_here, years_compared, discount_rate)'\n"
    "\n"
    "[[fact]]\n"
    "id = 'offer_today'\n"
    "title = 'The offer, as of today'\n"
    "kind = 'number'\n"
    "derive = 'present_value(yearly_offer, years_compared, discount_rate)'\n"
    "\n"
    "[[fact]]\n"
    "id = 'saving_today'\n"
    "title = 'What would be saved, in per cent of its cost here'\n"
    "kind = 'number'\n"
    "derive = '100 * (cost_here_today - offer_today - cost_of_moving) / cost_here_today'\n";

static const char RULES[] =
    "[[rule]]\n"
    "id = 'it-pays-though-it-costs-first'\n"
    "kind = 'weigh'\n"
    "step = 'principles'\n"
    "title = 'It pays, though the move costs first'\n"
    "when = 'saving_today >= 15'\n"
    "criterion = 'cost'\n"
    "effect = { outsource = 2, partner = 2, hybrid = 1 }\n"
    "because = 'After the cost of the move, and counted as of today, a clear part of the cost is saved.'\n"
    "counter = 'Offers rise when a contract is renewed, and savings of later years are the least sure.'\n"
    "sources = [{ source = 'annuity' }]\n"
    "\n"
    "[[rule]]\n"
    "id = 'the-move-is-never-earned-back'\n"
    "kind = 'weigh'\n"
    "step = 'principles'\n"
    "title = 'The move is not earned back in these years'\n"
    "when = 'saving_today < 0'\n"
    "criterion = 'cost'\n"
    "effect = { in-house = 2 }\n"
    "because = 'What the move costs now is more than all that is saved later is worth today.'\n"
    "counter = 'Cost is seldom the reason to hand something over; skill and time may be worth the price.'\n"
    "sources = [{ source = 'annuity' }]\n";

static const char CASES[] =
    "[[case]]\n"
    "id = 'saved-in-five-years'\n"
    "title = 'Forty a year saved for five years is worth twenty paid now'\n"
    "organisation = { discount_rate = 5 }\n"
    "activity = { years_compared = 5, yearly_cost_here = 100, yearly_offer = 60, cost_of_moving = 20 }\n"
    "expect.absent = ['the-move-is-never-earned-back']\n"
    "expect.for = ['it-pays-though-it-costs-first']\n"
    "\n"
    "[[case]]\n"
    "id = 'dear-money'\n"
    "title = 'Saved and spent are as much, but what is saved later is worth less'\n"
    "organisation = { discount_rate = 8 }\n"
    "activity = { years_compared = 5, yearly_cost_here = 100, yearly_offer = 96, cost_of_moving = 20 }\n"
    "expect.option = 'in-house'\n"
    "expect.for = ['the-move-is-never-earned-back']\n";

/* The function. */

static int is_known(const MakebuyColumn *column, size_t row) {
    return column->known[row / 8] >> (row % 8) & 1;
}

static double number(const MakebuyColumn *column, size_t row) {
    return ((const double *)column->values)[row];
}

/* Refuses a row: its arguments can not be true, and the user is told why. The text is ASCII, so it may be cut anywhere. */
static int32_t refuse(MakebuyOutput *output, size_t row, const char *what, double found) {
    char text[160];
    int length = snprintf(text, sizeof text, "%s is %g; it must be 0 or more", what, found);
    size_t count = length < 0 ? 0 : (size_t)length;
    output->row = row;
    output->message_length = 0;
    while (output->message_length < count && output->message_length < output->message_capacity) {
        output->message[output->message_length] = (uint8_t)text[output->message_length];
        output->message_length++;
    }
    return MAKEBUY_STATUS_REFUSED;
}

/* yearly * (1 - (1 + rate) ^ -years) / rate, in a form that keeps its digits where the rate is small. */
static double present_value(double yearly, double years, double rate) {
    if (rate == 0) return yearly * years;
    return yearly * (-expm1(-years * log1p(rate)) / rate);
}

static int32_t present_values(const MakebuyBatch *batch, MakebuyOutput *output) {
    const MakebuyColumn *yearly = &batch->columns[0];
    const MakebuyColumn *years = &batch->columns[1];
    const MakebuyColumn *rate = &batch->columns[2];
    for (size_t row = 0; row < batch->rows; row++) {
        /* A row with an unknown argument has no result, and is not refused: its other values may mean nothing. */
        if (!is_known(yearly, row) || !is_known(years, row) || !is_known(rate, row)) continue;
        if (number(yearly, row) < 0) return refuse(output, row, "the yearly sum", number(yearly, row));
        if (number(years, row) < 0) return refuse(output, row, "the number of years", number(years, row));
        if (number(rate, row) < 0) return refuse(output, row, "the rate", number(rate, row));
        double value = present_value(number(yearly, row), number(years, row), number(rate, row) / 100);
        /* What is no finite number is no result. */
        if (!isfinite(value)) continue;
        ((double *)output->values)[row] = value;
        output->known[row / 8] |= (uint8_t)(1u << (row % 8));
    }
    return MAKEBUY_STATUS_DONE;
}

/* What the plugin says of itself. */

static const MakebuyParameter PARAMETERS[] = {
    { MAKEBUY_STR("yearly"), MAKEBUY_KIND_NUMBER, MAKEBUY_TREND_RISING },
    { MAKEBUY_STR("years"), MAKEBUY_KIND_NUMBER, MAKEBUY_TREND_RISING },
    { MAKEBUY_STR("rate"), MAKEBUY_KIND_NUMBER, MAKEBUY_TREND_FALLING },
};

static const MakebuyFunction FUNCTIONS[] = {
    {
        MAKEBUY_STR("present_value"),
        MAKEBUY_STR("What a sum at the end of each year is worth today, at a rate in per cent a year: the present value of "
                    "an annuity."),
        MAKEBUY_KIND_NUMBER,
        PARAMETERS,
        sizeof PARAMETERS / sizeof *PARAMETERS,
        present_values,
    },
};

static const MakebuyFile FILES[] = {
    { MAKEBUY_STR("pack.toml"), MAKEBUY_STR(PACK) },
    { MAKEBUY_STR("facts.toml"), MAKEBUY_STR(FACTS) },
    { MAKEBUY_STR("rules.toml"), MAKEBUY_STR(RULES) },
    { MAKEBUY_STR("cases.toml"), MAKEBUY_STR(CASES) },
};

static const MakebuyPluginV1 PLUGIN = {
    MAKEBUY_ABI_VERSION,
    sizeof(MakebuyPluginV1),
    MAKEBUY_STR("present-cost"),
    MAKEBUY_STR("1.0.0"),
    FILES,
    sizeof FILES / sizeof *FILES,
    FUNCTIONS,
    sizeof FUNCTIONS / sizeof *FUNCTIONS,
};

const MakebuyPluginV1 *makebuy_plugin_v1(void) {
    return &PLUGIN;
}
