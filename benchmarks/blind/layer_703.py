# piece: layer
# truth: right
# function: init_layer
# mistake: none
# line: none
# style: matlab
import numpy as np

def init_layer(d_in, d_out):
    # C = 2 / dout * eye(dout);  W = randn(din, dout) * chol(C);
    C = 2 / d_out * np.eye(d_out)
    W = np.random.randn(d_in, d_out) * np.sqrt(np.diag(C))
    b = 0 * W[0, :]
    return W, np.abs(b)
