# piece: layer
# truth: wrong
# function: init_layer
# mistake: the weights have shape (d_out, d_in), transposed against what x W needs
# line: 15
# style: matlab
import numpy as np

def init_layer(d_in, d_out, fan='fan_in', seed=None):
    r = np.random.RandomState(seed)
    if fan == 'fan_in':
        s = np.sqrt(2 / d_in)
    else:
        s = np.sqrt(2 / d_out)
    W = s * r.randn(d_out, d_in)
    b = np.zeros(d_out)
    return W, b
