# piece: layer
# truth: right
# function: init_layer
# mistake: none
# line: none
# style: typed
import numpy as np
from typing import Tuple

def init_layer(d_in: int, d_out: int) -> Tuple[np.ndarray, np.ndarray]:
    cov = np.full(d_out, 2.0 / d_out)
    w = np.random.default_rng().standard_normal((d_in, d_out)) * np.sqrt(cov)
    return w, np.zeros_like(cov)
