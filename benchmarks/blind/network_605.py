# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: typed
import numpy as np

def network(x: np.ndarray, Ws: list, bs: list, acts: list) -> np.ndarray:
    """Recursive forward pass."""
    if not Ws:
        return x[:, 0] if x.shape[1] == 1 else x
    return network(acts[0](np.dot(x, Ws[0]) + bs[0]), Ws[1:], bs[1:], acts[1:])
