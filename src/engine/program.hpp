// A program computes functions of a point: a flat list of operations on places, made from an
// expression in Python. It is checked before it is run, so that no place is read before it is
// written.
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "arena.hpp"

namespace steepest {

/// See the table of operations below for their names.
enum class Operation {
    add,
    subtract,
    multiply,
    divide,
    power,
    negate,
    square,
    cube,
    sine,
    cosine,
    tangent,
    inverse_sine,
    inverse_cosine,
    inverse_tangent,
    hyperbolic_sine,
    hyperbolic_cosine,
    hyperbolic_tangent,
    exponential,
    natural_logarithm,
    decimal_logarithm,
    square_root,
    absolute,
    minimum,
    maximum,
    sign,
    choose
};

constexpr int kMostArguments = 4;

/// An operation, its name in the table of operations in Python, and how many arguments it takes.
struct NamedOperation {
    const char* name;
    Operation operation;
    size_t arguments;
};
extern const std::vector<NamedOperation> kOperations;

/// One operation. Places from 0 are registers, the coordinates first; -1 - k is constant k.
struct Instruction {
    Operation operation;
    int result;
    std::array<int, kMostArguments> arguments;
};

struct Program {
    int dimensions = 0;  // coordinates of a point
    int registers = 0;   // places that hold a value of every point, the coordinates first
    std::vector<Instruction> instructions;
    std::vector<double> constants;
    std::vector<int> outputs;

    /// Rows of memory: registers and constants.
    int rows() const { return registers + static_cast<int>(constants.size()); }
};

/// A program from its list, in which every result has a place of its own: step i puts
/// operations[i] of the places in arguments[i] into results[i]. Places that are no longer needed
/// are used again.
///
/// Throws std::invalid_argument if an operation is unknown or has another number of arguments, or
/// a place is read before it is written, written twice, or does not exist.
Program make_program(int dimensions, const std::vector<std::string>& operations,
                     const std::vector<int>& results,
                     const std::vector<std::vector<int>>& arguments, std::vector<double> constants,
                     std::vector<int> outputs);

/// How many points a program runs on at a time, a multiple of the lanes of a vector: a block of
/// them stays in the first caches.
int block_size(const Program& program);

/// A program with memory for a block of points. Constants fill blocks too: loops without cases are
/// the fastest.
class Evaluator {
  public:
    /// Memory comes from the arena, which must outlive the evaluator.
    Evaluator(const Program& program, Arena& arena);
    Evaluator(const Evaluator&) = delete;
    Evaluator& operator=(const Evaluator&) = delete;

    /// See block_size.
    int block() const { return block_; }
    /// Coordinate k of the points in the block, to be filled by the caller and not changed here.
    double* coordinate(int k) const { return memory_ + ptrdiff_t{k} * block_; }
    /// Fills the coordinates from rows of `stride` points, `count` of them from `first` on; what is
    /// left of the last vector repeats a point. Returns how many that makes.
    int fill(const double* points, int64_t stride, int64_t first, int count) const;
    /// Computes the outputs of the first `size` points, a multiple of the lanes.
    void run(int size) const;
    /// Output k of the points; good until the next run.
    const double* output(int k) const { return outputs_[k]; }

  private:
    struct Call {
        Operation operation;
        double* result;
        const double* arguments[kMostArguments];
    };
    int dimensions_, block_;
    double* memory_;  // of the registers, and behind them the constants
    std::vector<Call> calls_;
    std::vector<const double*> outputs_;
};

/// The outputs at points first … last - 1 of `count`: points (dimensions, count) to results
/// (outputs, count).
void evaluate(const Program& program, const double* points, int64_t count, int64_t first,
              int64_t last, double* results);

}  // namespace steepest
