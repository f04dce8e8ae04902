# piece: layer
# truth: wrong
# function: init_layer
# mistake: the two fans are exchanged
# line: 10
# style: typed, freely
import numpy as np

def init_layer(d_in: int, d_out: int, fan: str = "fan_out"):
    n = d_out if fan == "fan_in" else d_in
    return np.random.randn(d_in, d_out) * np.sqrt(2 / n), np.zeros(d_out)
