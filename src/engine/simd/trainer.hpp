// One network and its training, on one thread that others may help. See trainer.cpp, step.cpp and
// scoring.cpp.
#pragma once
#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

#include "activations.hpp"
#include "engine/arena.hpp"
#include "engine/config.hpp"
#include "engine/data.hpp"
#include "engine/product.hpp"
#include "engine/record.hpp"
#include "engine/team.hpp"
#include "losses.hpp"
#include "outputs.hpp"
#include "rules.hpp"

namespace steepest {

constexpr int kDepthBlock = 256;  // a panel of this many rows of weights stays in the first cache
constexpr int kRowsBetweenLooks = 4096;  // rows that are computed without a look at stopping
constexpr int kEvaluationRows = 48;      // of 64 features: inputs, weights and outputs share 32 KiB

inline int round_up(int64_t n, int to) {
    return static_cast<int>((n + to - 1) / to * to);
}

/// Mean loss, and share of correct answers, or of targets that are numbers R².
struct Score {
    double loss, second;
};

/// The best value of a monitored column so far.
struct Progress {
    double best = std::numeric_limits<double>::infinity();  // the lower the better
    int best_epoch = 0, waited = 0;                         // epochs since the last improvement
    void see(const Monitor& monitor, const double* row, int epoch) {
        const double value = monitor.larger_is_better ? -row[monitor.column] : row[monitor.column];
        if (value < best - monitor.min_delta)
            best = value, best_epoch = epoch, waited = 0;
        else
            waited++;
    }
};

template <class T>
class Trainer {
  public:
    /// Memory comes from the arena, which must outlive the trainer. `max_rows` bounds a batch.
    /// Once `stop` is set every function returns soon, and a run ends as halted. A team shares the
    /// work on a batch.
    Trainer(const Config& config, Arena& arena, int64_t max_rows,
            const std::atomic<bool>* stop = nullptr, Team* team = nullptr);

    /// Rows of which every layer keeps its outputs at once: those of a batch, or evaluated
    /// together.
    static int rows_held(const std::vector<int>& sizes, int64_t max_rows);

    void initialise(uint64_t seed);
    /// Parameters of all layers in one flat array: W (inputs, outputs) in C order, then b, layer by
    /// layer.
    void set_parameters(const T* flat);
    void get_parameters(T* flat) const;
    /// The same layout, of the gradient of the mean loss over the given rows; returns the loss.
    double gradient(const Part<T>& part, T* flat);

    /// The logits of up to kEvaluationRows rows, each padded with zeros to whole panels; they are
    /// good until the next call.
    Logits<T> logits(const T* rows, ptrdiff_t stride, int count);
    /// Loss and number of correct rows of the last logits; class codes fill whole vectors.
    Tally score(const T* codes, int count);

    /// Trains from the present weights. `marks` are the epochs to score, the last one the end.
    ///
    /// The record's weights are those at the end. Of a run that diverged they are the weights for
    /// which that was found: those that gave the first loss that is not finite, of a batch before
    /// its step or of an evaluation, or that are not finite themselves. A number counts as finite
    /// while its square is: beyond, products in the gradient overflow in one order of the sums and
    /// not in another.
    void fit(const Split<T>& split, uint64_t shuffle_seed, const std::vector<int>& marks,
             const Record& record);
    /// The same in steps: `begin`, then `advance` until it says that the run has ended. The split
    /// must live until then.
    void begin(const Split<T>& split, uint64_t shuffle_seed, const std::vector<int>& marks,
               const Record& record);
    /// Trains up to this epoch, 0 being the evaluation of the untrained network; whether the run
    /// goes on. The record has its history and weights so far, and until the end the status halted.
    bool advance(int epoch);

  private:
    struct Layer {
        int inputs, outputs;                // widths
        int padded_inputs, padded_outputs;  // whole panels
        Activation activation;
        Slope slope;
        bool grouped;  // whether grouped_layers.cpp computes it
        size_t weights_size;
        Parameter<T> weights, bias;
        T* bias_gradient;
        T* values;    // activations [panel][row][lane]; null for the output layer
        T* slopes;    // h'(z), likewise, where backpropagation cannot take it from h; else null
        T* gradient;  // of the pre-activations, likewise
        const T* slopes_from() const { return slopes ? slopes : values; }
        int64_t multiplications(int rows) const { return int64_t{rows} * inputs * outputs; }
    };
    /// What is kept of an evaluation: a bit for each row that is classified correctly, and the
    /// outputs, (rows, width). Null where they are not wanted.
    struct Kept {
        uint8_t* correct = nullptr;
        double* outputs = nullptr;
        int width = 0;
    };
    /// A run from `begin` to its end.
    struct Run {
        const Split<T>* split = nullptr;
        uint64_t shuffle_seed = 0;
        std::vector<int> marks;
        Record record{};
        int epoch = 0;            // the next one
        size_t mark = 0;          // the next one
        Progress plateau, early;  // of the schedule plateau, of early stopping
        int64_t parameters = 0;
        T *flat = nullptr, *best = nullptr;  // weights: scratch, and with early stopping the best
        bool weights_given = false;          // whether those of the record are those of now
        /// Where the weights at the mark go: where they are wanted, if they are; large arrays take
        /// long to touch for the first time.
        T* flat_of_mark() const {
            if (record.marked_weights)
                return static_cast<T*>(record.marked_weights) + mark * parameters;
            return record.weights ? static_cast<T*>(record.weights) : flat;
        }
        /// What is kept of the evaluation of a part at the mark.
        Kept kept(const Part<T>& part, int64_t most, uint8_t* correct, double* outputs) const {
            const int64_t before = std::max<int64_t>(part.rows, most) * record.width * mark;
            return {correct + part.correct_bytes(most) * mark, outputs ? outputs + before : nullptr,
                    record.width};
        }
        Kept of_validation() const {
            return kept(split->validation, record.validation_rows, record.validation_correct,
                        record.validation_outputs);
        }
        Kept of_test() const {
            return kept(split->test, record.test_rows, record.test_correct, record.test_outputs);
        }
    };
    /// A batch, or a chunk of rows to evaluate, row by row through pointers.
    struct Batch {
        const T* const* rows;
        const T* targets;
        int size;
        double weight, gradient_weight;     // of its rows together, see RowWeights
        ptrdiff_t target_stride = 0;        // from the targets of one output to the next
        const double* precision = nullptr;  // see Part; null unless targets are numbers
        RowWeights<T> by_row{};
        bool padded = true;    // whether rows are followed by zeros up to whole panels
        bool dropout = false;  // whether outputs of hidden layers are left out
        int first = 0;         // where its logits begin
        /// The rows from `from` on, whose logits are there already.
        Batch part(int from, int count) const {
            Batch rows_from = *this;
            rows_from.rows += from, rows_from.targets += from;
            rows_from.size = count, rows_from.first = first + from;
            if (by_row.weights)
                rows_from.by_row.weights += from, rows_from.by_row.gradient_weights += from;
            return rows_from;
        }
    };

    T* weight(const Layer& layer, int input, int output) const;
    template <class Do>
    void each_weight(const Layer& layer, const Do& act) const;
    void flatten(T* flat, bool state) const;
    void forward(const Batch& batch);
    void forward_hidden(int l, const Batch& batch);
    void forward_output(const Batch& batch);
    template <bool Gradient>
    void loss(const Batch& batch, T scale, Tally& tally);
    template <bool Gradient, bool Alike>
    void loss(const Batch& batch, T scale, Tally& tally);
    void draw_dropout(int l, int rows);
    void drop_panel(const Layer& layer, int panel, int rows);
    template <Update update>
    void backward(const Batch& batch);
    template <Update update>
    void backward_output(const Batch& batch);
    template <Update update>
    void update_output(const T* inputs, int rows);
    void backward_hidden(int l, int rows);
    template <Update update>
    void update_hidden(int l, const Batch& batch);
    void pack_rows(const Batch& batch);
    /// Whether the first layer reads a batch from `packed_`.
    bool reads_packed(const Batch& batch) const {
        return packed_ && (layers_.size() > 1 || !batch.padded);
    }
    void forward_grouped(int l, const Batch& batch);
    void backward_grouped(int l, int rows);
    void update_grouped(int l, const Batch& batch, Update update);
    void backward_output_grouped(int rows, Update update);
    Product<T> inputs_of(int l, int start, const Batch& batch, bool transposed) const;
    void backward_by(Product<T> product, const Layer& before, int first, int count, int rows,
                     bool last);
    template <Update update>
    void update_by(Product<T> product, const Parameter<T>& parameter, ptrdiff_t panel_size);
    /// What becomes of a panel once its sums are known.
    void finish_panel(const Layer& layer, int panel, const Batch& batch);
    /// Work on layers in groups of a few panels: group(first panel, number of panels).
    template <class Group>
    void in_groups(int panels, int64_t multiplications, const Group& group);
    /// Calls piece(number) for 0 … count - 1: on all threads of the team, if there is one and they
    /// do so many multiplications that it is worth while.
    template <class Piece>
    void share(int count, int64_t multiplications, const Piece& piece) {
        if (team_ && multiplications >= kWorthSharing) return team_->share(count, piece);
        for (int number = 0; number < count; number++) piece(number);
    }
    /// rows(first, end) for all rows, a multiple of four at a time.
    template <class Rows>
    void share_rows(int count, int64_t multiplications, const Rows& rows) {
        const int size = team_ ? std::max(16, round_up(count / 64, 16)) : kRowsBetweenLooks;
        share((count + size - 1) / size, multiplications,
              [&](int number) { rows(number * size, std::min((number + 1) * size, count)); });
    }
    /// panel(first input) for every panel of a layer's inputs.
    template <class Panel>
    void share_panels(const Layer& layer, int rows, const Panel& panel) {
        share(layer.padded_inputs / kPanel<T>, layer.multiplications(rows),
              [&](int number) { panel(number * kPanel<T>); });
    }
    static constexpr int64_t kWorthSharing = 1 << 18;  // some 4 us
    /// The numbers of the next step; returns the gradient's scale.
    T prepare_step(double rate, double weight);
    /// Adds the loss of the batch to the tally and updates the weights; false, with the weights as
    /// they were, if the loss is not finite.
    bool step(const Batch& batch, T scale, Tally& tally);
    /// Backward through the layers, each of which takes its step.
    void update(const Batch& batch);

    void point_at(const T* row, ptrdiff_t stride, int count);
    /// The loss is the mean over rows and outputs.
    double mean_loss(double total, double weight) const {
        return total / (weight * config_.targets());
    }
    Score score_of(const Part<T>& part, const Tally& tally, double weight) const;
    static bool is_grouped(int inputs, int outputs, int64_t rows);
    static int evaluated_rows(const std::vector<int>& sizes, int64_t max_rows);
    void find_class_weights(const Part<T>& train);
    /// The rows that `pointers_` and `targets_` hold: `rows` of the part, or those from `first` on.
    Batch batch_of(const Part<T>& part, const T* targets, ptrdiff_t target_stride, int count,
                   int first, const uint32_t* rows = nullptr);
    Score evaluate(const Part<T>& part, const Kept& kept = {});
    void mark_correct_rows(const Batch& batch, int first, uint8_t* correct) const;
    void copy_outputs(int count, double* to, int width) const;
    static bool finite(double loss) { return std::isfinite(T(loss) * T(loss)); }
    bool finite_weights() const;
    /// One epoch; false when a loss was not finite or the run was stopped.
    bool epoch(const Part<T>& train, int number, uint64_t shuffle_seed, double* row,
               double& last_finite_loss);
    bool evaluate_row(bool untrained, double* row, const Kept& kept);
    /// The next epoch with its scores; how the run ended, if it did.
    std::optional<Status> next_epoch();
    /// Of a run with early stopping: the weights of the best epoch, and how it ended.
    Status end_early_stopping();
    /// The scores of the validation part's rows, the test score and the hash of the weights at a
    /// mark; false if a loss is not finite.
    bool score_mark();
    bool stopped() const { return stop_ && stop_->load(std::memory_order_relaxed); }

    const Config& config_;
    Arena& arena_;
    Run run_;
    std::vector<Layer> layers_;
    const bool stores_gradient_;
    StepSizes<T> step_sizes_;
    Step<T> step_{};
    int64_t steps_taken_ = 0;
    int reductions_ = 0;       // of the learning rate, by the schedule plateau
    ptrdiff_t row_stride_;     // rows that every panel of activations has room for
    ptrdiff_t logits_stride_;  // the same for logits
    int evaluated_rows_;       // at a time
    T* logits_;
    const T** logit_rows_;  // of each output
    T* packed_ = nullptr;   // a batch in panels, where the first layer or its gradient reads it
    Multiply<T> multiply_ = best_multiply<T>();
    T* transposed_;  // scratch for one panel of weights
    const T** pointers_;
    T* targets_;
    uint32_t *order_ = nullptr, *words_ = nullptr;
    // Of rows that do not count alike, or whose labels are smoothed.
    std::vector<T> class_weights_;
    T *weights_ = nullptr, *gradient_weights_ = nullptr;
    // Of dropout.
    uint64_t dropout_seed_ = 0;
    uint32_t dropout_stream_ = 0;
    uint32_t* dropout_words_ = nullptr;
    const std::atomic<bool>* stop_;
    Team* team_;
};

}  // namespace steepest
