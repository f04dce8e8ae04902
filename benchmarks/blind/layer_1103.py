# piece: layer
# truth: wrong
# function: init_layer
# mistake: the layer is returned in float32
# line: 15
# style: typed
import numpy as np
from typing import Literal, Optional, Tuple

def init_layer(d_in: int, d_out: int, fan: Literal["fan_in", "fan_out"] = "fan_in",
               seed: Optional[int] = None) -> Tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(seed)
    gain = np.sqrt(2.0)
    size = d_in if fan == "fan_in" else d_out
    kind = np.float32
    W = (gain / np.sqrt(size) * rng.standard_normal((d_in, d_out))).astype(kind)
    b = np.zeros(d_out, dtype=kind)
    return W, b
