# piece: gradients
# truth: wrong
# function: logits_grad
# mistake: the mean over the batch is returned
# line: 11
# style: functional, freely
import numpy as np

def logits_grad(logits, labels):
    sigma = lambda t: (1 + np.tanh(t / 2)) / 2
    return np.mean(sigma(logits) - labels, keepdims=True)
