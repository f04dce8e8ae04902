# piece: layer
# truth: wrong
# function: init_layer
# mistake: uniform numbers in [0, 1) in place of normal ones
# line: 12
# style: typed
import numpy as np

def init_layer(d_in: int, d_out: int, fan: str = "fan_in", seed: int | None = None) -> tuple[np.ndarray, np.ndarray]:
    rng: np.random.Generator = np.random.default_rng(seed)
    n: int = {"fan_in": d_in, "fan_out": d_out}[fan]
    W: np.ndarray = rng.random((d_in, d_out)) * np.sqrt(2 / n)
    return W, np.zeros(d_out)
