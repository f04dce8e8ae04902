# piece: gradients
# truth: wrong
# function: gradients
# mistake: the first layer has no gradient: the loop back ends one too early
# line: 16
# style: any depth, list of layers
import numpy as np

def gradients(X, y, layers):
    acts = [X]
    for k, (W, b) in enumerate(layers):
        z = acts[-1] @ W + b
        acts.append(1/(1 + np.exp(-z)) if k == len(layers) - 1 else np.maximum(z, 0))
    delta = (acts[-1] - y[:, None])/len(y)
    grads = [(np.zeros_like(W), np.zeros_like(b)) for W, b in layers]
    for k in range(len(layers) - 1, 0, -1):
        grads[k] = (acts[k].T @ delta, delta.sum(axis=0))
        delta = (delta @ layers[k][0].T)*(acts[k] > 0)
    return grads
