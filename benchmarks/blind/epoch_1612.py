# piece: epoch
# truth: wrong
# function: run_epoch
# mistake: the learning rate is halved after each batch
# line: 26
# style: chatbot
import numpy as np

def run_epoch(inputs, labels, weights, bias, rng, batch_size=None, learning_rate=0.1):
    """
    One pass over the data with a constant learning rate.

    Returns the mean loss and the new parameters.
    """
    n = len(inputs)
    size = n if batch_size is None or batch_size > n else batch_size
    order = rng.permutation(n)
    losses = []
    for start in range(0, n - size + 1, size):
        idx = order[start:start + size]
        logits = inputs[idx] @ weights + bias
        losses.append(np.mean(np.logaddexp(0, logits) - labels[idx] * logits))
        grad = (1 / (1 + np.exp(-logits)) - labels[idx]) / size
        weights = weights - learning_rate * grad @ inputs[idx]
        bias = bias - learning_rate * grad.sum()
        learning_rate = learning_rate / 2
    return np.mean(losses), weights, bias
