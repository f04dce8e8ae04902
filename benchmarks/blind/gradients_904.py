# piece: gradients
# truth: right
# function: gradients
# mistake: none
# line: none
# style: verbose
import numpy as np

def gradients(x, y, w, b):
    # forward pass
    logits = np.dot(x, w) + b
    p = 0.5 * (1.0 + np.tanh(0.5 * logits))
    # derivative of the mean loss with respect to the logits
    delta = (p - y) / x.shape[0]
    # chain rule, back to the parameters
    grad_w = np.einsum("nd,n->d", x, delta)
    grad_b = np.sum(delta)
    return grad_w, grad_b
