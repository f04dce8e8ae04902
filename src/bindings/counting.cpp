// Counts the calls that Python code makes in a thread: functions of Python and of C. The numbers
// are the same on a slow machine, so a search that ends by them finds the same there.
#include "counting.hpp"

#include <cstring>
#include <unordered_map>

namespace nb = nanobind;

namespace {

constexpr double never = 1e300;
constexpr double again = 2000;   // calls after which a limit that was passed is announced once more
constexpr double of_torch = 20;  // its functions take as long as so many calls of Python's

struct Counter {
    double calls = 0;
    double limit = never;
    bool active = false;
};

thread_local Counter counter;
PyObject* passed = nullptr;  // called with the frame at a call beyond the limit

bool names_torch(PyObject* function) {
    auto* own = PyCFunction_GET_SELF(function);
    if (own == nullptr) {
        return false;
    }
    auto* type = PyType_Check(own) ? reinterpret_cast<PyTypeObject*>(own) : Py_TYPE(own);
    if (std::strstr(type->tp_name, "Tensor") || std::strstr(type->tp_name, "torch") ||
        std::strstr(type->tp_name, "_VariableFunctions")) {
        return true;
    }
    if (!PyModule_Check(own)) {
        return false;
    }
    const char* name = PyModule_GetName(own);
    if (name == nullptr) {
        PyErr_Clear();
        return false;
    }
    return std::strncmp(name, "torch", 5) == 0;
}

double weight_of(PyObject* function) {
    static std::unordered_map<const void*, double> known;
    if (!PyCFunction_Check(function)) {
        return 1;
    }
    const void* definition = reinterpret_cast<PyCFunctionObject*>(function)->m_ml;
    auto [place, is_new] = known.try_emplace(definition, 1.0);
    if (is_new && names_torch(function)) {
        place->second = of_torch;
    }
    return place->second;
}

// Returns -1 with an exception if the limit is passed.
int count(PyObject* frame, double weight) {
    counter.calls += weight;
    if (counter.calls < counter.limit || passed == nullptr) {
        return 0;
    }
    auto* answer = PyObject_CallOneArg(passed, frame);
    if (answer == nullptr) {
        counter.limit = counter.calls + again;
        return -1;
    }
    Py_DECREF(answer);
    return 0;
}

int note_event(PyObject*, PyFrameObject* frame, int event, PyObject* argument) {
    if (event != PyTrace_CALL && event != PyTrace_C_CALL) {
        return 0;
    }
    const double weight = event == PyTrace_CALL ? 1 : weight_of(argument);
    return count(reinterpret_cast<PyObject*>(frame), weight);
}

}  // namespace

void bind_counting(nb::module_& m) {
    m.def("start_counting", [](nb::callable when_passed) {
        Py_XSETREF(passed, when_passed.release().ptr());
        counter.active = true;
        PyEval_SetProfile(note_event, nullptr);
    });
    m.def("count_again", [] { PyEval_SetProfile(note_event, nullptr); });
    m.def("count_call", [](nb::handle frame) {
        if (count(frame.ptr(), 1) < 0) {
            throw nb::python_error();
        }
    });
    m.def("stop_counting", [] {
        PyEval_SetProfile(nullptr, nullptr);
        counter.active = false;
        counter.limit = never;
    });
    m.def("is_counting", [] { return counter.active; });
    m.def("counted_calls", [] { return counter.calls; });
    m.def("add_calls", [](double calls) { counter.calls += calls; });
    m.def("limit_calls", [](double calls) { counter.limit = calls; });
}
