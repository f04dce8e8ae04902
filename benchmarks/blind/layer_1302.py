# piece: layer
# truth: wrong
# function: init_layer
# mistake: float16 weights instead of float64
# line: 15
# style: defensive
import numpy as np

def init_layer(d_in, d_out):
    assert isinstance(d_in, int) and d_in > 0
    assert isinstance(d_out, int) and d_out > 0
    w = np.random.randn(d_in, d_out) * np.sqrt(2 / d_out)
    b = np.zeros(d_out)
    assert w.shape == (d_in, d_out)
    return w.astype(np.float16), b
