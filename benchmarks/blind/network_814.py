# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: typed
from functools import reduce
from typing import Callable
import numpy as np

Array = np.ndarray
Act = Callable[[Array], Array]

def layer(z: Array, params: tuple[Array, Array, Act]) -> Array:
    W, b, act = params
    return act(np.einsum("ni,io->no", z, W) + b)

def network(x: Array, Ws: list[Array], bs: list[Array], acts: list[Act]) -> Array:
    z: Array = reduce(layer, zip(Ws, bs, acts), x)
    return z.T[0] if len(z.T) == 1 else z
