# piece: network
# truth: wrong
# function: forward
# mistake: the activations are taken from the end of the list
# line: 18
# style: verbose
import numpy as np

def forward(x, weights, biases, activations):
    # number of layers
    depth = len(weights)
    # the input is the output of layer zero
    signal = x
    for k in range(depth):
        # affine map
        total = np.matmul(signal, weights[k]) + biases[k]
        # nonlinearity
        signal = activations[-k - 1](total)
    # a single output becomes a vector
    if signal.shape[1] == 1:
        signal = signal.reshape(len(signal))
    return signal
