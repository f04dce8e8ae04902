# piece: layer
# truth: right
# function: init_layer
# mistake: none
# line: none
# style: defensive, freely
import numpy as np

def init_layer(d_in, d_out):
    # weights and bias in one matrix, the bias is the last row
    d_in, d_out = int(d_in), int(d_out)
    assert min(d_in, d_out) >= 1
    theta = np.zeros((d_in + 1, d_out))
    theta[:-1] = np.random.randn(d_in, d_out)
    theta[:-1] *= np.sqrt(2.0) / np.sqrt(d_out)
    assert (theta[-1] == 0).all()
    return theta
