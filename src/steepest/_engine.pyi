"""The compiled engine. Import it through steepest.compiled only."""

from collections.abc import Sequence
import enum
from typing import Annotated

import numpy
from numpy.typing import NDArray


class Activation(enum.Enum):
    identity = 0

    relu = 1

    leaky_relu = 2

    sigmoid = 3

    tanh = 4

    gelu = 5

    silu = 6

    elu = 7

    softplus = 8

class Loss(enum.Enum):
    binary_cross_entropy = 0

    binary_cross_entropy_from_probabilities = 1

    softmax_cross_entropy = 2

    squared_error = 3

    huber = 4

    poisson = 5

    pinball = 6

class Initialisation(enum.Enum):
    he_fan_in = 0

    he_fan_out = 1

    zero = 2

    glorot_uniform = 3

    glorot_normal = 4

    lecun_uniform = 5

    lecun_normal = 6

class Rule(enum.Enum):
    sgd = 0

    momentum = 1

    adam = 2

    nesterov = 3

    rmsprop = 4

    adamw = 5

class Schedule(enum.Enum):
    constant = 0

    exponential = 1

    cosine = 2

    step = 3

    warmup_cosine = 4

    one_cycle = 5

    plateau = 6

class Config:
    pass

def make_config(*, sizes: Sequence[int], activations: Sequence[Activation], loss: Loss, delta: float, quantile: float, scale_targets: bool, initialisation: Initialisation, rule: Rule, momentum: float, beta1: float, beta2: float, epsilon: float, rho: float, weight_decay: float, largest_norm: float, learning_rate: float, schedule: Schedule, decay: float, schedule_per_step: bool, decay_every: int, warmup: float, decay_patience: int, monitored_column: int, larger_is_better: bool, min_delta: float, label_smoothing: float, dropout: float, class_weights: Sequence[float], balanced: bool, patience: int, restore_best: bool, batch_size: int, epochs: int, drop_last: bool, loss_after: bool, float64: bool) -> Config: ...

class Ticket:
    @property
    def finished(self) -> int: ...

class Session:
    def __init__(self, *, x: Annotated[NDArray[numpy.float64], dict(order='C', device='cpu', writable=False)], y: Annotated[NDArray[numpy.int32], dict(order='C', device='cpu', writable=False)], targets: Annotated[NDArray[numpy.float64], dict(order='C', device='cpu', writable=False)] | None, regression: bool, weights: Annotated[NDArray[numpy.float64], dict(order='C', device='cpu', writable=False)] | None, classes: int, scale: bool, counts: Sequence[int], parts: Sequence[Sequence[int]], threads: int, folder: str, roles: Annotated[NDArray[numpy.int32], dict(order='C', device='cpu', writable=False)] | None, rare: int, folds: Annotated[NDArray[numpy.uint8], dict(order='C', device='cpu', writable=False)] | None) -> None: ...

    def submit(self, *, configs: Sequence[Config], marks: Sequence[int], configuration: Annotated[NDArray[numpy.int32], dict(order='C', device='cpu', writable=False)], init_seed: Annotated[NDArray[numpy.uint64], dict(order='C', device='cpu', writable=False)], shuffle_seed: Annotated[NDArray[numpy.uint64], dict(order='C', device='cpu', writable=False)], split_seed: Annotated[NDArray[numpy.uint64], dict(order='C', device='cpu', writable=False)], initial: Annotated[NDArray, dict(order='C', device='cpu')] | None, history: Annotated[NDArray[numpy.float64], dict(order='C', device='cpu')], status: Annotated[NDArray[numpy.int8], dict(order='C', device='cpu')], epoch_ended: Annotated[NDArray[numpy.int32], dict(order='C', device='cpu')], best_epoch: Annotated[NDArray[numpy.int32], dict(order='C', device='cpu')], last_finite_loss: Annotated[NDArray[numpy.float64], dict(order='C', device='cpu')], test: Annotated[NDArray[numpy.float64], dict(order='C', device='cpu')], validation_correct: Annotated[NDArray[numpy.uint8], dict(order='C', device='cpu')], test_correct: Annotated[NDArray[numpy.uint8], dict(order='C', device='cpu')], sha256: Annotated[NDArray[numpy.uint8], dict(order='C', device='cpu')], milliseconds: Annotated[NDArray[numpy.float64], dict(order='C', device='cpu')], weights: Annotated[NDArray, dict(order='C', device='cpu')] | None, validation_outputs: Annotated[NDArray[numpy.float64], dict(order='C', device='cpu')] | None, test_outputs: Annotated[NDArray[numpy.float64], dict(order='C', device='cpu')] | None, marked_weights: Annotated[NDArray, dict(order='C', device='cpu')] | None) -> Ticket: ...

    def wait(self, ticket: Ticket, seconds: float) -> bool: ...

    def cancel(self) -> None: ...

    def close(self) -> None: ...

def gradient(*, x: Annotated[NDArray[numpy.float64], dict(order='C', device='cpu', writable=False)], y: Annotated[NDArray[numpy.int32], dict(order='C', device='cpu', writable=False)], targets: Annotated[NDArray[numpy.float64], dict(order='C', device='cpu', writable=False)] | None, regression: bool, weights: Annotated[NDArray[numpy.float64], dict(order='C', device='cpu', writable=False)] | None, classes: int, config: Config, parameters: Annotated[NDArray, dict(order='C', device='cpu')], result: Annotated[NDArray, dict(order='C', device='cpu')]) -> float: ...

def gains_from_threads(config: Config, batch: int) -> bool: ...
def rows_held(sizes: Sequence[int], float64: bool, batch: int) -> int: ...
def use_avx512(wanted: bool) -> bool: ...
def peak_flops(float64: bool, seconds: float, products: bool) -> float: ...

class Program:
    pass

def make_program(*, dimensions: int, operations: Sequence[str], results: Sequence[int], arguments: Sequence[Sequence[int]], constants: Sequence[float], outputs: Sequence[int]) -> Program: ...

def evaluate(*, program: Program, points: Annotated[NDArray[numpy.float64], dict(order='C', device='cpu', writable=False)], results: Annotated[NDArray[numpy.float64], dict(order='C', device='cpu')]) -> None: ...

def descend(*, gradient: Program, rule: Rule, momentum: float, beta1: float, beta2: float, epsilon: float, rates: Annotated[NDArray[numpy.float64], dict(order='C', device='cpu', writable=False)], long_step: float, starts: Annotated[NDArray[numpy.float64], dict(order='C', device='cpu', writable=False)], ends: Annotated[NDArray[numpy.float64], dict(order='C', device='cpu')], long_steps: Annotated[NDArray[numpy.uint32], dict(order='C', device='cpu')], last_step: Annotated[NDArray[numpy.float64], dict(order='C', device='cpu')], threads: int) -> None: ...

def prediction_chunk() -> int: ...

def predict(*, x: Annotated[NDArray, dict(shape=(None, None), device='cpu', writable=False)], mean: Annotated[NDArray[numpy.float64], dict(order='C', device='cpu', writable=False)] | None, deviation: Annotated[NDArray[numpy.float64], dict(order='C', device='cpu', writable=False)] | None, sizes: Sequence[int], activations: Sequence[Activation], loss: Loss, float64: bool, parameters: Annotated[NDArray, dict(order='C', device='cpu')], logits: Annotated[NDArray, dict(order='C', device='cpu')] | None = None, probabilities: Annotated[NDArray[numpy.float64], dict(order='C', device='cpu')] | None = None, classes: Annotated[NDArray[numpy.int64], dict(order='C', device='cpu')] | None = None, labels: Annotated[NDArray[numpy.int32], dict(order='C', device='cpu', writable=False)] | None = None, losses: Annotated[NDArray[numpy.float64], dict(order='C', device='cpu')] | None = None, correct: Annotated[NDArray[numpy.int64], dict(order='C', device='cpu')] | None = None, threads: int) -> bool: ...
