#include "program.hpp"

#include <algorithm>
#include <stdexcept>

namespace steepest {

const std::vector<NamedOperation> kOperations = {
    {"+", Operation::add, 2},
    {"subtract", Operation::subtract, 2},
    {"*", Operation::multiply, 2},
    {"/", Operation::divide, 2},
    {"**", Operation::power, 2},
    {"-", Operation::negate, 1},
    {"square", Operation::square, 1},
    {"cube", Operation::cube, 1},
    {"sin", Operation::sine, 1},
    {"cos", Operation::cosine, 1},
    {"tan", Operation::tangent, 1},
    {"asin", Operation::inverse_sine, 1},
    {"acos", Operation::inverse_cosine, 1},
    {"atan", Operation::inverse_tangent, 1},
    {"sinh", Operation::hyperbolic_sine, 1},
    {"cosh", Operation::hyperbolic_cosine, 1},
    {"tanh", Operation::hyperbolic_tangent, 1},
    {"exp", Operation::exponential, 1},
    {"log", Operation::natural_logarithm, 1},
    {"log10", Operation::decimal_logarithm, 1},
    {"sqrt", Operation::square_root, 1},
    {"abs", Operation::absolute, 1},
    {"min", Operation::minimum, 2},
    {"max", Operation::maximum, 2},
    {"sign", Operation::sign, 1},
    {"choose", Operation::choose, 4},
};

namespace {

constexpr int kMostPlaces = 1 << 20;

void require(bool holds, const std::string& what) {
    if (!holds) throw std::invalid_argument("the program is malformed: " + what);
}

const NamedOperation& operation_named(const std::string& name) {
    const auto found = std::find_if(kOperations.begin(), kOperations.end(),
                                    [&](const NamedOperation& each) { return name == each.name; });
    require(found != kOperations.end(), "there is no operation \"" + name + "\"");
    return *found;
}

/// Which register holds each place. A register is free again after the last use of its place.
class Registers {
  public:
    Registers(int dimensions, size_t constants)
        : dimensions_(dimensions),
          constants_(constants),
          registers_(dimensions),
          of_place_(dimensions),
          last_use_(dimensions, kAlways) {
        for (int k = 0; k < dimensions; k++) of_place_[k] = k;
    }

    static constexpr int64_t kAlways = INT64_MAX;

    /// Notes that the place is read at time t.
    void read(int place, int64_t t) {
        check(place);
        if (place >= dimensions_) last_use_[place] = t;
    }
    /// Notes that the place is written, for the first time.
    void write(int place) {
        require(place >= dimensions_ && place < kMostPlaces, "a result has no place");
        const size_t at = place;
        if (at >= last_use_.size()) last_use_.resize(at + 1, kUnwritten);
        require(last_use_[at] == kUnwritten, "a place is written twice");
        last_use_[at] = kUnread;
    }
    /// The register of a place that is read at time t.
    int use(int place, int64_t t) {
        if (place < dimensions_) return place;
        const int found = of_place_[place];
        if (last_use_[place] == t) {
            last_use_[place] = kFreed;
            free_.push_back(found);
        }
        return found;
    }
    /// A register for the result in a place.
    int take(int place) {
        if (free_.empty()) free_.push_back(registers_++);
        of_place_.resize(std::max(of_place_.size(), size_t(place) + 1));
        of_place_[place] = free_.back();
        free_.pop_back();
        return of_place_[place];
    }
    int count() const { return registers_; }

  private:
    static constexpr int64_t kUnwritten = -1, kUnread = -2, kFreed = -3;
    void check(int place) const {
        if (place < 0) {
            require(place >= -constants_, "a constant does not exist");
        } else {
            require(static_cast<size_t>(place) < last_use_.size() && last_use_[place] != kUnwritten,
                    "a place is read before it is written");
        }
    }
    int dimensions_, constants_, registers_;
    std::vector<int> of_place_;
    std::vector<int64_t> last_use_;
    std::vector<int> free_;
};

}  // namespace

Program make_program(int dimensions, const std::vector<std::string>& operations,
                     const std::vector<int>& results,
                     const std::vector<std::vector<int>>& arguments, std::vector<double> constants,
                     std::vector<int> outputs) {
    require(dimensions >= 1, "it has no coordinates");
    require(dimensions < kMostPlaces, "it has too many coordinates");
    require(results.size() == operations.size() && arguments.size() == operations.size(),
            "every operation needs a result and arguments");
    require(!outputs.empty(), "it has no outputs");
    Registers places(dimensions, constants.size());
    for (size_t i = 0; i < operations.size(); i++) {
        require(arguments[i].size() == operation_named(operations[i]).arguments,
                "\"" + operations[i] + "\" has another number of arguments");
        for (const int place : arguments[i]) places.read(place, i);
        places.write(results[i]);
    }
    for (const int place : outputs) places.read(place, Registers::kAlways);

    Program program;
    for (size_t i = 0; i < operations.size(); i++) {
        Instruction made{operation_named(operations[i]).operation, 0, {}};
        for (size_t k = 0; k < arguments[i].size(); k++)
            made.arguments[k] = places.use(arguments[i][k], i);
        made.result = places.take(results[i]);
        program.instructions.push_back(made);
    }
    for (int& place : outputs) place = places.use(place, -kMostPlaces);
    program.dimensions = dimensions;
    program.registers = places.count();
    program.constants = std::move(constants);
    program.outputs = std::move(outputs);
    return program;
}

}  // namespace steepest
