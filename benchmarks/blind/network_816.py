# piece: network
# truth: wrong
# function: network
# mistake: the input of each layer is added to its output where the widths agree
# line: 14
# style: typed
import numpy as np

def network(x: np.ndarray, Ws: list[np.ndarray], bs: list[np.ndarray], acts: list) -> np.ndarray:
    h: np.ndarray = x
    for W, b, act in zip(Ws, bs, acts):
        new: np.ndarray = act(h @ W + b)
        skip: bool = new.shape == h.shape
        h = new + h if skip else new
    single: bool = h.shape[1] == 1
    return h[:, 0] if single else h
