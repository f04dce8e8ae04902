# piece: network
# truth: wrong
# function: mlp
# mistake: every layer gets the bias of the last one, which broadcasts because it has one entry
# line: 18
# style: chatbot
import numpy as np

def mlp(x, params):
    """
    Multilayer perceptron.

    params: dictionary with the lists W and b
    """
    a = x
    n_layers = len(params["W"])
    for k in range(n_layers):
        bias = params["b"][-1]
        z = a @ params["W"][k] + bias
        a = np.maximum(z, 0) if k < n_layers - 1 else 1 / (1 + np.exp(-z))
    return a.squeeze(axis=1)
