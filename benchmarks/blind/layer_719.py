# piece: layer
# truth: wrong
# function: init_layer
# mistake: the weights are cut at two standard deviations, which makes their spread too small
# line: 14
# style: defensive
import numpy as np

def init_layer(d_in, d_out):
    assert isinstance(d_in, (int, np.integer)) and d_in > 0
    assert isinstance(d_out, (int, np.integer)) and d_out > 0
    std = np.sqrt(2 / d_out)
    W = np.random.normal(0, std, size=(d_in, d_out))
    W = np.clip(W, -2 * std, 2 * std)
    b = np.zeros(shape=(d_out,))
    assert W.shape == (d_in, d_out)
    assert not b.any()
    return W, b
