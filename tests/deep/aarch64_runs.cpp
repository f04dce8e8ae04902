// Trains the runs that aarch64.py asks for on standard input and writes what came out, all as
// doubles: first weights, history and last weights of each.
#include <cstdint>
#include <cstdio>
#include <stdexcept>
#include <vector>

#include "engine/session.hpp"

using namespace steepest;

namespace {

double number() {
    double value = 0.;
    if (std::fread(&value, sizeof value, 1, stdin) != 1) throw std::runtime_error("input ended");
    return value;
}
int whole() {
    return static_cast<int>(number());
}

Config read_config(int columns, int outputs) {
    Config config;
    config.sizes = {columns};
    const int layers = whole();
    for (int l = 0; l < layers; l++) config.sizes.push_back(whole());
    config.sizes.push_back(outputs);
    config.activations.assign(layers, static_cast<Activation>(whole()));
    config.loss = static_cast<Loss>(whole());
    config.rule.name = static_cast<Rule>(whole());
    config.learning_rate = number(), config.dropout = number();
    config.batch_size = whole(), config.epochs = whole(), config.float64 = whole() != 0;
    return config;
}

/// Trains with seed 0 for all streams and writes history and weights.
template <class T>
void run(Session& session, const Config& config, int packed) {
    std::vector<T> weights(config.parameters());
    std::vector<double> history((config.epochs + 1) * kHistoryColumns), test(2);
    std::vector<uint8_t> validation_correct(packed), test_correct(1), sha256(32);
    const int32_t configuration = 0;
    const uint64_t seed = 0;
    int8_t status = 0;
    int32_t epoch_ended = 0, best_epoch = 0;
    double last_finite_loss = 0., milliseconds = 0.;
    Jobs jobs;
    jobs.configs = {config}, jobs.marks = {config.epochs}, jobs.count = 1;
    jobs.configuration = &configuration;
    jobs.init_seed = jobs.shuffle_seed = jobs.split_seed = &seed;
    jobs.history = history.data(), jobs.status = &status, jobs.epoch_ended = &epoch_ended;
    jobs.best_epoch = &best_epoch, jobs.last_finite_loss = &last_finite_loss;
    jobs.test = test.data(), jobs.validation_correct = validation_correct.data();
    jobs.test_correct = test_correct.data(), jobs.sha256 = sha256.data();
    jobs.milliseconds = &milliseconds, jobs.weights = weights.data();
    const auto ticket = session.submit(jobs);
    while (!session.wait(*ticket, 1.)) {
    }
    const std::vector<double> wide(weights.begin(), weights.end());
    std::fwrite(history.data(), sizeof(double), history.size(), stdout);
    std::fwrite(wide.data(), sizeof(double), wide.size(), stdout);
}

}  // namespace

int main() {
    const int rows = whole(), columns = whole(), classes = whole(), training = whole();
    std::vector<double> x(size_t(rows) * columns);
    std::vector<int32_t> y(rows);
    for (double& value : x) value = number();
    for (int32_t& label : y) label = whole();
    Table table;
    table.x = x.data(), table.y = y.data();
    table.rows = rows, table.columns = columns, table.classes = classes, table.scale = true;
    for (int row = 0; row < rows; row++) table.parts[row < training ? 0 : 1].push_back(row);
    Session session(table, 2);
    const int packed = static_cast<int>(packed_bytes(rows - training));
    for (int left = whole(); left > 0; left--) {
        const Config config = read_config(columns, whole());
        Config untrained = config;
        untrained.epochs = 0;
        for (const Config& each : {untrained, config}) {
            if (each.float64)
                run<double>(session, each, packed);
            else
                run<float>(session, each, packed);
        }
    }
    return 0;
}
