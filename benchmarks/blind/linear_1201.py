# piece: linear
# truth: wrong
# function: forward
# mistake: the bias is switched off by default
# line: 9
# style: terse NumPy, extra parameter with default
import numpy as np

def forward(x, w, b, use_bias=False):
    z = np.einsum("...i,i...->...", x, w) if w.ndim == 1 else x @ w
    if use_bias:
        z = z + b
    return z
