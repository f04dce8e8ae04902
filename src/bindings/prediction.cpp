// Prediction by a trained network.
#include "engine/prediction.hpp"

#include <nanobind/stl/optional.h>
#include <nanobind/stl/vector.h>

#include <limits>
#include <optional>

#include "bindings.hpp"

namespace nb = nanobind;
using namespace steepest;

namespace {

/// Features of either dtype in any layout.
using FeatureArray = nb::ndarray<nb::numpy, nb::ro, nb::ndim<2>, nb::device::cpu>;
/// Parameters and logits, in the dtype of the network.
using AnyArray = nb::ndarray<nb::numpy, nb::c_contig, nb::device::cpu>;
template <class T>
using Optional = std::optional<Array<T>>;

Features make_features(const FeatureArray& x, const Optional<const double>& mean,
                       const Optional<const double>& deviation) {
    const bool float64 = x.dtype() == nb::dtype<double>();
    require(float64 || x.dtype() == nb::dtype<float>(), "x must be float32 or float64");
    require(mean.has_value() == deviation.has_value() &&
                (!mean || (mean->size() == x.shape(1) && deviation->size() == x.shape(1))),
            "mean and deviation must have an entry for each column");
    Features features;
    features.x = x.data(), features.float64 = float64;
    features.rows = x.shape(0);
    features.row_stride = x.stride(0), features.column_stride = x.stride(1);
    features.mean = mean ? mean->data() : nullptr;
    features.deviation = deviation ? deviation->data() : nullptr;
    return features;
}

Config make_network(std::vector<int> sizes, std::vector<Activation> activations, Loss loss,
                    bool float64) {
    require(sizes.size() >= 2 && activations.size() == sizes.size() - 2 &&
                std::all_of(sizes.begin(), sizes.end(), [](int n) { return n > 0; }),
            "sizes and activations do not make a network");
    Config config;
    config.sizes = std::move(sizes), config.activations = std::move(activations);
    config.loss = loss, config.float64 = float64;
    return config;
}

void check_results(const Prediction& p, const AnyArray& parameters,
                   const std::optional<AnyArray>& logits, const Optional<double>& probabilities,
                   const Optional<int64_t>& classes, const Optional<const int32_t>& labels,
                   const Optional<double>& losses, const Optional<int64_t>& correct) {
    const size_t rows = p.features.rows, bytes = p.config.float64 ? 8 : 4;
    const size_t chunks = (rows + prediction_chunk() - 1) / prediction_chunk();
    const int codes = p.config.classes();
    require(p.config.loss == Loss::softmax_cross_entropy ||
                (p.config.sizes.back() == 1 && p.config.loss < Loss::softmax_cross_entropy) ||
                !(probabilities || classes || labels),
            "numbers and several labels have logits alone");
    require(parameters.nbytes() == p.config.parameters() * bytes, "parameters have another size");
    require(!logits || logits->nbytes() == rows * p.config.sizes.back() * bytes,
            "logits have another size");
    require(!probabilities || probabilities->size() == rows * codes,
            "probabilities have another size");
    require(!classes || classes->size() == rows, "classes have another size");
    require(labels.has_value() == losses.has_value() && labels.has_value() == correct.has_value(),
            "labels, losses and correct go together");
    if (!labels) return;
    require(labels->size() == rows && losses->size() == chunks && correct->size() == chunks,
            "labels must have an entry for each row, losses and correct for each chunk");
    require(std::all_of(labels->data(), labels->data() + rows,
                        [codes](int32_t c) { return c >= 0 && c < codes; }),
            "labels must be codes from 0 to classes - 1");
}

/// False if a feature is not finite. Without threads everything is computed at once in this one.
bool bound_predict(FeatureArray x, Optional<const double> mean, Optional<const double> deviation,
                   std::vector<int> sizes, std::vector<Activation> activations, Loss loss,
                   bool float64, AnyArray parameters, std::optional<AnyArray> logits,
                   Optional<double> probabilities, Optional<int64_t> classes,
                   Optional<const int32_t> labels, Optional<double> losses,
                   Optional<int64_t> correct, int threads) {
    Prediction p;
    p.config = make_network(std::move(sizes), std::move(activations), loss, float64);
    p.features = make_features(x, mean, deviation);
    require(x.shape(1) == static_cast<size_t>(p.config.sizes[0]),
            "x must have a column for each input");
    check_results(p, parameters, logits, probabilities, classes, labels, losses, correct);
    p.parameters = parameters.data();
    p.logits = logits ? logits->data() : nullptr;
    p.probabilities = probabilities ? probabilities->data() : nullptr;
    p.classes = classes ? classes->data() : nullptr;
    p.labels = labels ? labels->data() : nullptr;
    p.losses = losses ? losses->data() : nullptr;
    p.correct = correct ? correct->data() : nullptr;
    if (threads < 1) {
        const nb::gil_scoped_release release;
        return predict(p);
    }
    ThreadPool pool(threads);  // cancelled and joined when this function is left
    const PredictionTicket under_way = submit_prediction(pool, std::move(p), threads);
    wait_for(pool, *under_way.ticket, std::numeric_limits<double>::infinity());
    return under_way.counter->finite.load();
}

}  // namespace

void bind_prediction(nb::module_& m) {
    m.def("prediction_chunk", &prediction_chunk);
    m.def("predict", &bound_predict, nb::kw_only(), nb::arg("x"), nb::arg("mean").none(),
          nb::arg("deviation").none(), nb::arg("sizes"), nb::arg("activations"), nb::arg("loss"),
          nb::arg("float64"), nb::arg("parameters"), nb::arg("logits").none() = nb::none(),
          nb::arg("probabilities").none() = nb::none(), nb::arg("classes").none() = nb::none(),
          nb::arg("labels").none() = nb::none(), nb::arg("losses").none() = nb::none(),
          nb::arg("correct").none() = nb::none(), nb::arg("threads"));
}
