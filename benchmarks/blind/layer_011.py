# piece: layer
# truth: wrong
# function: layer
# mistake: an orthogonal matrix from QR, not independent normal numbers
# line: none
# style: orthogonal columns
import numpy as np

def layer(d_in, d_out, activation):
    k = max(d_in, d_out)
    q, _ = np.linalg.qr(np.random.randn(k, k))
    W = q[:d_in, :d_out] * np.sqrt(2.0)
    return W, np.zeros(d_out), activation
