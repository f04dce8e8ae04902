# piece: network
# truth: right
# function: forward
# mistake: none
# line: none
# style: chatbot, freely
import numpy as np

def forward(x, parameters, activations):
    """
    Forward propagation.

    Args:
        x: input batch
        parameters: dict with the keys "W1", "b1", "W2", "b2", ...
        activations: one callable for each layer

    Returns:
        output (vector if there is one output), cache of all pre-activations
    """
    n_layers = len(parameters) // 2
    a, cache = x, {}
    for l in range(1, n_layers + 1):
        z = np.dot(a, parameters[f"W{l}"]) + parameters[f"b{l}"]
        cache[f"z{l}"] = z
        a = activations[l - 1](z)
    output = np.squeeze(a, axis=1) if a.shape[1] == 1 else a
    return output, cache
