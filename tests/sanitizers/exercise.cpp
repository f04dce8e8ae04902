// Everything that the engine can do, at awkward sizes, on several threads and stopped half-way, to
// be run under the sanitizers. Prints how much was done.
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <limits>
#include <stdexcept>
#include <string>
#include <vector>

#include "engine/descents.hpp"
#include "engine/prediction.hpp"
#include "engine/program.hpp"
#include "engine/session.hpp"
#include "engine/thread_pool.hpp"

using namespace steepest;

namespace {

/// Numbers in [-1, 1), the same on every machine.
class Numbers {
  public:
    double next() {
        state_ = state_ * 6364136223846793005u + 1442695040888963407u;
        return static_cast<double>(state_ >> 11) * 0x1p-52 - 1.;
    }

  private:
    uint64_t state_ = 1;
};

void check(bool holds, const char* what) {
    if (!holds) throw std::runtime_error(what);
}

// ---- trainings

/// The columns of a batch of jobs, exactly as large as they must be; `packed` is the bytes with a
/// bit for each row of the validation or the test part.
struct Columns {
    Columns(size_t jobs, size_t epochs, size_t marks, size_t parameters, size_t packed)
        : configuration(jobs),
          status(jobs),
          epoch_ended(jobs),
          best_epoch(jobs),
          seeds(jobs),
          history(jobs * (epochs + 1) * kHistoryColumns),
          last_finite_loss(jobs),
          test(jobs * marks * 2),
          milliseconds(jobs),
          sha256(jobs * marks * 32),
          validation_correct(jobs * marks * packed),
          test_correct(jobs * marks * packed),
          weights(jobs * parameters) {}
    std::vector<int32_t> configuration;
    std::vector<int8_t> status;
    std::vector<int32_t> epoch_ended, best_epoch;
    std::vector<uint64_t> seeds;
    std::vector<double> history, last_finite_loss, test, milliseconds;
    std::vector<uint8_t> sha256, validation_correct, test_correct;
    std::vector<double> weights;  // large enough for floats as well
};

Jobs jobs_with(Columns& c, std::vector<Config> configs, int epochs) {
    Jobs jobs;
    jobs.configs = std::move(configs);
    jobs.marks = {0, epochs};
    jobs.count = static_cast<int64_t>(c.configuration.size());
    for (size_t i = 0; i < c.seeds.size(); i++) {
        c.seeds[i] = i / 2;
        c.configuration[i] = static_cast<int32_t>(i % jobs.configs.size());
    }
    jobs.configuration = c.configuration.data();
    jobs.init_seed = jobs.shuffle_seed = jobs.split_seed = c.seeds.data();
    jobs.history = c.history.data(), jobs.status = c.status.data();
    jobs.epoch_ended = c.epoch_ended.data(), jobs.last_finite_loss = c.last_finite_loss.data();
    jobs.test = c.test.data(), jobs.sha256 = c.sha256.data();
    jobs.validation_correct = c.validation_correct.data();
    jobs.test_correct = c.test_correct.data();
    jobs.milliseconds = c.milliseconds.data(), jobs.best_epoch = c.best_epoch.data();
    jobs.weights = c.weights.empty() ? nullptr : c.weights.data();
    return jobs;
}

Table table_of(std::vector<double>& x, std::vector<int32_t>& y, int columns, int classes) {
    Numbers numbers;
    for (double& value : x) value = numbers.next();
    for (size_t i = 0; i < y.size(); i++)
        y[i] = static_cast<int32_t>(i % static_cast<size_t>(classes));
    Table table;
    table.x = x.data(), table.y = y.data();
    table.rows = static_cast<int64_t>(y.size());
    table.columns = columns, table.classes = classes, table.scale = true;
    const auto each = static_cast<int64_t>(y.size()) / classes;
    for (const int64_t count : {each / 2, each / 4, each - each / 2 - each / 4})
        table.counts.insert(table.counts.end(), static_cast<size_t>(classes), count);
    return table;
}

Config config_of(int columns, std::vector<int> hidden, Activation activation, Loss loss, Rule rule,
                 int classes, int64_t batch_size, int epochs, bool float64) {
    Config config;
    config.sizes.push_back(columns);
    for (const int width : hidden) {
        config.sizes.push_back(width);
        config.activations.push_back(activation);
    }
    config.sizes.push_back(loss == Loss::softmax_cross_entropy ? classes : 1);
    config.loss = loss, config.rule.name = rule;
    config.batch_size = batch_size, config.epochs = epochs, config.float64 = float64;
    return config;
}

/// Trains every configuration on four threads; returns how many runs there were.
int train_all(Session& session, std::vector<Config> configs, int epochs, size_t packed) {
    const auto parameters = static_cast<size_t>(configs[0].parameters());
    Columns c(configs.size(), static_cast<size_t>(epochs), 2, parameters, packed);
    const auto ticket = session.submit(jobs_with(c, std::move(configs), epochs));
    while (!session.wait(*ticket, 1.)) {
    }
    for (const int8_t status : c.status)
        check(status == static_cast<int8_t>(Status::done), "a training failed");
    return static_cast<int>(c.status.size());
}

/// Numbers and labels, one and several a row, with weights of rows or without.
int train_targets() {
    int runs = 0;
    for (const int outputs : {1, 3, 17})
        for (const Loss loss : {Loss::binary_cross_entropy, Loss::squared_error, Loss::huber,
                                Loss::poisson, Loss::pinball})
            for (const bool weighted : {false, true}) {
                std::vector<double> x(60 * 7), targets(static_cast<size_t>(60 * outputs));
                std::vector<double> weights(60, .5);
                std::vector<int32_t> y(60);
                Table table = table_of(x, y, 7, 1);
                table.regression = loss != Loss::binary_cross_entropy;
                for (size_t i = 0; i < targets.size(); i++)
                    targets[i] = table.regression ? static_cast<double>(i % 5) : double(i % 3 > 0);
                table.targets = targets.data(), table.outputs = outputs;
                table.weights = weighted ? weights.data() : nullptr;
                Session session(std::move(table), 4);
                for (const auto& hidden : {std::vector<int>{}, {17}, {8, 16, 3}})
                    for (const bool float64 : {false, true}) {
                        std::vector<Config> configs;
                        for (const Rule rule : {Rule::sgd, Rule::adam}) {
                            Config config = config_of(7, hidden, Activation::relu, loss, rule, 1,
                                                      runs % 3 ? 7 : 0, 2, float64);
                            config.sizes.back() = outputs;
                            config.initialisation = Initialisation::glorot_uniform;
                            config.learning_rate = 1e-5;
                            config.scale_targets =
                                loss != Loss::binary_cross_entropy && loss != Loss::poisson;
                            configs.push_back(config);
                        }
                        runs += train_all(session, std::move(configs), 2, 0);
                    }
            }
    return runs;
}

/// Every loss of classes, activation, rule and dtype, on four threads.
int train_everything() {
    constexpr int kEpochs = 2;
    int runs = 0;
    for (const int columns : {1, 7, 33}) {
        for (const Loss loss :
             {Loss::binary_cross_entropy, Loss::binary_cross_entropy_from_probabilities,
              Loss::softmax_cross_entropy}) {
            const int classes = loss == Loss::softmax_cross_entropy ? 5 : 2;
            std::vector<double> x(static_cast<size_t>(60 * columns));
            std::vector<int32_t> y(60);
            Session session(table_of(x, y, columns, classes), 4);
            for (const auto& hidden : {std::vector<int>{}, {1}, {17}, {33, 7}, {8, 16, 3}})
                for (const bool float64 : {false, true}) {
                    std::vector<Config> configs;
                    for (const Activation activation :
                         {Activation::identity, Activation::relu, Activation::leaky_relu,
                          Activation::sigmoid, Activation::tanh, Activation::gelu, Activation::silu,
                          Activation::elu, Activation::softplus})
                        for (const Rule rule : {Rule::sgd, Rule::momentum, Rule::adam})
                            configs.push_back(config_of(columns, hidden, activation, loss, rule,
                                                        classes, runs % 3 ? 7 : 0, kEpochs,
                                                        float64));
                    runs += train_all(session, std::move(configs), kEpochs, 2);
                }
        }
    }
    return runs;
}

/// Networks so large that idle threads help with each: alone, several at a time, and cancelled.
int share_large_networks() {
    int networks = 0;
    std::vector<double> x(300 * 64);
    std::vector<int32_t> y(300);
    for (const bool float64 : {false, true})
        for (const Rule rule : {Rule::sgd, Rule::adam, Rule::adamw})
            for (const size_t jobs : {size_t{1}, size_t{3}}) {
                const int epochs = rule == Rule::adam ? 100000 : 1;  // is cancelled
                Columns c(jobs, static_cast<size_t>(epochs), 2, 0, 16);
                Config config =
                    config_of(64, {700, 130}, Activation::gelu, Loss::softmax_cross_entropy, rule,
                              5, 128, epochs, float64);
                config.dropout = .25;
                check(gains_from_threads(config, 128), "a network is too small to be shared");
                Session session(table_of(x, y, 64, 5), 4);
                const auto ticket = session.submit(jobs_with(c, {config}, epochs));
                session.wait(*ticket, .2);
                if (epochs > 1) session.cancel();
                while (!session.wait(*ticket, 1.)) {
                }
                networks += static_cast<int>(jobs);
            }
    return networks;
}

/// Two tickets under way, cancelled and closed in the middle.
int cancel_trainings() {
    int cancelled = 0;
    for (int round = 0; round < 5; round++) {
        std::vector<double> x(400 * 64);
        std::vector<int32_t> y(400);
        constexpr int kEpochs = 100000;
        Columns one(6, kEpochs, 2, 0, 13), two(6, kEpochs, 2, 0, 13);
        Session session(table_of(x, y, 64, 2), 4);
        const Config config = config_of(64, {32}, Activation::relu, Loss::binary_cross_entropy,
                                        Rule::sgd, 2, 10, kEpochs, false);
        const auto first = session.submit(jobs_with(one, {config}, kEpochs));
        const auto second = session.submit(jobs_with(two, {config}, kEpochs));
        session.wait(*first, .02);
        if (round % 2 == 0) {
            session.cancel();
            while (!session.wait(*first, 1.) || !session.wait(*second, 1.)) {
            }
            check(two.status[5] == static_cast<int8_t>(Status::halted), "nothing was cancelled");
        }
        cancelled++;
    }
    return cancelled;
}

/// Two sessions that share their splits in a folder, beside one that makes its own.
int share_splits() {
    constexpr int kEpochs = 2;
    std::string folder = std::filesystem::temp_directory_path() / "splits-XXXXXX";
    check(mkdtemp(folder.data()) != nullptr, "there is no temporary folder");
    std::vector<double> x(60 * 33), weights(60, 2.);
    std::vector<int32_t> y(60);
    Table own = table_of(x, y, 33, 2);
    own.weights = weights.data();
    Table shared = own;
    shared.folder = folder;
    std::vector<Config> configs;
    for (const bool float64 : {false, true})
        configs.push_back(config_of(33, {17}, Activation::relu, Loss::binary_cross_entropy,
                                    Rule::sgd, 2, 7, kEpochs, float64));
    Columns a(40, kEpochs, 2, 0, 2), b = a, c = a;
    {
        Session first(own, 2), second(shared, 4), third(shared, 4);
        const auto one = first.submit(jobs_with(a, configs, kEpochs));
        const auto two = second.submit(jobs_with(b, configs, kEpochs));
        const auto three = third.submit(jobs_with(c, configs, kEpochs));
        while (!first.wait(*one, 1.) || !second.wait(*two, 1.) || !third.wait(*three, 1.)) {
        }
    }
    check(a.sha256 == b.sha256 && a.sha256 == c.sha256, "shared splits give other weights");
    const auto files = std::filesystem::remove_all(folder) - 1;
    check(files == 40, "there is not one file for each split and dtype");
    return static_cast<int>(files);
}

// ---- predictions

/// Rows in both dtypes and layouts, through networks of both dtypes, on four threads, some stopped.
int predict_everything() {
    int predicted = 0;
    for (const int columns : {1, 7, 33})
        for (const int64_t rows : {1, 47, 48, 49, 20000})
            for (const int variant : {0, 1, 2, 3, 4, 5, 6, 7}) {
                const bool float64 = variant & 1, row_by_row = variant & 2, softmax = variant & 4;
                const auto n = static_cast<size_t>(rows);
                Prediction p;
                p.config =
                    config_of(columns, {17, 3}, Activation::gelu,
                              softmax ? Loss::softmax_cross_entropy : Loss::binary_cross_entropy,
                              Rule::sgd, 5, 0, 0, float64);
                const auto classes = static_cast<size_t>(p.config.classes());
                const auto parameters = static_cast<size_t>(p.config.parameters());
                const std::vector<double> doubles(parameters, .1);
                const std::vector<float> floats(parameters, .1f);
                p.parameters = float64 ? static_cast<const void*>(doubles.data()) : floats.data();
                const std::vector<double> x(n * static_cast<size_t>(columns), 2.), mean(33, 1.);
                const std::vector<float> narrow(x.begin(), x.end());
                p.features = {row_by_row ? static_cast<const void*>(x.data()) : narrow.data(),
                              row_by_row,
                              rows,
                              row_by_row ? columns : 1,
                              row_by_row ? 1 : rows,
                              mean.data(),
                              mean.data()};
                const size_t chunks = (n + 47) / 48;
                std::vector<double> logits(n * classes), probabilities(n * classes), losses(chunks);
                std::vector<int64_t> codes(n), correct(chunks);
                const std::vector<int32_t> labels(n, 1);
                p.logits = logits.data(), p.probabilities = probabilities.data();
                p.classes = codes.data(), p.labels = labels.data();
                p.losses = losses.data(), p.correct = correct.data();
                check(prediction_chunk() == 48 && predict(p), "a prediction failed");
                ThreadPool pool(4);
                const PredictionTicket under_way = submit_prediction(pool, p, 4);
                if (variant != 7)
                    while (!pool.wait(*under_way.ticket, 1.)) {
                    }
                check(under_way.counter->finite.load(),
                      "a prediction found a number that is not finite");
                predicted++;
            }
    return predicted;
}

// ---- programs and descents

/// Every operation on every kind of number, at sizes around those of a vector and of a block.
int evaluate_everything() {
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    const double kinds[] = {0.,           -0.,    1.,   -1.,   1e-310,    5e-324,
                            1e22,         -1e300, 710., -750., kInfinity, -kInfinity,
                            std::nan(""), .3,     -2.5, 1e9,   2.};
    int evaluated = 0;
    for (const NamedOperation& known : kOperations)
        for (const int count : {0, 1, 3, 4, 5, 34, 511, 512, 513}) {
            std::vector<int> arguments;
            for (size_t k = 0; k < known.arguments; k++) arguments.push_back(static_cast<int>(k));
            const Program program = make_program(4, {known.name}, {4}, {arguments}, {}, {4});
            std::vector<double> points(static_cast<size_t>(4 * count)),
                results(static_cast<size_t>(count));
            for (size_t i = 0; i < points.size(); i++) points[i] = kinds[i * 7 % std::size(kinds)];
            evaluate(program, points.data(), count, 0, count, results.data());
            evaluated++;
        }
    return evaluated;
}

/// Lists of random numbers: refused, or run without touching what is not theirs.
int evaluate_random_lists() {
    Numbers numbers;
    const auto below = [&](int n) { return static_cast<int>((numbers.next() + 1.) / 2. * n); };
    int accepted = 0;
    for (int i = 0; i < 20000; i++) {
        const int steps = below(12), dimensions = 1 + below(3);
        std::vector<std::string> operations;
        std::vector<int> results;
        std::vector<std::vector<int>> arguments;
        for (int k = 0; k < steps; k++) {
            const NamedOperation& known = kOperations[below(static_cast<int>(kOperations.size()))];
            operations.push_back(known.name);
            results.push_back(below(50) ? dimensions + k : below(40) - 10);
            arguments.emplace_back();
            for (size_t j = 0; j < known.arguments; j++)
                arguments.back().push_back(below(50) ? below(dimensions + k + 2) - 2
                                                     : below(60) - 20);
        }
        const std::vector<int> outputs = {below(dimensions + steps + 1) - 1};
        try {
            const Program program =
                make_program(dimensions, operations, results, arguments, {1.5, -2.}, outputs);
            std::vector<double> points(static_cast<size_t>(dimensions * 9), .7), values(9);
            evaluate(program, points.data(), 9, 0, 9, values.data());
            accepted++;
        } catch (const std::invalid_argument&) {
        }
    }
    check(accepted > 1000 && accepted < 19000, "the lists are too tame or too wild");
    return accepted;
}

/// The gradient of x² + y² + x (y + 2) + cos 3x, the exercise's function.
Program exercise() {
    return make_program(2, {"*", "*", "sin", "*", "+", "subtract", "+", "*", "+"},
                        {2, 3, 4, 5, 6, 7, 8, 9, 10},
                        {{-1, 0}, {-2, 0}, {3}, {-2, 4}, {1, 2}, {6, 5}, {-1, 7}, {-1, 1}, {0, 9}},
                        {2., 3.}, {8, 10});
}

int descend_everything() {
    Numbers numbers;
    int descents = 0;
    for (const Rule rule : {Rule::sgd, Rule::momentum, Rule::adam})
        for (const int64_t count : {0, 1, 5, 511, 512, 513, 5000}) {
            const auto n = static_cast<size_t>(count);
            std::vector<double> starts(2 * n), ends(2 * n), last(n);
            std::vector<uint32_t> long_steps(n);
            for (double& start : starts) start = 5. * numbers.next();
            Descents d;
            d.gradient = exercise();
            const std::vector<double> rates(1000000, .1);
            d.rule.name = rule, d.steps = 50, d.rates = rates.data();
            d.long_step = .01, d.count = count;
            d.starts = starts.data(), d.ends = ends.data();
            d.long_steps = long_steps.data(), d.last_step = last.data();
            ThreadPool pool(4);
            const auto ticket = submit_descents(pool, d);
            while (!pool.wait(*ticket, 1.)) {
            }
            for (const double end : ends) check(std::abs(end) < 10., "a descent ran away");
            descents += static_cast<int>(count);
            d.steps = static_cast<int64_t>(rates.size());
            if (count > 0) {
                ThreadPool stopped(4);
                stopped.wait(*submit_descents(stopped, d), .005);
            }
        }
    return descents;
}

}  // namespace

int main() {
    try {
        std::printf("trainings            %8d\n", train_everything());
        std::printf("trainings of targets %8d\n", train_targets());
        std::printf("cancelled sessions   %8d\n", cancel_trainings());
        std::printf("shared splits        %8d\n", share_splits());
        std::printf("shared networks      %8d\n", share_large_networks());
        std::printf("predictions          %8d\n", predict_everything());
        std::printf("operations by size   %8d\n", evaluate_everything());
        std::printf("random lists run     %8d\n", evaluate_random_lists());
        std::printf("descents             %8d\n", descend_everything());
    } catch (const std::exception& error) {
        std::fprintf(stderr, "failed: %s\n", error.what());
        return 1;
    }
    return 0;
}
