# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: chatbot
import numpy as np

def network(params, x, activations, return_hidden=False):
    """
    Forward pass of a multi-layer perceptron.

    Args:
        params: {"W": list of (d_in, d_out), "b": list of (d_out,)}
        x: batch of shape (n, d)
        activations: one callable per layer
        return_hidden: also return the outputs of all layers

    Returns:
        output, or (output, list of layer outputs)
    """
    outputs = [np.asarray(x)]
    for W, b, activation in zip(params["W"], params["b"], activations):
        # The last entry is the input of this layer
        outputs.append(activation(outputs[-1] @ W + b))
    result = outputs[-1]
    # Single output: drop the last axis
    if result.shape[-1] == 1:
        result = result[..., 0]
    return (result, outputs[1:]) if return_hidden else result
