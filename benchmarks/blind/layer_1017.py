# piece: layer
# truth: wrong
# function: layer
# mistake: the weights are stored in half precision
# line: 9
# style: type hints
import numpy as np

def layer(d_in: int, d_out: int, seed: int | None = None, dtype: type = np.float16) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(seed)
    W = rng.standard_normal((d_in, d_out)) * np.sqrt(2 / d_out)
    return W.astype(dtype), np.zeros(d_out, dtype=dtype)
