// The engine's interface to a web page: every function that the module exports.
//
// Numbers and addresses. Every function takes and gives numbers; an array or a text is given as the
// address of its first byte in the module's memory, which the page gets from `allocate` and fills
// through a typed array. `const double*` is the address of a Float64Array, `const int32_t*` of an
// Int32Array, `const uint64_t*` of a BigUint64Array, `const char*` of UTF-8 text that ends in a 0
// byte. uint64_t is a bigint in JavaScript, everything else a number. Two dimensions (rows,
// columns) mean that row follows row. Any call may move the memory: make the typed array after the
// call.
//
//     const engine = (await WebAssembly.instantiate(module, wasi)).exports;
//     engine._initialize();
//     const x = engine.allocate(8 * rows * columns);
//     new Float64Array(engine.memory.buffer, x, rows * columns).set(features);
//     if (!engine.set_table(x, y, rows, columns, 2, 1)) throw new Error(text(engine.error()));
//
// Errors. A function described as "1, or 0 and an error" returns 0 if what it was given is wrong,
// changes nothing, and `error` gives a sentence for the user. A call that throws a
// WebAssembly.RuntimeError found no memory or a malformed program: `error` still gives the
// sentence, then the instance must be replaced.
//
// State. An instance has one table, one set of settings, one list of runs and two expressions. It
// computes in the thread that calls it: use one instance for each Web Worker. The order of calls is
// table, split, widths, settings, then `train`, or `begin` and `advance`.
#pragma once
#include <cstdint>

#define STEEPEST_EXPORT(name) extern "C" __attribute__((export_name(#name)))

namespace steepest::page {

// ---- memory and errors
// ---------------------------------------------------------------------------

/// The address of so many bytes, aligned to 64; 0 if there are none left.
STEEPEST_EXPORT(allocate) void* allocate(int bytes);
/// Gives back what `allocate` gave. The page owns all that it allocates, results included.
STEEPEST_EXPORT(release) void release(void* memory);
/// What the last call found wrong, a sentence that ends in a 0 byte; empty if it found nothing.
STEEPEST_EXPORT(error) const char* error();

// ---- table
// --------------------------------------------------------------------------------------- Its
// arrays are borrowed: release them after the next `set_table`. A new table ends all runs.

/// Features x (rows, columns) and a class code y (rows) from 0 to classes - 1 for each row.
/// `scale`: 1 to standardise features with mean and deviation of the training part. 1, or 0 and an
/// error.
STEEPEST_EXPORT(set_table)
int set_table(const double* x, const int32_t* y, int rows, int columns, int classes, int scale);
/// The same with targets (rows, outputs) in place of classes: numbers, which `scale` standardises
/// too (`regression` 1), or labels 0 and 1 (`regression` 0). 1, or 0 and an error.
STEEPEST_EXPORT(set_target_table)
int set_target_table(const double* x, const double* targets, int rows, int columns, int outputs,
                     int regression, int scale);
/// How much each row counts, at least 0; borrowed. Address 0: all alike. 1, or 0 and an error.
STEEPEST_EXPORT(set_row_weights) int set_row_weights(const double* weights);

// ---- split
// ---------------------------------------------------------------------------------------

/// Fractions of training, validation and test part, with sum 1: every split seed draws the rows of
/// these parts, class by class, as st.train(..., split=(training, validation, test)) does. 1, or 0
/// and an error.
STEEPEST_EXPORT(set_split) int set_split(double training, double validation, double test);
/// The same by how many rows of each class each part gets, (3, classes). 1, or 0 and an error.
STEEPEST_EXPORT(set_counts) int set_counts(const int32_t* counts);
/// The row numbers of training, validation and test part, one after another, the same for every
/// split seed. 1, or 0 and an error.
STEEPEST_EXPORT(set_parts)
int set_parts(const int32_t* rows, int training, int validation, int test);
/// Divides the rows for a split seed; the four functions below then say how. 1, or 0 and an error.
STEEPEST_EXPORT(divide) int divide(uint64_t split_seed);
/// How many rows part 0 (training), 1 (validation) or 2 (test) has.
STEEPEST_EXPORT(part_size) int part_size(int part);
/// Their numbers (Uint32Array), in the order of `validation_correct` and `test_correct`.
STEEPEST_EXPORT(part_rows) const uint32_t* part_rows(int part);
/// Mean and deviation of each feature in the training part, (columns) each.
STEEPEST_EXPORT(means) const double* means();
STEEPEST_EXPORT(deviations) const double* deviations();
/// The order in which an epoch, from 1, goes through the training part: `order` (rows, Uint32Array)
/// gets places in that part. Bit for bit that of Python.
STEEPEST_EXPORT(row_order)
void row_order(uint64_t shuffle_seed, int epoch, int rows, uint32_t* order);

// ---- settings
// ------------------------------------------------------------------------------------ Names,
// defaults and ranges are those of st.Settings in Python. They are those of the next runs.

/// A network of these widths, from the columns to the outputs, with the default of every setting.
/// Two classes need 1 output, or 2 with the loss softmax_cross_entropy; more classes, and several
/// targets, need one each. 1, or 0 and an error.
STEEPEST_EXPORT(set_widths) int set_widths(const int32_t* widths, int count);
/// A setting that is a number, or 1 for True and 0 for False. 0 is None for batch_size, patience
/// and max_gradient_norm. 1, or 0 and an error.
STEEPEST_EXPORT(set_number) int set_number(const char* name, double value);
/// A setting that is a name: activation (also several, "relu,tanh": one a hidden layer), loss,
/// initialisation, rule, schedule, schedule_unit, monitor, dtype, class_weight ("balanced" or
/// "none"). 1, or 0 and an error.
STEEPEST_EXPORT(set_choice) int set_choice(const char* name, const char* value);
/// class_weight by a number for each class. 1, or 0 and an error.
STEEPEST_EXPORT(set_class_weights) int set_class_weights(const double* weights, int classes);
/// How many weights and biases a network of these widths has.
STEEPEST_EXPORT(parameters) int parameters();

// ---- runs
// ---------------------------------------------------------------------------------------- `seeds`
// (count, 3): of first weights, order of the rows, and split, for each run. Results are columns
// with an entry a run; they are good until the next `train`, `begin` or table.

/// Trains `count` networks to their end, one after another. 1, or 0 and an error.
STEEPEST_EXPORT(train) int train(const uint64_t* seeds, int count);
/// Begins `count` runs, which are trained by `advance`, and scores their untrained networks: row 0
/// of the history. Each holds its own network, batch and split until the next `begin`, `train` or
/// `stop`. 1, or 0 and an error.
STEEPEST_EXPORT(begin) int begin(const uint64_t* seeds, int count);
/// Trains a run for up to so many epochs more: 1 if it goes on, 0 if it has ended. Histories,
/// weights and predictions are those so far. Between two calls a worker can draw, answer messages
/// and stop; the weights do not depend on how the epochs are divided.
STEEPEST_EXPORT(advance) int advance(int run, int epochs);
/// Ends all runs where they are and frees their memory. Those that had not ended keep the status
/// halted; results and predictions are those of the epochs so far.
STEEPEST_EXPORT(stop) void stop();

/// (runs, epochs + 1, 6): train_loss, train_accuracy, train_loss_after, train_accuracy_after,
/// validation_loss, validation_accuracy (of numbers R2 for accuracy). NaN where nothing is known.
STEEPEST_EXPORT(history) const double* history();
/// (runs, Int8Array): 0 done, 1 diverged, 2 halted or under way, 4 stopped early.
STEEPEST_EXPORT(status) const int8_t* status();
/// (runs, Int32Array): the last epoch, or the one in which the run diverged.
STEEPEST_EXPORT(epoch_ended) const int32_t* epoch_ended();
/// (runs, Int32Array): whose weights a run with patience has at its end; else -1.
STEEPEST_EXPORT(best_epoch) const int32_t* best_epoch();
/// (runs): the last finite loss of a batch; NaN before the first.
STEEPEST_EXPORT(last_finite_loss) const double* last_finite_loss();
/// (runs, 2): loss and accuracy or R2 on the test part at the end; else NaN.
STEEPEST_EXPORT(test) const double* test();
/// (runs, bytes of the part): bit i, the lowest first, says whether row i of the part is classified
/// correctly at the end. A part of n rows has (n + 7) >> 3 bytes; without classes 0.
STEEPEST_EXPORT(validation_correct) const uint8_t* validation_correct();
STEEPEST_EXPORT(test_correct) const uint8_t* test_correct();
/// (runs, parameters), Float32Array or Float64Array by dtype: W (inputs, outputs), then b, layer by
/// layer. The first weights have the bits of Python's.
STEEPEST_EXPORT(weights) const uint8_t* weights();

/// What the network of a run predicts for new rows x (rows, columns) in the units of the table:
/// probabilities (rows, classes), also of two classes; probabilities of labels (rows, labels); or
/// numbers (rows, outputs) in the units of the targets. x may be the points of a grid, for a
/// decision surface. 1, or 0 and an error.
STEEPEST_EXPORT(predict) int predict(int run, const double* x, int rows, double* results);

// ---- expressions
// ---------------------------------------------------------------------------------

/// The number of an operation by its name in Python, or -1.
STEEPEST_EXPORT(operation) int operation(const char* name);
/// A function of a point, as a list of operations: step i puts operations[i] of the places in
/// arguments (steps, 4) into place results[i]. Places below `dimensions` are coordinates, -1 - k is
/// constant k. `gradient`: 1 for the gradient of descents, which has an output a coordinate.
/// A malformed list throws.
STEEPEST_EXPORT(set_program)
void set_program(int gradient, int dimensions, int steps, const int32_t* operations,
                 const int32_t* results, const int32_t* arguments, const double* constants,
                 int constant_count, const int32_t* outputs, int output_count);
/// points (dimensions, count) to results (outputs, count), by either program.
STEEPEST_EXPORT(evaluate)
void evaluate(int gradient, const double* points, int count, double* results);
/// `count` descents of `steps` steps with sgd (0), momentum (1) or adam (2) from starts
/// (dimensions, count) to ends, with a rate for each step; steps longer than `long_step` are
/// counted for each descent (Uint32Array), and the length of the last one is kept.
STEEPEST_EXPORT(descend)
void descend(int rule, double momentum, double beta1, double beta2, double epsilon,
             const double* rates, int steps, double long_step, const double* starts, int count,
             double* ends, uint32_t* long_steps, double* last_step);

// ---- the machine
// ---------------------------------------------------------------------------------

/// Floating-point operations a second that only multiply and add.
STEEPEST_EXPORT(peak) double peak(int float64, double seconds);

}  // namespace steepest::page
