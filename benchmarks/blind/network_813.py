# piece: network
# truth: wrong
# function: network
# mistake: the activation is applied before the bias is added
# line: 19
# style: verbose
import numpy as np

def network(x, Ws, bs, acts):
    # the input is the first signal
    signal = np.array(x, dtype=float)
    # number of layers
    layers = len(Ws)
    # go through them
    for k in range(layers):
        # weighted sum
        weighted = np.dot(signal, Ws[k])
        # non-linearity and bias
        signal = acts[k](weighted) + bs[k]
    # a single output unit gives a flat array
    if signal.shape[1] == 1:
        signal = signal[:, 0]
    return signal
