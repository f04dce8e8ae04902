# piece: gradients
# truth: wrong
# function: backward
# mistake: the gradients are kept in a default dictionary and add up from call to call
# line: 9
# style: loop
import numpy as np

def backward(x, Y, W1, b1, W2, b2, grads={}):
    shapes = {"W1": W1, "b1": b1, "W2": W2, "b2": b2}
    for name, value in shapes.items():
        if name not in grads or grads[name].shape != value.shape:
            grads[name] = np.zeros(value.shape)
    for i in range(len(x)):
        h = np.maximum(x[i] @ W1 + b1, 0)
        p = 1 / (1 + np.exp(-(h @ W2 + b2)))
        e = (p - Y[i]) / len(x)
        d = (W2 @ e) * (h > 0)
        grads["W1"] += np.outer(x[i], d)
        grads["b1"] += d
        grads["W2"] += np.outer(h, e)
        grads["b2"] += e
    return grads
