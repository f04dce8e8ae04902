# piece: network
# truth: wrong
# function: network
# mistake: the output of width one is not squeezed
# line: 17
# style: type-annotated verbose
import numpy as np
from typing import Callable, List, Tuple

Layer = Tuple[np.ndarray, np.ndarray, Callable[[np.ndarray], np.ndarray]]

def network(x: np.ndarray, params: List[Layer]) -> np.ndarray:
    signal: np.ndarray = x
    for weights, bias, activation in params:
        pre_activation: np.ndarray = signal @ weights + bias
        signal = activation(pre_activation)
    return signal
