# piece: network
# truth: wrong
# function: network
# mistake: one layer short: range(len - 1)
# line: 11
# style: typed
import numpy as np

def network(x: np.ndarray, Ws: list, bs: list, acts: list) -> np.ndarray:
    a = x
    for l in range(max(1, len(Ws) - 1)):
        a = acts[l](a @ Ws[l] + bs[l])
    return a[:, 0] if a.shape[1] == 1 else a
