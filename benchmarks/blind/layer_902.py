# piece: layer
# truth: wrong
# function: init_network
# mistake: every layer is scaled with the size of the last layer instead of its own
# line: 14
# style: MATLAB
import numpy as np

def init_network(sizes):
    L = np.size(sizes)
    W = []
    b = []
    for k in range(0, L - 1):
        s = np.sqrt(2/sizes[-1])
        W.append(s*np.random.randn(sizes[k], sizes[k + 1]))
        b.append(np.zeros(sizes[k + 1]))
    return W, b
