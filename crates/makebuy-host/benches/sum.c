/* The sum of eight numbers: next to nothing to compute, so that what is measured is the way to it and back. */
#include "makebuy_plugin.h"

#define STR(text) { (const uint8_t *)(text), sizeof(text) - 1 }
#define NUMBER(name) { STR(name), MAKEBUY_KIND_NUMBER, MAKEBUY_TREND_RISING }

static int32_t sum(const MakebuyBatch *batch, MakebuyOutput *output) {
    double *results = output->values;
    for (size_t row = 0; row < batch->rows; row++) {
        double total = 0;
        for (size_t column = 0; column < batch->column_count; column++)
            total += ((const double *)batch->columns[column].values)[row];
        results[row] = total;
        output->known[row / 8] |= (uint8_t)(1 << (row % 8));
    }
    return MAKEBUY_STATUS_DONE;
}

static const MakebuyParameter eight[] = {
    NUMBER("a"), NUMBER("b"), NUMBER("c"), NUMBER("d"), NUMBER("e"), NUMBER("f"), NUMBER("g"), NUMBER("h"),
};
static const MakebuyFunction functions[] = { { STR("sum"), STR("Their sum."), MAKEBUY_KIND_NUMBER, eight, 8, sum } };
static const MakebuyFile files[] = { { STR("pack.toml"), STR("") } };
static const MakebuyPluginV1 plugin = { MAKEBUY_ABI_VERSION, sizeof(MakebuyPluginV1), STR("sum"), STR("1.0.0"), files, 1, functions, 1 };

const MakebuyPluginV1 *makebuy_plugin_v1(void) { return &plugin; }
