// The Python interface of the engine: validate, borrow, release the GIL, call.
#include <nanobind/stl/optional.h>
#include <nanobind/stl/shared_ptr.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/vector.h>

#include <algorithm>
#include <numeric>
#include <optional>

#include "bindings.hpp"
#include "engine/peak.hpp"
#include "engine/product.hpp"
#include "engine/session.hpp"

namespace nb = nanobind;
using namespace steepest;

namespace {

/// An array of the dtype that the settings of a run say.
using AnyArray = nb::ndarray<nb::numpy, nb::c_contig, nb::device::cpu>;

using Numbers = std::optional<Array<const double>>;
using Roles = std::optional<Array<const int32_t>>;
using FoldTable = std::optional<Array<const uint8_t>>;

Table make_table(const Array<const double>& x, const Array<const int32_t>& y,
                 const Numbers& targets, bool regression, const Numbers& weights, int classes,
                 bool scale, std::vector<int64_t> counts, std::vector<std::vector<int64_t>> parts,
                 std::string folder = "", const Roles& roles = {}, int rare = 0,
                 const FoldTable& folds = {}) {
    require(x.ndim() == 2 && y.ndim() == 1 && x.shape(0) == y.shape(0),
            "x must be (n, d) and y (n,)");
    require(x.shape(0) < (size_t{1} << 31) && x.shape(1) < (size_t{1} << 31),
            "x has 2^31 rows or columns or more");
    Table table;
    table.x = x.data(), table.y = y.data();
    require(!weights || (weights->ndim() == 1 && weights->shape(0) == x.shape(0)),
            "weights must be (n,)");
    table.weights = weights ? weights->data() : nullptr;
    require(!targets || (targets->ndim() == 2 && targets->shape(0) == x.shape(0) &&
                         targets->shape(1) > 0 && targets->shape(1) < (size_t{1} << 31)),
            "targets must be (n, outputs)");
    table.targets = targets ? targets->data() : nullptr;
    table.outputs = targets ? targets->shape(1) : 0;
    table.regression = regression;
    table.rows = x.shape(0);
    table.columns = x.shape(1);
    table.classes = classes;
    table.scale = scale;
    require(std::all_of(y.data(), y.data() + y.shape(0),
                        [&](int32_t c) { return c >= 0 && c < classes; }),
            "y must hold class codes from 0 to classes - 1");
    require(!folds || (folds->ndim() == 2 && folds->shape(0) > 0 && counts.empty() &&
                       parts.empty() && folds->shape(1) == x.shape(0)),
            "folds must be (splits, n), without counts and parts");
    table.folds = folds ? folds->data() : nullptr;
    if (!counts.empty() || (parts.empty() && !folds))
        require(counts.size() == size_t{3} * classes, "counts must be (3, classes)");
    table.counts = std::move(counts);
    if (!parts.empty()) {
        require(parts.size() == 3, "parts must be training, validation and test");
        for (size_t i = 0; i < 3; i++) {
            for (const int64_t row : parts[i])
                require(row >= 0 && row < table.rows, "parts must hold row numbers");
            table.parts[i] = std::move(parts[i]);
        }
    }
    table.folder = std::move(folder);
    require(!roles || (roles->ndim() == 1 && roles->shape(0) == x.shape(1) && rare >= 0 &&
                       std::all_of(roles->data(), roles->data() + roles->shape(0),
                                   [&](int32_t role) {
                                       return role >= kFlag && role < table.columns &&
                                              (role < 0 || roles->data()[role] == kFlag);
                                   })),
            "roles must say of each column what it holds");
    table.roles = roles ? roles->data() : nullptr;
    table.rare = rare;
    return table;
}

/// A loss of numbers needs numbers, and every output a target.
void check_targets(const Config& config, const Numbers& targets, bool regression) {
    const bool of_numbers = config.loss >= Loss::squared_error;
    require(of_numbers == regression && (!regression || targets), "the loss does not fit y");
    const size_t outputs = targets ? targets->shape(1) : 1;
    require(config.targets() == static_cast<int>(outputs), "the outputs do not fit y");
}

/// How many rows a part has, by its counts of each class and its row numbers; of folds the most.
int64_t rows_of_part(size_t part, int classes, const std::vector<int64_t>& counts,
                     const std::vector<std::vector<int64_t>>& parts, const FoldTable& folds) {
    if (folds && folds->ndim() == 2) {
        int64_t most = 0;
        for (size_t split = 0; split < folds->shape(0); split++) {
            const uint8_t* first = folds->data() + split * folds->shape(1);
            most = std::max<int64_t>(most, std::count(first, first + folds->shape(1), part));
        }
        return most;
    }
    const int64_t given = part < parts.size() ? parts[part].size() : 0;
    const size_t first = part * classes, last = first + classes;
    if (last > counts.size()) return given;
    return std::accumulate(counts.begin() + first, counts.begin() + last, given);
}

/// Outputs of all jobs on a part: (jobs, marks, rows, width), where every network has its place.
void check_outputs(const std::optional<Array<double>>& outputs, const std::vector<Config>& configs,
                   size_t jobs, size_t marks, int64_t rows) {
    if (!outputs) return;
    require(outputs->ndim() == 4 && outputs->shape(0) == jobs && outputs->shape(1) == marks &&
                outputs->shape(2) == static_cast<size_t>(rows),
            "outputs must be (jobs, marks, rows, width)");
    for (const Config& c : configs)
        require(outputs->shape(3) >= static_cast<size_t>(c.sizes.back()),
                "outputs must have room for every network");
}

/// The session with the arrays it borrows: they live until the workers have stopped.
class BoundSession {
  public:
    BoundSession(Array<const double> x, Array<const int32_t> y, Numbers targets, bool regression,
                 Numbers weights, int classes, bool scale, std::vector<int64_t> counts,
                 std::vector<std::vector<int64_t>> parts, int threads, std::string folder,
                 Roles roles, int rare, FoldTable folds)
        : x_(x),
          y_(y),
          targets_(targets),
          weights_(weights),
          roles_(roles),
          folds_(folds),
          regression_(regression),
          inputs_(x.ndim() == 2 ? x.shape(1) : 0),
          validation_rows_(rows_of_part(1, classes, counts, parts, folds)),
          test_rows_(rows_of_part(2, classes, counts, parts, folds)),
          validation_bytes_(targets ? 0 : packed_bytes(validation_rows_)),
          test_bytes_(targets ? 0 : packed_bytes(test_rows_)),
          session_(std::make_unique<Session>(
              make_table(x, y, targets, regression, weights, classes, scale, std::move(counts),
                         std::move(parts), std::move(folder), roles, rare, folds),
              threads)) {}

    ~BoundSession() {
        const nb::gil_scoped_release release;
        session_.reset();
    }

    std::shared_ptr<Ticket> submit(
        std::vector<Config> configs, std::vector<int> marks, Array<const int32_t> configuration,
        Array<const uint64_t> init_seed, Array<const uint64_t> shuffle_seed,
        Array<const uint64_t> split_seed, std::optional<AnyArray> initial, Array<double> history,
        Array<int8_t> status, Array<int32_t> epoch_ended, Array<int32_t> best_epoch,
        Array<double> last_finite_loss, Array<double> test, Array<uint8_t> validation_correct,
        Array<uint8_t> test_correct, Array<uint8_t> sha256, Array<double> milliseconds,
        std::optional<AnyArray> weights, std::optional<Array<double>> validation_outputs,
        std::optional<Array<double>> test_outputs, std::optional<AnyArray> marked_weights) {
        const size_t n = configuration.size(), m = marks.size();
        require(session_ != nullptr, "the session is closed");
        require(!configs.empty() && !marks.empty(), "a batch of jobs needs settings and marks");
        const int epochs = configs[0].epochs;
        for (const Config& c : configs) {
            require(c.epochs == epochs && c.sizes[0] == inputs_,
                    "settings of one batch share epochs and inputs");
            check_targets(c, targets_, regression_);
            require(!(initial || weights) ||
                        (c.sizes == configs[0].sizes && c.float64 == configs[0].float64),
                    "with weights, settings share their sizes and dtype");
        }
        const size_t bytes = configs[0].parameters() * (configs[0].float64 ? 8 : 4);
        require(std::is_sorted(marks.begin(), marks.end(), std::less_equal<>()) && marks[0] >= 0 &&
                    marks.back() == epochs,
                "marks must ascend from 0 at least to epochs");
        for (size_t i = 0; i < n; i++)
            require(configuration.data()[i] >= 0 &&
                        configuration.data()[i] < static_cast<int32_t>(configs.size()),
                    "configuration must be an index into the settings");
        require(init_seed.size() == n && shuffle_seed.size() == n && split_seed.size() == n &&
                    status.size() == n && epoch_ended.size() == n && best_epoch.size() == n &&
                    last_finite_loss.size() == n && milliseconds.size() == n &&
                    history.size() == n * (epochs + 1) * kHistoryColumns &&
                    test.size() == n * m * 2 &&
                    validation_correct.size() == n * m * validation_bytes_ &&
                    test_correct.size() == n * m * test_bytes_ && sha256.size() == n * m * 32,
                "every column must have an entry for each job");
        for (size_t i = 0; i < n && folds_; i++)
            require(split_seed.data()[i] < folds_->shape(0), "a split seed has no fold");
        require(!initial || initial->nbytes() == bytes, "initial has the wrong size");
        require(!weights || weights->nbytes() == n * bytes, "weights has the wrong size");
        require(!marked_weights || (weights && marked_weights->nbytes() == n * m * bytes),
                "marked_weights has the wrong size");
        check_outputs(validation_outputs, configs, n, m, validation_rows_);
        check_outputs(test_outputs, configs, n, m, test_rows_);
        require(validation_outputs.has_value() == test_outputs.has_value() &&
                    (!test_outputs || validation_outputs->shape(3) == test_outputs->shape(3)),
                "outputs of both parts go together");
        Jobs jobs;
        jobs.configs = std::move(configs);
        jobs.marks = std::move(marks);
        jobs.count = n;
        jobs.configuration = configuration.data();
        jobs.init_seed = init_seed.data(), jobs.shuffle_seed = shuffle_seed.data(),
        jobs.split_seed = split_seed.data();
        jobs.initial = initial ? initial->data() : nullptr;
        jobs.history = history.data(), jobs.status = status.data(),
        jobs.epoch_ended = epoch_ended.data(), jobs.best_epoch = best_epoch.data();
        jobs.last_finite_loss = last_finite_loss.data(), jobs.test = test.data(),
        jobs.validation_correct = validation_correct.data(),
        jobs.test_correct = test_correct.data(), jobs.sha256 = sha256.data();
        jobs.milliseconds = milliseconds.data(), jobs.weights = weights ? weights->data() : nullptr;
        jobs.validation_outputs = validation_outputs ? validation_outputs->data() : nullptr;
        jobs.test_outputs = test_outputs ? test_outputs->data() : nullptr;
        jobs.marked_weights = marked_weights ? marked_weights->data() : nullptr;
        jobs.width = validation_outputs ? validation_outputs->shape(3) : 0;
        jobs.validation_rows = validation_rows_, jobs.test_rows = test_rows_;
        return session_->submit(std::move(jobs));
    }

    bool wait(const Ticket& ticket, double seconds) {
        require(session_ != nullptr, "the session is closed");
        return wait_for(*session_, ticket, seconds);
    }

    void cancel() {
        if (session_) session_->cancel();
    }

    /// Stops and joins the workers.
    void close() {
        const nb::gil_scoped_release release;
        session_.reset();
    }

  private:
    Array<const double> x_;
    Array<const int32_t> y_;
    Numbers targets_, weights_;
    Roles roles_;
    FoldTable folds_;
    bool regression_;
    int inputs_;
    int64_t validation_rows_, test_rows_;
    size_t validation_bytes_, test_bytes_;  // of a bit for each row of the part
    std::unique_ptr<Session> session_;
};

double bound_gradient(Array<const double> x, Array<const int32_t> y, Numbers targets,
                      bool regression, Numbers weights, int classes, const Config& config,
                      AnyArray parameters, AnyArray result) {
    const size_t bytes = config.parameters() * (config.float64 ? 8 : 4);
    require(parameters.nbytes() == bytes && result.nbytes() == bytes,
            "parameters have the wrong size");
    std::vector<int64_t> rows(x.shape(0));
    std::iota(rows.begin(), rows.end(), int64_t{0});
    const Table table =
        make_table(x, y, targets, regression, weights, classes, false, {}, {rows, {}, {}});
    check_targets(config, targets, regression);
    require(config.sizes[0] == table.columns, "x does not fit the network's inputs");
    const nb::gil_scoped_release release;
    return gradient(table, config, parameters.data(), result.data());
}

}  // namespace

NB_MODULE(_engine, m) {
    m.doc() = "The compiled engine. Import it through steepest.compiled only.";
    bind_settings(m);
    nb::class_<Ticket>(m, "Ticket").def_prop_ro("finished", [](const Ticket& t) {
        return t.finished.load();
    });
    nb::class_<BoundSession>(m, "Session")
        .def(nb::init<Array<const double>, Array<const int32_t>, Numbers, bool, Numbers, int, bool,
                      std::vector<int64_t>, std::vector<std::vector<int64_t>>, int, std::string,
                      Roles, int, FoldTable>(),
             nb::kw_only(), nb::arg("x"), nb::arg("y"), nb::arg("targets").none(),
             nb::arg("regression"), nb::arg("weights").none(), nb::arg("classes"), nb::arg("scale"),
             nb::arg("counts"), nb::arg("parts"), nb::arg("threads"), nb::arg("folder"),
             nb::arg("roles").none(), nb::arg("rare"), nb::arg("folds").none())
        .def("submit", &BoundSession::submit, nb::kw_only(), nb::arg("configs"), nb::arg("marks"),
             nb::arg("configuration"), nb::arg("init_seed"), nb::arg("shuffle_seed"),
             nb::arg("split_seed"), nb::arg("initial").none(), nb::arg("history"),
             nb::arg("status"), nb::arg("epoch_ended"), nb::arg("best_epoch"),
             nb::arg("last_finite_loss"), nb::arg("test"), nb::arg("validation_correct"),
             nb::arg("test_correct"), nb::arg("sha256"), nb::arg("milliseconds"),
             nb::arg("weights").none(), nb::arg("validation_outputs").none(),
             nb::arg("test_outputs").none(), nb::arg("marked_weights").none())
        .def("wait", &BoundSession::wait, nb::arg("ticket"), nb::arg("seconds"))
        .def("cancel", &BoundSession::cancel)
        .def("close", &BoundSession::close);
    m.def("gradient", &bound_gradient, nb::kw_only(), nb::arg("x"), nb::arg("y"),
          nb::arg("targets").none(), nb::arg("regression"), nb::arg("weights").none(),
          nb::arg("classes"), nb::arg("config"), nb::arg("parameters"), nb::arg("result"));
    m.def("gains_from_threads", &gains_from_threads, nb::arg("config"), nb::arg("batch"));
    m.def("rows_held", &rows_held, nb::arg("sizes"), nb::arg("float64"), nb::arg("batch"));
    m.def("use_avx512", &use_avx512, nb::arg("wanted"));
    m.def(
        "peak_flops",
        [](bool float64, double seconds, bool products) {
            const nb::gil_scoped_release release;
            return (products ? peak_flops_of_products : peak_flops)(float64, seconds);
        },
        nb::arg("float64"), nb::arg("seconds"), nb::arg("products"));
    bind_descents(m);
    bind_prediction(m);
}
