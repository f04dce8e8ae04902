# piece: layer
# truth: wrong
# function: init_layer
# mistake: integer division makes the scale 0 for more than two units
# line: 10
# style: typed
import numpy as np

def init_layer(d_in: int, d_out: int):
    scale: float = np.sqrt(2 // d_out)
    w: np.ndarray = np.random.normal(size=(d_in, d_out)) * scale
    return w, np.zeros(d_out)
