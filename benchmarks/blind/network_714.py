# piece: network
# truth: wrong
# function: predict
# mistake: dropout stays switched on by default; and it is applied to the output as well
# line: none
# style: typed, freely
import numpy as np

def predict(x: np.ndarray, Ws: list, bs: list, acts: list, p: float = 0.2, seed: int | None = None) -> np.ndarray:
    rng: np.random.Generator = np.random.default_rng(seed)
    h: np.ndarray = x
    for W, b, act in zip(Ws, bs, acts):
        h = act(h @ W + b)
        h = h * (rng.random(h.shape) >= p) / (1 - p)
    return h[:, 0] if h.shape[1] == 1 else h
