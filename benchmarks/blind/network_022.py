# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: all states kept, type-annotated
import numpy as np
from typing import Callable, List, Sequence, Tuple

def network(x: np.ndarray, params: Sequence[Tuple[np.ndarray, np.ndarray, Callable]], *, verbose: bool = False) -> np.ndarray:
    states: List[np.ndarray] = [np.asarray(x)]
    for number, (W, b, activation) in enumerate(params):
        states.append(activation(np.matmul(states[-1], W) + b))
        if verbose:
            print(number, states[-1].shape)
    last = states[-1]
    return last.squeeze(axis=-1) if last.shape[-1] == 1 else last
