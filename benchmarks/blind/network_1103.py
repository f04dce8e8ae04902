# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: chatbot
import numpy as np

def network(x, weights, biases, activations):
    """
    Evaluate a feed-forward network recursively.

    The output of the layers but the last is the input of the last one.
    """
    def output(depth):
        if depth == 0:
            return x
        below = output(depth - 1)
        return activations[depth - 1](below @ weights[depth - 1] + biases[depth - 1])

    result = output(len(weights))
    if result.shape[1] == 1:
        result = np.squeeze(result, axis=1)
    return result
