/*
 * The C ABI between makebuy and a plugin: plain data, borrowed for the length of a call.
 * docs/plugin-abi.md has the exact contract.
 *
 * Generated from the Rust of makebuy-plugin by `cargo xtask gen`; do not edit.
 */
#ifndef MAKEBUY_PLUGIN_H
#define MAKEBUY_PLUGIN_H

#include <stddef.h>
#include <stdint.h>

// Generation of the layout: also in the name of the symbol. Fields may be appended to `MakebuyPluginV1` without a new one.
#define MAKEBUY_ABI_VERSION 1

// A number, as `double`.
#define MAKEBUY_KIND_NUMBER 1

// A flag, as `uint8_t`: 0 is false, 1 is true.
#define MAKEBUY_KIND_FLAG 2

// A level or choice, by its name in UTF-8.
#define MAKEBUY_KIND_WORD 3

// Nothing is known of how the result follows a parameter.
#define MAKEBUY_TREND_NONE 0

// Where the parameter is higher and all else the same, the result is never lower.
#define MAKEBUY_TREND_RISING 1

// Where the parameter is higher and all else the same, the result is never higher.
#define MAKEBUY_TREND_FALLING -1

// Every row of the output is written.
#define MAKEBUY_STATUS_DONE 0

// The function refuses a row: `row` and `message` of the output say which and why.
#define MAKEBUY_STATUS_REFUSED 1

// The function panicked and was caught: `message` says what it said. The plugin is not called again.
#define MAKEBUY_STATUS_PANICKED 2

// Text in UTF-8, borrowed, without a closing zero.
typedef struct MakebuyStr {
  // The first byte; may be null if there is none.
  const uint8_t *data;
  // How many bytes.
  size_t length;
} MakebuyStr;

// A file of the pack folder that the plugin carries.
typedef struct MakebuyFile {
  // As in a folder: `pack.toml`, `cases.toml`, `locales/fr.toml`.
  struct MakebuyStr path;
  // The whole text.
  struct MakebuyStr text;
} MakebuyFile;

// A parameter of a function.
typedef struct MakebuyParameter {
  // An id: lower-case letters, digits and `_`.
  struct MakebuyStr name;
  // One of the `MAKEBUY_KIND_…`.
  uint32_t kind;
  // One of the `MAKEBUY_TREND_…`; of a number to a number only.
  int32_t trend;
} MakebuyParameter;

// Values of one parameter, a row each.
typedef struct MakebuyColumn {
  // One of the `MAKEBUY_KIND_…`, that of the parameter.
  uint32_t kind;
  // Numbers: `double[rows]`. Flags: `uint8_t[rows]`. Words: the bytes of all names, one after the other.
  const void *values;
  // Whether the value of a row is known: bit `row % 8` of byte `row / 8`. Where it is not, the value means nothing.
  const uint8_t *known;
  // Words only: `uint32_t[rows + 1]`, where the name of each row begins in `values`, and where the last one ends.
  const uint32_t *offsets;
} MakebuyColumn;

// Rows to compute: a column for each parameter, in their order.
typedef struct MakebuyBatch {
  // How many rows; may be 0.
  size_t rows;
  // The columns.
  const struct MakebuyColumn *columns;
  // How many columns.
  size_t column_count;
} MakebuyBatch;

// Where a function writes; all of it belongs to the caller.
typedef struct MakebuyOutput {
  // `double[rows]`, or `uint8_t[rows]` for a function that gives a flag. A number must be finite.
  void *values;
  // As in `MakebuyColumn`, all zero at first: the function sets the bit of every row it has a result for. A row with an
  // unknown argument has none.
  uint8_t *known;
  // The row that is refused.
  size_t row;
  // Where a message may be written, in UTF-8.
  uint8_t *message;
  // How many bytes there are room for.
  size_t message_capacity;
  // How many bytes were written.
  size_t message_length;
} MakebuyOutput;

// Computes every row of a batch; gives one of the `MAKEBUY_STATUS_…`. The same arguments always give the same result, whatever
// other rows are in the batch. It may be called from several threads at once.
typedef int32_t (*MakebuyEvaluate)(const struct MakebuyBatch *batch, struct MakebuyOutput *output);

// A named function.
typedef struct MakebuyFunction {
  // An id: lower-case letters, digits and `_`.
  struct MakebuyStr name;
  // What it computes and by which source, in one or two sentences.
  struct MakebuyStr about;
  // `MAKEBUY_KIND_NUMBER` or `MAKEBUY_KIND_FLAG`.
  uint32_t result;
  // Its parameters.
  const struct MakebuyParameter *parameters;
  // How many parameters.
  size_t parameter_count;
  // The function.
  MakebuyEvaluate evaluate;
} MakebuyFunction;

// What a plugin says of itself. Only ever appended to: `struct_size` says how far the plugin knows it.
typedef struct MakebuyPluginV1 {
  // `MAKEBUY_ABI_VERSION` as the plugin was built with.
  uint32_t abi_version;
  // Size of this structure as the plugin was built with, in bytes.
  uint32_t struct_size;
  // An id: that of its pack.
  struct MakebuyStr name;
  // Three numbers.
  struct MakebuyStr version;
  // The files of its pack.
  const struct MakebuyFile *files;
  // How many files.
  size_t file_count;
  // Its functions; there may be none.
  const struct MakebuyFunction *functions;
  // How many functions.
  size_t function_count;
} MakebuyPluginV1;

// The type of `makebuy_plugin_v1`: gives the address of a structure that lives as long as the library is loaded.
typedef const struct MakebuyPluginV1 *(*MakebuyEntry)(void);

/* A text in quotes as a MakebuyStr, also in a static initialiser. */
#define MAKEBUY_STR(text) { (const uint8_t *)(text), sizeof(text) - 1 }

#if defined(_WIN32)
#define MAKEBUY_EXPORT __declspec(dllexport)
#else
#define MAKEBUY_EXPORT __attribute__((visibility("default")))
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* What a plugin exports: the address of a structure that lives as long as the library is loaded. */
MAKEBUY_EXPORT const MakebuyPluginV1 *makebuy_plugin_v1(void);

#ifdef __cplusplus
}
#endif

#endif
