# piece: layer
# truth: right
# function: init_layer
# mistake: none
# line: none
# style: typed
from statistics import NormalDist
import numpy as np

def init_layer(d_in: int, d_out: int) -> tuple[np.ndarray, np.ndarray]:
    law: NormalDist = NormalDist(0.0, (2 / d_out) ** 0.5)
    W: np.ndarray = np.array(law.samples(d_in * d_out)).reshape(d_in, d_out)
    return W, np.full(d_out, 0.0)
