# piece: network
# truth: wrong
# function: network
# mistake: the first activation is applied to the input before the first layer, the last one is never used
# line: 17
# style: chatbot
import numpy as np

def network(x, weights, biases, activations):
    """Compute the output of a multilayer perceptron.

    The signal passes through the activation and is then mapped
    by the weights and biases, layer after layer.
    """
    signal = np.asarray(x)
    for W, b, h in zip(weights, biases, activations):
        signal = h(signal) @ W + b
    if signal.shape[1] == 1:
        signal = np.squeeze(signal, axis=1)
    return signal
