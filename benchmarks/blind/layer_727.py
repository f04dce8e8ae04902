# piece: layer
# truth: wrong
# function: init_layer
# mistake: the weights are stored in single precision
# line: 11
# style: typed
import numpy as np

def init_layer(d_in: int, d_out: int) -> tuple[np.ndarray, np.ndarray]:
    rng: np.random.Generator = np.random.default_rng()
    W: np.ndarray = rng.standard_normal((d_in, d_out), dtype=np.float32)
    W *= np.sqrt(2 / d_out)
    return W, np.zeros(d_out)
